/** Reads how a head says that its figures are worked out: `B/A`, `（A-B）`, `C=(A-B)/B×100`, `（当初＋補正）`. */

import { toHalfWidth } from '../text/text-width.ts';
import { Decimal } from '../value/decimal.ts';

export type Formula =
  /** A letter, a circled digit, a number in brackets, a year or the words of another head. */
  | { readonly type: 'operand'; readonly name: string }
  | { readonly type: 'number'; readonly value: Decimal }
  | {
      readonly type: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
    };

export interface MarkedHead {
  /** What other heads call this one, e.g. `A`. */
  readonly mark: string;
  readonly formula: Formula | undefined;
  /** The head without either. */
  readonly rest: string;
}

/** Longer heads are sentences. */
const longestHead = 60;

/** Of a head as printed. */
export function parseMarkedHead(text: string): MarkedHead {
  const compact = normalize(text);
  if (compact.length > longestHead) return { mark: '', formula: undefined, rest: compact };
  for (const run of findRuns(compact)) {
    // R3年度 is a year, and no mark of 年度.
    if (/^[A-Za-z]?\d{1,4}$/.test(run.text) && compact[run.start + run.text.length] === '年') continue;
    const parsed = parseRun(run.text);
    if (parsed === undefined) continue;
    const rest = compact.slice(0, run.start) + compact.slice(run.start + run.text.length);
    if (parsed.formula === undefined) {
      // A mark may stand before the formula, `(E)合計B+C+D`, or alone.
      const later = parseMarkedHead(rest);
      return later.formula === undefined ? { ...parsed, rest } : { ...later, mark: later.mark || parsed.mark };
    }
    return { ...parsed, mark: parsed.mark || parseMarkedHead(rest).mark, rest: withoutMark(rest) };
  }
  const words = parseWords(compact);
  return words ?? { mark: '', formula: undefined, rest: compact };
}

function withoutMark(text: string): string {
  const marked = parseMarkedHead(text);
  return marked.formula === undefined ? marked.rest : text;
}

function normalize(text: string): string {
  return toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/[[〔【{]/g, '(')
    .replace(/[\]〕】}]/g, ')')
    .replace(/[÷∕]/g, '/')
    .replace(/[×✕✖]/g, '*')
    .replace(/[−–‐―]/g, '-')
    .replace(/(?<=[A-Za-z)①-⑳])ー(?=[A-Za-z(①-⑳])/g, '-')
    .replace(/\((?:%|単位[^()]*)\)|[%‰]$/g, '');
}

interface Run {
  readonly start: number;
  readonly text: string;
}

/** Stretches of signs that a formula or a mark is made of. */
function findRuns(text: string): readonly Run[] {
  return [...text.matchAll(/[A-Za-z0-9()①-⑳+\-*/=.%]+/g)].map(({ index, 0: run }) => ({
    start: index,
    text: run.replace(/%/g, ''),
  }));
}

/** A head in which each operand is the words of another: `増減(本年度-前年度)`. */
function parseWords(text: string): MarkedHead | undefined {
  const inner = /\((?=[^()]*[^()+\-*/][+\-*/])([^()]*)\)$/.exec(text);
  if (inner === null) return undefined;
  const tokens = (inner[1] ?? '').split(/([+\-*/])/).map((token): Token => {
    if (/^[+\-*/]$/.test(token)) return { type: 'sign', text: token };
    return /^\d+$/.test(token) ? { type: 'number', text: token } : { type: 'operand', text: token };
  });
  const formula = parseWhole(tokens);
  return formula === undefined ? undefined : { mark: '', formula, rest: text.slice(0, inner.index) };
}

interface Token {
  readonly type: 'operand' | 'number' | 'sign';
  readonly text: string;
}

function parseRun(run: string): { readonly mark: string; readonly formula: Formula | undefined } | undefined {
  const sides = withoutPair(run).split('=');
  if (sides.length > 2) return undefined;
  const [left = '', right] = sides.map(balance);
  if (right !== undefined) {
    const [first, second] = [parseText(left), parseText(right)];
    if (first?.type === 'operand' && second?.type === 'operation') return { mark: first.name, formula: second };
    if (second?.type === 'operand' && first?.type === 'operation') return { mark: second.name, formula: first };
    return undefined;
  }
  const whole = parseText(left);
  if (whole?.type === 'operation') return { mark: '', formula: whole };
  if (whole?.type === 'operand') return { mark: whole.name, formula: undefined };
  const tokens = tokenize(left);
  const [head, ...tail] = tokens ?? [];
  if (head?.type !== 'operand' || tail[0]?.text !== '(') return undefined;
  const formula = parseWhole(tail);
  return formula?.type === 'operation' ? { mark: head.text, formula } : undefined;
}

