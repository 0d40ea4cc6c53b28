import { expect, test } from 'vitest';
import { formatNumber, showNumber } from '../../../src/workspace/xlsx/number-format.ts';

test.each([
  ['#,##0"人"', 1618, '1,618人'],
  ['0.0%', 0.381, '38.1%'],
  ['0.0%', 0.5795, '58.0%'],
  ['0.00', 1.005, '1.01'],
  ['#,##0;"△ "#,##0', -1234, '△ 1,234'],
  ['#,##0;[Red]-#,##0', -5, '-5'],
  ['0"館"', 25, '25館'],
  ['#,##0\\L', 120000, '120,000L'],
  ['General', 1618, '1618'],
  ['', 0.1 + 0.2, '0.3'],
  ['General', 1234567890123, '1234567890123'],
  ['yyyy/m/d', 43555, '2019/3/31'],
  ['[$-411]ggge"年"m"月"d"日";@', 43555, '平成31年3月31日'],
  ['[$-411]ge.m.d;@', 43586, 'R1.5.1'],
  ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@', 43586, '令和元年5月1日'],
  ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 1618, '1,618'],
  ['[=1]"○";[=0]"×"', 1, '○'],
  ['#,##0.##', 1618, '1,618'],
  ['0.#"人"', 3, '3人'],
  ['#.#', 0.5, '0.5'],
  ['#.#', -0.5, '-0.5'],
  ['0.#', 2.25, '2.3'],
  ['General', 123456789012.5, '123456789012.5'],
  ['General', 1e16, '10000000000000000'],
  ['0.00E+00', 123456, '123456'],
  ['##0.0E+0', -0.0125, '-0.0125'],
  ['yyyy.m.d', 43555, '2019.3.31'],
  // No day: 20250410 typed into the cell of a date.
  ['yyyy/m/d', 2958465, '9999/12/31'],
  ['yyyy/m/d', 2958466, '2958466'],
  ['[$-411]ge.m.d', 20250410, '20250410'],
])('%s shows %d as %s', (pattern, value, text) => {
  expect(formatNumber(value, pattern)).toBe(text);
});

test.each([
  ['a zero shown as a dash', '#,##0;-#,##0;"-"', 0, '0'],
  ['a number that is hidden', ';;;', 42, '42'],
  ['a number under what is no format', 'x[[', 5, '5'],
])('%s is still a number', (_, pattern, value, text) => {
  expect(formatNumber(value, pattern)).toBe(text);
});

test.each([
  ['#,##0;[Red]#,##0', -1234, '-1,234'],
  ['0_ ;[Red]0\\ ', -5.4, '-5 '],
  ['#,##0_);(#,##0)', -1234, '-1,234'],
  ['#,##0_);[Red]\\(#,##0\\)', -1234, '-1,234'],
  ['0.0%;(0.0%)', -0.025, '-2.5%'],
  ['0"人";0"人"', -3, '-3人'],
])('%s, which shows %d without its sign, is %s', (pattern, value, text) => {
  expect(showNumber(value, pattern)).toEqual({ text, doubt: 'sign' });
});

test.each([
  ['#,##0;△#,##0', -1234],
  ['#,##0;"▼"#,##0', -1234],
  ['0"人増";0"人減"', -3],
  ['#,##0;[Red]#,##0', 1234],
  ['#,##0;[Red]#,##0', -0.3],
  ['"("#,##0")"', 1234],
  ['yyyy/m/d', -1],
])('%s shows the sign of %d, or it has none', (pattern, value) => {
  expect(showNumber(value, pattern).doubt).toBeUndefined();
});

test.each([
  ['#,##0;-#,##0;"-"', 0, 'zero'],
  ['#,##0;△#,##0;', 0, 'zero'],
  [';;;', 42, 'hidden'],
  ['0;;', -5, 'hidden'],
  ['"－"', 5, 'hidden'],
])('%s hides %d', (pattern, value, doubt) => {
  expect(showNumber(value, pattern)).toEqual({ text: String(value), doubt });
});
