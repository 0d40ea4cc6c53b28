import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrendInput } from '../../src/chart/trend.ts';
import { renderTrendChart } from '../../src/chart/trend-chart.ts';
import { layOutTrend, markRadius } from '../../src/chart/trend-layout.ts';
import { parseTheme } from '../../src/document/theme.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { findMissingGlyphs } from '../../src/typography/coverage.ts';
import { fonts } from '../typography/faces.ts';
import { findOutside, findOverlaps, readTexts } from './svg-texts.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));
const [lineColor = '', , targetColor = ''] = theme.chart.series;

/** Baseline 26年度, actuals from 27年度, target 31年度. */
function trend(unit: string, values: readonly (string | undefined)[], target: string | undefined): TrendInput {
  const entry = (value: string | undefined, year: number) => ({
    label: `${year - 1988}年度`,
    year,
    value: value === undefined ? undefined : new Decimal(value),
    shown: value === undefined ? '－' : `${value.replace(/\B(?=(\d{3})+$)/g, ',')}${unit}`,
  });
  return {
    title: '相談件数',
    unit,
    points: values.map((value, index) => ({
      ...entry(value, 2014 + index),
      kind: index === 0 ? ('baseline' as const) : ('actual' as const),
    })),
    target: entry(target, 2019),
    width: 250,
    height: 150,
  };
}

const render = (input: TrendInput) => renderTrendChart(input, theme, fonts);
const countLines = (svg: string, color: string) =>
  svg.match(new RegExp(`<line[^>]*stroke="${color}"`, 'g'))?.length ?? 0;
const words = async (input: TrendInput) => readTexts(await render(input), fonts).map(({ text }) => text);

