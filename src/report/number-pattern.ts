/** How the setting of a column says that numbers are written. */

export interface NumberPattern {
  readonly decimals: number;
  readonly grouped: boolean;
  readonly percent: boolean;
}

/** `#,##0.0`, `0.0%`. */
export function parsePattern(format: string): NumberPattern {
  const digits = format.replace(/[%％]$/, '');
  return {
    decimals: digits.split('.')[1]?.length ?? 0,
    grouped: digits.startsWith('#'),
    percent: digits !== format,
  };
}
