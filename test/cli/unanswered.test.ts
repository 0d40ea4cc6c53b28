import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { configuration } from './small-workspace.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

it.each([
  [
    'a call',
    'export default () => ({ readers: [{ name: "a", endings: [".dat"], read: () => never }] });',
    'readers.a.read で',
  ],
  ['its default export', 'export default () => never;', '読み込み中に'],
  ['its module', 'await never;', '読み込み中に'],
])(
  'an extension of which %s never ends is told by its name, and the command fails',
  async (_, code, at) => {
    const folder = await makeFolder({
      'torikumi.yaml': `${configuration}extensions: [ ./own.mjs ]\ndata: { indicators: a.dat }\n`,
      'a.dat': '1',
      'own.mjs': `const never = new Promise(() => {});\n${code}`,
    });
    const words = ['--import', 'tsx', join(repository, 'src/cli/main.ts'), 'check', folder, '--quick', '--allow-code'];
    const ran = await new Promise<{ readonly code: unknown; readonly stderr: string }>((resolve) => {
      execFile(process.execPath, words, { cwd: repository }, (cause, _, stderr) =>
        resolve({ code: cause?.code, stderr }),
      );
    });
    expect(ran.stderr).toContain(`拡張「./own.mjs」が${at}`);
    expect(ran.stderr).toContain('Promise が解決しないまま');
    expect(ran.code).toBe(1);
  },
  60_000,
);
