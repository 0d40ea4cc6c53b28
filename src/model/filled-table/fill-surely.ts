/** Fills a table that nobody has described: what its heads leave open stays empty, and is said. */

import { type Finding, notice } from '../../finding/finding.ts';
import { checkTableFigures, type TableFigures } from '../table-figures/check-table-figures.ts';
import type { FigureTable } from '../table-figures/figure-table.ts';
import { type FilledTable, fillTable } from './fill-table.ts';
import { findOpenColumns } from './open-figures.ts';

export interface SurelyFilled {
  readonly filled: FilledTable;
  /** How the printed figures compare. */
  readonly figures: TableFigures;
  readonly findings: readonly Finding[];
}

export function fillSurely(table: FigureTable): SurelyFilled {
  const filled = fillTable(table, { columns: [], caution: 'sure' });
  const findings = findOpenColumns(table, filled).map(({ name, cells }) =>
    notice('figures-left-empty', { column: name, count: cells.length }, cells[0].place),
  );
  return { filled, figures: checkTableFigures(filled.comparable), findings };
}
