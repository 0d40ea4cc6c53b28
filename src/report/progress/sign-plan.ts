/** The plan with one sign for what is below zero, where the ratings beside it are triangles too. */

import type { Minus } from '../../metrics/show-figure.ts';
import type { Indicator, Observation, Plan } from '../../model/plan/plan.ts';
import type { Quantity } from '../../model/value/quantity.ts';

/** The same plan where nothing changes. */
export function signPlan(plan: Plan, minus: Minus): Plan {
  const signing = new Signing(minus);
  const goals = plan.goals.map((goal) => ({
    ...goal,
    indicators: goal.indicators.map((indicator) => signing.indicator(indicator)),
    policies: goal.policies.map((policy) => ({
      ...policy,
      projects: policy.projects.map((project) => ({
        ...project,
        indicators: project.indicators.map((indicator) => signing.indicator(indicator)),
      })),
    })),
  }));
  return signing.hasChanged ? { ...plan, goals } : plan;
}

class Signing {
  hasChanged = false;
  readonly #minus: Minus;
  /** A value may stand in several places of its indicator. */
  readonly #observations = new Map<Observation, Observation>();

  constructor(minus: Minus) {
    this.#minus = minus;
  }

  indicator(indicator: Indicator): Indicator {
    const all = (observations: readonly Observation[]) => observations.map((each) => this.#observation(each));
    return {
      ...indicator,
      baseline: indicator.baseline && this.#observation(indicator.baseline),
      targets: all(indicator.targets),
      actuals: all(indicator.actuals),
      plans: all(indicator.plans),
      printed: indicator.printed.map((each) =>
        each.figure === 'rating' ? each : { ...each, quantity: this.#quantity(each.quantity) },
      ),
      // Of the cells that were kept as written, those of a figure alone.
      cells: indicator.cells.map((cell) => this.#sign(cell, /^\s*[（(]?[△▲▽▼](?=\s?[\d０-９])/)),
    };
  }

  #observation(observation: Observation): Observation {
    const known = this.#observations.get(observation);
    if (known !== undefined) return known;
    const signed = { ...observation, quantity: this.#quantity(observation.quantity) };
    this.#observations.set(observation, signed);
    return signed;
  }

  #quantity<Q extends Quantity>(quantity: Q): Q {
    return { ...quantity, text: this.#sign(quantity.text, /[△▲▽▼](?=\s?[\d０-９])/g) };
  }

  #sign(text: string, pattern: RegExp): string {
    const signed = text.replace(pattern, (found) => found.replace(/[△▲▽▼]/, this.#minus));
    this.hasChanged ||= signed !== text;
    return signed;
  }
}
