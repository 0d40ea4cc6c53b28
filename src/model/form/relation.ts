/** A relation that must hold between values of a sheet: `特定財源 ＋ 一般財源 ＝ 事業費`. */

import { toHalfWidth } from '../text/text-width.ts';
import type { Decimal } from '../value/decimal.ts';
import { type Expression, type ExpressionProblem, isProblem, parseExpression } from './expression.ts';

export type RelationSign = '＝' | '≦' | '≧' | '＜' | '＞';

export interface Relation {
  readonly sign: RelationSign;
  readonly left: Expression;
  readonly right: Expression;
  /** As written. */
  readonly leftText: string;
  readonly rightText: string;
}

const signs: readonly (readonly [spelling: string, sign: RelationSign])[] = [
  ['<=', '≦'],
  ['>=', '≧'],
  ['≦', '≦'],
  ['≤', '≦'],
  ['≧', '≧'],
  ['≥', '≧'],
  ['=', '＝'],
  ['<', '＜'],
  ['>', '＞'],
];

export function parseRelation(text: string): Relation | ExpressionProblem {
  const half = toHalfWidth(text);
  for (let at = 0; at < half.length; at += 1) {
    const found = signs.find(([spelling]) => half.startsWith(spelling, at));
    if (found === undefined) continue;
    const [spelling, sign] = found;
    const [leftText, rightText] = [text.slice(0, at), text.slice(at + spelling.length)];
    const left = parseExpression(leftText);
    if (isProblem(left)) return left;
    const right = parseExpression(rightText);
    if (isProblem(right)) return { ...right, at: right.at + at + spelling.length };
    return { sign, left, right, leftText: leftText.trim(), rightText: rightText.trim() };
  }
  return { problem: 'incomplete', at: text.length, found: '' };
}

export function holds(sign: RelationSign, left: Decimal, right: Decimal): boolean {
  switch (sign) {
    case '＝':
      return left.equals(right);
    case '≦':
      return left.lessThanOrEqualTo(right);
    case '≧':
      return left.greaterThanOrEqualTo(right);
    case '＜':
      return left.lessThan(right);
    case '＞':
      return left.greaterThan(right);
  }
}
