import type { Decimal } from '../model/value/decimal.ts';
import type { Pattern } from './pattern.ts';

export interface AttainmentInput {
  /** Said in the alternative text; it is the figure's caption that prints it. */
  readonly title: string;
  /** From top to bottom. */
  readonly items: readonly AttainmentItem[];
  /** Limits of the rating bands as ratios, e.g. 0.8; each gets a light line. */
  readonly bandLimits: readonly number[];
  /** One for all charts of a report. */
  readonly scale: BarScale;
  /** That of narrow screens, where it is one for several charts. */
  readonly narrowScale?: () => BarScale;
}

/** Points, and the ratios at the ends. */
export interface BarScale {
  /** On a narrow screen each name stands above its bar. */
  readonly namesAbove?: boolean;
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
  /** What its rating looks like; one without a rating is blank. */
  readonly pattern: Pattern;
}

export interface NotedItem extends AttainmentItem {
  /** What stands at the bar's end, e.g. `105.8％ ◎`. */
  readonly note: string;
}
