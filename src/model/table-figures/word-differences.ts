/** Findings of figures that differ from what others give, at the cell. */

import { type Finding, notice, warning } from '../../finding/finding.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Amount } from '../value/quantity.ts';
import type { Difference } from './locate-differences.ts';
import type { Relation } from './relation.ts';

export function wordDifference({ figure, expected, relations, inherited }: Difference): Finding {
  const { cell, amount, name } = figure;
  const [first, ...others] = relations;
  const computed = show(expected, amount);
  if (first?.type === 'share' && others.length === 0) {
    const facts = { name: nameOfShares(first), sum: first.computed.toFixed(), whole: amount.text };
    return warning('shares-differ', facts, first.operands[0]?.cell.place);
  }
  if (first?.type === 'sum' && others.length === 0) {
    const facts = { total: first.how, name: first.across ?? '', printed: amount.text, counted: computed };
    return warning('book-total-differs', facts, cell.place);
  }
  const by = [...new Set(relations.map(({ target, how }) => (target.cell === cell ? how : target.name)))];
  const facts = { name, printed: amount.text, computed, by, also: inherited.map((each) => each.name) };
  const isOwn = relations.some(({ target }) => target.cell === cell);
  return warning(isOwn ? 'figure-miscomputed' : 'figure-contradicted', facts, cell.place);
}

/** One notice for all that rounding explains, but for shares, which get their own. */
export function wordRounded(relations: readonly Relation[]): readonly Finding[] {
  const shares = relations.filter(({ type }) => type === 'share');
  const inShares = new Set(shares.flatMap(({ operands }) => operands.map(({ cell }) => cell)));
  const others = relations.filter(({ type, target }) => type !== 'share' && !inShares.has(target.cell));
  const [first] = others;
  const found = shares.map((relation) => {
    const whole = relation.target.amount.value.toFixed();
    const facts = { name: nameOfShares(relation), sum: relation.computed.toFixed(), whole };
    return notice('shares-rounded', facts, relation.operands[0]?.cell.place);
  });
  if (first === undefined) return found;
  const { name, amount, cell } = first.target;
  const facts = { name, printed: amount.text, computed: show(first.computed, amount), count: others.length };
  return [...found, notice('figures-rounded', facts, cell.place)];
}

function nameOfShares({ how, across }: Relation): string {
  return across ?? how;
}

/** With the decimals and the minus sign of the printed one. */
function show(value: Decimal, { decimals, text }: Amount): string {
  const minus = /[△▲▽▼]/.exec(text)?.[0] ?? '-';
  return value.toDecimalPlaces(decimals).toFixed(decimals).replace('-', minus);
}
