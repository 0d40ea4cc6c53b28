/** Later versions of Node than the one that runs the tests: what the program asks of V8 is not known to all. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { inTemporaryFolder, readFolder, repository } from '../output/build-workspace.ts';
import { fetchEngine, laterEngines } from './later-engines.ts';

const run = promisify(execFile);

it.each(laterEngines)('gives the same bytes with Node %s, whose engine says nothing of its own', async (version) => {
  const later = await fetchEngine(version);
  await inTemporaryFolder(async (folder) => {
    const build = async (engine: string, out: string) => {
      const workspaces = ['data/tokushima-settlement', 'data/shinagawa-strategy'];
      const words = ['build', ...workspaces, '--report', 'progress,amounts', '--out', join(folder, out)];
      const { stderr } = await run(engine, [join(repository, 'dist/cli/main.js'), ...words], { cwd: repository });
      const files = await readFolder(join(folder, out));
      return { stderr, files: [...files].filter(([name]) => name !== 'manifest.json') };
    };
    const [expected, found] = [await build(process.execPath, 'now'), await build(later, 'later')];
    expect(expected.files).toHaveLength(6);
    expect(found).toEqual(expected);
  });
});
