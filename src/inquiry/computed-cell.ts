/** A computed cell: its formula, and the result that stands in it before any program computes. */

import type { EntryCell } from '../document/entry-form.ts';
import type { ComputedCell } from '../model/inquiry/inquiry.ts';
import { Decimal } from '../model/value/decimal.ts';
import { decimalsIn, isPercent } from './number-format.ts';

/** Blank as long as there is no number to compute it from, and where there is no ratio. `actual`: that of the answer in `cell`. */
export function composeComputed(
  computed: ComputedCell,
  cell: string,
  actual: number | undefined,
): EntryCell['value'] & {} {
  const result = actual === undefined ? undefined : computed.valueOf(new Decimal(actual));
  return {
    formula: `IF(ISNUMBER(${cell}),IFERROR(${computed.formula.replaceAll('{actual}', cell)},""),"")`,
    result: result?.toNumber() ?? '',
  };
}

/** With the decimals that it is printed with; `%` where its head does not say it. */
export function computedFormat(computed: ComputedCell, head: string): string {
  const printed = computed.shown(new Decimal(1)).normalize('NFKC');
  const digits = /\d+(?:\.\d+)?/.exec(printed)?.[0];
  const decimals = digits === undefined ? 1 : decimalsIn(digits);
  const hasUnit = isPercent(printed.slice(-1)) && !head.normalize('NFKC').includes('%');
  return `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${hasUnit ? '"％"' : ''}`;
}
