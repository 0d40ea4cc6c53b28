/** Finds columns of numbers that slipped: pasted a row too high, dragged on as 1, 2, 3, filled with one value, with two rows or two columns mixed up. */

import { type Finding, warning } from '../../finding/finding.ts';
import { groupBy } from '../../table/group-by.ts';
import { Decimal } from '../value/decimal.ts';
import { type AskedField, alikeOf, type Inquiry, type InquiryItem, previousOf } from './inquiry.ts';
import type { NumberOddity } from './judge-number.ts';
import type { ReadRow } from './read-row.ts';
import type { Answer, ReplyDoubt } from './reply.ts';

/** From so many rows on that it is no accident. */
const fewestRows = 3;

/** In such a column the cells that seem right by themselves are held back with those that do not. */
export function holdSlipped(inquiry: Inquiry, rows: readonly ReadRow[]): readonly ReadRow[] {
  const items = new Map(inquiry.items.map((item) => [item.number, item]));
  const slipped = holdColumns(inquiry, items, rows).map((row) => ({
    row,
    cells: cellsOf(inquiry, items.get(row.item), row),
  }));
  const exchanged = slipped.map(({ cells }) => (isMovedAside(cells) ? undefined : findPair(cells)));
  const whole = findWholePairs(
    exchanged.filter((pair) => pair !== undefined),
    slipped.map(({ cells }) => cells),
  );
  return slipped.map(({ row, cells }, at) => {
    if (isMovedAside(cells)) return holdAll(row, cells);
    const pair = exchanged[at];
    const heads = new Set([...(pair ?? []), ...whole.flat()]);
    return holdAll(
      row,
      cells.filter(({ head }) => heads.has(head)),
    );
  });
}

/** Heads of two columns that stand in each other's place in most rows: the others may be alike by chance. */
function findWholePairs(
  pairs: readonly (readonly [string, string])[],
  rows: readonly (readonly AskedCell[])[],
): readonly (readonly [string, string])[] {
  return [...groupBy(pairs, (pair) => JSON.stringify(pair)).values()].flatMap((same) => {
    const [heads] = same;
    const isFilled = (cells: readonly AskedCell[]) =>
      heads.every((head) => cells.find((each) => each.head === head)?.cell !== undefined);
    return same.length >= 2 && same.length * 2 >= rows.filter(isFilled).length ? [heads] : [];
  });
}

/** What a row was asked for in numbers: its answer, and what is known of it also where it is blank. */
interface AskedCell {
  readonly head: string;
  readonly cell: NumberCell | undefined;
  readonly known: Decimal | undefined;
}

function cellsOf(inquiry: Inquiry, item: InquiryItem | undefined, row: ReadRow): readonly AskedCell[] {
  return inquiry.columns.flatMap((column): readonly AskedCell[] => {
    if (column.kind !== 'asked' || column.field.type !== 'number') return [];
    const cell = cellOf(inquiry, item, row, column.head, column.field, alikeOf);
    const known = item && previousOf(inquiry, item, column.field)?.number;
    return [{ head: column.head, cell, known: known === undefined ? undefined : new Decimal(known) }];
  });
}

/** Each number in the place of the one beside it: most say nearly what was published of that, and some are far from their own. */
function isMovedAside(cells: readonly AskedCell[]): boolean {
  return [-1, 1].some((by) => {
    const pairs = cells.flatMap(({ cell }, at) => {
      const beside = cells[at + by]?.known;
      return cell === undefined || beside === undefined || !cell.number.gt(0) ? [] : [{ cell, beside }];
    });
    const isNear = (number: Decimal, known: Decimal) => known.gt(0) && times(number, known).lte(nearTimes);
    const beside = pairs.filter(({ cell, beside: known }) => isNear(cell.number, known));
    const own = pairs.filter(({ cell }) => isNear(cell.number, cell.published));
    const far = beside.filter(
      ({ cell: { number, published } }) => !published.gt(0) || times(number, published).gte(farTimes),
    );
    return beside.length >= fewestRows && beside.length > own.length && far.length >= 2;
  });
}

function holdAll(row: ReadRow, cells: readonly AskedCell[]): ReadRow {
  return holdBack(
    row,
    cells.flatMap(({ cell }) => (cell?.doubt === undefined ? [] : [cell.doubt('columns')])),
  );
}

function holdColumns(
  inquiry: Inquiry,
  items: ReadonlyMap<string, InquiryItem>,
  rows: readonly ReadRow[],
): readonly ReadRow[] {
  return inquiry.columns.reduce((all, column) => {
    if (column.kind !== 'asked' || column.field.type !== 'number') return all;
    const cells = all.flatMap((row) => cellOf(inquiry, items.get(row.item), row, column.head, column.field) ?? []);
    const isWhole = isDisplaced(cells) || isFilledDown(cells);
    const oddity = isWhole ? 'column' : 'row';
    const slipped = isWhole ? cells : findExchanged(cells);
    const held = new Map(
      slipped.flatMap(({ row, doubt }) => (doubt === undefined ? [] : [[row, doubt(oddity)] as const])),
    );
    return all.map((row) => {
      const doubt = held.get(row);
      return doubt === undefined ? row : holdBack(row, [doubt]);
    });
  }, rows);
}

function holdBack(row: ReadRow, doubts: readonly ReplyDoubt[]): ReadRow {
  const heads = new Set(doubts.map(({ head }) => head));
  const answers = row.answers.filter(({ head }) => !heads.has(head));
  return { ...row, answers, doubts: [...row.doubts, ...doubts] };
}

