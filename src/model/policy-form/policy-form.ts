/** The policy form (運営方針 様式１・様式２): the data that staff write, checked with zod, every text as it is printed. */

import { z } from 'zod';
import type { Place } from '../../finding/finding.ts';
import { toHalfWidth } from '../text/text-width.ts';
import { Decimal } from '../value/decimal.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import { type FiscalYear, fiscalYear } from '../year/fiscal-year.ts';
import { parseFiscalYear } from '../year/parse-fiscal-year.ts';

/** Of プロセス指標: reached, not reached, or withdrawn from, and whether the work went on as planned. */
const processChoices = ['①(ⅰ)', '①(ⅱ)', '②(ⅰ)', '②(ⅱ)', '③'] as const;
/** Whether a 取組 serves its 戦略; ― is not measured. */
const measureChoices = ['ア', 'イ', '―'] as const;
const strategyChoices = ['ア', 'イ'] as const;
const outcomeChoices = ['Ａ', 'Ｂ'] as const;
const progressChoices = ['ａ', 'ｂ'] as const;

const text = z
  .string()
  .min(1)
  .transform((given) => given.replace(/(?<!\n)\n+$/, ''));

/** A box that is empty until someone fills it in. */
const answer = z
  .string()
  .nullish()
  .transform((given) => (given ?? '').replace(/(?<!\n)\n+$/, ''));

const id = text.describe('同じものである限り変えない符号（例 torikumi-1-1-1）');
const name = text.describe('名称');
const remark = answer.describe('覚え書き（印字しない）');

function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z
    .enum(choices)
    .nullish()
    .transform((given) => given ?? '');
}

/** `3-1-2` of `depth` 3. YAML reads a lone `3` as a number. */
function numberOf(depth: number) {
  return z
    .union([z.number().transform(String), z.string()])
    .refine((given) => given.split('-').length === depth && /^[1-9]\d*(-[1-9]\d*)*$/.test(given))
    .meta({ title: ['1', '1-2', '1-2-3'][depth - 1] ?? '', description: '番号（半角）' });
}

const quantity = z
  .union([z.number().transform(String), z.string()])
  .transform((given, context) => {
    const parsed = parseQuantity(given);
    if (parsed === undefined) context.addIssue({ code: 'custom' });
    return parsed ?? z.NEVER;
  })
  .meta({ title: '12,411千, 48.1%, -' });

