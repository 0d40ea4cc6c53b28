/** Finds the figures that explain why relations do not hold: one wrong figure may break several. */

import { Decimal } from '../value/decimal.ts';
import type { Range } from './compare-printed.ts';
import type { Figure, FigureCell } from './figure.ts';
import type { Relation } from './relation.ts';

export interface Difference {
  readonly figure: Figure;
  /** What it would have to be. */
  readonly expected: Decimal;
  /** Those that do not hold, and would. */
  readonly relations: readonly Relation[];
  /** Totals that are wrong by as much, because the figure is in them. */
  readonly inherited: readonly Figure[];
}

/** Each relation is explained once: by the figure that explains most, or else by its own target. */
export function locateDifferences(relations: readonly Relation[]): readonly Difference[] {
  const broken = relations.filter(({ comparison }) => comparison === 'different');
  const open = new Set(broken);
  const located: Difference[] = [];
  const queue = rankSuspects(broken);
  // A suspect whose relations others have explained meanwhile goes back to where it then belongs.
  for (let count = queue.length - 1; count > 1; count -= 1) {
    for (const suspect of queue[count] ?? []) {
      const left = explain(
        suspect.figure,
        suspect.relations.filter((relation) => open.has(relation)),
      );
      if (left.relations.length < count) {
        queue[left.relations.length]?.push({ figure: suspect.figure, relations: left.relations });
        continue;
      }
      for (const relation of left.relations) open.delete(relation);
      located.push({ ...left, inherited: [] });
    }
  }
  for (const relation of open) {
    located.push({ figure: relation.target, expected: relation.computed, relations: [relation], inherited: [] });
  }
  return inherit(located, relations);
}

interface Suspect {
  readonly figure: Figure;
  readonly relations: readonly Relation[];
}

/** By how many relations each would mend; what a relation is about before what it is made of. */
function rankSuspects(broken: readonly Relation[]): Suspect[][] {
  const suspects = new Map<FigureCell, { figure: Figure; relations: Relation[] }>();
  const add = (figure: Figure, relation: Relation) => {
    const known = suspects.get(figure.cell);
    if (known === undefined) suspects.set(figure.cell, { figure, relations: [relation] });
    else known.relations.push(relation);
  };
  for (const relation of broken) add(relation.target, relation);
  for (const relation of broken) for (const operand of relation.operands) add(operand, relation);
  const ranked: Suspect[][] = [];
  for (const { figure, relations } of suspects.values()) {
    const own = explain(figure, relations).relations;
    for (let count = ranked.length; count <= own.length; count += 1) ranked.push([]);
    ranked[own.length]?.push({ figure, relations });
  }
  return ranked;
}

/** The value that most of the relations would hold with. */
function explain(figure: Figure, relations: readonly Relation[]): Omit<Difference, 'inherited'> {
  const repairs = relations.flatMap((relation) => {
    const range = relation.repair(figure.cell);
    return range === undefined ? [] : [{ relation, range }];
  });
  const expected = findCommon(
    repairs.map(({ range }) => range),
    figure,
  );
  const mended = repairs.filter(({ range }) => range.from.lte(expected) && range.to.gte(expected));
  return { figure, expected, relations: mended.map(({ relation }) => relation) };
}

/** The narrowest range is the best known; within the one that most share. */
function findCommon(ranges: readonly Range[], { amount }: Figure): Decimal {
  const edges = ranges
    .flatMap(({ from, to }) => [
      { at: from, step: 1 },
      { at: to, step: -1 },
    ])
    .toSorted((a, b) => a.at.cmp(b.at) || b.step - a.step);
  let [depth, deepest] = [0, 0];
  let common: Range | undefined;
  for (const [index, { at, step }] of edges.entries()) {
    depth += step;
    const next = edges[index + 1];
    if (depth <= deepest || next === undefined) continue;
    deepest = depth;
    common = { from: at, to: next.at };
  }
  if (common === undefined) return amount.value;
  return roundInto(common, amount.decimals);
}

/** At the figure's own decimals where such a value is in the range. */
function roundInto({ from, to }: Range, decimals: number): Decimal {
  const middle = from.plus(to).div(2);
  const rounded = middle.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return rounded.gte(from) && rounded.lte(to) ? rounded : middle;
}

/** A total that agrees with a wrong part is wrong by as much, and no second cause. */
function inherit(located: readonly Difference[], relations: readonly Relation[]): readonly Difference[] {
  const found = new Map(located.map((difference) => [difference.figure.cell, difference]));
  const heirs = new Map<FigureCell, { difference: Difference; figures: Figure[] }>();
  const dropped = new Set<FigureCell>();
  for (const { type, comparison, target, operands } of relations) {
    const total = found.get(target.cell);
    if (type !== 'sum' || comparison !== 'equal' || total === undefined) continue;
    const off = target.amount.value.minus(total.expected);
    const wrong = operands.flatMap((operand) => found.get(operand.cell) ?? []);
    const [first] = wrong;
    const sum = wrong.reduce(
      (all, { figure, expected }) => all.plus(figure.amount.value).minus(expected),
      new Decimal(0),
    );
    if (first === undefined || !sum.eq(off)) continue;
    dropped.add(target.cell);
    const heir = heirs.get(first.figure.cell) ?? { difference: first, figures: [] };
    heir.figures.push(target);
    heirs.set(first.figure.cell, heir);
  }
  return located
    .filter(({ figure }) => !dropped.has(figure.cell))
    .map((difference) => ({ ...difference, inherited: heirs.get(difference.figure.cell)?.figures ?? [] }));
}
