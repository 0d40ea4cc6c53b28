/** Makes of the rows of each file a table of amounts: understood, filled in, compared. */

import { error, type Finding, type Found } from '../../finding/finding.ts';
import { fail } from '../../finding/found.ts';
import { findProblems } from '../../table/find-cell-problems.ts';
import { amountsTablesOf } from '../configuration/amounts-setting.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { fillTable } from '../filled-table/fill-table.ts';
import { checkTableFigures } from '../table-figures/check-table-figures.ts';
import { figureTableOfGrid, type GridFigure } from '../table-figures/figure-table-of-grid.ts';
import { greatest } from '../value/extremes.ts';
import type { CalendarDate } from '../year/fiscal-year.ts';
import type { RawAmounts } from './amounts.ts';
import type { AmountsReading } from './amounts-reading.ts';
import { composeTable, type Parts } from './compose-table.ts';
import { declareHeads } from './declare-heads.ts';
import { inspectAmounts } from './inspect-amounts.ts';
import { type MergedCell, mergeGrid } from './merge-grid.ts';

/** A file without a table is an error; whatever is wrong with a table, the others stay. */
export function checkAmounts(
  raws: readonly RawAmounts[],
  { data, document }: Configuration,
): Found<readonly AmountsReading[]> {
  const settings = amountsTablesOf(data.amounts);
  const checked = raws.map((raw, index) => {
    const setting = settings[raw.setting];
    if (setting === undefined) throw new Error(`no setting of ${raw.file}`);
    const isOneOfSeveral = raws.filter((each) => each.setting === raw.setting).length > 1;
    return checkTable(raw, { setting, isOneOfSeveral, id: `${index + 1}` }, document.date);
  });
  return {
    value: checked.flatMap(({ value }) => value ?? []),
    findings: checked.flatMap(({ findings }) => findings),
  };
}

function checkTable(
  raw: RawAmounts,
  named: Pick<Parts, 'setting' | 'isOneOfSeveral' | 'id'>,
  documentDate: CalendarDate,
): Found<AmountsReading | undefined> {
  const { file, sheet, layout } = raw;
  const { setting } = named;
  const [first] = layout.body;
  if (first === undefined) {
    const place = { file, ...(sheet === undefined ? {} : { sheet }) };
    return fail(error('amounts-without-figures', { file }, place));
  }
  const width = greatest([...layout.heads, ...layout.body].map(({ cells }) => cells.length));
  const [heads, body] = [mergeGrid(layout.heads, width, true), mergeGrid(layout.body, width, false)];
  const unit = setting.unit === undefined ? layout.unit : `（単位：${setting.unit}）`;
  const figureOf = gridFigures();
  const grid = figureTableOfGrid({
    heads: heads.map((row) => row.map(figureOf)),
    body: body.map((row) => row.map(figureOf)),
    // Names may hold numbers, and look like figures: 科目1.
    labels: 1,
    unit,
    total: '',
    documentDate,
  });
  const place = layout.heads[0]?.place ?? first.place;
  const declared = declareHeads(grid.table, setting, place);
  const filled = fillTable(declared.table, { ...setting, columns: declared.columns, caution: 'usual' });
  const figures = checkTableFigures(filled.comparable);
  const table = composeTable({ ...named, file, layout, unit, heads, body, grid, filled, figures });
  const findings: readonly Finding[] = [
    ...findProblems([...layout.heads, ...layout.body].flatMap(({ cells }) => cells)),
    ...declared.findings,
    ...inspectAmounts(declared.table, filled),
    ...figures.findings,
  ];
  const reading = { raw, table, filled, relations: figures.relations, columns: grid.columns };
  return { value: reading, findings };
}

/** A merged cell is one at all its places. */
function gridFigures(): (cell: MergedCell) => GridFigure {
  const known = new Map<MergedCell, GridFigure>();
  return (cell) => {
    const { text, colspan, rowspan, place } = cell;
    const made = known.get(cell) ?? { text, colspan, rowspan, place, indent: text.length - text.trimStart().length };
    known.set(cell, made);
    return made;
  };
}
