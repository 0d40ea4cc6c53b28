/** A repository with two revisions of a folder, `v1` and `v2`. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../temporary-folder.ts';

export type Contents = Readonly<Record<string, string>>;

/** The repository's own folder. Each revision has the given files and no others. */
export async function makeRepository(first: Contents, second: Contents): Promise<string> {
  const folder = await makeFolder();
  const git = (...words: readonly string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'pipe' });
  git('init', '-q');
  for (const [tag, contents] of [
    ['v1', first],
    ['v2', second],
  ] as const) {
    git('rm', '-rqf', '--ignore-unmatch', '.');
    for (const [name, content] of Object.entries(contents)) {
      rmSync(join(folder, name), { force: true });
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    git('add', '-A');
    git('-c', 'user.name=staff', '-c', 'user.email=staff@example.jp', 'commit', '-qm', tag);
    git('tag', tag);
  }
  return folder;
}
