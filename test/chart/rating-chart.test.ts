import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightest } from '../../src/chart/pattern.ts';
import type { RatingInput } from '../../src/chart/rating.ts';
import { renderRatingChart } from '../../src/chart/rating-chart.ts';
import { layOutRatings } from '../../src/chart/rating-layout.ts';
import { parseTheme } from '../../src/document/theme.ts';
import { fonts } from '../typography/faces.ts';
import { findOutside, findOverlaps, readTexts } from './svg-texts.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));
const bands: RatingInput['bands'] = [
  { words: '◎ 達成', pattern: { tint: 0 } },
  { words: '○ 順調', pattern: { tint: lightest } },
  { words: '▲ やや遅れ', pattern: { hatch: 0 } },
  { words: '× 遅れ', pattern: { hatch: 1 } },
  { words: '評価なし', pattern: 'blank' },
];
const rows = [
  { label: '基本目標１　子育て', counts: [6, 10, 2, 1, 2] },
  { label: '基本目標２　長い名前の目標で、二行に分かれるほどの長さがあるもの', counts: [1, 0, 0, 0, 0] },
];
const input: RatingInput = { title: '基本目標別の評価', bands, rows, width: 400 };

describe('renderRatingChart', () => {
  it('says every count in the alternative text', async () => {
    const { alternative } = await renderRatingChart(input, theme, fonts);
    expect(alternative).toBe(
      '基本目標別の評価。積み上げ横棒グラフ、単位：指標。基本目標１　子育て ◎ 達成6、○ 順調10、▲ やや遅れ2、× 遅れ1、評価なし2。' +
        '基本目標２　長い名前の目標で、二行に分かれるほどの長さがあるもの ◎ 達成1。',
    );
  });

  it('draws one length for one indicator, whatever the goal, and stacks without gaps', () => {
    const counts = fc.array(fc.nat({ max: 30 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 260, max: 800 }),
        (all, width) => {
          const given = all.map((each, index) => ({ label: `目標${index}`, counts: each }));
          const { parts } = layOutRatings({ ...input, rows: given, width }, fonts);
          const lengths = parts.map(({ bar }) => bar.right - bar.left);
          const drawn = all.flatMap((each) => each.filter((count) => count > 0));
          expect(lengths).toHaveLength(drawn.length);
          const units = lengths.map((length, index) => length / (drawn[index] ?? 1));
          for (const unit of units) expect(unit).toBeCloseTo(units[0] ?? 0, 6);
          for (const { bar } of parts) expect(bar.right).toBeLessThanOrEqual(width);
          for (const { bar, count } of parts) {
            if (count !== undefined) expect(count.width).toBeLessThanOrEqual(bar.right - bar.left);
          }
        },
      ),
      { seed: 12, numRuns: 200 },
    );
  });

  it('draws pictures that are compared to one scale', () => {
    const ofAll = layOutRatings(input, fonts).parts;
    const one = (at: number) => layOutRatings({ ...input, rows: rows.slice(at, at + 1), scaledTo: rows }, fonts).parts;
    const spans = (parts: typeof ofAll) => parts.map(({ bar: { left, right } }) => [left, right]);
    expect([...spans(one(0)), ...spans(one(1))]).toEqual(spans(ofAll));
  });

  it.each([260, 400, 530])('keeps every word inside and clear of the others at %d points', async (width) => {
    const picture = await renderRatingChart({ ...input, width }, theme, fonts);
    const texts = readTexts(picture, fonts);
    expect(texts.map(({ text }) => text)).toContain('21指標');
    expect(findOutside(texts, picture)).toEqual([]);
    expect(findOverlaps(texts)).toEqual([]);
  });

  it('explains only the ratings that occur', async () => {
    const [, alone] = rows;
    const picture = await renderRatingChart({ ...input, rows: alone === undefined ? [] : [alone] }, theme, fonts);
    const texts = readTexts(picture, fonts).map(({ text }) => text);
    expect(texts).toContain('◎ 達成');
    expect(texts).not.toContain('× 遅れ');
  });
});
