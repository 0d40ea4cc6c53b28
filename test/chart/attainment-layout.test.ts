import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NotedItem } from '../../src/chart/attainment.ts';
import { layOutAttainment, scaleBars } from '../../src/chart/attainment-layout.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { fonts } from '../typography/faces.ts';

const item = (percent: number): NotedItem => {
  const ratio = new Decimal(percent).div(100);
  const common = { label: `指標${percent}`, symbol: '○', word: '概ね順調', shown: `${percent}％` };
  return { ...common, ratio, pattern: { tint: 0 }, note: `${percent}％ ○ 概ね順調` };
};

it('sets no note of a bar on the line of 100 %', () => {
  const percents = fc.array(fc.integer({ min: -100, max: 240 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(percents, fc.integer({ min: 300, max: 700 }), (list, width) => {
      const items = list.map(item);
      const { rows, hundred } = layOutAttainment(items, [0.5, 0.8], scaleBars(items, width, fonts), fonts);
      for (const { note } of rows) {
        expect(note.x + note.width).toBeLessThanOrEqual(width);
        expect(note.x < hundred && note.x + note.width > hundred, JSON.stringify(note)).toBe(false);
      }
    }),
    { seed: 9, numRuns: 300 },
  );
});

it('draws bars of one ratio as long in every chart of a scale, with every note inside', () => {
  const percents = fc.array(fc.integer({ min: -100, max: 240 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(percents, fc.integer({ min: 300, max: 700 }), fc.nat(), (list, width, cut) => {
      const items = list.map(item);
      const scale = scaleBars(items, width, fonts);
      const at = 1 + (cut % (items.length - 1));
      const charts = [items.slice(0, at), items.slice(at)].map((part) => layOutAttainment(part, [0.8], scale, fonts));
      expect(new Set(charts.map(({ zero, hundred }) => `${zero} ${hundred}`)).size).toBe(1);
      const rows = charts.flatMap((chart) => chart.rows);
      const ends = new Set(rows.map(({ item, bar }) => `${item.shown} ${bar?.left} ${bar?.right}`));
      expect(ends.size).toBe(new Set(list).size);
      for (const { note } of rows) expect(note.x + note.width).toBeLessThanOrEqual(width);
    }),
    { seed: 12, numRuns: 200 },
  );
});
