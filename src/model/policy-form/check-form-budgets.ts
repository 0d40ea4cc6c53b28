/** Checks the budgets that 様式１ quotes against those of the same 具体的取組 in 様式２. */

import { type Finding, notice, warning } from '../../finding/finding.ts';
import { formatPlace } from '../../finding/format-place.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Quantity } from '../value/quantity.ts';
import { type PolicyForm, placeIn } from './policy-form.ts';
import { measuresOf, partsOf } from './policy-form-parts.ts';

/** What cannot be compared because 様式２ has no such 具体的取組 is named in one notice. */
export function checkFormBudgets(form: PolicyForm): readonly Finding[] {
  const planned = new Map(measuresOf(form).map((measure) => [measure.value.number, measure]));
  const quoted = partsOf(form.mainIssues, 'mainIssues').flatMap(({ value, key }) =>
    partsOf(value.measures, `${key}.measures`),
  );
  const differing = quoted.flatMap(({ value: { number, budget }, key }): readonly Finding[] => {
    const measure = planned.get(number);
    if (measure === undefined) return [];
    const { current } = measure.value.budgets;
    if (thousandYenOf(current)?.eq(budget.amount)) return [];
    const facts = {
      number,
      quoted: budget.text,
      planned: current.type === 'missing' ? current.text : `${current.text}円`,
      at: formatPlace(placeIn(form, `${measure.key}.budgets.current`)),
    };
    return [warning('budget-differs', facts, placeIn(form, `${key}.budget`))];
  });
  const unchecked = quoted.map(({ value }) => value.number).filter((number) => !planned.has(number));
  if (unchecked.length === 0) return differing;
  return [...differing, notice('budget-unchecked', { numbers: unchecked }, placeIn(form, 'mainIssues'))];
}

/** Of `12,411千`, `12,411,000` or `12.4百万`, all of which stand before 円. */
function thousandYenOf(quantity: Quantity): Decimal | undefined {
  if (quantity.type !== 'amount') return undefined;
  const factor = thousandYenIn[quantity.unit];
  return factor === undefined ? undefined : quantity.value.times(factor);
}

const thousandYenIn: Readonly<Record<string, string>> = { '': '0.001', 千: '1', 万: '10', 百万: '1000', 億: '100000' };
