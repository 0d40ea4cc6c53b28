/** Charts on a screen of 320 px: nothing is smaller than 12 px, and no text lies over another or is cut. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderAttainmentChart, scaleAttainment } from '../../src/chart/attainment-chart.ts';
import { renderBudgetChart } from '../../src/chart/budget-chart.ts';
import { narrowWidth } from '../../src/chart/narrow.ts';
import { renderRatingChart } from '../../src/chart/rating-chart.ts';
import { findOutside, findTouching, textBoxesOf } from '../../src/chart/text-boxes.ts';
import { renderTrendChart } from '../../src/chart/trend-chart.ts';
import type { Chart } from '../../src/document/document.ts';
import { parseTheme } from '../../src/document/theme.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { fonts } from '../typography/faces.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));
const long = '品川区に定住を希望する理由として、「子どもを育てやすい」と回答する区民の割合（アンケート調査による）';
const names = ['相談件数', long, '保育所等の待機児童数（各年度4月1日現在）'];

const items = names.map((label, index) => ({
  label,
  ratio: index === 1 ? undefined : new Decimal(index === 0 ? '1.95' : '0.267'),
  shown: index === 1 ? '－' : index === 0 ? '195.0％' : '26.7％',
  symbol: index === 0 ? '◎' : '×',
  word: index === 0 ? '達成' : '遅れ',
  ...(index === 1 ? { reason: '実績値なし' } : {}),
  pattern: index === 0 ? { tint: 0 } : ('blank' as const),
}));

const years = [26, 27, 28, 29, 30];
const point = (year: number, value: string, kind: 'baseline' | 'actual' = 'actual') => ({
  label: `${year}年度`,
  year,
  value: new Decimal(value),
  shown: `${value}人`,
  kind,
});

const charts: Readonly<Record<string, () => Promise<Chart>>> = {
  attainment: () =>
    renderAttainmentChart(
      { title: '達成率', items, bandLimits: [0.8, 1], scale: scaleAttainment(items, 700, fonts) },
      theme,
      fonts,
    ),
  ratings: () =>
    renderRatingChart(
      {
        title: '評価',
        bands: [
          { words: '◎ 達成', pattern: { tint: 0 } },
          { words: '× 遅れ', pattern: 'blank' },
        ],
        rows: names.map((label, index) => ({ label, counts: [index * 9, 3] })),
        width: 500,
      },
      theme,
      fonts,
    ),
  budgets: () =>
    renderBudgetChart(
      {
        title: '予算額',
        unit: '千円',
        items: names.map((name, index) => ({
          name,
          value: index === 1 ? undefined : new Decimal(index * 123456789 - 5),
        })),
        width: 450,
      },
      theme,
      fonts,
    ),
  trend: () =>
    renderTrendChart(
      {
        title: '相談件数',
        unit: '人',
        points: years.map((year, index) => point(year, `${12345 + index * 7}`, index === 0 ? 'baseline' : 'actual')),
        target: point(32, '13000'),
        width: 300,
        height: 116,
      },
      theme,
      fonts,
    ),
};

describe.each(Object.entries(charts))('a chart of %s', (_, render) => {
  it('is drawn for a narrow screen with texts of 12 px at least, none over another', async () => {
    const narrow = await (await render()).onScreen?.narrow?.();
    if (narrow === undefined) throw new Error('not drawn');
    expect(narrow.width).toBe(narrowWidth);
    const sizes = [...narrow.svg.matchAll(/font-size="([\d.]+)px"/g)].map(
      ([, size]) => (Number(size) * 289) / narrowWidth,
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    const boxes = textBoxesOf(narrow.svg, fonts);
    expect(findTouching(boxes)).toEqual([]);
    expect(findOutside(boxes, narrow)).toEqual([]);
  });

  it('tells its values as a table', async () => {
    const values = (await render()).onScreen?.values;
    expect(values?.rows.length).toBeGreaterThan(2);
    for (const row of values?.rows ?? []) expect(row).toHaveLength(values?.heads.length ?? 0);
    expect(values).toMatchSnapshot();
  });
});
