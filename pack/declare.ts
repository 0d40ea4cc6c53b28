/** Declarations of the library, of all that it exports in one file without imports, so that no module of ours can be named. */

import { isAbsolute, join } from 'node:path';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { root } from './bundle.ts';

/** The path in `dist/` and its text; the same whenever the sources are. */
export async function declareLibrary(): Promise<readonly [path: string, text: string]> {
  const entry = 'library/index';
  const bundle = await rolldown({
    cwd: root,
    input: { [entry]: join(root, `src/${entry}.ts`) },
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [dts({ emitDtsOnly: true, oxc: true })],
    logLevel: 'warn',
  });
  try {
    const { output } = await bundle.generate({ format: 'esm' });
    const [file] = output;
    if (output.length !== 1 || file.imports.length > 0) {
      throw new Error(
        `declarations of the library need ${[...output.slice(1).map((each) => each.fileName), ...file.imports]}`,
      );
    }
    return [`${entry}.d.ts`, file.code];
  } finally {
    await bundle.close();
  }
}
