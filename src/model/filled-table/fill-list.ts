/** Fills the empty totals, rates and shares of a list, only where its heads or printed figures leave no doubt. */

import type { Found } from '../../finding/finding.ts';
import type { RawTable } from '../../table/table.ts';
import { figureTableOfRows } from '../table-figures/figure-table-of-rows.ts';
import type { CalendarDate } from '../year/fiscal-year.ts';
import { fillSurely } from './fill-surely.ts';
import { showFigures } from './show-figures.ts';

/** The same rows, with what was worked out in their empty cells. */
export function fillList(list: RawTable, documentDate: CalendarDate): Found<RawTable> {
  const { table, columns } = figureTableOfRows(list, documentDate);
  const { filled, figures, findings } = fillSurely(table);
  const shown = showFigures(filled, figures.relations, columns);
  const numbers = new Map(columns.map((column, index) => [column, index]));
  const rows = list.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const number = numbers.get(column);
      const own = number === undefined ? undefined : shown(index, number);
      return own?.figure?.source === 'filled' ? { ...cell, text: own.text } : cell;
    }),
  }));
  return { value: { ...list, rows }, findings: [...figures.findings, ...findings] };
}
