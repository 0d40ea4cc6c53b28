/** Checks that reviews which say that something went wrong also say what, and what will be done. */

import { error, type Finding, warning } from '../../finding/finding.ts';
import { type PolicyForm, type PolicyMeasure, type PolicyStrategy, placeIn } from './policy-form.ts';
import { measuresOf, type Part, strategiesOf } from './policy-form-parts.ts';
import { formWords, nameMeasure, nameStrategy } from './policy-form-words.ts';

export function checkFormReviews(form: PolicyForm): readonly Finding[] {
  return [
    ...strategiesOf(form).flatMap((strategy) => checkStrategy(form, strategy)),
    ...measuresOf(form).flatMap((measure) => checkMeasure(form, measure)),
  ];
}

/** The form demands an explanation only of イ (※有効性が「イ」の場合は必須); Ｂ and ｂ without one are a warning. */
function checkStrategy(form: PolicyForm, { value, key }: Part<PolicyStrategy>): readonly Finding[] {
  const { number, review, outcomes } = value;
  const part = `${nameStrategy(number)}　${formWords.review}`;
  const missing = emptyBoxes([
    [formWords.challenges, review.challenges],
    [formWords.response, review.response],
  ]);
  if (missing.length === 0) return [];
  if (review.effectiveness === 'イ') {
    const facts = { part, choice: review.effectiveness, missing };
    return [error('review-incomplete', facts, placeIn(form, `${key}.review.effectiveness`))];
  }
  const choices = [
    ...outcomes.map(({ status }, at) => ({ choice: status, at: `${key}.outcomes.${at}.status` })),
    { choice: review.status, at: `${key}.review.status` },
    { choice: review.progress, at: `${key}.review.progress` },
  ];
  const lagging = choices.find(({ choice }) => choice === 'Ｂ' || choice === 'ｂ');
  if (lagging === undefined) return [];
  return [warning('review-incomplete', { part, choice: lagging.choice, missing }, placeIn(form, lagging.at))];
}

/** ※左記に「②、③」、「イ」がある場合は必須 */
function checkMeasure(form: PolicyForm, { value, key }: Part<PolicyMeasure>): readonly Finding[] {
  const { number, midReview, review } = value;
  const reviews = [
    {
      name: formWords.midReview,
      key: `${key}.midReview`,
      choices: midReview,
      missing: emptyBoxes([[formWords.challengesAndImprovements, midReview.challenges]]),
    },
    {
      name: formWords.review,
      key: `${key}.review`,
      choices: review,
      missing: emptyBoxes([
        [formWords.challenges, review.challenges],
        [formWords.improvements, review.improvements],
      ]),
    },
  ];
  return reviews.flatMap((each) => {
    const { status, effectiveness } = each.choices;
    const reason = /^[②③]/.test(status) ? 'status' : effectiveness === 'イ' ? 'effectiveness' : undefined;
    if (reason === undefined || each.missing.length === 0) return [];
    const part = `${nameMeasure(number)}　${each.name}`;
    const facts = { part, choice: each.choices[reason], missing: each.missing };
    return [error('review-incomplete', facts, placeIn(form, `${each.key}.${reason}`))];
  });
}

function emptyBoxes(boxes: readonly (readonly [label: string, text: string])[]): readonly string[] {
  return boxes.filter(([, text]) => text.trim() === '').map(([label]) => label);
}
