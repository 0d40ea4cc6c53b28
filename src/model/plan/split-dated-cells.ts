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
import type { GivenColumns } from './map-columns.ts';
import { readHead } from './read-head.ts';

/**
 * Of a column whose head says a role and no year: a cell is split where each of its numbers says a year of its own and nothing else.
 * Its other cells stay under the head itself. A column whose year is `given` stays as it is.
 */
export function splitDatedCells(table: RawTable, context: FiscalYearContext, given: GivenColumns): Found<RawTable> {
  const columns = table.headers.map(({ text }, index) =>
    given.get(index)?.period !== undefined ? undefined : readColumn(text, columnTexts(table, index), context),
  );
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

function readColumn(header: string, texts: readonly string[], context: FiscalYearContext): SplitColumn | undefined {
  const head = readHead(header.trim(), context);
  if (head?.named !== true || head.role === 'printed' || head.period.type !== 'none') return undefined;
  const cells = texts.map((text) => readDated(text, head.role === 'target' || head.role === 'plan', context));
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
  const isOfOneUnit = new Set(quantity.parts.map(({ amount }) => amount.unit)).size === 1;
  return isDated && isOfOneUnit && values.length > 1 ? values : undefined;
}

/** `undefined` where the label says more than a year. */
function dateOf({ label, amount: { asOf, text } }: CompositePart, context: FiscalYearContext): DatedValue | undefined {
  if (asOf === undefined || label.replace(asOf, '').replace(aside, '') !== '') return undefined;
  const period = parsePeriod(asOf, context)?.period;
  const year = period?.type === 'fiscal-year' || period?.type === 'date' ? fiscalYearOfPeriod(period) : undefined;
  return year === undefined ? undefined : { year, asOf, text: text.trim() };
}

const aside =
  /[\s()（）[\]［］【】〔〕＜＞<>:：]|中間|最終|前期|後期|当面|目標値?|実績値?|年度末|年度|末|時点|までに?|には?/g;
