/** Finds the lines that the formula of a head names, and works out what it gives. */

import { normalizeHeader } from '../text/text-width.ts';
import { unitRatio } from '../value/convert-unit.ts';
import type { Term } from './calculation.ts';
import type { Figure } from './figure.ts';
import { isBlank, isNone, type Side } from './figure-table.ts';
import { type FigureHead, isToBeComputed } from './parse-figure-head.ts';
import type { Formula } from './parse-formula.ts';
import { type Reading, readingOf, type Worked } from './reading.ts';

/** Empty where the head has no formula, or one whose operands are not in the table. Percentages may lack their × 100. */
export function readFormula(side: Side, line: number): readonly Reading[] {
  const head = side.lines[line];
  const formula = head?.formula;
  if (head === undefined || formula === undefined) return [];
  const names = [...new Set(operandsOf(formula))];
  const lines = new Map<string, number>();
  for (const name of names) {
    const found = findOperand(side.lines, line, name);
    if (found === undefined) return [];
    lines.set(name, found);
  }
  const scale = scaleOf(side.lines[lines.get(ratioOf(formula)?.x ?? '') ?? -1], head);
  const flags = scale === undefined ? { isCertain: false } : { isCertain: true, isStated: true as const };
  const factors = scale === undefined ? [1, 1000, 1_000_000] : scale === 1 ? factorsOf(formula, head) : [scale];
  return factors.map((factor) =>
    readingOf(side, line, flags, (at) =>
      holdsAt(side.positions[at], formula) ? workOut(side, formula, lines, factor, at) : undefined,
    ),
  );
}

/** Of 1件当たり（円） in an amount of 千円 1000; `undefined` where only one of them says its unit and they need not be of one. */
function scaleOf(x: FigureHead | undefined, own: FigureHead): number | undefined {
  if (x === undefined || !/円$/.test(own.unit)) return 1;
  if (x.unit === '') return x.isScaled === own.isScaled ? 1 : undefined;
  return unitRatio(x.unit, own.unit)?.toNumber() ?? 1;
}

/** Of the operands of its formula the table has some, and lacks others. */
export function namesSomeOnly(lines: readonly FigureHead[], line: number): boolean {
  const formula = lines[line]?.formula;
  const found = (formula === undefined ? [] : operandsOf(formula)).map((name) => findOperand(lines, line, name));
  return found.includes(undefined) && found.some((index) => index !== undefined);
}

/** By how much a ratio rose is no ratio of two rises; by how many per cent a sum rose is no sum of two. */
function holdsAt(position: FigureHead | undefined, formula: Formula): boolean {
  const kind = position?.kind;
  if (kind === 'rate' || kind === 'yearRatio' || kind === 'ratio') return false;
  return kind !== 'difference' || termsOf(formula, 1) !== undefined;
}

/** The likeliest first. */
function factorsOf(formula: Formula, { unit, kind, label }: FigureHead): readonly number[] {
  if (!isQuotient(formula)) return [1];
  const isPlain = isScaled(formula) || /倍/.test(label) || (unit !== '' && unit !== '%');
  return isPlain || kind === 'amount' || kind === 'other' ? [1, 100] : [100, 1];
}

function workOut(
  side: Side,
  formula: Formula,
  lines: ReadonlyMap<string, number>,
  factor: number,
  at: number,
): Worked | undefined {
  const figures = new Map<string, Figure>();
  for (const [name, index] of lines) {
    const figure = side.figureAt(index, at);
    // Nothing adds nothing; divided by nothing there is no figure.
    if (figure === undefined && (isQuotient(formula) || !isNothing(side, index, at))) return undefined;
    if (figure !== undefined) figures.set(name, figure);
  }
  const how = [...lines.values()].map((index) => side.lines[index]?.name ?? '').join('、');
  const linear = termsOf(formula, 1);
  if (linear !== undefined) {
    const terms = linear.flatMap(({ name, coefficient }): readonly Term[] => {
      const figure = figures.get(name);
      return figure === undefined ? [] : [{ figure, coefficient }];
    });
    return terms.length === 0 ? undefined : { calculation: { type: 'sum', terms }, how };
  }
  const ratio = ratioOf(formula);
  const [x, y] = [figures.get(ratio?.x ?? ''), figures.get(ratio?.y ?? '')];
  if (ratio !== undefined && x !== undefined && y !== undefined) {
    return { calculation: { type: 'ratio', x, y, factor: ratio.factor * factor }, how };
  }
  const rate = rateOf(formula);
  const [now, before] = [figures.get(rate?.x ?? ''), figures.get(rate?.y ?? '')];
  const isRate = rate !== undefined && rate.factor * factor === 100;
  if (isRate && now !== undefined && before?.amount.value.isNegative() === false) {
    return { calculation: { type: 'rate', x: now, y: before, sign: 1 }, how };
  }
  return { calculation: { type: 'formula', formula, figures, factor }, how };
}

