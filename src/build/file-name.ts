/** Names of the files of a report. */

import { extensionOf } from '../document/format.ts';

/** `report` may have folders before its name. */
export function fileName(report: string, format: string): string {
  return `${report}.${extensionOf(format)}`;
}
