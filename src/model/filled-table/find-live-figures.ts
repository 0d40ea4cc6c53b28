/** Finds for each figure the calculation that gives exactly what is printed, so that a workbook can work it out again. */

import { calculate, operandsOf } from '../table-figures/calculation.ts';
import type { FigureCell } from '../table-figures/figure.ts';
import type { FigureTable } from '../table-figures/figure-table.ts';
import type { Relation } from '../table-figures/relation.ts';
import { roundAmount } from './show-amount.ts';
import type { AmountRounding, AmountStyle, CellPosition, LiveFigure } from './shown-figure.ts';

export type Live = Omit<LiveFigure, 'placeOf' | 'isGrouped'>;

/** Of printed figures, from how they compare with others. */
export function liveOfPrinted(relations: readonly Relation[]): ReadonlyMap<FigureCell, Live> {
  const found = new Map<FigureCell, Live>();
  for (const { target, calculation, comparison } of relations) {
    if (comparison === 'different' || found.has(target.cell) || target.amount.spelled) continue;
    const value = calculate(calculation);
    const style = roundings
      .map((rounding): AmountStyle => ({ decimals: target.amount.decimals, rounding }))
      .find((each) => value !== undefined && roundAmount(value, each).eq(target.amount.value));
    if (style !== undefined) found.set(target.cell, { calculation, style });
  }
  return found;
}

const roundings: readonly AmountRounding[] = ['half-up', 'down', 'up'];

export function positionsOf({ cells }: FigureTable): ReadonlyMap<FigureCell, CellPosition> {
  return new Map(
    cells.flatMap((row, index) =>
      row.flatMap((cell, column) => (cell === undefined ? [] : [[cell, { row: index, column }] as const])),
    ),
  );
}

/** A figure that depends on itself by way of others is left as a value. */
export function withoutCircles(live: ReadonlyMap<FigureCell, Live>): ReadonlyMap<FigureCell, Live> {
  const kept = new Map<FigureCell, Live>();
  const state = new Map<FigureCell, 'open' | 'done'>();
  for (const start of live.keys()) {
    const stack: { readonly cell: FigureCell; readonly next: FigureCell[] }[] = [];
    const open = (cell: FigureCell) => {
      const own = live.get(cell);
      state.set(cell, 'open');
      stack.push({ cell, next: own === undefined ? [] : operandsOf(own.calculation).map((figure) => figure.cell) });
    };
    if (!state.has(start)) open(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.next.pop();
      if (next === undefined) {
        stack.pop();
        state.set(top.cell, 'done');
        const own = live.get(top.cell);
        if (own !== undefined && !isCircular(top.cell, own, state)) kept.set(top.cell, own);
      } else if (!state.has(next) && live.has(next)) open(next);
    }
  }
  return kept;
}

function isCircular(cell: FigureCell, { calculation }: Live, state: ReadonlyMap<FigureCell, 'open' | 'done'>): boolean {
  return operandsOf(calculation).some((figure) => figure.cell === cell || state.get(figure.cell) === 'open');
}
