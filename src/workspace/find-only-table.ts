/** The table of an older edition whose file has another name than the present one, as names tell the year. */

import type { Entry } from '../effects.ts';

/** Names of the tables in a folder that nothing names, those named in `known` (paths, of whatever folder) left out. */
export function findUnnamedTables(
  entries: readonly Entry[],
  known: readonly (string | undefined)[],
): readonly string[] {
  const named = new Set(known.map((path) => stemOf(path?.split('/').at(-1) ?? '')));
  return entries
    .map(({ name }) => name)
    .filter((name) => /^(?![.~]).+\.(?:csv|tsv|xlsx)$/i.test(name) && !named.has(stemOf(name)));
}

/** An older edition may be kept in another format. */
function stemOf(file: string): string {
  return file.normalize('NFC').replace(/\.[^.]*$/, '');
}
