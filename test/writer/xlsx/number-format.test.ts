import fc from 'fast-check';
import { format as show } from 'numfmt';
import { describe, expect, it } from 'vitest';
import { excelFormula, excelNumber, excelNumberFormat, splitWords } from '../../../src/writer/xlsx/number-format.ts';
import { format } from '../sample-document.ts';

const shown = (value: string, numberFormat: ReturnType<typeof format>) =>
  show(excelNumberFormat(numberFormat), excelNumber(value, numberFormat), { locale: 'ja' });

describe('a number format', () => {
  it.each([
    ['1618', format('人'), '#,##0"人";"△"#,##0"人"', '1,618人'],
    ['84', format('%', { grouped: false }), '0"%";"△"0"%"', '84%'],
    ['57.9', format('％', { grouped: false, decimals: 1 }), '0.0"％";"△"0.0"％"', '57.9％'],
    ['700', format('件以上（898件）'), '#,##0"件以上（898件）";"△"#,##0"件以上（898件）"', '700件以上（898件）'],
    ['1000', format('円', { before: '￥' }), '"￥"#,##0"円";"￥△"#,##0"円"', '￥1,000円'],
    ['0.855', format('%', { scale: 100, decimals: 1 }), '#,##0.0%;"△"#,##0.0%', '85.5%'],
    ['1.058', format('%以上', { scale: 100, decimals: 1 }), '#,##0.0%"以上";"△"#,##0.0%"以上"', '105.8%以上'],
    ['-0.095', format('%', { scale: 100, decimals: 1 }), '#,##0.0%;"△"#,##0.0%', '△9.5%'],
    ['5', format('"; 0"'), '#,##0\\""; 0"\\";"△"#,##0\\""; 0"\\"', '5"; 0"'],
    ['12', format('人', { signed: true }), '"+"#,##0"人";"△"#,##0"人";"±"#,##0"人"', '+12人'],
    ['-1200', format('人', { signed: true }), '"+"#,##0"人";"△"#,##0"人";"±"#,##0"人"', '△1,200人'],
    ['0', format('人', { signed: true }), '"+"#,##0"人";"△"#,##0"人";"±"#,##0"人"', '±0人'],
  ])('of %s', (value, numberFormat, pattern, text) => {
    expect(excelNumberFormat(numberFormat)).toBe(pattern);
    expect(shown(value, numberFormat)).toBe(text);
  });

  it.each([
    ['▲ 5人', '0"人";"▲ "0"人"'],
    ['-5人', '0"人";"-"0"人"'],
    ['+5人', '"+"0"人";"△"0"人"'],
    ['5人', '0"人";"△"0"人"'],
  ])('keeps the sign of %s', (printed, pattern) => {
    expect(excelNumberFormat(format('人', { grouped: false }), printed)).toBe(pattern);
  });

  it('multiplies in the cell where a format cannot', () => {
    const points = format('ポイント', { scale: 100, decimals: 1, signed: true });
    expect(excelNumber('0.201', points)).toBe(20.1);
    expect(excelFormula('F5-E5', points)).toBe('IFERROR(100*(F5-E5),F5-E5)');
    expect(shown('0.201', points)).toBe('+20.1ポイント');
    expect(excelFormula('F5/E5', format('%', { scale: 100 }))).toBe('F5/E5');
  });

  it('prints any words around any number', () => {
    const words = fc.string({ unit: fc.constantFrom(...'人件;"#0,.%@_*?/\\[]年 （'.split('')), maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: -99999, max: 99999 }), words, words, (value, before, after) => {
        const digits = Math.abs(value).toLocaleString('en');
        expect(shown(`${value}`, format(after, { before }))).toBe(`${before}${value < 0 ? '△' : ''}${digits}${after}`);
      }),
    );
  });

  it('never lets through what is not finite', () => {
    expect(() => excelNumber('NaN', format(''))).toThrow(RangeError);
    expect(() => excelNumber('Infinity', format('%', { scale: 100 }))).toThrow(RangeError);
  });
});

describe('the words behind a number', () => {
  it.each([
    ['0.0"%";"−"0.0"%"', '0.0;"−"0.0', '%'],
    ['0"%以上（30年度）";"△"0"%以上（30年度）"', '0;"△"0', '%以上（30年度）'],
    ['#,##0.0%;"△"#,##0.0%', '#,##0.0%;"△"#,##0.0%', ''],
    ['0"人";"△"0', '0"人";"△"0', ''],
    ['0"a;b";"△"0"a;b"', '0"a;b";"△"0"a;b"', ''],
    ['General', 'General', ''],
  ])('of %s', (whole, rest, after) => {
    expect(splitWords(whole)).toEqual({ format: rest, after });
  });

  it('show the same apart from the format as in it', () => {
    const words = fc.stringMatching(/^[人件％%年度（）()0-9;"\\]{0,6}$/);
    fc.assert(
      fc.property(words, fc.integer({ min: -500, max: 500 }), (after, value) => {
        const whole = excelNumberFormat(format(after));
        const split = splitWords(whole);
        const apart = `${show(split.format, value, { locale: 'ja' })}${split.after}`;
        expect(apart).toBe(show(whole, value, { locale: 'ja' }));
      }),
      { seed: 17 },
    );
  });
});
