/** Fills the empty totals, rates and shares of a book's table, only where its heads or printed figures leave no doubt. */

import type { Finding } from '../../../finding/finding.ts';
import { fillSurely } from '../../filled-table/fill-surely.ts';
import { showFigures } from '../../filled-table/show-figures.ts';
import type { TableFigures } from '../../table-figures/check-table-figures.ts';
import type { FigureTable } from '../../table-figures/figure-table.ts';
import type { GridFigureTable } from '../../table-figures/figure-table-of-grid.ts';
import type { DraftCell } from './placed-table.ts';

export interface FilledRows {
  readonly rows: readonly (readonly DraftCell[])[];
  /** With what was filled in. */
  readonly table: FigureTable;
  readonly figures: TableFigures;
  readonly findings: readonly Finding[];
}

export function fillRows({ table, columns }: GridFigureTable, rows: readonly (readonly DraftCell[])[]): FilledRows {
  const { filled, figures, findings } = fillSurely(table);
  const shown = showFigures(filled, figures.relations, columns);
  const numbers = new Map(columns.map((column, index) => [column, index]));
  return {
    rows: rows.map((cells, row) =>
      cells.map((cell): DraftCell => {
        const number = numbers.get(cell.column);
        const own = number === undefined || cell.isHead ? undefined : shown(row, number);
        if (own?.figure === undefined) return cell;
        const { text, figure } = own;
        if (figure.source === 'given') return figure.live === undefined ? cell : { ...cell, figure };
        const quantity = figure.quantity === undefined ? {} : { quantity: figure.quantity };
        return { ...cell, ...quantity, figure, text: [{ type: 'text', text }] };
      }),
    ),
    table: filled.table,
    figures,
    findings,
  };
}
