/** A table of figures from texts, as `check` sees a list, and what is found in it. */

import type { Finding } from '../../../src/finding/finding.ts';
import { renderFinding } from '../../../src/finding/render.ts';
import { checkTableFigures } from '../../../src/model/table-figures/check-table-figures.ts';
import type { FigureTable } from '../../../src/model/table-figures/figure-table.ts';
import { figureTableOfRows } from '../../../src/model/table-figures/figure-table-of-rows.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';

const documentDate = { year: 2024, month: 3, day: 31 };

/** The first row is the head; cells are divided by `|`. */
export function smallTable(unit: string, ...lines: readonly string[]): FigureTable {
  const [headers = [], ...rows] = lines.map((line, row) =>
    line.split('|').map((text, column) => ({ text, place: { file: 't', line: row + 1, column: column + 1 } })),
  );
  const raw = { file: 't', headers, rows: rows.map((cells, row) => ({ place: { file: 't', line: row + 2 }, cells })) };
  return { ...figureTableOfRows(raw, documentDate).table, unit };
}

export function checkSmallTable(unit: string, ...lines: readonly string[]): readonly Finding[] {
  return checkTableFigures(smallTable(unit, ...lines)).findings;
}

/** In Japanese, without hints. */
export function messagesOf(unit: string, ...lines: readonly string[]): readonly string[] {
  return checkSmallTable(unit, ...lines).map((finding) => renderFinding(finding, 'ja').split('\n')[0] ?? '');
}

/** Heads and cells are divided by `|`, heads over heads by `/`; a row begins with its name. Nothing is guessed of what they are. */
export function plainTable(heads: string, rows: readonly string[]): FigureTable {
  const named = rows.map((row) => row.split('|'));
  const headOf = (text: string) => ({ texts: text.split('/'), depth: blanksBefore(text), unit: '' });
  const columns = heads.split('|').map(headOf);
  return {
    rows: named.map(([name = '']) => headOf(name)),
    columns,
    cells: named.map(([, ...cells], row) =>
      columns.map((_, column) => {
        const text = cells[column] ?? '';
        return { text, quantity: parseQuantity(text), place: { file: 't', line: row + 2, column: column + 2 } };
      }),
    ),
    unit: '',
    total: '',
    documentDate,
  };
}

function blanksBefore(text: string): number {
  return text.length - text.trimStart().length;
}
