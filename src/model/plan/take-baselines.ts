/** Gives a table without baselines those that its targets tell: the 70.1% of 70.1%→72.3%. */

import { type Found, notice } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { nameCells } from '../../table/name-cells.ts';
import { splitColumns } from '../../table/split-columns.ts';
import type { RawRow, RawTable } from '../../table/table.ts';
import { indicatorMeanings } from '../head/header-words.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { Quantity } from '../value/quantity.ts';
import { fiscalYearOf } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import { directionWords } from './cell-words.ts';
import { checkOneOf, textOf } from './check-cell.ts';
import type { Column, HeadColumn } from './column.ts';
import { checkColumns, yearOfHead } from './columns.ts';
import { countFromTo } from './from-to-columns.ts';
import type { GivenColumns } from './map-columns.ts';
import { findStart, type Start } from './read-from-to.ts';
import { settleValueColumns } from './value-columns.ts';

/**
 * A start is taken for a baseline where its cell calls it 現状 or says a year before any that was measured, or where all targets of the
 * column are told so. The targets stay as typed. Where several columns tell starts nobody knows which is the plan's.
 */
export function takeBaselines(table: RawTable, context: FiscalYearContext, given: GivenColumns): Found<RawTable> {
  if (!table.rows.some(({ cells }) => cells.some(({ text }) => mayTell.test(text)))) return ok(table);
  const { values, words } = checkColumns(table, indicatorMeanings, context, given).value;
  const settled = settleValueColumns(values, context).value.values;
  if (settled.some(({ head }) => head.role === 'baseline')) return ok(table);
  const rows = table.rows.map(
    (row): TellingRow => ({
      row,
      name: textOf(row, words.get('name')),
      direction: checkOneOf(row, words.get('direction'), directionWords).value,
    }),
  );
  const measured = settled.flatMap((column) => (column.head.role === 'actual' ? (yearOfHead(column) ?? []) : []));
  const first = Math.min(fiscalYearOf(context.documentDate), ...measured);
  const told = settled
    .filter(({ head }) => head.role === 'target')
    .map((column) => ({ column, texts: readStarts(table, rows, column, { context, first }) }))
    .filter(({ texts }) => texts.some((text) => text !== ''));
  const [only, ...others] = told;
  if (only === undefined || others.length > 0) return ok(table);
  const { column, texts } = only;
  const split = {
    heads: [baseline, table.headers[column.index]?.text ?? ''],
    texts: texts.map((text, at) => [text, table.rows[at]?.cells[column.index]?.text ?? '']),
  };
  const places = texts.flatMap((text, at) => (text === '' ? [] : (table.rows[at]?.cells[column.index]?.place ?? [])));
  const facts = { column: column.header, cells: nameCells(places) };
  return {
    value: splitColumns(
      table,
      table.headers.map((_, index) => (index === column.index ? split : undefined)),
    ),
    findings: [notice('baseline-from-targets', facts, column.place)],
  };
}

const mayTell = /[→➝⇒➡⇨➔➜⟶>＞]|から/;
const baseline = '基準値';

interface TellingRow {
  readonly row: RawRow;
  readonly name: string;
  readonly direction: 'increase' | 'decrease' | 'maintain' | undefined;
}

/** `first` is the first year that was measured, or could have been. */
interface Years {
  readonly context: FiscalYearContext;
  readonly first: number;
}

/** For each row, as it is to stand below a head of its own; empty where the row tells none for certain. */
function readStarts(
  table: RawTable,
  rows: readonly TellingRow[],
  column: HeadColumn,
  { context, first }: Years,
): readonly string[] {
  const cells = rows.map(({ row, name, direction }) => {
    const quantity = parseQuantity(cellText(row, column));
    return { quantity, start: findStart(quantity, { name, years: context }), direction };
  });
  const { count, numbers } = countFromTo(table, column);
  const isAgainst = cells.some(({ start, direction }) => start !== undefined && leadsAway(start, direction));
  const starts = cells.filter(({ start }) => start !== undefined).length;
  const areAll = count > 1 && count * 2 > numbers && starts === numbers && !isAgainst;
  const year = yearOfHead(column);
  return cells.map(({ quantity, start }) => {
    if (quantity === undefined || start === undefined) return '';
    const from = start.period && fiscalYearOfPeriod(start.period);
    const isDated = from !== undefined && from < first && (year === undefined || from < year);
    const isSure = from === undefined ? start.label !== '' || areAll : isDated;
    return isSure ? textOfStart(quantity, start) : '';
  });
}

function cellText({ cells }: RawRow, { index }: Column): string {
  return cells[index]?.text ?? '';
}

function leadsAway({ rises }: Start, direction: TellingRow['direction']): boolean {
  return (direction === 'increase' && rises < 0) || (direction === 'decrease' && rises > 0);
}

/** As typed before the arrow, with the unit that both have; a label that says what it is now stands in the head. */
function textOfStart({ text }: Quantity, { label, amount, period }: Start): string {
  const typed = text.split(/[→➝⇒➡⇨➔➜⟶]|[-−－‐–—=＝][>＞]|から/)[0]?.trim() ?? '';
  const own = label === '' ? typed : amount.text.trim();
  const read = parseQuantity(own);
  const bearsUnit = read?.type === 'amount' && read.unit !== '';
  const withUnit = bearsUnit ? own : `${own}${amount.unit}`;
  const { asOf } = amount;
  return period === undefined || asOf === undefined || withUnit.includes(asOf) ? withUnit : `${withUnit}（${asOf}）`;
}
