/** A value of a table: an amount, several amounts together, a word, or a typed absence. The text as printed always stays. */

import type { Decimal } from './decimal.ts';

export type Quantity = Amount | Composite | Qualitative | Missing;

/** One number with its unit, e.g. `700件以上（898件）`: 700, 件, 以上, reference 898. */
export interface Amount {
  readonly type: 'amount';
  readonly text: string;
  readonly value: Decimal;
  /** As printed but for width: `%`, `人`, `百万円`, `か所`; empty when there is none. */
  readonly unit: string;
  readonly bound?: Bound;
  /** Digits printed after the decimal point. */
  readonly decimals: number;
  /** When the value holds, where that is not the column's year, e.g. `30年度` or `29年度完了`. */
  readonly asOf?: string;
  /** A second value in brackets, e.g. the actual 898件 beside a goal of 700件以上. */
  readonly reference?: Amount;
  /** What stands around the numeral in `text`, so that a number format can print it again. */
  readonly before: string;
  readonly after: string;
}

export type Bound = '以上' | '超' | '以下' | '未満' | '約' | '延べ';

/** Several amounts in one cell, e.g. `樹木557本、樹林・生け垣90件`, `10施設・定員32名`. */
export interface Composite {
  readonly type: 'composite';
  readonly text: string;
  readonly parts: readonly CompositePart[];
}

export interface CompositePart {
  readonly label: string;
  readonly amount: Amount;
}

/** A word instead of a number, e.g. `拡充`, `全施設達成`. */
export interface Qualitative {
  readonly type: 'qualitative';
  readonly text: string;
}

export interface Missing {
  readonly type: 'missing';
  readonly text: string;
  readonly reason: MissingReason;
}

/**
 * Why there is no value. `notGiven` is a dash whose source does not say why; `blank` an empty cell.
 * Zero is a value, never one of these.
 */
export type MissingReason =
  | 'blank'
  | 'notGiven'
  | 'notSurveyed'
  | 'notStarted'
  | 'notApplicable'
  | 'pending'
  | 'withheld';
