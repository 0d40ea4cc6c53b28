/** Amounts of one row against each other: 財源 add up to 事業費, 決算 stays within 予算, うち… within what they are a part of. */

import type { Finding } from '../../../finding/finding.ts';
import { find } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { FormSource, SourceRow } from '../../../model/form/form.ts';
import { bareHead, type Role } from '../../../model/form/roles.ts';
import type { CheckName } from '../../../model/form/standard-checks.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import { Decimal } from '../../../model/value/decimal.ts';
import { findMissingReason } from '../../../model/value/missing-value.ts';
import type { FormSheet } from '../form-sheets.ts';
import { isSwapped, suspectUnit } from '../suspects.ts';
import {
  amountIn,
  columnsOf,
  type Inspection,
  isOwn,
  levelOf,
  nameSheet,
  placeIn,
  rowsOf,
  show,
} from './inspection.ts';

export function checkAmounts(inspection: Inspection): readonly Finding[] {
  const tables = moneyTables(inspection);
  return tables.flatMap((table) => {
    const ways = [...inspection.sheets].flatMap((sheet) => rowsOf(sheet, table.source).map((row) => ({ sheet, row })));
    const funding = fundingOf(table, ways);
    return ways.flatMap(({ sheet, row }) => [
      ...(funding === undefined ? [] : checkFunding(inspection, table, funding, sheet, row)),
      ...checkBudget(inspection, table, sheet, row),
      ...checkParts(inspection, table, sheet, row),
    ]);
  });
}

/** A table with the amounts of single sheets. */
export interface MoneyTable {
  readonly source: FormSource;
  readonly budgets: readonly string[];
  readonly budgetParts: readonly string[];
  readonly settled: string | undefined;
  /** The columns that may hold what a programme costs; the first that is filled counts. */
  readonly costs: readonly string[];
  readonly funds: readonly string[];
  readonly fees: readonly string[];
}

export function moneyTables(inspection: Inspection): readonly MoneyTable[] {
  const own = [...inspection.form.sources.values()].filter((source) => isOwn(inspection.form, source));
  return own.flatMap((source) => {
    const heads = (role: Role) =>
      columnsOf(inspection, role).flatMap((column) => (column.source === source ? [column.head] : []));
    const [settled] = heads('決算額');
    const budgets = [...heads('予算現額'), ...heads('予算額')];
    const total = heads('事業費');
    const costs = [...(settled === undefined ? total : [settled]), ...(settled === undefined ? [] : total), ...budgets];
    if (costs.length === 0) return [];
    const funds = heads('財源').filter((head) => !isPart(head));
    const fees = heads('受益者負担').filter((head) => !isPart(head));
    return [{ source, budgets, budgetParts: heads('予算の内訳'), settled, costs, funds, fees }];
  });
}

/** What a programme costs by one row: its settled amount, else its budget. One that is written and is no number (約1,425) is not its budget. */
export function costIn(
  row: SourceRow,
  { costs }: MoneyTable,
): { readonly head: string; readonly value: Decimal } | undefined {
  for (const head of costs) {
    const value = amountIn(row, head);
    if (value !== undefined) return { head, value };
    if (findMissingReason(textOf(row, head)) === undefined) return undefined;
  }
  return undefined;
}

/** A result that is still to be written, or to be known: an empty one is told of its cell. */
export function isUnsettled(inspection: Inspection, { source, settled, budgets }: MoneyTable, row: SourceRow): boolean {
  const isOver = row.year !== undefined && (row.year <= inspection.year || row.year < inspection.now);
  if (settled === undefined || !isOver || !isOpen(textOf(row, settled))) return false;
  const kinds = columnsOf(inspection, '区分').filter((column) => column.source === source);
  return (
    !kinds.some(({ head }) => /予算|計画|見込/.test(textOf(row, head))) &&
    budgets.some((head) => textOf(row, head) !== '')
  );
}

function isOpen(text: string): boolean {
  const reason = findMissingReason(text);
  return reason === 'blank' || reason === 'pending';
}

type Way = { readonly sheet: FormSheet; readonly row: SourceRow };

/** Whether 受益者負担 stands beside the other funds or within them: as most rows add up. */
function fundingOf(table: MoneyTable, rows: readonly Way[]): readonly string[] | undefined {
  if (table.funds.length < 2) return undefined;
  if (table.fees.length === 0) return table.funds;
  const apart = [...table.funds, ...table.fees];
  const count = (heads: readonly string[]) =>
    rows.filter(({ row }) => {
      const cost = costIn(row, table);
      return cost !== undefined && sumOf(row, heads)?.equals(cost.value) === true;
    }).length;
  return count(apart) > count(table.funds) ? apart : table.funds;
}

