/** Reads a file within the limits of a table and holds it against the rules. */

import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import { findReadError } from '../workspace/paths.ts';
import { tableSizeLimit } from '../workspace/table-limits.ts';
import { lintDataTable } from './lint-data-table.ts';

export async function lintFile({ files }: Pick<Effects, 'files'>, file: string): Promise<readonly Finding[]> {
  let bytes: Uint8Array;
  try {
    const size = await files.size(file);
    if (size > tableSizeLimit)
      return [error('file-too-large', { path: file, bytes: size, limit: tableSizeLimit }, { file })];
    bytes = await files.read(file);
  } catch (cause) {
    return [findReadError(file, cause)];
  }
  return lintDataTable(file, bytes);
}
