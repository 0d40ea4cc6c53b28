/** Parts thousands by commas. */

/** `digits` without a sign: `1234.5` is `1,234.5`. */
export function groupDigits(digits: string): string {
  const point = digits.indexOf('.');
  const end = point < 0 ? digits.length : point;
  if (end <= 3) return digits;
  let at = end % 3 || 3;
  let grouped = digits.slice(0, at);
  for (; at < end; at += 3) grouped += `,${digits.slice(at, at + 3)}`;
  return grouped + digits.slice(end);
}
