/** Gives computed figures below zero the sign that the city's own table writes, so that a document has one. */

import { indicatorsOf, observationsOf, type Plan } from '../model/plan/plan.ts';
import type { Computed, IndicatorMetrics } from './metrics.ts';

/** ▲ where the table writes no other; `undefined` is the usual △ of public finance. */
export function findMinus({ goals }: Plan): '▲' | undefined {
  const texts = goals
    .flatMap(indicatorsOf)
    .flatMap(observationsOf)
    .flatMap(({ quantity }) => (quantity.type === 'missing' ? [] : [quantity.text]));
  const writes = (sign: RegExp) => texts.some((text) => sign.test(text));
  return writes(/▲\s?\d/) && !writes(/△\s?\d/) ? '▲' : undefined;
}

export function signFigures(metrics: IndicatorMetrics, minus: '▲' | undefined): IndicatorMetrics {
  if (minus === undefined) return metrics;
  const sign = <Figure extends Computed>(figure: Figure): Figure => ({
    ...figure,
    shown: figure.shown.replace(/^△(?=\d)/, minus),
    style: { ...figure.style, minus },
  });
  const { change, changeRate, attainment, progress, expected, schedule } = metrics;
  return {
    ...metrics,
    change: sign(change),
    changeRate: sign(changeRate),
    attainment: sign(attainment),
    progress: sign(progress),
    expected: sign(expected),
    schedule: sign(schedule),
  };
}
