/** Lays what was understood of a plan's table over the sheets that it was read from. */

import type { Place } from '../finding/finding.ts';
import type { IndicatorInference } from '../model/plan/inferences.ts';
import { type Indicator, observationsOf } from '../model/plan/plan.ts';
import type { PlanReading } from '../model/plan/plan-reading.ts';
import { greatest, least } from '../model/value/extremes.ts';
import type { CalendarDate } from '../model/year/fiscal-year.ts';
import type { GridRow } from '../table/table.ts';
import { type DescribedColumn, describeColumns } from './describe-columns.ts';
import { describeValue } from './describe-value.ts';
import { keyOf, layOver, numbersOf, rowNumber, type SourceSheet, type ValueReading } from './lay-over.ts';
import type { HeadReading, IndicatorReading, Inferred, Note, Reading, RowKind } from './reading.ts';

export function understand(
  reading: PlanReading,
  sources: readonly SourceSheet[],
  notes: readonly Note[],
  documentDate: CalendarDate,
): Pick<Reading, 'sheets' | 'indicators'> {
  const columns = describeColumns(reading, documentDate);
  const cells = readCells(reading, documentDate);
  const sheets = sources.map((source) => {
    const at = (column: number) =>
      columns.filter(({ place }) => isOf(place, source) && numbersOf(place)?.column === column + 1);
    let byCells: ColumnsByCells | undefined;
    const headAt = (column: number) => {
      const own = joinHeads(at(column));
      if (own !== undefined) return own;
      byCells ??= findByCells(reading.table, source);
      const indexes = byCells.get(column + 1);
      return joinHeads(columns.filter(({ index }) => indexes?.has(index) === true));
    };
    const understood = {
      of: 'indicators',
      name: source.sheet ?? source.file,
      lines: ['何の列か', 'いつの値か', '単位', '確かさ'],
      otherSheets: reading.table.otherSheets ?? [],
      headAt,
      kindOf: findKinds(source, reading, notes),
      aboutOf: () => '',
      valueAt: ({ cells: own }: GridRow, column: number) => {
        const cell = own[column];
        return cell === undefined ? undefined : cells.get(keyOf(cell.place));
      },
    } as const;
    return layOver(source, understood, notes);
  });
  const indicators = reading.indicators.map(({ indicator, inferences }) => describeIndicator(indicator, inferences));
  return { sheets, indicators };
}

/** Columns of the table as it was read, by the columns of the sheet that their cells come from, which are counted from 1. */
type ColumnsByCells = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * For columns whose heads are said once: of tables side by side, and of several indicators in a row. Where years went down, a row held one value or a cell said what it holds,
 * the columns of the sheet are none of the table.
 */
function findByCells({ parts = [], rows }: PlanReading['table'], source: SourceSheet): ColumnsByCells {
  const found = new Map<number, Set<number>>();
  const isOther = parts.some((part) => isOf(part, source) && ['turned', 'long', 'cards'].includes(part.orientation));
  if (isOther) return found;
  for (const { cells } of rows) {
    for (const [index, { text, place }] of cells.entries()) {
      const column = text.trim() === '' || !isOf(place, source) ? undefined : numbersOf(place)?.column;
      if (column !== undefined) found.set(column, (found.get(column) ?? new Set()).add(index));
    }
  }
  return found;
}

/** Values by the place of their cells; one in a column that the table itself does not have stands at its row, where the name is. */
function readCells({ indicators }: PlanReading, documentDate: CalendarDate): ReadonlyMap<string, ValueReading> {
  return new Map(
    indicators.flatMap(({ indicator }) =>
      observationsOf(indicator)
        .filter(({ place }) => keyOf(place) !== keyOf(indicator.place))
        .map((each) => [keyOf(each.place), describeValue(each, documentDate)] as const),
    ),
  );
}

function findKinds(
  source: SourceSheet,
  { table, indicators }: PlanReading,
  notes: readonly Note[],
): (row: GridRow) => RowKind {
  const numbers = (places: readonly Place[]) =>
    new Set(places.flatMap((place) => (isOf(place, source) ? (numbersOf(place)?.row ?? []) : [])));
  const parts = (table.parts ?? []).filter((part) => isOf(part, source));
  const heads = numbers([...table.headers.map(({ place }) => place), ...parts.flatMap(({ head }) => head)]);
  // A head of several rows may have blank ones between them.
  for (const rows of parts.length === 0 ? [new Set(heads)] : parts.map(({ head }) => numbers(head)))
    for (let row = least(rows); row < greatest(rows); row += 1) heads.add(row);
  const titles = numbers(parts.flatMap((part) => part.titles.map(({ place }) => place)));
  const used = numbers(
    indicators.flatMap(({ indicator }) => [indicator.place, ...observationsOf(indicator).map(({ place }) => place)]),
  );
  const remarks = numbers([
    ...parts.flatMap((part) => part.notes.map(({ place }) => place)),
    ...notes.flatMap(({ finding: { code, place } }) => (code === 'row-ignored' && place ? [place] : [])),
  ]);
  const leftOut = numbers(parts.flatMap((part) => part.leftOut.map(({ place }) => place)));
  // A goal that stands in a row of its own is a cell of the rows below it.
  const bands = numbers(
    table.rows.flatMap(({ cells }) => cells.flatMap(({ text, place }) => (text.trim() === '' ? [] : [place]))),
  );
  const top = least(heads);
  return (row) => {
    const number = rowNumber(row);
    if (heads.has(number)) return 'head';
    if (used.has(number)) return 'indicator';
    if (remarks.has(number)) return 'note';
    if (leftOut.has(number)) return 'left-out';
    if (number < top || (titles.has(number) && !bands.has(number))) return 'title';
    return bands.has(number) ? 'band' : 'left-out';
  };
}

/** What is the same of all is said once. */
function joinHeads(columns: readonly DescribedColumn[]): HeadReading | undefined {
  if (columns.length === 0) return undefined;
  const join = (pick: (column: DescribedColumn) => string) => [
    ...new Set(columns.map(pick).filter((text) => text !== '')),
  ];
  const roles = join(({ role }) => role);
  return {
    lines: [roles, join(({ year }) => year), join(({ unit }) => unit), join(({ firmness }) => firmness)],
    isUsed: columns.some(({ isUsed }) => isUsed),
    isName: roles.includes('指標名'),
  };
}

const directionWords = { increase: '増加をめざす', decrease: '減少をめざす', maintain: '維持をめざす' } as const;
const kindWords = { annual: '年間（その年度の値）', cumulative: '累計', point: '時点（その時の水準）' } as const;

function describeIndicator(indicator: Indicator, inferences: readonly IndicatorInference[]): IndicatorReading {
  const has = (...codes: readonly IndicatorInference['code'][]) => inferences.some(({ code }) => codes.includes(code));
  const by = (inferred: boolean, assumed = false): Inferred['by'] =>
    assumed ? 'assumed' : inferred ? 'inferred' : 'written';
  const { id, name, place, unit, direction, kind } = indicator;
  return {
    id,
    name,
    place,
    unit: { text: unit === '' ? '（なし）' : unit, by: by(has('inferred-unit')) },
    direction:
      direction === undefined
        ? { text: '決められない', by: 'open' }
        : { text: directionWords[direction], by: by(has('inferred-direction')) },
    kind: { text: kindWords[kind], by: by(has('inferred-kind'), has('kind-assumed')) },
  };
}

function isOf(place: Pick<Place, 'file' | 'sheet'>, { file, sheet }: SourceSheet): boolean {
  return place.file === file && (place.sheet === undefined || sheet === undefined || place.sheet === sheet);
}
