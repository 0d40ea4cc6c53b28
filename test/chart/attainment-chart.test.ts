import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttainmentItem } from '../../src/chart/attainment.ts';
import { renderAttainmentChart, scaleAttainment } from '../../src/chart/attainment-chart.ts';
import { lightest, type Pattern } from '../../src/chart/pattern.ts';
import { parseTheme } from '../../src/document/theme.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { findMissingGlyphs } from '../../src/typography/coverage.ts';
import { fonts } from '../typography/faces.ts';
import { findOutside, findOverlaps, readTexts } from './svg-texts.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));
const [achieved = '', warning = ''] = theme.chart.series;

function item(label: string, ratio: string | undefined, reason = '実績値なし'): AttainmentItem {
  const none = { symbol: '－', word: '評価なし', pattern: 'blank' } as const;
  if (ratio === undefined) return { label, ratio: undefined, shown: '－', ...none, reason };
  const value = new Decimal(ratio);
  const [symbol, word, pattern]: readonly [string, string, Pattern] = value.gte(1)
    ? ['◎', '達成', { tint: 0 }]
    : value.gte('0.8')
      ? ['○', '概ね順調', { tint: lightest }]
      : ['△', '遅れ', { hatch: 0 }];
  return { label, ratio: value, shown: `${value.times(100).toFixed(1)}％`, symbol, word, pattern };
}

const items = [
  item('モデルルート整備数（累計）', '5.5'),
  item('特別支援学級・特別支援教室の定員数', '1.178'),
  item('家庭訪問率（年間）', '0.83'),
  item('子育て期相談件数（年間）', '0.59'),
  item('耐震改修が必要な町会会館数', '-0.095'),
  item('<区外>の認知度&満足度', undefined),
  item('とても長い指標の名前がここに入り、さらに続いて、二行でも収まらないほどの長さになっているもの（累計）', '0.7'),
];

const render = (list: readonly AttainmentItem[], width = 380, bandLimits: readonly number[] = [0.8]) =>
  renderAttainmentChart(
    { title: '基本目標1の達成率', items: list, bandLimits, scale: scaleAttainment(list, width, fonts) },
    theme,
    fonts,
  );

describe('renderAttainmentChart', () => {
  it('says every label with its value and rating in the alternative text', async () => {
    const { alternative } = await render(items.slice(2, 6));
    expect(alternative).toBe(
      '基本目標1の達成率。横棒グラフ、4指標。家庭訪問率（年間） 83.0％ ○ 概ね順調。子育て期相談件数（年間） 59.0％ △ 遅れ。' +
        '耐震改修が必要な町会会館数 -9.5％ △ 遅れ。<区外>の認知度&満足度 －（実績値なし）。',
    );
  });

  it('is one described image of the width asked for, the same on every run', async () => {
    const [first, second] = await Promise.all([render(items), render(items)]);
    expect(second.svg).toBe(first.svg);
    expect(first.width).toBe(380);
    expect(first.svg).toContain(`width="380" height="${first.height}"`);
    expect(first.svg).toMatch(/^<svg role="img" aria-label="基本目標1の達成率。[^"]*&lt;区外&gt;の認知度&amp;満足度/);
    expect(first.svg).not.toMatch(/ id=| class=|NaN|Infinity|undefined|graphics-|<image|href/);
    expect(first.svg).not.toMatch(/\d\.\d{3}/);
  });

  it.each([260, 380, 540])('keeps every word inside and clear of the others at %d points', async (width) => {
    const picture = await render(items, width);
    const texts = readTexts(picture, fonts);
    expect(findOutside(texts, picture)).toEqual([]);
    expect(findOverlaps(texts)).toEqual([]);
  });

  it('prints the true value of a bar that is cut off, and the reason of one that is not there', async () => {
    const texts = readTexts(await render(items), fonts).map(({ text }) => text);
    expect(texts).toContain('550.0％ ◎');
    expect(texts).toContain('－（実績値なし）');
    expect(texts).toContain('▶は200％を超える値');
  });

  it('sets a long label in two lines and shortens what is left', async () => {
    const label =
      'とても長い指標の名前がここに入り、さらに続いて、二行でも収まらないほどの長さになっているもの（累計）';
    const lines = readTexts(await render(items), fonts).filter(
      ({ left, text }) => left === 0 && label.startsWith(text.replace(/…$/, '').slice(0, 3)),
    );
    expect(lines).toHaveLength(1);
    const all = readTexts(await render(items), fonts).map(({ text }) => text);
    const second = all[all.indexOf(lines[0]?.text ?? '') + 1] ?? '';
    expect(second.endsWith('…')).toBe(true);
    expect(label.startsWith(`${lines[0]?.text}${second.slice(0, -1)}`)).toBe(true);
  });

  it('tells achieved and lagging bars apart by pattern as well', async () => {
    const lines = (svg: string) => svg.match(new RegExp(`<line[^>]*stroke="${warning}"`, 'g'))?.length ?? 0;
    const full = await render([item('達成', '1.2')]);
    const lagging = await render([item('遅れ', '0.5')]);
    expect(full.svg).toContain(`fill="${achieved}"`);
    expect(lines(full.svg)).toBe(0);
    expect(lagging.svg).not.toContain(`fill="${achieved}"`);
    expect(lines(lagging.svg)).toBeGreaterThan(10);
    const worse = await render([{ ...item('遅れ', '0.5'), pattern: { hatch: 1 } }]);
    expect(lines(worse.svg)).toBeGreaterThan(1.5 * lines(lagging.svg));
  });

  it('draws a negative bar to the left of zero', async () => {
    const { svg } = await render([item('負', '-0.5'), item('正', '0.5')]);
    const bars = Array.from(svg.matchAll(/d="M([\d.]+),[\d.]+h(-?[\d.]+)v9h/g), ([, x, width]) => [
      Number(x),
      Number(width),
    ]);
    expect(bars).toHaveLength(2);
    const [[negative = 0, length = 0] = [], [zero = 0] = []] = bars;
    expect(negative + length).toBeCloseTo(zero, 1);
  });

  it('draws what has no item, and any ratio, without a number that is none', async () => {
    expect((await render([])).svg).not.toContain('NaN');
    const ratio = fc.option(fc.double({ min: -50, max: 50, noNaN: true, noDefaultInfinity: true }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(fc.array(ratio, { maxLength: 8 }), fc.integer({ min: 250, max: 800 }), async (ratios, width) => {
        const list = ratios.map((value) => item('就業体験事業の参加者', value?.toFixed(4)));
        const picture = await render(list, width, [0.5, 0.8, 1]);
        expect(picture.svg).not.toMatch(/NaN|Infinity/);
        expect(findOutside(readTexts(picture, fonts), picture)).toEqual([]);
        expect(findOverlaps(readTexts(picture, fonts))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('adds only characters that the default fonts have', async () => {
    const text = readTexts(await render(items), fonts)
      .map((line) => line.text)
      .join('');
    expect(findMissingGlyphs(text, fonts.regular)).toEqual([]);
    expect(findMissingGlyphs(text, fonts.bold)).toEqual([]);
  });
});
