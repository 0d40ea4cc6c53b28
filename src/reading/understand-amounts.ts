/** Lays what was understood of tables of amounts over the sheets that they were read from: of each table its own rows. */

import type { AmountsCell, AmountsColumn } from '../model/amounts/amounts.ts';
import type { AmountsReading } from '../model/amounts/amounts-reading.ts';
import type { UndefinedAmount } from '../model/filled-table/shown-figure.ts';
import type { Relation } from '../model/table-figures/relation.ts';
import { greatest } from '../model/value/extremes.ts';
import { type CalendarDate, formatFiscalYear } from '../model/year/fiscal-year.ts';
import type { GridRow } from '../table/table.ts';
import { describeCalculations } from './describe-calculations.ts';
import { describeQuantity } from './describe-value.ts';
import { joinNumbers } from './join-numbers.ts';
import { keyOf, layOver, numbersOf, rowNumber, type SourceSheet, type ValueReading } from './lay-over.ts';
import type { HeadReading, Note, RowKind, SheetReading } from './reading.ts';

/** `sourceOf` gives the sheet that a table was read from. */
export function understandAmounts(
  readings: readonly AmountsReading[],
  sourceOf: (reading: AmountsReading) => SourceSheet | undefined,
  notes: readonly Note[],
  documentDate: CalendarDate,
): readonly SheetReading[] {
  return readings.flatMap((reading, index) => {
    const source = sourceOf(reading);
    if (source === undefined) return [];
    const next = readings[index + 1];
    const end = next !== undefined && sourceOf(next) === source ? startOf(next) : Number.POSITIVE_INFINITY;
    // What stands above the first of a sheet is shown with it.
    const isFirst = !readings.slice(0, index).some((each) => sourceOf(each) === source);
    const rows = source.rows.filter((row) => {
      const number = rowNumber(row);
      return number < end && (isFirst || number >= startOf(reading));
    });
    return [layTable({ ...source, rows }, reading, notes, documentDate)];
  });
}

function startOf({ raw: { layout } }: AmountsReading): number {
  return numbersOf(layout.place)?.row ?? 0;
}

function layTable(
  source: SourceSheet,
  reading: AmountsReading,
  notes: readonly Note[],
  documentDate: CalendarDate,
): SheetReading {
  const { raw, table } = reading;
  const { heads, body } = raw.layout;
  const columnAt = placeColumns(reading);
  const rowAt = new Map(body.map((row, index) => [rowNumber(row), index]));
  const calculations = describeCalculations(
    reading,
    (rows) => `${joinNumbers(rows.flatMap((row) => (body[row] === undefined ? [] : [rowNumber(body[row])])))}行`,
  );
  const headRows = new Set(heads.map(rowNumber));
  const values = readValues(reading);
  const last = greatest(rowAt.keys());
  const kindOf = (row: GridRow): RowKind => {
    const number = rowNumber(row);
    if (headRows.has(number)) return 'head';
    const at = rowAt.get(number);
    if (at !== undefined) return table.rows[at]?.kind ?? 'left-out';
    return number > last ? 'note' : headRows.size > 0 && number > greatest(headRows) ? 'left-out' : 'title';
  };
  const understood = {
    of: 'amounts',
    name: table.title === '' ? (source.sheet ?? source.file) : table.title,
    lines: ['何の列か', 'どう計算するか', 'いつの値か', '単位'],
    otherSheets: [],
    headAt: (column: number): HeadReading | undefined => {
      const at = columnAt.indexOf(column);
      const own = table.columns[at];
      if (own === undefined) return undefined;
      const how = calculations.columns[reading.columns.indexOf(at)] ?? '';
      return describeColumn(own, how, table.unit, documentDate);
    },
    kindOf,
    aboutOf: (row: GridRow) => {
      const at = rowAt.get(rowNumber(row));
      const how = at === undefined ? '' : (calculations.rows[at] ?? '');
      return how === '' ? '' : `＝${how}`;
    },
    valueAt: (row: GridRow, column: number) => {
      const at = rowAt.get(rowNumber(row));
      return at === undefined ? undefined : values(at, columnAt.indexOf(column));
    },
  } as const;
  return layOver(source, understood, notes);
}

