/** Splits a column of values whose cells say several years, R6：40 R10：80, into one for each year. */

import { type Finding, type Found, notice } from '../../finding/finding.ts';
import { nameHead } from '../../table/name-cells.ts';
import { type SplitColumn, splitColumns } from '../../table/split-columns.ts';
import type { RawTable } from '../../table/table.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { CompositePart } from '../value/quantity.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import { columnTexts } from './column-cells.ts';
import { headOfYear } from './head-of-year.ts';
import type { GivenColumns } from './map-columns.ts';
import { type Head, readHead } from './read-head.ts';

/**
 * Of a column whose head says a role: a cell is split where each of its numbers says a year of its own and nothing else. Its other
 * cells stay under the head itself, and so does what is of the year that the head says. A column whose year is `given` stays as it
 * is, and so does a cell that says a year which has a column of its own.
 */
export function splitDatedCells(table: RawTable, context: FiscalYearContext, given: GivenColumns): Found<RawTable> {
  const heads = table.headers.map(({ text }) => readHead(text.trim(), context));
  const columns = table.headers.map(({ text }, index) => {
    const head = heads[index];
    if (given.get(index)?.period !== undefined || head?.named !== true) return undefined;
    const texts = columnTexts(table, index);
    if (head.period.type === 'none') return readColumn(text, head, texts, context);
    return readColumnOfYear(text, { head, others: heads.filter((other) => other !== head) }, texts, context);
  });
  if (columns.every((column) => column === undefined)) return { value: table, findings: [] };
  const findings = columns.flatMap((column, index): readonly Finding[] => {
    const head = table.headers[index];
    if (column === undefined || head === undefined) return [];
    return [
      notice(
        'column-of-two',
        { header: nameHead(head.text, head.place), heads: column.heads, by: 'years' },
        head.place,
      ),
    ];
  });
  return { value: splitColumns(table, columns), findings };
}

function readColumn(
  header: string,
  head: Head,
  texts: readonly string[],
  context: FiscalYearContext,
): SplitColumn | undefined {
  if (head.role === 'printed') return undefined;
  const cells = texts.map((text) => readDated(text, isAhead(head), context));
  const years = new Map(cells.flatMap((cell) => (cell ?? []).map(({ year, asOf }) => [year, asOf] as const)));
  if (years.size === 0 || years.size > mostYears) return undefined;
  const order = [...years.keys()].toSorted((one, other) => one - other);
  const isPlain = (at: number) => cells[at] === undefined && (texts[at] ?? '').trim() !== '';
  const hasPlain = texts.some((text, at) => isPlain(at) && parseQuantity(text)?.type !== 'missing');
  return {
    heads: [...(hasPlain ? [header] : []), ...order.map((year) => `${header.trim()}（${years.get(year)}）`)],
    texts: cells.map((cell, at) => {
      const own = texts[at] ?? '';
      const ofYears = order.map((year) => cell?.find((each) => each.year === year)?.text ?? '');
      if (hasPlain) return [cell === undefined ? own : '', ...ofYears];
      // A dash is one for every year.
      return cell === undefined ? order.map(() => own) : ofYears;
    }),
  };
}

/** Below 令和8年度目標 `R6：40 R8：80` names an earlier target beside the head's own; of two baselines nobody can say which it is. */
function readColumnOfYear(
  header: string,
  { head, others }: { readonly head: Head; readonly others: readonly (Head | undefined)[] },
  texts: readonly string[],
  context: FiscalYearContext,
): SplitColumn | undefined {
  const own = yearOfHead(head);
  if (own === undefined || head.role === 'printed' || head.role === 'baseline') return undefined;
  const taken = new Set(others.flatMap((other) => (other?.role === head.role ? (yearOfHead(other) ?? []) : [])));
  const isOpen = (year: number) => !taken.has(year) && (isAhead(head) || year <= own);
  const cells = texts.map((text) => {
    const cell = readDated(text, isAhead(head), context);
    return cell?.every(({ year }) => isOpen(year)) ? cell : undefined;
  });
  const years = new Map(cells.flatMap((cell) => (cell ?? []).map(({ year, asOf }) => [year, asOf] as const)));
  const order = [...years.keys()].filter((year) => year !== own).toSorted((one, other) => one - other);
  const heads = order.map((year) => headOfYear(header.trim(), own, { year, asOf: years.get(year) ?? '' }, context));
  if (order.length === 0 || order.length > mostYears || heads.includes(undefined)) return undefined;
  const textOf = (at: number, year: number) => cells[at]?.find((each) => each.year === year)?.text ?? '';
  return {
    heads: [header, ...heads.flatMap((each) => each ?? [])],
    texts: texts.map((text, at) => [
      cells[at] === undefined ? text : textOf(at, own),
      ...order.map((year) => textOf(at, year)),
    ]),
  };
}

function isAhead({ role }: Head): boolean {
  return role === 'target' || role === 'plan';
}

function yearOfHead({ period }: Head): number | undefined {
  return period.type === 'period' ? fiscalYearOfPeriod(period.period) : undefined;
}

/** More are a table of their own. */
const mostYears = 8;

interface DatedValue {
  readonly year: number;
  /** As written in the cell. */
  readonly asOf: string;
  readonly text: string;
}

/** What is to become of a target after another one may be its change, so an arrow between them decides nothing. */
function readDated(text: string, isTarget: boolean, context: FiscalYearContext): readonly DatedValue[] | undefined {
  if (!/[年RHS令平昭]|(?:19|20)\d\d/i.test(text.normalize('NFKC'))) return undefined;
  const quantity = parseQuantity(text);
  if (quantity?.type !== 'composite' || quantity.relation === 'band') return undefined;
  if (isTarget && quantity.relation === 'sequence') return undefined;
  const values = quantity.parts.flatMap((part) => dateOf(part, context) ?? []);
  const isDated =
    values.length === quantity.parts.length && new Set(values.map(({ year }) => year)).size === values.length;
  // R6：40、R8：80件 says it once for both.
  const isOfOneUnit = new Set(quantity.parts.map(({ amount }) => amount.unit).filter((unit) => unit !== '')).size <= 1;
  return isDated && isOfOneUnit && values.length > 1 ? values : undefined;
}

/** `undefined` where the label says more than a year. */
function dateOf({ label, amount: { asOf, text } }: CompositePart, context: FiscalYearContext): DatedValue | undefined {
  if (asOf === undefined || label.replace(asOf, '').replace(aside, '') !== '') return undefined;
  const period = parsePeriod(asOf, context)?.period;
  const isOfYear = period?.type === 'fiscal-year' || period?.type === 'calendar-year' || period?.type === 'date';
  const year = isOfYear ? fiscalYearOfPeriod(period) : undefined;
  return year === undefined ? undefined : { year, asOf, text: text.trim() };
}

const aside =
  /[\s()（）[\]［］【】〔〕＜＞<>:：=＝→➡⇒・…①-⑳]|中間|最終|前期|後期|当面|短期|中期|長期|目標値?|実績値?|年度末|年度|末|時点|までに?|には?|では|は/g;
