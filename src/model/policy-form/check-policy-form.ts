/** Checks a policy form as a careful clerk would: reviews, budgets, references to 経営課題, and ids. */

import { error, type Finding, warning } from '../../finding/finding.ts';
import { formatPlace } from '../../finding/format-place.ts';
import { toHalfWidth } from '../text/text-width.ts';
import { checkFormBudgets } from './check-form-budgets.ts';
import { checkFormReviews } from './check-form-reviews.ts';
import { type PolicyForm, placeIn } from './policy-form.ts';
import { issuesOf, measuresOf, type Part, partsOf, strategiesOf } from './policy-form-parts.ts';

export function checkPolicyForm(form: PolicyForm): readonly Finding[] {
  return [...checkIds(form), ...checkReferences(form), ...checkFormBudgets(form), ...checkFormReviews(form)];
}

/** Ids of parts are unique in the form; those of figures and outcomes in the part they belong to. */
function checkIds(form: PolicyForm): readonly Finding[] {
  const mainIssues = partsOf(form.mainIssues, 'mainIssues');
  const parts: readonly Part<{ readonly id: string }>[] = [
    { value: form.policy, key: 'policy' },
    ...mainIssues,
    ...mainIssues.flatMap(({ value, key }) => partsOf(value.strategies, `${key}.strategies`)),
    ...mainIssues.flatMap(({ value, key }) => partsOf(value.measures, `${key}.measures`)),
    ...issuesOf(form),
    ...strategiesOf(form),
    ...measuresOf(form),
  ];
  const groups = issuesOf(form).map(({ value, key }) => partsOf(value.current, `${key}.current`));
  const figures = groups.flat().map(({ value, key }) => partsOf(value.figures, `${key}.figures`));
  const outcomes = strategiesOf(form).map(({ value, key }) => partsOf(value.outcomes, `${key}.outcomes`));
  return [parts, ...groups, ...figures, ...outcomes].flatMap((each) => findDoubled(form, each));
}

function findDoubled(form: PolicyForm, parts: readonly Part<{ readonly id: string }>[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return parts.flatMap(({ value: { id }, key }) => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, key);
      return [];
    }
    const facts = { id, first: formatPlace(placeIn(form, `${first}.id`)) };
    return [error('form-id-doubled', facts, placeIn(form, `${key}.id`))];
  });
}

/** Every number such as 3-1-2, in its own field or as 【3-1-2】 in a text, belongs to a 経営課題 of 様式１. */
function checkReferences(form: PolicyForm): readonly Finding[] {
  const known = form.mainIssues.map(({ number }) => number);
  const mainNumbers = partsOf(form.mainIssues, 'mainIssues').flatMap(({ value, key }) => [
    ...partsOf(value.strategies, `${key}.strategies`),
    ...partsOf(value.measures, `${key}.measures`),
  ]);
  const numbers = [...mainNumbers, ...issuesOf(form), ...strategiesOf(form), ...measuresOf(form)].map(
    ({ value: { number }, key }) => ({ reference: number, key: `${key}.number` }),
  );
  const { places: _, remarks: __, ...printed } = form;
  return [...numbers, ...findReferences(printed, '')]
    .filter(({ reference }) => !known.includes(reference.split('-')[0] ?? ''))
    .map(({ reference, key }) => warning('issue-unknown', { reference, known }, placeIn(form, key)));
}

interface Reference {
  readonly reference: string;
  readonly key: string;
}

function findReferences(value: unknown, key: string): readonly Reference[] {
  if (typeof value === 'string') {
    return [...toHalfWidth(value).matchAll(/【(\d+(?:-\d+)+)(?!-?\d)/g)].map(([, reference = '']) => ({
      reference,
      key,
    }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => name !== 'remark')
    .flatMap(([name, child]) => findReferences(child, key === '' ? name : `${key}.${name}`));
}
