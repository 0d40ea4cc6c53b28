import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RatedItem } from '../../src/chart/attainment.ts';
import { layOutAttainment } from '../../src/chart/attainment-layout.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { fonts } from '../typography/faces.ts';

const item = (percent: number): RatedItem => {
  const ratio = new Decimal(percent).div(100);
  const common = { label: `指標${percent}`, symbol: '○', word: '概ね順調', shown: `${percent}％` };
  return { ...common, ratio, level: 'middle', note: `${percent}％ ○ 概ね順調` };
};

it('sets no note of a bar on the line of 100 %', () => {
  const percents = fc.array(fc.integer({ min: -100, max: 240 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(percents, fc.integer({ min: 300, max: 700 }), (list, width) => {
      const { rows, hundred } = layOutAttainment(list.map(item), [0.5, 0.8], width, fonts);
      for (const { note } of rows) {
        expect(note.x + note.width).toBeLessThanOrEqual(width);
        expect(note.x < hundred && note.x + note.width > hundred, JSON.stringify(note)).toBe(false);
      }
    }),
    { seed: 9, numRuns: 300 },
  );
});
