/** Finds workspaces that cannot be built side by side: outputs would have the same paths, or a path that is not theirs. */

import { basename } from 'node:path';
import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import { checkOutputName } from './check-output-name.ts';

export interface NamedWorkspaces {
  /** Those that can be built side by side; one that was named twice stands here once. */
  readonly folders: readonly string[];
  readonly findings: readonly Finding[];
}

export async function checkWorkspaceNames(effects: Effects, folders: readonly string[]): Promise<NamedWorkspaces> {
  const real = new Map<string, string>();
  for (const folder of folders) {
    // What cannot be found is reported where it is read.
    const path = await effects.files.realPath(folder).catch(() => folder);
    if (!real.has(path)) real.set(path, folder);
  }
  const named = [...real].map(([path, folder]) => ({ folder, name: basename(path), key: keyOf(basename(path)) }));
  const findings = named.flatMap(({ folder, name, key }, index) => {
    const first = named.findIndex((other) => other.key === key);
    const facts = { name, path: folder, first: named[first]?.folder ?? '' };
    return first === index ? [] : [error('workspace-doubled', facts)];
  });
  const unusable = new Map(named.map(({ folder, name }) => [folder, checkOutputName(name, folder)]));
  for (const finding of unusable.values()) if (finding !== undefined) findings.push(finding);
  const isAlone = (key: string) => named.filter((other) => other.key === key).length === 1;
  const isBuilt = ({ key, folder }: (typeof named)[number]) => isAlone(key) && unusable.get(folder) === undefined;
  return { folders: named.filter(isBuilt).map(({ folder }) => folder), findings };
}

/** Two names that some file systems take for one. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
