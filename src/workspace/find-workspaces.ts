/** Finds the workspaces that lie side by side in a folder. */

import { join } from 'node:path';
import type { Effects } from '../effects.ts';

/** The one name that makes a folder a workspace. */
export const configurationFile = 'torikumi.yaml';

/** Paths of the folders directly inside that have a `torikumi.yaml`, sorted by name. Rejects when `folder` cannot be listed. */
export async function findWorkspaces(effects: Pick<Effects, 'files'>, folder: string): Promise<string[]> {
  const entries = await effects.files.list(folder);
  const folders = entries.filter((entry) => entry.kind === 'folder').map((entry) => join(folder, entry.name));
  const found = await Promise.all(folders.map((path) => isWorkspace(effects, path)));
  return folders.filter((_, index) => found[index]);
}

function isWorkspace(effects: Pick<Effects, 'files'>, folder: string): Promise<boolean> {
  return effects.files.size(join(folder, configurationFile)).then(
    () => true,
    () => false,
  );
}
