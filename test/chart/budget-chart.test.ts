import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBudgetChart } from '../../src/chart/budget-chart.ts';
import { parseTheme } from '../../src/document/theme.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { fonts } from '../typography/faces.ts';
import { findOutside, findOverlaps, readTexts } from './svg-texts.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));
const render = (items: readonly (readonly [name: string, value: string | undefined])[]) =>
  renderBudgetChart(
    {
      title: '予算額',
      unit: '千円',
      items: items.map(([name, value]) => ({ name, value: value === undefined ? undefined : new Decimal(value) })),
      width: 462,
    },
    theme,
    fonts,
  );
const bars = (svg: string) => svg.match(/<path[^>]*fill="#(?!ffffff)[0-9a-f]{6}"/g)?.length ?? 0;

describe('renderBudgetChart', () => {
  const items = [
    ['広報広聴課', '526012'],
    ['財政課', undefined],
    ['企画課', '0'],
  ] as const;

  it('says every amount in the alternative text and at the bars, and draws none for what is not given', async () => {
    const picture = await render(items);
    expect(picture.alternative).toBe('予算額。横棒グラフ、単位：千円。広報広聴課 526,012、財政課 －、企画課 0。');
    const texts = readTexts(picture, fonts).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['526,012', '－', '0', '（単位：千円）']));
    expect(bars(picture.svg)).toBe(1);
    expect((await render(items)).svg).toBe(picture.svg);
  });

  it('can be drawn without any amount', async () => {
    const { svg } = await render([['財政課', undefined]]);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(bars(svg)).toBe(0);
  });

  it('keeps names and amounts whole, inside and clear of each other', async () => {
    const name = fc.string({ unit: fc.constantFrom(...'情報セキュリティ担当（仮称）A1'), minLength: 1, maxLength: 60 });
    const value = fc.option(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 12n }).map(String), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 8 }), async (list) => {
        const picture = await render(list);
        const texts = readTexts(picture, fonts);
        expect(findOutside(texts, picture)).toEqual([]);
        expect(findOverlaps(texts)).toEqual([]);
        expect(texts.map(({ text }) => text).join('')).toContain(list.map(([each]) => each).join(''));
      }),
      { numRuns: 40 },
    );
  });
});
