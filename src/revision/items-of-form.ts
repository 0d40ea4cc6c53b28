/** The parts of a policy form as items of a revision, in printed order, with every text that the form prints of them. */

import {
  type MainIssue,
  type PolicyForm,
  type PolicyIssue,
  type PolicyMeasure,
  type PolicyStrategy,
  placeIn,
} from '../model/policy-form/policy-form.ts';
import { type Part, partsOf } from '../model/policy-form/policy-form-parts.ts';
import { formWords, headWords, nameIssue, nameStrategy, toFormNumber } from '../model/policy-form/policy-form-words.ts';
import { formatGoals } from '../model/policy-form/sdgs.ts';
import type { Field, Item } from './item.ts';

/**
 * Keys of fields are those of the data where a box has one text (`vision`, `review.status`). Figures of 現状 are
 * `current.<group>.<figure>` and `….value`, outcomes `outcome.<id>`, `….previous` and `….status`, by their ids.
 */
export function itemsOfForm(form: PolicyForm): readonly Item[] {
  return [
    policyItem(form),
    ...partsOf(form.mainIssues, 'mainIssues').flatMap((issue) => mainItems(form, issue)),
    ...partsOf(form.issues, 'issues').flatMap((issue) => [
      issueItem(form, issue),
      ...partsOf(issue.value.strategies, `${issue.key}.strategies`).flatMap((strategy) => [
        strategyItem(form, strategy, issue.value),
        ...partsOf(strategy.value.measures, `${strategy.key}.measures`).map((measure) =>
          measureItem(form, measure, strategy.value, issue.value),
        ),
      ]),
    ]),
  ];
}

/** Key, label, text. The key in the data is the field's own unless it is given. */
type FieldRow = readonly [key: string, label: string, text: string, dataKey?: string];

interface ItemGiven {
  readonly id: string;
  readonly kind: string;
  readonly name: FieldRow;
  readonly path: readonly Field[];
  readonly fields: readonly FieldRow[];
}

function makeItem(form: PolicyForm, base: string, { id, kind, name, path, fields }: ItemGiven): Item {
  const fieldOf = ([key, label, text, dataKey = key]: FieldRow): Field => {
    const place = placeIn(form, base === '' ? dataKey : `${base}.${dataKey}`);
    return { key, label, text, place };
  };
  return { id, kind, name: fieldOf(name), path, fields: fields.map(fieldOf), replaces: [], place: placeIn(form, base) };
}

const form1: Field = { key: 'form', label: '様式', text: '様式１' };
const form2: Field = { key: 'form', label: '様式', text: '様式２' };

function policyItem(form: PolicyForm): Item {
  const { policy } = form;
  const heads = headWords(form);
  return makeItem(form, '', {
    id: policy.id,
    kind: '運営方針',
    name: ['name', '文書名', form.title, 'title'],
    path: [form1],
    fields: [
      ['head', '長', form.head],
      ['goal', heads.goal, policy.goal, 'policy.goal'],
      ['mission', heads.mission, policy.mission, 'policy.mission'],
      ['approach', heads.approach, policy.approach, 'policy.approach'],
    ],
  });
}

function mainItems(form: PolicyForm, { value, key }: Part<MainIssue>): readonly Item[] {
  const { id, number, overview } = value;
  const path: readonly Field[] = [form1, { key: 'issue', label: '経営課題', text: nameIssue(number) }];
  const strategies = partsOf(value.strategies, `${key}.strategies`).map((strategy) => {
    const { id, number, name, text } = strategy.value;
    const fields: FieldRow[] = [
      ['number', '番号', number],
      ['text', formWords.mainStrategies, text],
    ];
    return makeItem(form, strategy.key, { id, kind: '主な戦略', name: ['name', '名称', name], path, fields });
  });
  const measures = partsOf(value.measures, `${key}.measures`).map((measure) => {
    const { id, number, name, text, budget } = measure.value;
    const fields: FieldRow[] = [
      ['number', '番号', number],
      ['text', '主な具体的取組', text],
      ['budget', headWords(form).current, budget.text],
    ];
    return makeItem(form, measure.key, { id, kind: '主な具体的取組', name: ['name', '名称', name], path, fields });
  });
  const issue = makeItem(form, key, {
    id,
    kind: '主な経営課題',
    name: ['name', '経営課題', nameIssue(number), 'number'],
    path: [form1],
    fields: [['overview', formWords.overview, overview]],
  });
  return [issue, ...strategies, ...measures];
}

