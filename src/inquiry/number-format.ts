/** Figures as the cells of a form hold and show them: always the number that is typed, with no more digits than a cell keeps. */

/** Digits that a cell keeps. */
const mostDigits = 15;

/** Of plain digits, e.g. `-1234.5`; none where a cell would change them, or they are none. */
export function cellNumber(digits: string): number | undefined {
  const [, whole = '', part = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  return whole === '' || whole.length + part.length > mostDigits ? undefined : Number(digits);
}

export function decimalsIn(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

export function isPercent(unit: string): boolean {
  return unit.normalize('NFKC').trim() === '%';
}

/**
 * A number stays as it is typed: per cent are a word behind it, never the format that multiplies. Full-width, since programs that
 * keep `"%"` as `\%` are read by others as if it were that format.
 */
export function formatOf(decimals: number, unit: string): string {
  if (isPercent(unit)) return `0.${'0'.repeat(Math.max(1, decimals))}"％"`;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** That shows the decimals which `formatOf` would round away. */
export function finerFormatOf(decimals: number, unit: string): string {
  const shown = isPercent(unit) ? Math.max(1, decimals) : decimals;
  const part = `${'0'.repeat(shown + 1)}####`;
  return isPercent(unit) ? `0.${part}"％"` : `#,##0.${part}`;
}