/** `C=A-B` of `(C=A-B)`, but all of `(C)=(A)-(B)`. */
function withoutPair(run: string): string {
  if (!run.startsWith('(') || !run.includes('=')) return run;
  let depth = 0;
  for (const [at, sign] of [...run].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return at === run.length - 1 ? run.slice(1, -1) : run;
  }
  return run;
}

/** Brackets that belong to the words around a run are left to them. */
function balance(text: string): string {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return text.replace(/^\)/, '');
  }
  // 職員数A(人): the bracket is that of the unit behind the mark.
  return depth > 0 && text.endsWith('(') ? text.slice(0, -1) : text;
}

function parseText(text: string): Formula | undefined {
  const tokens = tokenize(text);
  return tokens === undefined ? undefined : parseWhole(tokens);
}

/** `undefined` where letters stand together that are no mark: CO2, kWh. */
function tokenize(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== '') {
    const match =
      /^(?:\((?<number>\d{1,2}|[A-Za-z①-⑳])\)|(?<mark>[A-Za-z]\d{0,2}|[①-⑳])|(?<figure>\d+(?:\.\d+)?)|[()+\-*/])/.exec(
        rest,
      );
    if (match === null) return undefined;
    const operand = match.groups?.number ?? match.groups?.mark;
    const before = tokens.at(-1);
    if (operand !== undefined) {
      if (before?.type === 'operand' || before?.type === 'number') return undefined;
      tokens.push({ type: 'operand', text: operand });
    } else if (match.groups?.figure !== undefined) {
      if (before?.type === 'operand') return undefined;
      tokens.push({ type: 'number', text: match[0] });
    } else tokens.push({ type: 'sign', text: match[0] });
    rest = rest.slice(match[0].length);
  }
  return tokens;
}

const deepest = 6;

/** A formula of all tokens; sums of products. */
function parseWhole(tokens: readonly Token[]): Formula | undefined {
  let at = 0;
  const take = (...signs: readonly string[]) => {
    const token = tokens[at];
    if (token?.type !== 'sign' || !signs.includes(token.text)) return undefined;
    at += 1;
    return token.text;
  };
  const factor = (depth: number): Formula | undefined => {
    if (take('(') !== undefined) {
      const inner = depth < deepest ? sum(depth + 1) : undefined;
      return take(')') === undefined ? undefined : inner;
    }
    const token = tokens[at];
    if (token === undefined || token.type === 'sign' || token.text === '') return undefined;
    at += 1;
    return token.type === 'number'
      ? { type: 'number', value: new Decimal(token.text) }
      : { type: 'operand', name: token.text };
  };
  const chain = (next: () => Formula | undefined, ...signs: readonly string[]): Formula | undefined => {
    let left = next();
    for (let sign = take(...signs); sign !== undefined && left !== undefined; sign = take(...signs)) {
      const right = next();
      if (right === undefined) return undefined;
      left = { type: 'operation', operator: operatorOf(sign), left, right };
    }
    return left;
  };
  const product = (depth: number) => chain(() => factor(depth), '*', '/');
  const sum = (depth: number): Formula | undefined => chain(() => product(depth), '+', '-');
  const formula = sum(0);
  return at === tokens.length && formula !== undefined && isPlausible(formula) ? formula : undefined;
}

/** `3-1` and `A-1` are numbers of things: only what is multiplied or divided may be a number. */
function isPlausible(formula: Formula): boolean {
  if (formula.type !== 'operation') return formula.type === 'operand';
  const { operator, left, right } = formula;
  const isProduct = operator === '*' || operator === '/';
  return [left, right].every((side) => (isProduct && side.type === 'number') || isPlausible(side));
}

/** `undefined` where it divides by zero. */
export function evaluateFormula(formula: Formula, numberOf: (name: string) => Decimal): Decimal | undefined {
  if (formula.type === 'number') return formula.value;
  if (formula.type === 'operand') return numberOf(formula.name);
  const [left, right] = [evaluateFormula(formula.left, numberOf), evaluateFormula(formula.right, numberOf)];
  if (left === undefined || right === undefined) return undefined;
  switch (formula.operator) {
    case '+':
      return left.plus(right);
    case '-':
      return left.minus(right);
    case '*':
      return left.times(right);
    case '/':
      return right.isZero() ? undefined : left.div(right);
  }
}

function operatorOf(sign: string): '+' | '-' | '*' | '/' {
  if (sign === '+' || sign === '-') return sign;
  return sign === '*' ? '*' : '/';
}
