/**
 * A table or a paragraph with Typst, tagged, as it does unless told otherwise:
 * `node typst.js <task> <output> <entry of its package> <a folder of fonts>…`. Typst reads the task itself.
 */

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { look, sayWork } from './task.ts';

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
const { margin, size, rule, table, paragraph } = look;
const compiler = NodeCompiler.create({ workspace: dirname(input), fontArgs: [{ fontPaths }] });
const source = `
#set document(title: "取組状況")
#set page(paper: "a4", flipped: true, numbering: "1 / 1",
  margin: (top: ${margin.top}mm, right: ${margin.right}mm, bottom: ${margin.bottom}mm, left: ${margin.left}mm))
#set text(font: "${look.family}", size: ${size}pt, lang: "ja", top-edge: "ascender", bottom-edge: "descender", cjk-latin-spacing: none)
#set par(leading: ${paragraph.lineHeight - size}pt)
#let task = json("${basename(input)}")
#if task.kind == "paragraph" [#task.text] else {
  table(
    columns: (1fr,) * task.head.len(),
    inset: (x: ${table.paddingX}pt, y: ${(table.lineHeight - size + rule) / 2 + table.paddingY}pt),
    stroke: ${rule}pt,
    table.header(..task.head.map(text => table.cell(fill: rgb("#e4ebf2"), align: center, strong(text)))),
    ..task.rows.flatten(),
  )
}
`;
writeFileSync(output, compiler.pdf({ mainFileContent: source }));
sayWork(start);