/** Columns of the sheet that those of the table are: hidden ones are none. */
function placeColumns({ raw: { layout }, table }: AmountsReading): readonly number[] {
  const rows = [...layout.heads, ...layout.body];
  return table.columns.map((_, column) => {
    const cell = rows.find(({ cells }) => cells[column] !== undefined)?.cells[column];
    return cell === undefined ? -1 : (numbersOf(cell.place)?.column ?? 0) - 1;
  });
}

type ReadValue = (row: number, column: number) => ValueReading | undefined;

/** By row and column of the table. */
function readValues({ table, relations }: AmountsReading): ReadValue {
  const ofTarget = new Map<string, Relation[]>();
  for (const relation of relations) {
    const key = keyOf(relation.target.cell.place);
    const own = ofTarget.get(key);
    if (own === undefined) ofTarget.set(key, [relation]);
    else own.push(relation);
  }
  return (row, column) => {
    const cell = table.rows[row]?.cells[column];
    const isOfTotal = table.rows[row]?.kind === 'total' && table.columns[column]?.kind === 'amount';
    if (isOfTotal && cell?.text === '') return { state: 'doubt', read: '計算できない' };
    return cell === undefined || table.columns[column]?.kind === 'text'
      ? undefined
      : describeCell(cell, ofTarget.get(keyOf(cell.place)) ?? []);
  };
}

function describeCell({ text, figure }: AmountsCell, relations: readonly Relation[]): ValueReading | undefined {
  if (figure === undefined) return undefined;
  if (figure.undefinedBecause !== undefined)
    return { state: 'absent', read: `－（${reasons[figure.undefinedBecause]}）` };
  if (figure.source === 'filled') return { state: 'read', read: `${text}（計算）` };
  if (figure.quantity === undefined) return undefined;
  const own = describeQuantity(figure.quantity, []);
  const off = relations.find(({ comparison }) => comparison === 'different');
  if (off !== undefined) {
    const computed = off.computed.toDecimalPlaces(off.target.amount.decimals).toFixed(off.target.amount.decimals);
    return {
      state: own.state,
      read: `${own.read === '' ? '' : `${own.read}、`}計算では ${computed.replace('-', '△')}`,
    };
  }
  return own.state === 'typed' && relations.length > 0 ? { ...own, state: 'agreed' } : own;
}

const reasons: Readonly<Record<UndefinedAmount, string>> = {
  'divisor-zero': '0 で割ることになる',
  'operand-missing': '計算のもとの値がない',
};

function describeColumn(
  { kind, unit, year }: AmountsColumn,
  how: string,
  unitOfTable: string,
  documentDate: CalendarDate,
): HeadReading {
  const isGiven = kind === 'amount' && how === '';
  const role = kind === 'amount' && !isGiven ? '計' : kindWords[kind];
  const years = year === undefined ? [] : [formatFiscalYear(year, 'era', documentDate)];
  const own = unit === '' ? unitFor(kind, unitOfTable) : unit;
  return { lines: [[role], [how], years, [own]], isUsed: true, isName: kind === 'name' };
}

/** （単位：千円、％）: of amounts the one, of rates the other. */
function unitFor(kind: AmountsColumn['kind'], unitOfTable: string): string {
  if (kind === 'name' || kind === 'text' || kind === 'other') return '';
  const said = /単\s*位\s*[:：]?([^()（）]*)/.exec(unitOfTable)?.[1] ?? '';
  const units = said.split(/[,、・，]/).map((each) => each.trim());
  const isOfRates = kind !== 'amount' && kind !== 'difference' && kind !== 'running';
  return units.find((each) => /^[%％]$/.test(each) === isOfRates) ?? '';
}

const kindWords: Readonly<Record<AmountsColumn['kind'], string>> = {
  name: '行の名前',
  text: '文章',
  amount: '金額・数',
  running: '累計',
  other: '計算に使わない数',
  difference: '増減・差',
  rate: '増減率',
  yearRatio: '前年度比',
  ratio: '割合',
  share: '構成比',
};
