import type { Pattern } from './pattern.ts';

export interface RatingInput {
  /** Said in the alternative text; it is the figure's caption that prints it. */
  readonly title: string;
  /** In the order in which they stand in each bar. */
  readonly bands: readonly RatingBandLook[];
  /** From top to bottom. */
  readonly rows: readonly RatingRow[];
  /** Of all pictures that are compared with this one: their longest name and bar. */
  readonly scaledTo?: readonly RatingRow[];
  /** Points. */
  readonly width: number;
  /** On a narrow screen each name stands above its bar. */
  readonly namesAbove?: boolean;
}

export interface RatingBandLook {
  /** e.g. `◎ 達成`. */
  readonly words: string;
  readonly pattern: Pattern;
}

export interface RatingRow {
  readonly label: string;
  /** One for each band. */
  readonly counts: readonly number[];
}
