/** How the columns of the table were read, as `check --reading` tells it for machines, and what else they may be. */

import { columnRoles } from '../model/configuration/table-mapping.ts';
import type { DescribedReading } from '../reading/describe-reading.ts';

/** In the order in which `data.columns` offers them. */
export const roleOptions: readonly string[] = Object.keys(columnRoles);

export type ShownReading = Pick<DescribedReading, 'sheets' | 'otherSheets' | 'columns'>;

/** `text`: what `--reading FILE.json` wrote. None where it is something else. */
export function readColumns(text: string): ShownReading | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isReading = typeof value === 'object' && value !== null && 'shape' in value && 'columns' in value;
    return isReading && value.shape === 'torikumi-reading/1' ? (value as DescribedReading) : undefined;
  } catch {
    return undefined;
  }
}
