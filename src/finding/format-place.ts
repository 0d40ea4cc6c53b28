/** A place as people point at it: `indicators.csv:14:3`, `指標.xlsx!Sheet1!D14`. */

import type { Place } from './finding.ts';

export function formatPlace({ file, line, column, sheet, cell }: Place): string {
  if (sheet !== undefined || cell !== undefined) {
    const named = [file, sheet, cell].filter((part) => part !== undefined).join('!');
    return cell === undefined ? withLine(named, line, column) : named;
  }
  return withLine(file, line, column);
}

function withLine(name: string, line: number | undefined, column: number | undefined): string {
  return [name, line, column].filter((part) => part !== undefined).join(':');
}