function checkFunding(
  inspection: Inspection,
  table: MoneyTable,
  funding: readonly string[],
  sheet: FormSheet,
  row: SourceRow,
): readonly Finding[] {
  const cost = isUnsettled(inspection, table, row) ? undefined : costIn(row, table);
  const sum = sumOf(row, funding);
  if (cost === undefined || sum === undefined || sum.equals(cost.value)) return [];
  const { source } = table;
  const difference = sum.minus(cost.value).abs();
  const rounding = difference.lessThanOrEqualTo(isInYen(inspection, table) ? 0 : 1);
  const suspect = rounding ? 'rounding' : isSwapped(difference) ? 'swapped' : undefined;
  const facts = { left: funding.join(' ＋ '), sign: '＝', right: cost.head, suspect } as const;
  return relation(inspection, '財源', { source, sheet, row, head: funding[0] ?? cost.head }, facts, sum, cost.value);
}

function checkBudget(inspection: Inspection, table: MoneyTable, sheet: FormSheet, row: SourceRow): readonly Finding[] {
  const { source, settled, budgets, budgetParts } = table;
  const spent = amountIn(row, settled);
  const [head] = budgets;
  const named = head === undefined ? undefined : amountIn(row, head);
  const budget = named ?? sumOf(row, budgetParts);
  if (settled === undefined || spent === undefined || budget === undefined || spent.lte(budget)) return [];
  const right = named === undefined ? budgetParts.join(' ＋ ') : (head ?? '');
  const facts = { left: settled, sign: '≦', right, suspect: suspectUnit(spent, budget) } as const;
  return relation(inspection, '予算の超過', { source, sheet, row, head: settled }, facts, spent, budget);
}

function checkParts(inspection: Inspection, table: MoneyTable, sheet: FormSheet, row: SourceRow): readonly Finding[] {
  const { source } = table;
  return source.heads.filter(isPart).flatMap((head) => {
    const part = amountIn(row, head);
    const whole = wholeOf(table, row, head);
    if (part === undefined || whole === undefined || part.lte(whole.value)) return [];
    const facts = { left: head, sign: '≦', right: whole.head, suspect: undefined } as const;
    return relation(inspection, '内数', { source, sheet, row, head }, facts, part, whole.value);
  });
}

function isPart(head: string): boolean {
  return /^\(?(?:うち|内)/.test(toHalfWidth(head).trim()) || /^\(?再掲/.test(toHalfWidth(head).trim());
}

/** What fees are a part of is named by their words; all else is a part of the cost. */
function wholeOf(
  table: MoneyTable,
  row: SourceRow,
  head: string,
): { readonly head: string; readonly value: Decimal } | undefined {
  const isFee =
    /負担|使用料|手数料|寄附|寄付|繰入|諸収入|基金/.test(head) && !/負担金.{0,2}補助|補助.{0,2}負担/.test(head);
  const other = table.funds.find((fund) => /他|ほか/.test(bareHead(fund)));
  const value = isFee ? amountIn(row, other) : undefined;
  if (other !== undefined && value !== undefined) return { head: other, value };
  return costIn(row, table);
}

/** What is not filled adds nothing, unless nothing is filled; with a word (未定, 約350) there is no sum. */
function sumOf(row: SourceRow, heads: readonly string[]): Decimal | undefined {
  const values = heads.flatMap((head) => amountIn(row, head) ?? []);
  const isDoubtful = heads.some((head) => {
    const reason = findMissingReason(textOf(row, head));
    return reason === 'pending' || (reason === undefined && amountIn(row, head) === undefined);
  });
  if (values.length === 0 || isDoubtful) return undefined;
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
}

/** In yen nothing has been rounded. */
function isInYen({ form }: Inspection, { costs, funds }: MoneyTable): boolean {
  const heads = [...costs, ...funds];
  const units = heads.map((head) => form.fields.get(head)?.unit ?? /[（(]([^（()）]{1,4})[)）]$/.exec(head)?.[1] ?? '');
  return units.includes('円') && !units.includes('千円');
}

function relation(
  inspection: Inspection,
  check: CheckName,
  at: Way & { readonly source: FormSource; readonly head: string },
  facts: { readonly left: string; readonly sign: string; readonly right: string; readonly suspect: Suspect },
  left: Decimal,
  right: Decimal,
): readonly Finding[] {
  const level = levelOf(inspection.form, check);
  if (level === 'off') return [];
  const year = inspection.nameYear(at.row.year ?? inspection.year);
  const whole = { sheet: nameSheet(at.sheet), year, leftValue: show(left), rightValue: show(right), ...facts };
  const isSmall = facts.suspect === 'rounding' && level === 'error';
  return [find(isSmall ? 'warning' : level, 'sheet-relation', whole, placeIn(at.row, at.head))];
}

type Suspect = 'rounding' | 'swapped' | 'unit' | undefined;
