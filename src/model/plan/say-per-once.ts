/** 9.0㎡/人 beside 9.1㎡ under 市民一人当たり公園面積: for each of what it is counted is said once, in the name or in the unit. */

import { toHalfWidth } from '../text/text-width.ts';
import type { Quantity } from '../value/quantity.ts';
import { isSameUnit } from '../value/same-unit.ts';

interface Cell {
  readonly text: string;
  readonly quantity: Quantity;
}

/** `unit` is the text of the 単位 column, empty where there is none: cells take its spelling where it has one of the two. */
export function sayPerOnce<T extends Cell>(cells: readonly T[], name: string, unit: string): readonly T[] {
  const words = [name, ...cells.map(({ text }) => text)].map(toHalfWidth).join('\n');
  const plain = withoutPer(unit, words);
  return cells.map((cell) => {
    const { quantity } = cell;
    if (quantity.type !== 'amount') return cell;
    const own = withoutPer(quantity.unit, words);
    const said = plain !== unit && isSameUnit(own, plain) ? unit : own;
    return said === quantity.unit ? cell : { ...cell, quantity: { ...quantity, unit: said } };
  });
}

/** The unit without its last `/人`, where the words say 1人当たり. */
function withoutPer(unit: string, words: string): string {
  const half = toHalfWidth(unit);
  const at = half.lastIndexOf('/');
  const each = half.slice(at + 1);
  // g/人・日 is 1人1日当たり.
  const spelled = each.replace(/^人[・･]?(?=[日月年]$)/, '人1');
  const isSaid = at > 0 && each !== '' && perWords.some((word) => words.includes(spelled + word));
  return isSaid ? half.slice(0, at) : unit;
}

const perWords = ['当たり', 'あたり', '当り', '平均'];