function issueItem(form: PolicyForm, { value, key }: Part<PolicyIssue>): Item {
  const { id, number, name, sdgs, vision, current, causes, challenges, review } = value;
  return makeItem(form, key, {
    id,
    kind: '経営課題',
    name: ['name', '名称', name],
    path: [form2],
    fields: [
      ['number', '番号', toFormNumber(number)],
      ['sdgs', '主なＳＤＧｓゴール', formatGoals(sdgs)],
      ['vision', formWords.vision, vision],
      ...partsOf(current, 'current').flatMap((group): FieldRow[] => [
        [`current.${group.value.id}`, formWords.current, group.value.source, `${group.key}.source`],
        ...partsOf(group.value.figures, `${group.key}.figures`).flatMap((figure): FieldRow[] => {
          const own = `current.${group.value.id}.${figure.value.id}`;
          return [
            [own, formWords.current, figure.value.text, `${figure.key}.text`],
            [`${own}.value`, formWords.current, figure.value.value.text, `${figure.key}.value`],
          ];
        }),
      ]),
      ['causes', formWords.causes, causes],
      ['challenges', formWords.issueChallenges, challenges],
      ['review.summary', formWords.issueSummary, review.summary],
    ],
  });
}

function strategyItem(form: PolicyForm, { value, key }: Part<PolicyStrategy>, issue: PolicyIssue): Item {
  const { id, number, name, state, direction, outcomes, review } = value;
  return makeItem(form, key, {
    id,
    kind: 'めざす成果及び戦略',
    name: ['name', '名称', name],
    path: [form2, pathField('issue', nameIssue(issue.number), issue)],
    fields: [
      ['number', '番号', toFormNumber(number)],
      ['state', formWords.state, state],
      ['direction', formWords.direction, direction],
      ...partsOf(outcomes, 'outcomes').flatMap((outcome): FieldRow[] => {
        const own = `outcome.${outcome.value.id}`;
        const { text, previous, status } = outcome.value;
        return [
          [own, formWords.outcome, text, `${outcome.key}.text`],
          [
            `${own}.previous`,
            `${formWords.outcomeStatus}（${formWords.previous}）`,
            previous,
            `${outcome.key}.previous`,
          ],
          [`${own}.status`, `${formWords.outcomeStatus}（${formWords.each}）`, status, `${outcome.key}.status`],
        ];
      }),
      ['review.status', `${formWords.outcomeStatus}（${formWords.whole}）`, review.status],
      ['review.progress', formWords.progress, review.progress],
      ['review.effectiveness', formWords.strategyEffectiveness, review.effectiveness],
      ['review.challenges', formWords.challenges, review.challenges],
      ['review.response', formWords.response, review.response],
    ],
  });
}

function measureItem(
  form: PolicyForm,
  { value, key }: Part<PolicyMeasure>,
  strategy: PolicyStrategy,
  issue: PolicyIssue,
): Item {
  const { id, number, name, budgets, activities, indicator, withdrawal, results, midReview, review } = value;
  const heads = headWords(form);
  const ofMid = (label: string) => `${formWords.midReview}：${label}`;
  const ofReview = (label: string) => `${formWords.review}：${label}`;
  return makeItem(form, key, {
    id,
    kind: '具体的取組',
    name: ['name', '名称', name],
    path: [
      form2,
      pathField('issue', nameIssue(issue.number), issue),
      pathField('strategy', nameStrategy(strategy.number), strategy),
    ],
    fields: [
      ['number', '番号', toFormNumber(number)],
      ['budgets.settled', heads.settled, budgets.settled.text],
      ['budgets.previous', heads.previous, budgets.previous.text],
      ['budgets.current', heads.current, budgets.current.text],
      ['activities', formWords.activities, activities],
      ['indicator', formWords.indicator, indicator],
      ['withdrawal', formWords.withdrawal, withdrawal],
      ['results', formWords.results, results],
      ['midReview.status', ofMid(formWords.status), midReview.status],
      ['midReview.effectiveness', ofMid(formWords.effectiveness), midReview.effectiveness],
      ['midReview.challenges', ofMid(formWords.challengesAndImprovements), midReview.challenges],
      ['review.results', ofReview(formWords.yearResults), review.results],
      ['review.status', ofReview(formWords.status), review.status],
      ['review.effectiveness', ofReview(formWords.effectiveness), review.effectiveness],
      ['review.challenges', ofReview(formWords.challenges), review.challenges],
      ['review.improvements', ofReview(formWords.improvements), review.improvements],
    ],
  });
}

function pathField(key: string, head: string, { name }: { readonly name: string }): Field {
  return { key, label: head.replace(/(?<![\s０-９－])[\s０-９－]+$/, ''), text: `${head} 【${name}】` };
}
