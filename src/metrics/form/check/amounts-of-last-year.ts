/** Settled amounts that look like a slip beside last year's: two funds that changed places, and a row that was left as it was. */

import type { Finding } from '../../../finding/finding.ts';
import type { SourceRow } from '../../../model/form/form.ts';
import type { Decimal } from '../../../model/value/decimal.ts';
import type { FiscalYear } from '../../../model/year/fiscal-year.ts';
import type { FormSheet } from '../form-sheets.ts';
import { type MoneyTable, moneyTables } from './amounts.ts';
import { amountIn, type Inspection, nameSheet, placeIn, rowsOf, show, tell } from './inspection.ts';

export function checkAgainstLastYear(inspection: Inspection): readonly Finding[] {
  return moneyTables(inspection).flatMap((table) =>
    inspection.sheets.flatMap((sheet) => {
      const rows = rowsOf(sheet, table.source).filter((row) => isSettled(inspection, table, row));
      return rows.flatMap((row) => {
        const last = rows.find((each) => each.year === row.year - 1);
        if (last === undefined) return [];
        const pair: Pair = { sheet, row, last };
        return [...tellExchange(inspection, table, pair), ...tellUnchanged(inspection, table, pair)];
      });
    }),
  );
}

interface Pair {
  readonly sheet: FormSheet;
  readonly row: DatedRow;
  readonly last: SourceRow;
}

type DatedRow = SourceRow & { readonly year: FiscalYear };

/** Budgets are carried on from year to year, results are not. */
function isSettled({ year }: Inspection, { settled }: MoneyTable, row: SourceRow): row is DatedRow {
  return row.year !== undefined && row.year <= year && amountIn(row, settled) !== undefined;
}

interface Changed {
  readonly head: string;
  readonly was: Decimal;
  readonly is: Decimal;
}

function changesIn(heads: readonly string[], { row, last }: Pair): readonly Changed[] {
  return [...new Set(heads)].flatMap((head) => {
    const [was, is] = [amountIn(last, head), amountIn(row, head)];
    return was === undefined || is === undefined ? [] : [{ head, was, is }];
  });
}

/** How far two amounts may be apart to pass for one another: a little, or what both have grown where their own are far. */
const near = '0.05';
const nearAsGrown = '0.15';

/** 国庫支出金 is near what 県支出金 was and the other way round, and neither is near its own. */
function tellExchange(inspection: Inspection, { funds }: MoneyTable, pair: Pair): readonly Finding[] {
  const all = changesIn(funds, pair).filter(({ was, is }) => was.gt(0) && is.gt(0));
  const exchanged = all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other) => {
      const crossed = [apart(one.is, other.was), apart(other.is, one.was)];
      const own = [apart(one.is, one.was), apart(other.is, other.was)];
      const isCrossed = (most: string) => crossed.every((each) => each.lte(most));
      const isFar = (least: string, times: number) =>
        own.every((each) => each.gt(least) && crossed.every((distance) => each.gte(distance.times(times))));
      const isExchanged = (isCrossed(near) && isFar(near, 2)) || (isCrossed(nearAsGrown) && isFar(nearAsGrown, 4));
      return isExchanged ? [[one, other] as const] : [];
    }),
  );
  // Where three are alike nobody can say which two it was.
  const [found, ...more] = exchanged;
  return found === undefined || more.length > 0 ? [] : tellOf(inspection, 'funds-exchanged', found, pair);
}

function apart(one: Decimal, other: Decimal): Decimal {
  return one.minus(other).abs().div(other);
}

/** So many different amounts, one of them with so many digits before its zeros, do not come out the same twice. */
const fewestAmounts = 3;
const fewestDigits = 4;

function tellUnchanged(
  inspection: Inspection,
  { settled, budgets, funds }: MoneyTable,
  pair: Pair,
): readonly Finding[] {
  if (settled === undefined) return [];
  const all = changesIn([settled, ...budgets, ...funds], pair);
  const amounts = new Set(all.filter(({ is }) => !is.isZero()).map(({ is }) => is.toFixed()));
  const isFlat = (amountIn(pair.row, settled)?.precision() ?? 0) < fewestDigits;
  if (isFlat || amounts.size < fewestAmounts || !all.every(({ was, is }) => was.eq(is))) return [];
  return tellOf(
    inspection,
    'amounts-unchanged',
    all.filter(({ is }) => !is.isZero()),
    pair,
  );
}

function tellOf(
  inspection: Inspection,
  problem: 'funds-exchanged' | 'amounts-unchanged',
  changed: readonly Changed[],
  { sheet, row }: Pair,
): readonly Finding[] {
  const name = changed[0]?.head ?? '';
  const others = changed.map(({ head, was, is }) =>
    was.eq(is) ? `${head} ${show(is)}` : `${head} ${show(was)} → ${show(is)}`,
  );
  const year = inspection.nameYear(row.year);
  const facts = { problem, sheet: nameSheet(sheet), year, name, found: String(changed.length), others };
  return tell(inspection, '前年度との取違え', facts, placeIn(row, name));
}
