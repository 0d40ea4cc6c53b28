/** Puts indicators in the order of one of their figures. */

import type { Computed, IndicatorMetrics } from '../../metrics/metrics.ts';

/** Least first; those without the figure are left out. */
export function rankIndicators(
  list: readonly IndicatorMetrics[],
  figureOf: (metrics: IndicatorMetrics) => Computed,
): readonly IndicatorMetrics[] {
  return list
    .flatMap((metrics) => {
      const figure = figureOf(metrics);
      return figure.status === 'value' ? [{ metrics, value: figure.value.toDecimalPlaces(rankDecimals) }] : [];
    })
    .toSorted((a, b) => a.value.cmp(b.value))
    .map(({ metrics }) => metrics);
}

/**
 * As many as a workbook keeps of a ratio: 11÷12 and 2－13÷12 are equal, though their fortieth digits differ, and what is equal
 * stands in printed order.
 */
const rankDecimals = 12;

/** Least attainment first; those without a ratio stand last, in printed order. */
export function rankByAttainment(list: readonly IndicatorMetrics[]): readonly IndicatorMetrics[] {
  const without = list.filter(({ attainment }) => attainment.status !== 'value');
  return [...rankIndicators(list, ({ attainment }) => attainment), ...without];
}
