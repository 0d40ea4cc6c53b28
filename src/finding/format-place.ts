/** A place as people point at it: `indicators.csv:14:3`, `指標.xlsx!Sheet1!D14`. */

import type { Place } from './finding.ts';

export function formatPlace({ file, line, column, sheet, cell }: Place): string {
  if (sheet !== undefined || cell !== undefined) {
    return [file, sheet, cell].filter((part) => part !== undefined).join('!');
  }
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
