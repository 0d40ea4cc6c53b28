/** Finds a number and a sign for none that changed places: － in the row of one that had a value, and nearly that value where there was none. */

import { type Finding, warning } from '../../finding/finding.ts';
import { Decimal } from '../value/decimal.ts';
import { findMissingReason } from '../value/missing-value.ts';
import { type Inquiry, type InquiryItem, previousOf, type ShownValue } from './inquiry.ts';
import type { ReadRow } from './read-row.ts';
import type { Answer, ReplyDoubt } from './reply.ts';

interface Cell {
  readonly row: ReadRow;
  readonly head: string;
  readonly unit: string;
  readonly called: string;
  readonly known: ShownValue;
  readonly knownNumber: Decimal | undefined;
  readonly knownSize: number;
  /** As it is taken, or would be. */
  readonly text: string;
  readonly number: Decimal | undefined;
  readonly size: number;
  /** None where it is asked already. */
  readonly answer: Answer | undefined;
}

/** Held back are both, in one column and in two columns of one row. */
export function holdTraded(inquiry: Inquiry, rows: readonly ReadRow[]): readonly ReadRow[] {
  const items = new Map(inquiry.items.map((item) => [item.number, item]));
  const cells = rows.flatMap((row) => {
    const item = items.get(row.item);
    return item === undefined ? [] : cellsOf(inquiry, item, row);
  });
  const empty = cells.filter((cell) => isNone(cell.text) && isMeasured(cell.knownNumber));
  const filled = cells.filter((cell) => !isNone(cell.text) && isNone(cell.known.text));
  const doubts = new Map<ReadRow, ReplyDoubt[]>();
  const doubted = new Set<Cell>();
  for (const one of empty) {
    for (const other of filled) {
      // Thousands of rows may be all alike: what is told of both is told.
      if ((doubted.has(one) && doubted.has(other)) || !isTraded(one, other)) continue;
      const oddity = one.row === other.row ? 'columns' : 'row';
      for (const cell of [one, other].filter((each) => !doubted.has(each))) {
        doubted.add(cell);
        doubts.set(cell.row, [...(doubts.get(cell.row) ?? []), ...doubtOf(cell, oddity)]);
      }
    }
  }
  return rows.map((row) => {
    const own = doubts.get(row);
    if (own === undefined) return row;
    const held = new Set(own.map(({ head }) => head));
    return {
      ...row,
      answers: row.answers.filter(({ head }) => !held.has(head)),
      doubts: [...row.doubts, ...own],
    };
  });
}

function cellsOf(inquiry: Inquiry, item: InquiryItem, row: ReadRow): readonly Cell[] {
  return inquiry.columns.flatMap((column): readonly Cell[] => {
    if (column.kind !== 'asked' || column.field.type !== 'number') return [];
    const { head, field } = column;
    const known = previousOf(inquiry, item, field);
    const answer = row.answers.find((each) => each.head === head);
    const doubt = row.doubts.find((each) => each.head === head && each.holdsBack);
    const text = answer?.text ?? (doubt === undefined || doubt.candidate === '' ? doubt?.found : doubt.candidate);
    if (known === undefined || text === undefined || text === '') return [];
    const unit = field.unit ?? item.unit;
    const [number, knownNumber] = [numberOf(text), numberOf(known.number)];
    const called = `${item.number} ${item.name}`.trim();
    const [size, knownSize] = [Number(text), Number(known.number)];
    return [{ row, head, unit, called, known, knownNumber, knownSize, text, number, size, answer }];
  });
}

/** A sign for none, or 0: nothing was typed that could be another's number. */
function isNone(text: string): boolean {
  return text.trim() !== '' && (findMissingReason(text) !== undefined || numberOf(text)?.isZero() === true);
}

/** Small counts meet by chance. */
function isMeasured(number: Decimal | undefined): boolean {
  return number?.gt(0) === true && (number.gte(10) || number.decimalPlaces() > 0);
}

function isTraded(one: Cell, other: Cell): boolean {
  const isBeside = one.row === other.row ? one.unit === other.unit : one.head === other.head;
  const [was, is] = [one.knownNumber, other.number];
  if (!isBeside || was === undefined || is === undefined || isFar(one.knownSize, other.size) || !is.gt(0)) return false;
  return is.div(was).lte(nearTimes) && was.div(is).lte(nearTimes);
}

const nearTimes = '1.15';

/** Of thousands of rows each is held against each other: few need their decimals for it. */
function isFar(was: number, is: number): boolean {
  return is > was * 1.2 || was > is * 1.2;
}

function doubtOf({ called, head, known, answer }: Cell, oddity: 'row' | 'columns'): readonly ReplyDoubt[] {
  if (answer === undefined) return [];
  const { item, text, typed, place } = answer;
  const facts = { item: called, head, found: typed, known: known.text, oddity };
  const finding: Finding = warning('reply-odd', facts, place);
  return [{ item, head, found: typed, candidate: text, holdsBack: true, finding }];
}

function numberOf(text: string | undefined): Decimal | undefined {
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? new Decimal(text) : undefined;
}
