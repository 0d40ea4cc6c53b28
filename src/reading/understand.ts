/** Lays what was understood of a plan's table over the sheets that it was read from. */

import type { Finding, Place } from '../finding/finding.ts';
import type { IndicatorInference } from '../model/plan/inferences.ts';
import { type Indicator, observationsOf } from '../model/plan/plan.ts';
import type { PlanReading } from '../model/plan/plan-reading.ts';
import type { CalendarDate } from '../model/year/fiscal-year.ts';
import { columnName, parseCellName } from '../table/cell-address.ts';
import type { GridCell, GridRow } from '../table/table.ts';
import { type DescribedColumn, describeColumns } from './describe-columns.ts';
import { describeValue } from './describe-value.ts';
import type {
  CellReading,
  HeadReading,
  IndicatorReading,
  Inferred,
  Note,
  Reading,
  RowKind,
  RowReading,
  SheetReading,
} from './reading.ts';

/** A sheet or file as it stands. */
export interface SourceSheet {
  readonly file: string;
  readonly sheet?: string;
  readonly rows: readonly GridRow[];
}

export function understand(
  reading: PlanReading,
  sources: readonly SourceSheet[],
  findings: readonly Finding[],
  documentDate: CalendarDate,
): Reading {
  const notes = findings.map((finding, index): Note => ({ number: index + 1, finding }));
  const columns = describeColumns(reading, documentDate);
  const cells = readCells(reading, documentDate);
  return {
    sheets: sources.map((source) => layOver(source, { reading, columns, cells, notes })),
    indicators: reading.indicators.map(({ indicator, inferences }) => describeIndicator(indicator, inferences)),
    notes,
  };
}

type ValueReading = ReturnType<typeof describeValue>;

interface Understood {
  readonly reading: PlanReading;
  readonly columns: readonly DescribedColumn[];
  /** Values by the place of their cells. */
  readonly cells: ReadonlyMap<string, ValueReading>;
  readonly notes: readonly Note[];
}

function readCells({ indicators }: PlanReading, documentDate: CalendarDate): ReadonlyMap<string, ValueReading> {
  return new Map(
    indicators.flatMap(({ indicator }) =>
      observationsOf(indicator).map((each) => [keyOf(each.place), describeValue(each, documentDate)] as const),
    ),
  );
}

function layOver(source: SourceSheet, understood: Understood): SheetReading {
  const { file, sheet, rows } = source;
  const width = rows.reduce((most, { cells }) => Math.max(most, lastColumn(cells)), 0);
  const isSheet = sheet !== undefined;
  const kinds = findKinds(source, understood);
  const notes = numberNotes(understood.notes);
  const heads = Array.from({ length: width }, (_, index) =>
    joinHeads(understood.columns.filter(({ place }) => isOf(place, source) && numbersOf(place)?.column === index + 1)),
  );
  const covered = new Set<string>();
  const read = rows.map((row, at): RowReading => {
    const kind = kinds.get(at) ?? 'blank';
    const cells = Array.from({ length: width }, (_, column): CellReading | undefined => {
      if (covered.has(`${at}:${column}`)) return undefined;
      const cell = row.cells[column];
      const span = spanOf(rows, at, column, width);
      for (let down = 0; down < span.rows; down += 1) {
        for (let across = 0; across < span.columns; across += 1) covered.add(`${at + down}:${column + across}`);
      }
      return readCell(cell, span, kind, heads[column], understood, notes);
    });
    return { number: rowNumber(row), kind, cells };
  });
  const otherSheets = understood.reading.table.otherSheets ?? [];
  const names = Array.from({ length: width }, (_, index) => (isSheet ? columnName(index + 1) : `${index + 1}`));
  return { file, ...(isSheet ? { sheet } : {}), otherSheets, columns: names, heads, rows: read };
}

