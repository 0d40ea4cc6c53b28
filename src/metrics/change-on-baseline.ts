/** What a printed 増減 or 増減率 would be that is on the baseline: 策定時からの増減, and what a table prints whose columns lie years apart. */

import { computeRatio } from '../model/formula/ratio.ts';
import type { PrintedFigure } from '../model/plan/plan.ts';
import { showDifference } from './compute-change.ts';
import type { Computed, IndicatorMetrics } from './metrics.ts';
import { dash, showSignedRatio } from './show-figure.ts';

/** `undefined` for what is no change. */
export function changeOnBaseline({ figure }: PrintedFigure, metrics: IndicatorMetrics): Computed | undefined {
  if (figure !== 'change' && figure !== 'change-rate') return undefined;
  const { inputs } = metrics;
  const { style } = figure === 'change' ? metrics.change : metrics.changeRate;
  const computed = computeRatio({ actual: inputs.actual, baseline: inputs.baseline }, ({ actual, baseline }) => {
    if (figure === 'change') return actual.minus(baseline);
    return baseline.lte(0) ? 'negative-value' : actual.minus(baseline).div(baseline);
  });
  if (computed.status !== 'value') return { ...computed, style, shown: dash };
  const shown =
    figure === 'change' ? showDifference(computed, metrics.indicator, style) : showSignedRatio(computed.value, style);
  return { ...computed, style, shown };
}

/** 増減（対策定時）, 基準年度からの増減率. */
export function saysBaseline(head: string): boolean {
  return /策定時|計画当初|基準(?:年|値|時)|現状値/.test(head);
}
