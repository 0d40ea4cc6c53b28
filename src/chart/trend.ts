import type { Decimal } from '../model/value/decimal.ts';

export interface TrendInput {
  /** Said in the alternative text; it is the figure's caption that prints it. */
  readonly title: string;
  /** Printed once above the axis and left out at the points. */
  readonly unit: string;
  /** In the order of their years. */
  readonly points: readonly TrendPoint[];
  readonly target?: TrendTarget;
  /** Points. 250 × 150 is enough for five years. */
  readonly width: number;
  readonly height: number;
}

export interface TrendPoint extends TrendTarget {
  readonly kind: 'baseline' | 'actual';
}

export interface TrendTarget {
  /** E.g. `27年度`. */
  readonly label: string;
  readonly year: number;
  /** Undefined when there is no number; `shown` then stands on the axis. */
  readonly value: Decimal | undefined;
  /** As every output prints it, with its unit. */
  readonly shown: string;
  /** What it is called below its year, e.g. 目標値; an actual is called nothing. */
  readonly word?: string;
}
