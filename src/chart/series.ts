/** Lines of figures over the fiscal years. */

import type { FigureSeries } from '../model/book/book.ts';
import type { TrendPoint } from './trend.ts';

export interface SeriesLine {
  readonly name: string;
  readonly unit: string;
  /** In the order of their years. */
  readonly points: readonly TrendPoint[];
}

/** That of the first year that has a number; empty where none has. */
export function unitOf({ values }: Pick<FigureSeries, 'values'>): string {
  const entries = [...values].toSorted(([a], [b]) => a - b);
  return entries.flatMap(([, { quantity }]) => (quantity.type === 'amount' ? [quantity.unit] : []))[0] ?? '';
}
