import type { TrendPoint } from './trend.ts';
export interface SeriesLine {
  readonly name: string;
  readonly unit: string;
  /** In the order of their years. */
  readonly points: readonly TrendPoint[];
}