/** 実績 in the column of 見込 and the other way round: two columns of a row of which each says what was published of the other. */
function findPair(all: readonly AskedCell[]): readonly [string, string] | undefined {
  const asked = all.flatMap(({ head, cell }) => (cell === undefined ? [] : [{ head, ...cell }]));
  const isCounted = ({ number, published }: NumberCell) => number.gt(0) && published.gt(0);
  const pairs = asked.filter(isCounted).flatMap((one, at, counted) =>
    counted.slice(at + 1).flatMap((other) => {
      const crossed = [times(one.number, other.published), times(other.number, one.published)];
      const own = [times(one.number, one.published), times(other.number, other.published)];
      // What is asked already, and is near to the other's, says much of the other too.
      const isAsked = one.doubt === undefined || other.doubt === undefined;
      const isCrossed = crossed.every((each) => each.lte(isAsked ? nearTimes : crossedTimes));
      // Several times as far from its own as from the other's.
      const isFar = own.every((each) => crossed.every((near) => each.minus(1).gte(near.minus(1).times(5))));
      return isCrossed && isFar && own.every((each) => each.gte(ownTimes)) ? [[one.head, other.head] as const] : [];
    }),
  );
  // Where three are alike nobody can say which two it was.
  const [pair, ...more] = pairs;
  return more.length > 0 ? undefined : pair;
}

/** Of two columns of one row less is needed than of two rows, but it has to be nearer. */
const crossedTimes = '1.05';
const ownTimes = '1.1';

interface NumberCell {
  readonly row: ReadRow;
  readonly number: Decimal;
  readonly published: Decimal;
  /** What is asked of it together with others; none where it is asked already. */
  readonly doubt?: (oddity: NumberOddity) => ReplyDoubt;
}

/** `undefined` of a cell without a number, or without one to hold it against. */
function cellOf(
  inquiry: Inquiry,
  item: InquiryItem | undefined,
  row: ReadRow,
  head: string,
  field: AskedField,
  other: typeof previousOf = () => undefined,
): NumberCell | undefined {
  const known = item && (previousOf(inquiry, item, field) ?? other(inquiry, item, field));
  if (item === undefined || known?.number === undefined) return undefined;
  const published = new Decimal(known.number);
  const odd = row.doubts.find((each) => each.head === head && each.finding.code === 'reply-odd');
  if (odd !== undefined) {
    const { oddity } = (odd.finding as Finding<'reply-odd'>).facts;
    const isOfCell = oddity === 'fraction' || oddity === 'sign' || !isNumber(odd.candidate);
    return isOfCell ? undefined : { row, number: new Decimal(odd.candidate), published };
  }
  const answer = row.answers.find((each) => each.head === head && isNumber(each.text));
  if (answer === undefined) return undefined;
  const called = `${item.number} ${item.name}`.trim();
  const doubt = (oddity: NumberOddity) => doubtOf(answer, { item: called, known: known.text, oddity });
  return { row, number: new Decimal(answer.text), published, doubt };
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

function doubtOf(
  { item, head, text, typed, place }: Answer,
  of: { readonly item: string; readonly known: string; readonly oddity: NumberOddity },
): ReplyDoubt {
  const facts = { head, found: typed, ...of };
  return { item, head, found: typed, candidate: text, holdsBack: true, finding: warning('reply-odd', facts, place) };
}

/** At least half are far from what was published of their rows, and not all for one reason, such as another unit. */
function isDisplaced(cells: readonly NumberCell[]): boolean {
  const compared = cells.filter(({ published }) => !published.isZero());
  const odd = compared.filter(({ doubt }) => doubt === undefined).length;
  return compared.length >= fewestRows && odd >= 2 && odd * 2 >= compared.length;
}

/** Two rows of which each says nearly what was published of the other, and is far from its own; where they stand beside each other, not so far. */
function findExchanged(cells: readonly NumberCell[]): readonly NumberCell[] {
  const counted = cells.filter(({ number, published }) => number.gt(0) && published.gt(0));
  const far = counted.filter((cell) => isAway(cell, farTimes));
  const mayBeNext = (cell: NumberCell) => isMeasured(cell) && isAway(cell, besideTimes);
  const besideOf = (at: number) => [counted[at - 1], counted[at + 1]].flatMap((cell) => cell ?? []).filter(mayBeNext);
  return counted.filter((one, at) => {
    const others = isAway(one, farTimes) ? far : [];
    const beside = mayBeNext(one) ? besideOf(at) : [];
    return [...others, ...beside].some((other) => other !== one && areCrossed(one, other));
  });
}

function isAway({ number, published }: NumberCell, least: string): boolean {
  return times(number, published).gte(least);
}

function areCrossed(one: NumberCell, other: NumberCell): boolean {
  return times(one.number, other.published).lte(nearTimes) && times(other.number, one.published).lte(nearTimes);
}

const farTimes = '1.5';
const besideTimes = '1.3';
const nearTimes = '1.15';

/** Small counts go up and down as they like. */
function isMeasured({ number }: NumberCell): boolean {
  return number.gte(10) || number.decimalPlaces() > 0;
}

/** How many times the smaller the greater is. */
function times(one: Decimal, other: Decimal): Decimal {
  return one.gte(other) ? one.div(other) : other.div(one);
}

/** One value again and again, or each one more than the one above, where last year's were no such thing. */
function isFilledDown(cells: readonly NumberCell[]): boolean {
  if (cells.length < fewestRows || cells.some(({ number }) => number.lt(10))) return false;
  const steps = (of: (cell: NumberCell) => Decimal) =>
    new Set(
      cells.slice(1).map((cell, index) =>
        of(cell)
          .minus(of(cells[index] ?? cell))
          .toFixed(),
      ),
    );
  const [step, ...others] = steps(({ number }) => number);
  const isEven = others.length === 0 && (step === '0' || step === '1');
  return isEven && steps(({ published }) => published).size > 1;
}
