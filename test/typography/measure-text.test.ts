import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawableText } from '../../src/typography/drawable-text.ts';
import { measureText } from '../../src/typography/measure-text.ts';
import { bold, openPackageFace, regular, restrict } from './faces.ts';

interface PdfDocument {
  font(bytes: Buffer): PdfDocument;
  fontSize(size: number): PdfDocument;
  widthOfString(text: string, options: { features: Readonly<Record<string, boolean>> }): number;
}
const PDFDocument = createRequire(import.meta.url)('pdfkit') as new () => PdfDocument;

const japanese = fc.string({
  unit: fc.constantFrom(
    ...'品川区総合戦略の取組状況について、。「」（）・ー～年度人％ABCxyzfilVATo0123456789,.%/-+ ァィゥがぎぐﾊﾟｶﾞ㎡①△￥　',
    'か\u3099',
    '葛\u{e0100}',
    '\u2060',
    '\u200b',
  ),
  minLength: 0,
  maxLength: 400,
});

describe('measureText', () => {
  const faces = [regular, bold, openPackageFace('BIZ UDGothic', 'regular'), openPackageFace('BIZ UDGothic', 'bold')];
  it.each(faces)('is the width that pdfkit draws in $name', (face) => {
    const pdf = new PDFDocument();
    pdf.font(Buffer.from(face.bytes)).fontSize(9.5);
    fc.assert(
      fc.property(japanese, (text) => {
        const drawn = pdf.widthOfString(drawableText(text), { features: { liga: false, kern: false } });
        expect(Math.abs(drawn - measureText(text, 9.5, [face]))).toBeLessThan(0.01);
      }),
      { numRuns: 60 },
    );
  });

  it('takes each character from the first face that has it', () => {
    const figures = restrict(regular, '0123456789', 'Figures');
    const fallback = { ...regular, advance: () => 2 };
    expect(measureText('1あ', 10, [figures, fallback])).toBeCloseTo(10 * regular.advance(0x31) + 20);
    expect(measureText('1あ', 10, [figures])).toBeCloseTo(10 * (regular.advance(0x31) + regular.advance(0x3042)));
  });

  it('is additive and proportional to the size', () => {
    fc.assert(
      fc.property(japanese, (text) => {
        expect(measureText(text, 20, [regular])).toBeCloseTo(2 * measureText(text, 10, [regular]), 6);
      }),
    );
    expect(measureText('', 10, [regular])).toBe(0);
  });
});