function readCell(
  cell: GridCell | undefined,
  span: Span,
  kind: RowKind,
  head: HeadReading | undefined,
  { cells, notes: allNotes }: Understood,
  notes: ReadonlyMap<string, readonly number[]>,
): CellReading {
  const text = cell?.text.trim() ?? '';
  const key = cell === undefined ? '' : keyOf(cell.place);
  const own = key === '' ? [] : (notes.get(key) ?? []);
  const isRead = kind === 'indicator' || kind === 'band' || kind === 'head';
  const isUnused = !isRead || (kind === 'indicator' && text !== '' && head?.isUsed !== true);
  const plain: CellReading = { text, ...span, state: isUnused ? 'unused' : 'words', read: '', notes: own };
  const value = key === '' ? undefined : cells.get(key);
  if (value === undefined) return plain;
  // What is warned of at its cell is to be looked at, whatever it was read as.
  const isWarned = own.some((number) => allNotes[number - 1]?.finding.severity !== 'notice');
  return { ...plain, ...value, ...(isWarned ? { state: 'doubt' } : {}) };
}

/** By the place of the cell that they are about. */
function numberNotes(notes: readonly Note[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const { number, finding } of notes) {
    const key = finding.place === undefined ? '' : keyOf(finding.place);
    const own = numbers.get(key);
    if (own === undefined) numbers.set(key, [number]);
    else own.push(number);
  }
  return numbers;
}

interface Span {
  readonly rows: number;
  readonly columns: number;
}

/** How far a merged range reaches from its first cell. */
function spanOf(rows: readonly GridRow[], at: number, column: number, width: number): Span {
  if (rows[at]?.cells[column]?.continues !== undefined) return { rows: 1, columns: 1 };
  let columns = 1;
  while (column + columns < width && rows[at]?.cells[column + columns]?.continues === 'left') columns += 1;
  let down = 1;
  while (rows[at + down]?.cells[column]?.continues === 'above') down += 1;
  return { rows: down, columns };
}

function findKinds(source: SourceSheet, { reading, notes }: Understood): ReadonlyMap<number, RowKind> {
  const { table, indicators } = reading;
  const numbers = (places: readonly Place[]) =>
    new Set(places.flatMap((place) => (isOf(place, source) ? (numbersOf(place)?.row ?? []) : [])));
  const parts = (table.parts ?? []).filter((part) => isOf(part, source));
  const heads = numbers([...table.headers.map(({ place }) => place), ...parts.flatMap(({ head }) => head)]);
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
  const [first, last] = [Math.min(...heads), Math.max(...heads)];
  const kindOf = (row: GridRow): RowKind => {
    const number = rowNumber(row);
    if (row.cells.every(({ text }) => text.trim() === '')) return 'blank';
    if (heads.has(number) || (first < number && number < last)) return 'head';
    if (used.has(number)) return 'indicator';
    if (remarks.has(number)) return 'note';
    if (leftOut.has(number)) return 'left-out';
    if (number < first) return 'title';
    return bands.has(number) ? 'band' : 'left-out';
  };
  return new Map(source.rows.map((row, at) => [at, kindOf(row)]));
}

/** What is the same of all is said once. */
function joinHeads(columns: readonly DescribedColumn[]): HeadReading | undefined {
  if (columns.length === 0) return undefined;
  const join = (pick: (column: DescribedColumn) => string) => [
    ...new Set(columns.map(pick).filter((text) => text !== '')),
  ];
  return {
    roles: join(({ role }) => role),
    years: join(({ year }) => year),
    units: join(({ unit }) => unit),
    firmness: join(({ firmness }) => firmness),
    isUsed: columns.some(({ isUsed }) => isUsed),
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

function rowNumber({ place, cells }: GridRow): number {
  const own = numbersOf(place) ?? (cells[0] && numbersOf(cells[0].place));
  return own?.row ?? place.line ?? 0;
}

function numbersOf({ cell, line, column }: Place): { readonly row: number; readonly column: number } | undefined {
  if (cell !== undefined) return parseCellName(cell);
  return line === undefined ? undefined : { row: line, column: column ?? 1 };
}

function keyOf({ file, sheet, cell, line, column }: Place): string {
  return cell === undefined
    ? line === undefined
      ? ''
      : `${file}:${line}:${column ?? 1}`
    : `${file}!${sheet ?? ''}!${cell}`;
}

function lastColumn(cells: readonly GridCell[]): number {
  return cells.findLastIndex(({ text, continues }) => text.trim() !== '' || continues !== undefined) + 1;
}
