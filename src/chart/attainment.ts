import type { Decimal } from '../model/value/decimal.ts';

export interface AttainmentInput {
  /** Said in the alternative text; it is the figure's caption that prints it. */
  readonly title: string;
  /** From top to bottom. */
  readonly items: readonly AttainmentItem[];
  /** Limits of the rating bands as ratios, e.g. 0.8; each gets a light line. */
  readonly bandLimits: readonly number[];
  /** One for all charts of a report. */
  readonly scale: BarScale;
}

/** Points, and the ratios at the ends. */
export interface BarScale {
  readonly width: number;
  readonly labelWidth: number;
  readonly from: number;
  readonly to: number;
  /** Where a ratio stands. */
  readonly position: (ratio: number) => number;
}

export interface AttainmentItem {
  readonly label: string;
  /** 1 is 100 %. Undefined when it cannot be computed. */
  readonly ratio: Decimal | undefined;
  /** As every output prints it, e.g. `105.8％`, `－`. */
  readonly shown: string;
  /** Of the rating, e.g. `◎` and `達成`. */
  readonly symbol: string;
  readonly word: string;
  /** Why there is no ratio. */
  readonly reason?: string;
  /** Whether the rating counts as lagging. Unless given: a ratio below the lowest positive band limit does. */
  readonly lags?: boolean;
  /** Which hatch stands for its rating, from 0, where several ratings lag. */
  readonly hatch?: number;
}

/** Full bars, tinted ones and hatched ones; `none` has no bar. */
export type Level = 'achieved' | 'middle' | 'lagging' | 'none';
export interface RatedItem extends AttainmentItem {
  readonly level: Level;
  /** What stands at the bar's end, e.g. `105.8％ ◎`. */
  readonly note: string;
}