/** 千円 with the brackets as they are printed: the source may have lost one. */
const quotedBudget = z
  .string()
  .transform((printed, context) => {
    const digits = /^[（(]?([\d,]+)千円[）)]?$/.exec(toHalfWidth(printed))?.[1];
    if (digits === undefined) {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
    return { text: printed, amount: new Decimal(digits.replaceAll(',', '')) };
  })
  .meta({ title: '（32,550千円）', description: '様式１に引く予算額（千円）。括弧も印字のまま' });

const mainStrategy = z.strictObject({ id, number: numberOf(2), name, text: text.describe('戦略の説明'), remark });

const mainMeasure = z.strictObject({
  id,
  number: numberOf(3),
  name,
  text: text.describe('取組の説明'),
  budget: quotedBudget,
  remark,
});

const mainIssue = z.strictObject({
  id,
  number: numberOf(1),
  overview: text.describe('経営課題の概要'),
  strategies: z.array(mainStrategy).min(1).describe('主な戦略'),
  measures: z.array(mainMeasure).min(1).describe('主な具体的取組'),
  remark,
});

const figureGroup = z.strictObject({
  id,
  source: answer.describe('調査の名称など、値の上に書くもの'),
  figures: z
    .array(z.strictObject({ id, text: text.describe('何の値か'), value: quantity.describe('値') }))
    .min(1)
    .describe('値の一覧'),
});

const measure = z.strictObject({
  id,
  number: numberOf(3),
  name,
  budgets: z
    .strictObject({
      settled: quantity.describe('前々年度の決算額（円の前まで。例 12,411千）'),
      previous: quantity.describe('前年度の予算額'),
      current: quantity.describe('当年度の予算額'),
    })
    .describe('決算額と予算額'),
  activities: text.describe('当年度の取組内容'),
  indicator: text.describe('プロセス指標'),
  withdrawal: text.describe('撤退・再構築基準'),
  results: text.describe('前年度までの実績'),
  midReview: z
    .strictObject({
      status: choice(processChoices).describe('プロセス指標の達成状況'),
      effectiveness: choice(measureChoices).describe('戦略に対する取組の有効性'),
      challenges: answer.describe('課題と改善策'),
    })
    .prefault({})
    .describe('中間振り返り'),
  review: z
    .strictObject({
      results: answer.describe('当年度の取組実績'),
      status: choice(processChoices).describe('プロセス指標の達成状況'),
      effectiveness: choice(measureChoices).describe('戦略に対する取組の有効性'),
      challenges: answer.describe('課題'),
      improvements: answer.describe('改善策'),
    })
    .prefault({})
    .describe('自己評価'),
  remark,
});

const strategy = z.strictObject({
  id,
  number: numberOf(2),
  name,
  state: text.describe('めざす状態'),
  direction: text.describe('戦略（中期的な取組の方向性）'),
  outcomes: z
    .array(
      z.strictObject({
        id,
        text: text.describe('指標'),
        previous: answer.describe('前年度の値'),
        status: choice(outcomeChoices).describe('個別の達成状況'),
      }),
    )
    .min(1)
    .describe('アウトカム指標'),
  review: z
    .strictObject({
      status: choice(outcomeChoices).describe('アウトカム指標の達成状況の全体'),
      progress: choice(progressChoices).describe('戦略の進捗状況'),
      effectiveness: choice(strategyChoices).describe('アウトカム指標に対する有効性'),
      challenges: answer.describe('課題'),
      response: answer.describe('今後の対応方向'),
    })
    .prefault({})
    .describe('自己評価'),
  measures: z.array(measure).min(1).describe('具体的取組'),
  remark,
});

const issue = z.strictObject({
  id,
  number: numberOf(1),
  name,
  sdgs: z
    .array(z.number().int().min(1).max(17).meta({ title: '1～17' }))
    .default([])
    .describe('主なＳＤＧｓゴールの番号'),
  vision: text.describe('めざすべき将来像'),
  current: z.array(figureGroup).min(1).describe('現状'),
  causes: text.describe('要因分析'),
  challenges: text.describe('課題'),
  review: z
    .strictObject({ summary: answer.describe('経営課題全体としての評価結果の総括') })
    .prefault({})
    .describe('自己評価'),
  strategies: z.array(strategy).min(1).describe('めざす成果及び戦略'),
  remark,
});

const year = text
  .transform((printed, context): { text: string; value: FiscalYear } => {
    const documentDate = { year: 9999, month: 4, day: 1 };
    const reading = parseFiscalYear(printed, { documentDate, from: fiscalYear(2019) });
    if (reading === undefined) {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
    return { text: printed, value: reading.year };
  })
  .meta({ title: '令和４年度', description: '方針の年度' });

export const policyFormSchema = z
  .strictObject({
    organization: text.describe('団体名・区名（例 大阪市港区）'),
    title: text.describe('文書名（例 令和４年度　港区運営方針）'),
    year,
    head: text.describe('長の職と氏名（例 区長：筋原　章博）'),
    unit: text.default('区').describe('様式の見出しで何の目標とするか（区、局、市など）'),
    policy: z
      .strictObject({
        id,
        goal: text.describe('目標（何をめざすのか）'),
        mission: text.describe('使命（どのような役割を担うのか）'),
        approach: text.describe('運営の基本的な考え方'),
        remark,
      })
      .describe('様式１の初めの欄'),
    mainIssues: z.array(mainIssue).min(1).describe('様式１の重点的に取り組む主な経営課題'),
    issues: z.array(issue).min(1).describe('様式２の経営課題'),
    remarks: z.array(z.string()).default([]).describe('このデータについての覚え書き（印字しない）'),
  })
  .describe('運営方針（様式１・様式２）');

export type PolicyFormData = z.output<typeof policyFormSchema>;

export interface PolicyForm extends PolicyFormData {
  /** Where each value stands, by dotted key, e.g. `issues.0.strategies.0.name`. The file itself is the empty key. */
  readonly places: ReadonlyMap<string, Place>;
}

export type MainIssue = PolicyFormData['mainIssues'][number];
export type PolicyIssue = PolicyFormData['issues'][number];
export type PolicyStrategy = PolicyIssue['strategies'][number];
export type PolicyMeasure = PolicyStrategy['measures'][number];

/** The place of a key, or of the nearest one above it that is written. */
export function placeIn({ places }: Pick<PolicyForm, 'places'>, key: string): Place {
  const path = key.split('.');
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(path.slice(0, length).join('.'));
    if (place !== undefined) return place;
  }
  const file = places.get('');
  if (file === undefined) throw new Error('A form without places');
  return file;
}
