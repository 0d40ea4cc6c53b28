/**
 * A table or a paragraph with Typst, tagged, as it does unless told otherwise:
 * `node typst.js <task> <output> <entry of its package> <a folder of fonts>…`. Typst reads the task itself.
 */

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { sayWork } from './task.ts';
import { typstSource } from './typst-source.ts';

interface TypstModule {
  readonly NodeCompiler: {
    create(options: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): {
      pdf(source: { mainFileContent: string }): Uint8Array;
    };
  };
}

const [input = '', output = '', entry = '', ...fontPaths] = process.argv.slice(2);
const { NodeCompiler }: TypstModule = createRequire(import.meta.url)(entry);

const start = performance.now();
const compiler = NodeCompiler.create({ workspace: dirname(input), fontArgs: [{ fontPaths }] });
writeFileSync(output, compiler.pdf({ mainFileContent: typstSource(input) }));
sayWork(start);
