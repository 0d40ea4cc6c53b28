/** Parts thousands by commas. */

/** `digits` without a sign: `1234.5` is `1,234.5`. */
export function groupDigits(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const first = whole.length % 3 || 3;
  const grouped = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])].join(',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