/** What is still to be worked out, or not known yet, is not nothing. */
function isNothing(side: Side, line: number, at: number): boolean {
  const head = side.lines[line];
  if (!isNone(side, line, at)) return false;
  return !isBlank(side, line, at) || head === undefined || !(isToBeComputed(head) || head.total?.isCertain === true);
}

/** By its mark, its year or its words; of several the one before the line that is nearest, in its group first. */
export function findOperand(lines: readonly FigureHead[], line: number, name: string): number | undefined {
  const own = lines[line];
  const bare = normalizeHeader(name);
  const matches = (head: FigureHead): boolean =>
    head.mark.toLowerCase() === name.toLowerCase() ||
    (!isSign(bare) && (labelOf(head) === bare || normalizeHeader(head.name) === bare));
  const found = lines.flatMap((head, index) => (index !== line && matches(head) ? [index] : []));
  const isExact = (index: number) => (lines[index]?.mark === name ? 0 : 1);
  const isKin = (index: number) => (lines[index]?.group === own?.group ? 0 : 1);
  const distance = (index: number) => (index < line ? line - index : lines.length + index - line);
  return found.toSorted((a, b) => isExact(a) - isExact(b) || isKin(a) - isKin(b) || distance(a) - distance(b))[0];
}

/** A letter or a digit alone is a mark; 甲 and 額 are words. */
function isSign(name: string): boolean {
  return name.length === 1 && /[\da-z①-⑳]/.test(name);
}

function labelOf({ label, mark }: FigureHead): string {
  const bare = normalizeHeader(label).replace(/\([^()]*\)$/, '');
  return mark !== '' && bare.endsWith(mark.toLowerCase()) ? bare.slice(0, -mark.length) : bare;
}

function operandsOf(formula: Formula): readonly string[] {
  if (formula.type === 'operation') return [...operandsOf(formula.left), ...operandsOf(formula.right)];
  return formula.type === 'operand' ? [formula.name] : [];
}

/** It divides somewhere. */
export function isQuotient(formula: Formula): boolean {
  if (formula.type !== 'operation') return false;
  return formula.operator === '/' || isQuotient(formula.left) || isQuotient(formula.right);
}

/** It multiplies by a number, × 100, wherever: what it gives is a percentage already. */
function isScaled(formula: Formula): boolean {
  if (formula.type !== 'operation') return false;
  const { operator, left, right } = formula;
  return (operator === '*' && [left, right].some(({ type }) => type === 'number')) || isScaled(left) || isScaled(right);
}

interface NamedTerm {
  readonly name: string;
  readonly coefficient: 1 | -1;
}

/** `undefined` for what is no sum. */
function termsOf(formula: Formula, sign: 1 | -1): readonly NamedTerm[] | undefined {
  if (formula.type === 'operand') return [{ name: formula.name, coefficient: sign }];
  if (formula.type === 'number' || formula.operator === '*' || formula.operator === '/') return undefined;
  const [left, right] = [
    termsOf(formula.left, sign),
    termsOf(formula.right, formula.operator === '+' ? sign : sign === 1 ? -1 : 1),
  ];
  return left === undefined || right === undefined ? undefined : [...left, ...right];
}

/** `B/A` and `B/A*100`. */
function ratioOf(formula: Formula): { readonly x: string; readonly y: string; readonly factor: number } | undefined {
  if (formula.type !== 'operation') return undefined;
  const { operator, left, right } = formula;
  if (operator === '/' && left.type === 'operand' && right.type === 'operand') {
    return { x: left.name, y: right.name, factor: 1 };
  }
  if (operator !== '*' || right.type !== 'number') return undefined;
  const inner = ratioOf(left);
  return inner && { ...inner, factor: inner.factor * right.value.toNumber() };
}

/** `(A-B)/B` and `(A-B)/B*100`. */
function rateOf(formula: Formula): { readonly x: string; readonly y: string; readonly factor: number } | undefined {
  if (formula.type !== 'operation') return undefined;
  const { operator, left, right } = formula;
  if (operator === '*' && right.type === 'number') {
    const inner = rateOf(left);
    return inner && { ...inner, factor: inner.factor * right.value.toNumber() };
  }
  if (operator !== '/' || right.type !== 'operand' || left.type !== 'operation' || left.operator !== '-')
    return undefined;
  if (left.left.type !== 'operand' || left.right.type !== 'operand' || left.right.name !== right.name) return undefined;
  return { x: left.left.name, y: right.name, factor: 1 };
}
