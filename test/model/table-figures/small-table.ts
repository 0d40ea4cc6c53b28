/** A table of figures from texts, as `check` sees a list, and what is found in it. */

import type { Finding } from '../../../src/finding/finding.ts';
import { renderFinding } from '../../../src/finding/render.ts';
import { checkTableFigures } from '../../../src/model/table-figures/check-table-figures.ts';
import { figureTableOfRows } from '../../../src/model/table-figures/figure-table-of-rows.ts';

/** The first row is the head; cells are divided by `|`. */
export function checkSmallTable(unit: string, ...lines: readonly string[]): readonly Finding[] {
  const [headers = [], ...rows] = lines.map((line, row) =>
    line.split('|').map((text, column) => ({ text, place: { file: 't', line: row + 1, column: column + 1 } })),
  );
  const raw = { file: 't', headers, rows: rows.map((cells, row) => ({ place: { file: 't', line: row + 2 }, cells })) };
  return checkTableFigures({ ...figureTableOfRows(raw, { year: 2024, month: 3, day: 31 }).table, unit }).findings;
}

/** In Japanese, without hints. */
export function messagesOf(unit: string, ...lines: readonly string[]): readonly string[] {
  return checkSmallTable(unit, ...lines).map((finding) => renderFinding(finding, 'ja').split('\n')[0] ?? '');
}
