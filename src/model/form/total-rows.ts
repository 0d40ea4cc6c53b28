/** Rows of a form's table that add up others (計, 合計): they are no row of a sheet or a year, and are held against what they add up. */

import { type Finding, warning } from '../../finding/finding.ts';
import type { RawCell } from '../../table/table.ts';
import { bareHead, findTotalWord } from '../table-figures/total-words.ts';
import { Decimal } from '../value/decimal.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';
import { isAbsent } from './evaluate-expression.ts';
import { numberOfCell } from './number-of-cell.ts';

export interface TotalRow {
  readonly cells: ReadonlyMap<string, RawCell>;
  /** Where it adds up one year, or one sheet; else whatever stands above it. */
  readonly year: FiscalYear | undefined;
  readonly links: readonly string[];
  /** 計 or 合計, not 3か年計, which may leave years out. */
  readonly isWhole: boolean;
  /** How many rows stand above it, of all and since the total before it. */
  readonly above: { readonly from: number; readonly to: number };
}

interface AddedRow {
  readonly cells: ReadonlyMap<string, RawCell>;
  readonly year: FiscalYear | undefined;
}

/** 計, 合計（千円）: where the number of a sheet would stand. */
export function isTotalText(text: string): boolean {
  return /^(?:総合計|[小合総]?計)$/.test(bareHead(text));
}

/** 計, ３か年計, R4～R6合計: where a year would stand. */
export function isTotalOfYears(text: string): boolean {
  return findTotalWord(text)?.isCertain === true;
}

/** `rows` are those that are not totals, in the order of the table. */
export function compareTotals(
  source: string,
  heads: readonly string[],
  linkHeads: readonly string[],
  rows: readonly AddedRow[],
  totals: readonly TotalRow[],
): readonly Finding[] {
  const compared = totals.filter(({ isWhole }) => isWhole);
  return compared.flatMap((total) =>
    heads.flatMap((head) => {
      const cell = total.cells.get(head);
      const written = cell === undefined ? undefined : numberIn(cell, head);
      if (cell === undefined || written === undefined || isRate.test(head) || linkHeads.includes(head)) return [];
      const sums = groupsOf(total, linkHeads, rows).flatMap((group) => sumOf(group, head) ?? []);
      const [first] = sums;
      if (first === undefined || sums.some((sum) => isRounded(sum, written))) return [];
      const facts = { source, column: head, found: cell.text.trim(), sum: first.value.toFixed() };
      return [warning('form-total-differs', facts, cell.place)];
    }),
  );
}

/** What they add up is no matter of the rows. */
const isRate = /率|割合|比|単価|平均|当たり|あたり|％|%/;

/** Which rows it may add up. */
function groupsOf(
  { cells, year, links, above }: TotalRow,
  linkHeads: readonly string[],
  rows: readonly AddedRow[],
): readonly (readonly AddedRow[])[] {
  const ofYear = year === undefined ? rows : rows.filter((row) => row.year === year);
  const isOwn = (row: AddedRow) =>
    linkHeads.every((head) => {
      const own = cells.get(head)?.text.trim() ?? '';
      return !links.includes(head) || own === (row.cells.get(head)?.text.trim() ?? '');
    });
  if (links.length > 0) return [ofYear.filter(isOwn)];
  return year === undefined ? [rows.slice(above.from, above.to), rows] : [ofYear];
}

interface Sum {
  readonly value: Decimal;
  /** Of its parts; what was rounded in each may be off by half of the last place. */
  readonly count: number;
  readonly decimals: number;
}

/** Blanks and dashes add nothing; with words in the column nobody can add it up. */
function sumOf(rows: readonly AddedRow[], head: string): Sum | undefined {
  let sum = new Decimal(0);
  let [count, decimals] = [0, 0];
  for (const { cells } of rows) {
    const cell = cells.get(head);
    if (cell === undefined || cell.text.trim() === '') continue;
    const value = numberOfCell(cell.text.trim(), head);
    if (isAbsent(value)) {
      if (value.absence === 'not-a-number') return undefined;
      continue;
    }
    sum = sum.plus(value.value);
    count += 1;
    decimals = Math.max(decimals, value.value.decimalPlaces());
  }
  return count < 2 ? undefined : { value: sum, count, decimals };
}

function isRounded({ value, count, decimals }: Sum, written: Decimal): boolean {
  return value.minus(written).abs().times(2).lte(new Decimal(10).pow(-decimals).times(count));
}

function numberIn({ text }: RawCell, head: string): Decimal | undefined {
  const value = text.trim() === '' ? undefined : numberOfCell(text.trim(), head);
  return value === undefined || isAbsent(value) ? undefined : value.value;
}
