import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeNames } from '../../../src/report/sheets/safe-name.ts';

it('keeps what every system takes, and replaces the rest', () => {
  expect(safeNames(['P01_見守り訪問事業', 'A/B:C*?', '..', 'con', ' 前後　空白 ', '', '100%＃1#2'])).toEqual([
    ...['P01_見守り訪問事業', 'A-B-C--', '_', '_con', '前後 空白', '_-2', '100-＃1-2'],
  ]);
});

it('tells names apart that a system takes for one', () => {
  expect(safeNames(['Ａ', 'a', 'A', 'a-2', 'b'])).toEqual(['Ａ', 'a-2', 'A-3', 'a-2-2', 'b']);
});

it('gives every name its own, which stays in its folder', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 })), (names) => {
      const safe = safeNames(names);
      expect(new Set(safe.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(names.length);
      for (const name of safe) {
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(240);
      }
    }),
    { seed: 13 },
  );
});
