/** One figure of a table, with its name and what its heads say about its unit. */

import { isSameUnit } from '../value/parse-quantity.ts';
import type { Side } from './figure-table.ts';
import { type FigureHead, isScaledUnit } from './parse-figure-head.ts';
import type { Figure } from './relation.ts';

/** `undefined` where the cell is no single amount: empty, a mark, a text, 以上, about. */
export function figureAt(side: Side, line: number, position: number): Figure | undefined {
  const cell = side.cellAt(line, position);
  const [own, other] = [side.lines[line], side.positions[position]];
  const amount = cell?.quantity;
  if (cell === undefined || amount?.type !== 'amount' || amount.bound !== undefined) return undefined;
  if (own === undefined || other === undefined) return undefined;
  const isRounded = amount.decimals > 0 || own.isScaled || other.isScaled || isScaledUnit(amount.unit);
  const [row, column] = side.of === 'rows' ? [own, other] : [other, own];
  return { cell, amount, isRounded: isRounded || isPercent(own, other, amount.unit), name: nameOf(row, column) };
}

/** Empty or a mark: nothing to add. */
export function isNone(side: Side, line: number, position: number): boolean {
  return side.cellAt(line, position)?.quantity?.type === 'missing';
}

export function isSameFigureUnit(a: Figure, b: Figure): boolean {
  const [one, other] = [a.amount.unit, b.amount.unit];
  return one === '' || other === '' || isSameUnit(one, other);
}

function nameOf(row: FigureHead, column: FigureHead): string {
  return [row.name, column.name].filter((name) => name !== '').join('　');
}

function isPercent(own: FigureHead, other: FigureHead, unit: string): boolean {
  const isOfHead = [own, other].some((head) => head.unit === '%' || isRate(head));
  return isOfHead || /^[%％]$/.test(unit);
}

function isRate({ kind }: FigureHead): boolean {
  return kind === 'rate' || kind === 'ratio' || kind === 'yearRatio' || kind === 'share';
}
