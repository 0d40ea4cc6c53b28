import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitText } from '../../src/chart/fit-text.ts';
import { measureText } from '../../src/typography/measure-text.ts';
import { fonts } from '../typography/faces.ts';

const size = 10;
const measure = (text: string) => measureText(text, size, fonts.regular);

it('a text that fits stays; else as much as fits stands before an ellipsis, and one more character would not fit', () => {
  const texts = fc.string({ unit: fc.constantFrom('あ', '1', '，', '𠮷', 'W'), maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 300 }), (text, width) => {
      const fitted = fitText(text, width, size, fonts.regular);
      if (measure(text) <= width) {
        expect(fitted).toBe(text);
        return;
      }
      const kept = fitted.slice(0, -1);
      expect(text.startsWith(kept) && fitted.endsWith('…')).toBe(true);
      if (kept !== '') expect(measure(fitted)).toBeLessThanOrEqual(width);
      const next = String.fromCodePoint(text.codePointAt(kept.length) ?? 0);
      expect(measure(`${kept}${next}…`)).toBeGreaterThan(width);
    }),
    { seed: 9 },
  );
});

it('measures a text as long as a cell a few times only', () => {
  let asked = 0;
  const faces = fonts.regular.map((face) => ({
    ...face,
    has: (codePoint: number) => {
      asked += 1;
      return face.has(codePoint);
    },
  }));
  const text = 'あ'.repeat(32_000);
  expect(fitText(text, 100, size, faces)).toBe(`${'あ'.repeat(9)}…`);
  expect(asked).toBeLessThan(4 * text.length);
});