describe('renderTrendChart', () => {
  const input = trend('件', ['800', '923', undefined, '1228'], '2080');

  it('says every value in the alternative text', async () => {
    expect((await render(input)).alternative).toBe(
      '相談件数。折れ線グラフ、単位：件。26年度（基準値）800件、27年度 923件、28年度 －、29年度 1,228件、31年度（目標値）2,080件。',
    );
  });

  it.each([
    [['0', '2', '0'], '5'],
    [['9', '4'], '0'],
    [['120', '98', '-50'], '90'],
  ])('has the years below the marks of values at the foot: %s', (values, target) => {
    const { years, baselines, actuals, targets, size } = layOutTrend(trend('件', values, target), fonts);
    const lowest = Math.max(...[...baselines, ...actuals, ...targets].map(({ y }) => y)) + markRadius;
    for (const { y } of years) expect(y - 0.8 * size).toBeGreaterThan(lowest);
  });

  it("calls baseline and target by the city's words", async () => {
    const points = input.points.map((point) => ({ ...point, word: point.kind === 'baseline' ? '現状値' : '実績' }));
    const called = { ...input, points, ...(input.target && { target: { ...input.target, word: '目標数値' } }) };
    expect((await render(called)).alternative).toContain('26年度（現状値）800件、27年度 923件');
    expect((await render(called)).alternative).toContain('31年度（目標数値）2,080件');
    const shown = await words(called);
    expect(shown).toEqual(expect.arrayContaining(['現状値', '目標数値']));
    expect(shown).not.toContain('実績');
  });

  it('prints values without the unit that stands above the axis', async () => {
    const shown = await words(input);
    expect(shown).toEqual(
      expect.arrayContaining(['800', '923', '－', '1,228', '目標 2,080', '（単位：件）', '基準値', '目標値']),
    );
    const percent = trend('%', ['84'], '100');
    const fullWidth = { ...percent, points: percent.points.map((point) => ({ ...point, shown: '84％' })) };
    expect(await words(fullWidth)).toEqual(expect.arrayContaining(['84', '目標 100', '（単位：%）']));
  });

  it('is one described image, the same on every run', async () => {
    const [first, second] = await Promise.all([render(input), render(input)]);
    expect(second.svg).toBe(first.svg);
    expect(first).toMatchObject({ width: 250, height: 150 });
    expect(first.svg).toMatch(/^<svg role="img" aria-label="相談件数。/);
    expect(first.svg).not.toMatch(/ id=| class=|NaN|Infinity|undefined|graphics-|<image|href/);
  });

  it('is described in the order of time, without years that have nothing to say', async () => {
    const made = trend('件', ['1', '2', '3'], '5');
    const [first, second, third] = made.points;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three points');
    const { alternative } = await render({ ...made, points: [third, { ...first, shown: '' }, second] });
    expect(alternative.indexOf(`${second.label}`)).toBeGreaterThan(0);
    expect(alternative.indexOf(`${second.label}`)).toBeLessThan(alternative.indexOf(`${third.label}`));
    expect(alternative).not.toContain(first.label);
  });

  it('sets words that stand for values clear of each other and of the numbers', async () => {
    const texts = ['男性79.83歳、女性84.35歳', '一般職員数 15人削減', '－', '検討中', '策定'];
    const word = fc.constantFrom(...texts, ...['3', '50', '97']);
    const charts = fc.sample(fc.tuple(fc.array(word, { minLength: 1, maxLength: 4 }), word), { seed: 9, numRuns: 40 });
    for (const [values, target] of charts) {
      const number = (text: string | undefined) => (/^\d/.test(text ?? '') ? text : undefined);
      const made = trend('', values.map(number), number(target));
      const points = made.points.map((point, index) => ({ ...point, shown: values[index] ?? '' }));
      const end = made.target === undefined ? {} : { target: { ...made.target, shown: target } };
      const found = await readTexts(await render({ ...made, points, ...end }), fonts);
      expect(findOverlaps(found), JSON.stringify([values, target])).toEqual([]);
      for (const text of values) expect(found.map((each) => each.text)).toContain(text);
    }
  });

  it('leaves a gap where a year has no value or is not there', async () => {
    expect(countLines((await render(trend('件', ['1', '2', '3', '4'], '5'))).svg, lineColor)).toBe(3);
    expect(countLines((await render(input)).svg, lineColor)).toBe(1);
    const leap = { ...input, points: input.points.filter(({ year }) => year !== 2016) };
    expect(countLines((await render(leap)).svg, lineColor)).toBe(1);
  });

  it('draws the target as a dashed line with a diamond, and none without a number', async () => {
    const { svg } = await render(input);
    expect(svg).toMatch(new RegExp(`<line[^>]*stroke="${targetColor}"[^>]*stroke-dasharray="4,3"`));
    expect(svg).toMatch(new RegExp(`<path[^>]*fill="#ffffff" stroke="${targetColor}"`));
    const without = trend('件', ['1', '2'], undefined);
    expect(countLines((await render(without)).svg, targetColor)).toBe(0);
    expect(await words(without)).toContain('目標 －');
  });

  it('starts at zero unless the change could not be seen, and says when it does not', async () => {
    const notice = '縦軸は0から始まっていません';
    const near = await words(trend('人', ['6841', '6748', '6807', '7082'], '7180'));
    expect(near).toContain(notice);
    expect(near).not.toContain('0');
    const far = await words(trend('人', ['800', '923'], '2080'));
    expect(far).not.toContain(notice);
    expect(far).toContain('0');
    expect(await words(trend('人', ['5', '5'], '5'))).not.toContain(notice);
  });

  it('draws nothing but words when there is no value at all', async () => {
    const { svg } = await render(trend('人', [undefined, undefined], undefined));
    expect(svg).not.toContain('NaN');
    expect(countLines(svg, lineColor)).toBe(0);
  });

  it('keeps the words of six values inside and clear of each other', async () => {
    const value = fc.option(
      fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 900, max: 999 })).map(String),
      { nil: undefined, freq: 8 },
    );
    await fc.assert(
      fc.asyncProperty(fc.tuple(value, value, value, value, value), value, async (values, target) => {
        const picture = await render(trend('人', values, target));
        expect(picture.svg).not.toMatch(/NaN|Infinity/);
        const texts = readTexts(picture, fonts);
        expect(findOutside(texts, picture)).toEqual([]);
        expect(findOverlaps(texts)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('adds only characters that the default fonts have', async () => {
    expect(findMissingGlyphs((await words(trend('人', ['-680', '700'], '700'))).join(''), fonts.regular)).toEqual([]);
  });
});
