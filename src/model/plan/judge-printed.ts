/** Whether a head that speaks of worked-out figures stands over them, over values of its own, or over words. */

import type { ColumnCells } from './column-cells.ts';
import type { Head } from './read-head.ts';

/**
 * By the cells below: 中間評価（H19） over 64.1% and 72件 holds values of 平成19年度, 達成状況 over sentences is a text. 評価 over
 * 4 and 3 is a rating in points, 最終評価 over 52 and 106 what was measured by then. What has no cells is what its head says.
 */
export function judgePrinted({ printed, period, stage }: Head, cells: ColumnCells): 'printed' | 'value' | 'text' {
  if (cells.filled === 0) return 'printed';
  const hasNumbers = cells.numbers * 2 >= cells.filled;
  if (!hasNumbers) return cells.sentences > cells.marks + cells.short || printed === 'total' ? 'text' : 'printed';
  if (printed !== 'rating')
    return printed !== 'change' && printed !== 'total' && cells.amounts * 2 > cells.numbers ? 'value' : 'printed';
  const isOfPeriod = period.type === 'period' || cells.rates + cells.amounts > 0;
  const isOfStage = stage !== undefined && cells.points < cells.numbers;
  return isOfPeriod || isOfStage ? 'value' : 'printed';
}
