/** Finds amounts that seem to be typed in 円 where thousands are asked for, and nothing is known to hold them against. */

import { warning } from '../../finding/finding.ts';
import { groupBy } from '../../table/group-by.ts';
import { Decimal } from '../value/decimal.ts';
import { type AskedField, alikeOf, type Inquiry, type InquiryItem, previousOf } from './inquiry.ts';
import type { ReadRow } from './read-row.ts';
import type { Answer, ReplyDoubt } from './reply.ts';

/** What 円 are more of than the unit. */
const timesOf: ReadonlyMap<string, number> = new Map([
  ['千円', 1_000],
  ['万円', 10_000],
  ['百万円', 1_000_000],
]);

/** 10億円 each, and round: an amount or two may be, all of a section's hardly. */
const largeYen = 1_000_000_000;
const fewestOfColumn = 3;

/** Amounts beside others, in their column or with all columns of the unit, are held back with what they would be otherwise. */
export function holdOtherMoney(inquiry: Inquiry, rows: readonly ReadRow[]): readonly ReadRow[] {
  const items = new Map(inquiry.items.map((item) => [item.number, item]));
  const columns = inquiry.columns.flatMap((column): readonly MoneyColumn[] => {
    if (column.kind !== 'asked' || column.field.type !== 'number') return [];
    const unit = (column.field.unit ?? '').normalize('NFKC').trim();
    const times = timesOf.get(unit);
    const amounts = rows.flatMap((row) => amountOf(inquiry, items.get(row.item), row, column.head, column.field));
    return times === undefined ? [] : [{ unit, times, amounts }];
  });
  const held = [...groupBy(columns, ({ unit }) => unit).values()].flatMap((alike) =>
    alike.some(isWholeInYen) ? alike.filter(isRound).flatMap(({ amounts }) => amounts) : alike.flatMap(findAlone),
  );
  const doubts = groupBy(held, ({ row }) => row);
  return rows.map((row) => withDoubts(row, doubts.get(row) ?? []));
}

interface Amount {
  readonly row: ReadRow;
  readonly item: InquiryItem;
  readonly answer: Answer;
  readonly number: Decimal;
}

interface MoneyColumn {
  readonly unit: string;
  readonly times: number;
  /** Without zeros, which are none of any unit. */
  readonly amounts: readonly Amount[];
}

/** Where last year's is known, or a plan of it, each amount is held against its own. */
function amountOf(
  inquiry: Inquiry,
  item: InquiryItem | undefined,
  row: ReadRow,
  head: string,
  field: AskedField,
): readonly Amount[] {
  const answer = row.answers.find((each) => each.head === head && /^-?\d+(?:\.\d+)?$/.test(each.text));
  if (item === undefined || answer === undefined || Number(answer.text) === 0) return [];
  const known = previousOf(inquiry, item, field) ?? alikeOf(inquiry, item, field);
  return known?.number === undefined ? [{ row, item, answer, number: new Decimal(answer.text) }] : [];
}

function isRound({ times, amounts }: MoneyColumn): boolean {
  return amounts.every(({ number }) => number.mod(times).isZero());
}

function isWholeInYen(column: MoneyColumn): boolean {
  const { times, amounts } = column;
  const isLarge = amounts.every(({ number }) => number.abs().times(times).gte(largeYen));
  return amounts.length >= fewestOfColumn && isLarge && isRound(column);
}

/** Far above all others of the column, and among them once it is taken for 円. */
function findAlone({ times, amounts }: MoneyColumn): readonly Amount[] {
  return amounts.filter((amount) => {
    const others = amounts.filter((each) => each !== amount).map(({ number }) => number.abs());
    if (others.length < fewestOfColumn - 1 || !amount.number.mod(times).isZero()) return false;
    const [least, most] = [Decimal.min(...others), Decimal.max(...others)];
    const taken = amount.number.abs().div(times);
    const isAmong = taken.times(manyTimes).gte(least) && taken.lte(most.times(manyTimes));
    return isAmong && amount.number.abs().gte(most.times(farTimes));
  });
}

const manyTimes = 8;
const farTimes = 100;

function withDoubts(row: ReadRow, amounts: readonly Amount[]): ReadRow {
  if (amounts.length === 0) return row;
  const heads = new Set(amounts.map(({ answer }) => answer.head));
  const answers = row.answers.filter(({ head }) => !heads.has(head));
  return { ...row, answers, doubts: [...row.doubts, ...amounts.map(doubtOf)] };
}

function doubtOf({ item, answer: { head, text, typed, place } }: Amount): ReplyDoubt {
  const facts = { item: `${item.number} ${item.name}`.trim(), head, found: typed, known: '', oddity: 'unit' as const };
  const finding = warning('reply-odd', facts, place);
  return { item: item.number, head, found: typed, candidate: text, holdsBack: true, finding };
}
