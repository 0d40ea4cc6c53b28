import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTextMeasure } from '../../../src/writer/xlsx/text-height.ts';
import { sampleFonts } from '../sample-document.ts';

const measure = createTextMeasure(sampleFonts);

it('wraps Japanese anywhere, and words and numbers as wholes', () => {
  expect(measure.lines('あ'.repeat(10), 105.3, 10, false)).toBe(1);
  expect(measure.lines('あ'.repeat(11), 105.3, 10, false)).toBe(2);
  expect(measure.lines('ああああああああ1,234人', 105.3, 10, false)).toBe(2);
  expect(measure.lines('a\n\nb', 100, 10, false)).toBe(3);
  expect(measure.lines('', 100, 10, false)).toBe(1);
});

it('leaves room for the lines of a substitute of the font', () => {
  expect(measure.lineHeight(10)).toBeGreaterThanOrEqual(14.56);
});

it('never counts fewer lines than the text is long', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'あA1 、'), maxLength: 200 }),
      fc.integer({ min: 1, max: 300 }),
      (text, width) => {
        const lines = measure.lines(text, width, 10, false);
        expect(lines).toBeGreaterThanOrEqual(Math.floor(measure.width(text, 10, false) / Math.max(width, 10)));
      },
    ),
  );
});
