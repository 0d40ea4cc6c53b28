/** Removes the drafts that builds left in the output folder when they were killed. Only for who has its lock. */

import type { Effects } from '../effects.ts';

/** Only where a build writes, `out/<workspace>/<year>/`: a folder that is given for output may hold anything else. */
export async function sweepDrafts({ files }: Effects, out: string): Promise<void> {
  // A draft that cannot be removed stands in nobody's way.
  const sweep = (folder: string) => files.sweep(folder).catch(() => {});
  await sweep(out);
  for (const workspace of await listFolders(files, out)) {
    const years = (await listFolders(files, workspace)).filter((path) => /\/\d{4}$/.test(path));
    for (const year of years) await sweep(year);
  }
}

async function listFolders(files: Effects['files'], folder: string): Promise<readonly string[]> {
  const entries = await files.list(folder).catch(() => []);
  return entries.filter(({ kind }) => kind === 'folder' || kind === 'link').map(({ name }) => `${folder}/${name}`);
}
