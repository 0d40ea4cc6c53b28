/** A policy form of a city that is not there: two 経営課題, one of them reviewed. */

import { readFileSync } from 'node:fs';
import type { Found } from '../../../src/finding/finding.ts';
import type { FormDescription } from '../../../src/model/written-form/description.ts';
import type { WrittenForm } from '../../../src/model/written-form/written-form.ts';
import { parseDescription, readyDescription } from '../../../src/workspace/read-description.ts';
import { parseForm } from '../../../src/workspace/read-form.ts';

/** That which the program brings: 様式１ and 様式２. */
export const policyForm = describeText('運営方針.yaml', readFileSync(readyDescription, 'utf8'));

export function describeText(file: string, text: string): FormDescription {
  const { value, findings } = parseDescription(file, text);
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}

export const smallForm = `organization: 見本市
title: 令和２年度　見本市運営方針
year: 令和２年度
head: 市長：見本　花子
unit: 市
policy: { id: p, goal: 住みよいまち, mission: 支える, approach: 協働する }
mainIssues:
  - id: m1
    number: 1
    overview: 人口が減っている。
    strategies:
      - { id: m1-1, number: 1-1, name: 子育て, text: 支援する。 }
    measures:
      - { id: m1-1-1, number: 1-1-1, name: 保育, text: 増やす。, budget: '（1,200千円）' }
  - id: m2
    number: 2
    overview: 災害に備える。
    strategies:
      - { id: m2-1, number: 2-1, name: 防災, text: 備える。 }
    measures:
      - { id: m2-1-1, number: 2-1-1, name: 訓練, text: 行う。, budget: （50千円） }
issues:
  - id: k1
    number: 1
    name: 子育て
    sdgs: [3, 11]
    vision: 安心して育てられる。
    current:
      - id: poll
        source: 市民アンケート
        figures:
          - { id: happy, text: 満足, value: 48.1% }
    causes: 共働き
    challenges: 保育
    review: { summary: 進んだ。 }
    strategies:
      - id: s1
        number: 1-1
        name: 保育を増やす
        state: 待機がない。
        direction: 建てる。
        outcomes:
          - { id: a, text: 待機児童, previous: 12人, status: Ａ }
          - { id: b, text: 満足度, previous: 50%, status: Ｂ }
        review: { status: Ａ, progress: ｂ, effectiveness: イ, challenges: 人手が足りない。, response: 募る。 }
        measures:
          - id: t1
            number: 1-1-1
            name: 保育所の整備
            budgets: { settled: '-', previous: '1,000千', current: '1,200千' }
            activities: 2か所に建てる。
            indicator: 定員
            withdrawal: 10人未満
            results: 1か所
            midReview: { status: ①(ⅰ), effectiveness: ア }
            review: { results: 2か所, status: ②(ⅱ), effectiveness: ア, challenges: 遅れた。, improvements: 早める。 }
          - id: t2
            number: 1-1-2
            name: 相談
            budgets: { settled: 10千, previous: 10千, current: 0 }
            activities: 受ける。
            indicator: 件数
            withdrawal: なし
            results: 5件
  - id: k2
    number: 2
    name: 防災
    vision: 助け合う。
    current:
      - id: count
        figures:
          - { id: drills, text: 訓練, value: ３回 }
    causes: 高齢化
    challenges: 担い手
    strategies:
      - id: s2
        number: 2-1
        name: 備える
        state: 備えがある。
        direction: 配る。
        outcomes:
          - { id: a, text: 備蓄 }
        measures:
          - id: t3
            number: 2-1-1
            name: 訓練
            budgets: { settled: 50千, previous: 50千, current: 50千 }
            activities: 行う。
            indicator: 参加
            withdrawal: なし
            results: 3回
            review:
              status:
`;

/** A text of the form and what takes its place. One that is not there is an error of the test. */
export type Change = readonly [from: string, to: string];

export function readSmallForm(...changes: readonly Change[]): WrittenForm {
  const { value, findings } = parseSmallForm(...changes);
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}

export function parseSmallForm(...changes: readonly Change[]): Found<WrittenForm | undefined> {
  const text = changes.reduce((rest, [from, to]) => {
    if (!rest.includes(from)) throw new Error(`the form has no ${from}`);
    return rest.replace(from, to);
  }, smallForm);
  return parseForm('form.yaml', text, policyForm);
}
