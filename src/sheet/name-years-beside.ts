/** A head over two columns, of a year and of the value that was measured in it: 当初値 over `2018年` and `30人`. */

import { countCells } from '../model/plan/column-cells.ts';
import { speaksOfValues } from '../model/plan/read-head.ts';
import type { LaidTable } from './lay-table.ts';

/** The column of years gets a head of its own, 当初値の年度; the table as it is where there is none. */
export function nameYearsBeside(table: LaidTable): LaidTable {
  const { headers, rows } = table;
  const counts = headers.map((_, index) => countCells(rows.map(({ cells }) => cells[index]?.text ?? '')));
  const areYears = (index: number) =>
    counts[index] !== undefined && counts[index].filled > 0 && counts[index].years === counts[index].filled;
  const areNumbers = (index: number) =>
    counts[index] !== undefined && counts[index].numbers > 0 && counts[index].years === 0;
  const named = headers.map(({ text }, index): string => {
    const [before, behind] = [headers[index - 1]?.text.trim() ?? '', headers[index + 1]?.text.trim()];
    const own = text.trim();
    if (own !== '' && behind === '' && speaksOfValues(own) && areYears(index) && areNumbers(index + 1))
      return `${own}の年度`;
    if (own !== '' || before === '' || !speaksOfValues(before)) return text;
    if (areYears(index - 1) && areNumbers(index)) return before;
    return areNumbers(index - 1) && areYears(index) ? `${before}の年度` : text;
  });
  const isSame = named.every((text, index) => text === headers[index]?.text);
  return isSame ? table : { ...table, headers: headers.map((head, index) => ({ ...head, text: named[index] ?? '' })) };
}
