/** How the columns of the table were read, as `check --reading` tells it for machines, and what else they may be. */

import { columnRoles } from '../model/configuration/table-mapping.ts';
import type { DescribedReading } from '../reading/describe-reading.ts';
import { readJson } from './read-json.ts';

/** In the order in which `data.columns` offers them. */
export const roleOptions: readonly string[] = Object.keys(columnRoles);

export type ShownReading = Pick<DescribedReading, 'sheets' | 'otherSheets' | 'columns'>;

/** `text`: what `--reading FILE.json` wrote. None where it is something else. */
export function readColumns(text: string): ShownReading | undefined {
  const value = readJson(text);
  const isReading = value !== undefined && 'shape' in value && value.shape === 'torikumi-reading/1';
  return isReading ? (value as DescribedReading) : undefined;
}
