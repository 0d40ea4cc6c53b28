/** The 100 that shares (構成比) make together where no total of theirs is printed. */

import { Decimal } from '../value/decimal.ts';
import type { Figure } from './figure.ts';
import { isNone, type Side } from './figure-table.ts';
import { type Relation, relateSum } from './relation.ts';

/** `undefined` where a total is printed, or where one of the shares is none. */
export function relateShares(side: Side, line: number): Relation | undefined {
  const own = side.positions.flatMap((head, at) => (head.isPart || isNone(side, line, at) ? [] : [{ head, at }]));
  const least = own.reduce((depth, { head }) => Math.min(depth, head.depth), Number.POSITIVE_INFINITY);
  const figures = own.filter(({ head }) => head.depth === least).map(({ at }) => side.figureAt(line, at));
  if (own.some(({ head }) => head.total !== undefined) || figures.includes(undefined)) return undefined;
  const terms = figures.flatMap((figure) => (figure === undefined ? [] : [{ figure, coefficient: 1 } as const]));
  const [first] = terms;
  if (first === undefined || terms.length < 2) return undefined;
  const name = side.lines[line]?.name ?? '';
  return relateSum(wholeOf(first.figure, name), terms, name, 'share');
}

/** No cell of the table says it. */
function wholeOf({ cell, amount }: Figure, name: string): Figure {
  const whole = { ...amount, text: '100', value: new Decimal(100) };
  return { cell: { text: whole.text, quantity: whole, place: cell.place }, amount: whole, isRounded: true, name };
}
