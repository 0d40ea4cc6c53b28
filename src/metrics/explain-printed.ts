/** Finds the calculation that a printed 達成率 or 進捗率 comes from, where it is not the one of the settings. */

import { type FormulaName, formulaNames, formulas } from '../model/formula/formulas.ts';
import type { Decimal } from '../model/value/decimal.ts';
import { findAmount } from './measured-value.ts';
import type { IndicatorMetrics } from './metrics.ts';

export interface Explanation {
  readonly formula: FormulaName;
  /** Whether it is held against the plan's last target, not that of the year. */
  readonly ofLastTarget: boolean;
}

/** The first that `isPrinted` accepts; a ratio of a level to be kept explains nothing, since most of them are 100 %. */
export function explainPrinted(
  metrics: IndicatorMetrics,
  isPrinted: (ratio: Decimal) => boolean,
): Explanation | undefined {
  const { inputs, indicator } = metrics;
  const last = findAmount(indicator.targets.at(-1), 'target', indicator);
  const ofLast = typeof last === 'string' ? inputs : { ...inputs, target: last.value };
  for (const [ofLastTarget, given] of [[false, inputs] as const, [true, ofLast] as const]) {
    const formula = formulaNames.find((name) => {
      const ratio = name === 'within' ? undefined : formulas[name].compute(given);
      return ratio?.status === 'value' && isPrinted(ratio.value);
    });
    if (formula !== undefined) return { formula, ofLastTarget };
  }
  return undefined;
}
