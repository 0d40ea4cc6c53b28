/** How far names are set in by their numbers, where nothing else sets them in: 1 over (1) over ①. */

import { toHalfWidth } from '../text/text-width.ts';

/** `undefined` where the numbers of one kind do not begin anew below those of another. */
export function numberedDepths(names: readonly string[]): readonly number[] | undefined {
  const numbers = names.map(readNumber);
  const kinds = [...new Set(numbers.flatMap((number) => number?.kind ?? []))].toSorted((a, b) => a - b);
  if (kinds.length < 2) return undefined;
  let above: number | undefined;
  const beginsAnew = numbers.every((number) => {
    if (number === undefined) return true;
    const isDeeper = above === undefined ? number.kind === kinds[0] : number.kind <= above || number.isFirst;
    above = number.kind;
    return isDeeper;
  });
  return beginsAnew ? numbers.map((number) => (number === undefined ? 0 : kinds.indexOf(number.kind))) : undefined;
}

interface NameNumber {
  readonly kind: number;
  readonly isFirst: boolean;
}

const kinds = [/^(\d{1,2})(?:[.、]|(?=\s))\s*\p{L}/u, /^\((\d{1,2})\)\s*\p{L}/u, /^([①-⑳])\s*\p{L}/u] as const;

function readNumber(name: string): NameNumber | undefined {
  const half = toHalfWidth(name).trim();
  const kind = kinds.findIndex((pattern) => pattern.test(half));
  const number = kinds[kind]?.exec(half)?.[1];
  return number === undefined ? undefined : { kind, isFirst: number === '1' || number === '①' };
}
