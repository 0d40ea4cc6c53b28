/** The files of a workspace that a next year begins with. */

import type { Effects } from '../../effects.ts';
import { error, type Finding } from '../../finding/finding.ts';

/** More are no workspace but a drive. */
export const rolledFilesLimit = 10_000;

/** Paths in the workspace. `left` are folders that stay behind; links and what begins with a dot do too. */
export async function listFiles(
  { files }: Effects,
  root: string,
  left: ReadonlySet<string>,
): Promise<{ readonly paths: readonly string[] } | { readonly finding: Finding }> {
  const paths: string[] = [];
  const open = [''];
  for (let folder = open.shift(); folder !== undefined; folder = open.shift()) {
    for (const { name, kind } of await files.list(`${root}/${folder}`)) {
      const path = `${folder}${name}`;
      if (name.startsWith('.') && name !== '.gitattributes') continue;
      if (kind === 'folder' && !left.has(path)) open.push(`${path}/`);
      if (kind === 'file' && !name.startsWith('~$')) paths.push(path);
    }
    if (paths.length > rolledFilesLimit)
      return { finding: error('roll-too-many-files', { folder: root, limit: rolledFilesLimit }) };
  }
  return { paths };
}
