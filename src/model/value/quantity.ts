/** A value of a table: an amount, several amounts together, a change, a word, or a typed absence. The text as printed always stays. */

import type { FiscalYear } from '../year/fiscal-year.ts';
import type { Decimal } from './decimal.ts';
import type { Firmness } from './firmness.ts';

export type Quantity = Amount | Composite | Change | Qualitative | Missing;

/** What a cell says of its value besides the value itself. */
export interface Circumstances {
  /** The period as printed, bare, for `parsePeriod`: `令和2年` of `5.5‰（令和2年）`, `29年度` of `221件（29年度完了）`. */
  readonly asOf?: string;
  /** Only where the cell says it: `120（速報値）`, `75予定`. */
  readonly firmness?: Firmness;
}

/** One number with its unit, e.g. `700件以上（898件）`: 700, 件, 以上, reference 898. */
export interface Amount extends Circumstances {
  readonly type: 'amount';
  readonly text: string;
  readonly value: Decimal;
  /** As printed but for width: `%`, `人`, `百万円`, `か所`; empty when there is none. */
  readonly unit: string;
  readonly bound?: Bound;
  /** Digits printed after the decimal point; of a spelled number those of `value` in `unit`. */
  readonly decimals: number;
  /** A second value in brackets, e.g. the actual 898件 beside a goal of 700件以上. Never a year, a total or the end of a band. */
  readonly reference?: Amount;
  /** What the value is a part of: 5校 of `3/5校`, 10人 of `10人中8人`. */
  readonly total?: Amount;
  /**
   * True where no number format prints the value as it was typed: `1億2,400万円` (12400, 万円), `8割5分` (85, %), `1時間15分`
   * (75, 分), `3/5校`. `text` is what is printed, `value` in `unit` what is computed with.
   */
  readonly spelled?: true;
  /** What stands around the numeral in `text`, so that a number format can print it again. */
  readonly before: string;
  readonly after: string;
}

export type Bound = '以上' | '超' | '以下' | '未満' | '約' | '延べ';

/** Several amounts in one cell, e.g. `樹木557本、樹林・生け垣90件`, `10施設・定員32名`. */
export interface Composite extends Circumstances {
  readonly type: 'composite';
  readonly text: string;
  /** Beside each other, the two ends of a band (`850以上900未満`, `3～5人`), or one after the other (`70.1%→72.3%`). */
  readonly relation: 'list' | 'band' | 'sequence';
  readonly parts: readonly CompositePart[];
}

export interface CompositePart {
  readonly label: string;
  readonly amount: Amount;
}

/** By how much a value is to differ or differs from another, e.g. `前年度比▲10%`, `15人削減`: no level to compare with. */
export interface Change extends Circumstances {
  readonly type: 'change';
  readonly text: string;
  /** Negative for 減. */
  readonly value: Decimal;
  readonly unit: string;
  readonly decimals: number;
  /** Of the level that it comes to: 以下 for `20%以上削減`. */
  readonly bound?: Bound;
  /** A share of the base (`10%減`, `1割増`), not an amount in the base's own unit (`15人削減`, `2ポイント増`). */
  readonly relative: boolean;
  /** What it is counted from, where the text says so: the year before, the plan's baseline, or the value of a `baseYear`. */
  readonly base: 'previous' | 'baseline' | 'year' | 'unknown';
  /** As printed, for `parsePeriod`: `平成25年度` of `平成25年度比26%削減`. */
  readonly baseYear?: string;
  /** The same as the table's heads have it. */
  readonly year?: FiscalYear;
  /** Where its words might mean something else, and what was taken is told: 現状維持, 前年度比105%. */
  readonly assumed?: true;
}

/** A word instead of a number, e.g. `拡充`, `全施設達成`. */
export interface Qualitative extends Circumstances {
  readonly type: 'qualitative';
  readonly text: string;
}

export interface Missing extends Circumstances {
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
