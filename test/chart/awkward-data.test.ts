/** Charts of awkward data, wide and narrow: no text over another, none outside, by the boxes of the texts as they are drawn. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderAttainmentChart, scaleAttainment } from '../../src/chart/attainment-chart.ts';
import { renderBudgetChart } from '../../src/chart/budget-chart.ts';
import { renderRatingChart } from '../../src/chart/rating-chart.ts';
import { findOutside, findTouching, textBoxesOf } from '../../src/chart/text-boxes.ts';
import { renderTrendChart } from '../../src/chart/trend-chart.ts';
import type { Chart } from '../../src/document/document.ts';
import { parseTheme } from '../../src/document/theme.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import type { VectorPicture } from '../../src/picture/picture-file.ts';
import { fonts } from '../typography/faces.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));
const long =
  '区民が主体となって行う地域の見守り活動に参加した団体の延べ数と、その内訳（町会・自治会・商店会・学校・企業）';
const nothing = undefined;

function faultsOf(picture: VectorPicture) {
  const boxes = textBoxesOf(picture.svg, fonts);
  const touching = findTouching(boxes).map(([a, b]) => `${a.text} / ${b.text}`);
  return [...touching, ...findOutside(boxes, picture).map(({ text }) => text)];
}

async function expectClear(chart: Chart): Promise<void> {
  expect(faultsOf(chart)).toEqual([]);
  const narrow = await chart.onScreen?.narrow?.();
  if (narrow === undefined) throw new Error('not drawn for narrow screens');
  expect(faultsOf(narrow)).toEqual([]);
}

function shown(value: string, unit = ''): string {
  const [whole = '', rest] = value.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '△')}${rest === undefined ? '' : `.${rest}`}${unit}`;
}

describe.each<[string, readonly (string | undefined)[], string | undefined, string]>([
  ['negative values', ['-120', '-80', '10', '-5'], '50', '百万円'],
  ['one value', ['12'], nothing, '件'],
  ['one value and a target', ['12'], '12', '件'],
  ['zeros', ['0', '0', '0', '0'], '0', '件'],
  ['huge values', ['123456789012', '123456789013', '223456789012', '98765432101'], '150000000000', '円'],
  ['missing years', ['5', nothing, nothing, '7', nothing, '9'], '10', '%'],
  ['ties', ['50.0', '50.0', '50.0', '50.0', '50.0'], '50.0', '%'],
  ['twenty years', Array.from({ length: 20 }, (_, index) => `${100 + ((index * 37) % 50)}`), '160', '人'],
  ['turns', ['10', '90', '15', '85', '20'], '88', '%'],
  ['small values', ['0.0012', '0.0013', '0.0011'], '0.0015', ''],
  ['values close together', ['99.1', '99.2', '99.15', '99.3'], '99.25', '%'],
  ['a target below zero', ['-1', '-3', '-2'], '-10', '%'],
  ['no value', [nothing, nothing], '5', '件'],
])('a trend of %s', (_, values, target, unit) => {
  it.each([
    ['short', (year: number) => `${year}年度`],
    ['long', (year: number) => `令和${year}（${2018 + year}）年度`],
  ])('has clear texts with %s names of years', async (_name, label) => {
    const entry = (value: string | undefined, year: number) => ({
      label: label(year),
      year: 2018 + year,
      value: value === undefined ? undefined : new Decimal(value),
      shown: value === undefined ? '－' : shown(value, unit),
    });
    const input = {
      title: '指標',
      unit,
      points: values.map((value, index) => ({
        ...entry(value, index + 2),
        kind: index === 0 ? ('baseline' as const) : ('actual' as const),
      })),
      ...(target === undefined ? {} : { target: entry(target, values.length + 3) }),
      width: 269,
      height: 116,
    };
    await expectClear(await renderTrendChart(input, theme, fonts));
  });
});

describe.each<[string, readonly (readonly [string, string | undefined])[]]>([
  [
    'all kinds',
    [
      ['a', '1.05'],
      [long, '-0.5'],
      ['b', '-3'],
      ['c', '12.5'],
      ['d', nothing],
      ['e', '0'],
      [long, '2.001'],
    ],
  ],
  ['next to nothing', [['件数', '0.0001']]],
  ['none', [['x', nothing]]],
  ['a hundred', Array.from({ length: 100 }, (_, index) => [`指標${index}`, `${(index % 23) / 10}`] as const)],
  [
    'ties',
    [
      ['a', '1'],
      ['b', '1'],
    ],
  ],
  [
    'a huge one',
    [
      ['a', '1234567.8'],
      ['b', '0.5'],
    ],
  ],
])('attainments: %s', (_, list) => {
  it.each([500, 1100])('have clear texts, %i wide', async (width) => {
    const items = list.map(([label, ratio]) => ({
      label,
      ratio: ratio === undefined ? undefined : new Decimal(ratio),
      shown: ratio === undefined ? '－' : `${shown(new Decimal(ratio).times(100).toFixed(1))}％`,
      symbol: ratio === undefined ? '' : '◎',
      word: '達成',
      ...(ratio === undefined ? { reason: '基準値と目標値が同じで計算できない' } : {}),
      pattern: { tint: 0 },
    }));
    const scale = scaleAttainment(items, width, fonts);
    await expectClear(
      await renderAttainmentChart({ title: '達成率', items, bandLimits: [0.5, 0.8, 1], scale }, theme, fonts),
    );
  });
});

it.each<[string, readonly (readonly [string, string | undefined])[]]>([
  [
    'some are not given',
    [
      ['企画課', '12300'],
      ['財政課', nothing],
      [long, '-500'],
    ],
  ],
  [
    'zeros',
    [
      ['a', '0'],
      ['b', '0'],
    ],
  ],
  [
    'a huge one',
    [
      ['a', '987654321098765'],
      ['b', '1'],
    ],
  ],
  [
    'negative ones',
    [
      ['a', '-100'],
      ['b', '-50'],
    ],
  ],
])('budgets have clear texts: %s', async (_, list) => {
  const items = list.map(([name, value]) => ({ name, value: value === undefined ? undefined : new Decimal(value) }));
  await expectClear(await renderBudgetChart({ title: '予算額', unit: '千円', items, width: 460 }, theme, fonts));
});

it.each([
  ['none', [[0, 0, 0]]],
  [
    'one of many',
    [
      [1, 0, 999],
      [0, 1, 0],
    ],
  ],
  [
    'hundreds',
    [
      [345, 678, 912],
      [100, 200, 300],
    ],
  ],
])('ratings have clear texts: %s', async (_, counts) => {
  const bands = ['◎ 達成', '○ 順調', '△ やや遅れているため、取組の見直しが必要'].map((words, index) => ({
    words,
    pattern: { tint: index / 3 },
  }));
  const rows = counts.map((each) => ({ label: long, counts: each }));
  await expectClear(await renderRatingChart({ title: '評価', bands, rows, width: 500 }, theme, fonts));
});
