import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeStack, renderStackChart, type StackInput } from '../../src/chart/stack-chart.ts';
import { parseTheme } from '../../src/document/theme.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { fonts } from '../typography/faces.ts';
import { findOutside, findOverlaps, readTexts } from './svg-texts.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));
const of = (value: string | undefined) => ({
  value: value === undefined ? undefined : new Decimal(value),
  shown: value ?? '－',
});
const input: StackInput = {
  title: '総コストの財源',
  unit: '千円',
  parts: ['国庫支出金', '一般財源', '人件費'],
  rows: [
    { label: '令和5年度', values: [of('400'), of('-20'), of('100')], total: '480' },
    { label: '令和6年度', values: [of(undefined), of(undefined), of(undefined)], total: '－' },
  ],
  width: 400,
};

it('says all amounts in its alternative text, and what is not given not at all', async () => {
  const told =
    '総コストの財源。積上げ横棒グラフ、単位：千円。令和5年度 計 480（国庫支出金 400、一般財源 -20、人件費 100）。令和6年度 計 －。';
  expect(describeStack(input)).toBe(told);
  const picture = await renderStackChart(input, theme, fonts);
  expect(picture.alternative).toBe(told);
  const texts = readTexts(picture, fonts).map(({ text }) => text);
  expect(texts.toSorted()).toEqual(
    ['令和5年度', '令和6年度', '480', '－', '国庫支出金', '一般財源', '人件費', '（単位：千円）'].toSorted(),
  );
  expect(picture.onScreen?.values?.rows).toEqual([
    ['令和5年度', '400', '-20', '100', '480'],
    ['令和6年度', '－', '－', '－', '－'],
  ]);
});

it('keeps its words apart and on the picture, whatever the amounts are', async () => {
  const amount = fc.option(fc.integer({ min: -900_000, max: 90_000_000 }), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(amount, { minLength: 6, maxLength: 6 }), { maxLength: 6 }), async (rows) => {
      const drawn: StackInput = {
        ...input,
        parts: ['国庫支出金', '県支出金', '地方債', 'その他特定財源', '一般財源', '人件費'],
        rows: rows.map((values, index) => {
          const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
          return {
            label: `令和${index + 1}年度`,
            values: values.map((value) => of(value?.toString())),
            total: sum.toLocaleString('en'),
          };
        }),
      };
      const picture = await renderStackChart(drawn, theme, fonts);
      const texts = readTexts(picture, fonts);
      expect([findOverlaps(texts), findOutside(texts, picture)]).toEqual([[], []]);
    }),
    { seed: 13, numRuns: 20 },
  );
});
