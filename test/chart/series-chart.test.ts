import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSeriesCharts } from '../../src/chart/series-chart.ts';
import { parseTheme } from '../../src/document/theme.ts';
import type { FigureSeries, FigureValue } from '../../src/model/book/book.ts';
import { parseQuantity } from '../../src/model/value/parse-quantity.ts';
import { type FiscalYear, fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { fonts } from '../typography/faces.ts';
import { findOutside, findOverlaps, readTexts } from './svg-texts.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));

/** From 令和元年度 on. */
function figure(name: string, ...texts: readonly string[]): FigureSeries {
  const values = texts.map((text, index): [FiscalYear, FigureValue] => [
    fiscalYear(2019 + index),
    { quantity: parseQuantity(text) ?? { type: 'missing', text, reason: 'blank' }, place: { file: 'figures.csv' } },
  ]);
  return { id: name, name, values: new Map(values), asOf: '', remark: '' };
}

const render = (figures: readonly FigureSeries[]) =>
  renderSeriesCharts(
    { figures, labelOf: (year) => `令和${year - 2018}年度`, width: 462, singleWidth: 220, height: 130 },
    theme,
    fonts,
  );
const groupsOf = async (figures: readonly FigureSeries[]) =>
  (await render(figures)).map(({ figures: shown }) => shown.map(({ name }) => name).join(' '));

const legal = figure('法律相談', '2,011件', '1,890件', '', '2,128件');
const tax = figure('税務相談', '1,037件', '1,100件', '998件', '1,203件');

describe('renderSeriesCharts', () => {
  it('draws figures of one unit and size together, others apart', async () => {
    const visits = figure('アクセス', '1,310,870件', '1,286,400件');
    const rate = figure('回収率', '47.2%', '46.9%');
    expect(await groupsOf([legal, visits, tax, rate])).toEqual(['法律相談 税務相談', 'アクセス', '回収率']);
    expect(await groupsOf([rate, figure('満足度', '50％', '60％')])).toEqual(['回収率 満足度']);
  });

  it('says every value in the alternative text, and which are missing', async () => {
    const [chart] = await render([legal, tax]);
    expect(chart?.picture.alternative).toBe(
      '折れ線グラフ、単位：件。法律相談：令和1年度 2,011件、令和2年度 1,890件、令和3年度 －、令和4年度 2,128件。' +
        '税務相談：令和1年度 1,037件、令和2年度 1,100件、令和3年度 998件、令和4年度 1,203件。',
    );
    const [single] = await render([legal]);
    expect(single?.picture.alternative).toBe(
      '法律相談。折れ線グラフ、単位：件。令和1年度 2,011件、令和2年度 1,890件、令和3年度 －、令和4年度 2,128件。',
    );
  });

  it('tells lines apart by dashes, names them in a legend, and leaves gaps', async () => {
    const [chart] = await render([legal, tax]);
    const svg = chart?.picture.svg ?? '';
    const [first, second] = theme.chart.series;
    const lines = (color: string | undefined) => svg.match(new RegExp(`<line[^>]*stroke="${color}"[^>]*>`, 'g')) ?? [];
    expect(lines(first)).toHaveLength(2);
    expect(lines(second)).toHaveLength(4);
    expect(lines(first).some((line) => line.includes('stroke-dasharray'))).toBe(false);
    expect(lines(second).every((line) => line.includes('stroke-dasharray'))).toBe(true);
    expect(svg).toContain('>税務相談</text>');
    expect((await render([legal, tax])).map(({ picture }) => picture.svg)).toEqual([chart?.picture.svg]);
  });

  it('draws lines apart whose values could not be read together', async () => {
    const crowded = Array.from({ length: 3 }, (_, n) =>
      figure(`相談${n}`, ...new Array<string>(30).fill('1,000,000件')),
    );
    expect(await groupsOf(crowded)).toEqual(['相談0', '相談1', '相談2']);
  });

  it('has no chart for figures without numbers', async () => {
    expect(await render([figure('制度', '拡充', '－')])).toEqual([]);
  });

  it('keeps the words of several lines inside and clear of each other', async () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map((each) => `${each}件`),
      fc.constant(''),
    );
    const list = fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(list, async (series) => {
        for (const { figures: shown, picture } of await render(
          series.map((texts, n) => figure(`相談${n}`, ...texts)),
        )) {
          if (shown.length === 1) continue;
          const texts = readTexts(picture, fonts);
          expect(findOutside(texts, picture)).toEqual([]);
          expect(findOverlaps(texts)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
