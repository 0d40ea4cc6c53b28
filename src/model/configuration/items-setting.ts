/** `data.items`: the direction, kind, formula, unit and baseline of indicators, where the table itself does not say them. */

import { z } from 'zod';
import { formulaNames, formulas } from '../formula/formulas.ts';

/** 未定 is what a drafted line holds until somebody decides. */
export const undecided = '未定';

const direction = z
  .enum(['増加', '減少', '維持', undecided])
  .describe('どちらがよいか。増加、減少、維持。未定 は書いていないのと同じ（評価しない）');

const titles = formulaNames.map((name) => formulas[name].title);

const item = z.union([
  direction,
  z.strictObject({
    direction: direction.optional(),
    kind: z.enum(['年間', '累計', '時点']).optional().describe('種別。その年度だけの値、足し上げた値、その時の水準'),
    formula: z
      .enum([...formulaNames, ...titles])
      .optional()
      .describe('達成率の算式。rating.formula より先'),
    unit: z.string().min(1).optional().describe('単位（例 人）'),
    baseline: z
      .union([z.string().min(1), z.number()])
      .optional()
      .meta({ title: '58, 58人（R1）', description: '基準値。年度は（R1）のように添える。なければ plan.baseline' }),
  }),
]);

export const itemsSchema = z
  .record(z.string(), item)
  .default({})
  .describe(
    '指標ごとの方向、種別、算式、単位、基準値。左に指標名か ID（「、」で区切っていくつでも）、基本目標などの名前（その下のすべて）、* （すべて）を、右に方向、または項目を書く',
  );

export type ItemSetting = z.output<typeof item>;
export type ItemsSetting = z.output<typeof itemsSchema>;
