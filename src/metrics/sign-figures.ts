/** Gives what is below zero one sign in a document: the city's own, or one that rates nothing beside it. */

import type { Configuration } from '../model/configuration/configuration.ts';
import { indicatorsOf, observationsOf, type Plan } from '../model/plan/plan.ts';
import type { BandSet, Computed, IndicatorMetrics } from './metrics.ts';
import type { Minus } from './show-figure.ts';

/**
 * That of the settings, else the one that the table writes, unless it rates too (△ やや遅れ): then it is −. `isForAll` says
 * that the values of the table bear it as well in a document.
 */
export function findMinus(
  plan: Plan,
  bandSets: readonly BandSet[],
  { document }: Configuration,
): { readonly minus: Minus; readonly isForAll: boolean } {
  if (document.minus !== 'auto') return { minus: document.minus, isForAll: true };
  const typed = typedSigns(plan);
  const usual = typed.has('▲') && !typed.has('△') ? '▲' : '△';
  const ratings = ratingSigns(plan, bandSets);
  const isUnclear = [usual, ...typed].some((sign) => ratings.has(sign));
  return isUnclear ? { minus: '−', isForAll: true } : { minus: usual, isForAll: false };
}

function typedSigns({ goals }: Plan): ReadonlySet<string> {
  const quantities = goals.flatMap(indicatorsOf).flatMap(observationsOf);
  const texts = quantities.map(({ quantity }) => (quantity.type === 'missing' ? '' : quantity.text));
  // Few of many values are below zero.
  const below = texts.filter((text) => /[△▲▽▼]/.test(text));
  return new Set(below.flatMap((text) => [...text.matchAll(/([△▲▽▼])\s?\d/g)].map(([, sign = '']) => sign)));
}

/** The triangles of the bands, and of a column of ratings that the table has. */
function ratingSigns({ goals }: Plan, bandSets: readonly BandSet[]): ReadonlySet<string> {
  const symbols = bandSets.flatMap(({ bands }) => bands.map(({ symbol }) => symbol));
  const own = goals
    .flatMap(indicatorsOf)
    .flatMap(({ printed }) => printed)
    .flatMap(({ figure, quantity }) => (figure === 'rating' ? [quantity.text.trim()] : []));
  const signs = [...symbols, ...own].map((text) => /^[△▲▽▼](?!\s?\d)/.exec(text)?.[0] ?? '');
  return new Set(signs.filter((sign) => sign !== ''));
}

export function signFigures(metrics: IndicatorMetrics, minus: Minus): IndicatorMetrics {
  const sign = <Figure extends Computed>(figure: Figure): Figure => {
    if ((figure.style.minus ?? '△') === minus) return figure;
    const { minus: before = '△', ...style } = figure.style;
    const shown = figure.shown.startsWith(before) ? `${minus}${figure.shown.slice(before.length)}` : figure.shown;
    return { ...figure, shown, style: minus === '△' ? style : { ...style, minus } };
  };
  const { change, changeRate, attainment, progress, expected, schedule } = metrics;
  const figures = [change, changeRate, attainment, progress, expected, schedule];
  if (figures.every(({ style }) => (style.minus ?? '△') === minus)) return metrics;
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
