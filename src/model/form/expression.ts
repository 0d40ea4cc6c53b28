/** A formula of a form as a clerk writes it, `（総コスト − うち投資的経費）× 1,000 ÷ 活動量`, as a tree. */

import { toHalfWidth } from '../text/text-width.ts';
import { Decimal } from '../value/decimal.ts';

export type Expression =
  | { readonly type: 'number'; readonly value: Decimal }
  | { readonly type: 'name'; readonly name: ValueName }
  | { readonly type: 'negation'; readonly operand: Expression }
  | {
      readonly type: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: 'call'; readonly name: FunctionName; readonly operands: readonly Expression[] };

/** A figure of the form, or a column of one of its sources: `決算額`, `単価.正規職員`. */
export interface ValueName {
  readonly source?: string;
  readonly name: string;
}

export type Operator = '+' | '-' | '×' | '÷';

/** `合計` counts what is missing as nothing, `最初` takes the first that is there, `前年度` asks for the year before. */
export const functionNames = ['合計', '最初', '前年度'] as const;
export type FunctionName = (typeof functionNames)[number];

/** Where a formula cannot be understood: how many characters of it stand before, and what is there. */
export interface ExpressionProblem {
  readonly problem:
    | 'too-long'
    | 'too-deep'
    | 'unexpected'
    | 'incomplete'
    | 'not-closed'
    | 'unknown-function'
    | 'operands';
  readonly at: number;
  readonly found: string;
}

export const limits = { length: 1000, depth: 50 } as const;

/**
 * Signs of any width: ＋ － × ÷ ／ ＊ （ ）, commas and 、 between operands. A name is a run of letters and digits with a letter in
 * it; one with other characters stands in 「」: `「正規職員（人工）」`.
 */
export function parseExpression(text: string): Expression | ExpressionProblem {
  if (text.length > limits.length) return { problem: 'too-long', at: limits.length, found: '' };
  try {
    return new Parser(tokenise(text), text.length).parse();
  } catch (cause) {
    if (cause instanceof Misreading) return cause.found;
    throw cause;
  }
}

export function isProblem<Parsed extends object>(parsed: Parsed | ExpressionProblem): parsed is ExpressionProblem {
  return 'problem' in parsed;
}

/** Every name in it, in order. */
export function namesIn(expression: Expression): readonly ValueName[] {
  switch (expression.type) {
    case 'number':
      return [];
    case 'name':
      return [expression.name];
    case 'negation':
      return namesIn(expression.operand);
    case 'operation':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'call':
      return expression.operands.flatMap(namesIn);
  }
}

interface Token {
  readonly kind: 'number' | 'name' | 'sign';
  /** Of a sign its one spelling. */
  readonly text: string;
  readonly at: number;
}

class Misreading extends Error {
  readonly found: ExpressionProblem;

  constructor(problem: ExpressionProblem['problem'], at: number, found: string) {
    super(problem);
    this.found = { problem, at, found };
  }
}

const signs: Readonly<Record<string, string>> = {
  ...{ '+': '+', '-': '-', '−': '-', '‐': '-', '–': '-', '×': '×', '*': '×', '✕': '×', '÷': '÷', '/': '÷' },
  ...{ '(': '(', ')': ')', ',': ',', '、': ',', '.': '.', '．': '.' },
};
const numeral = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/y;
const word = /\d*[\p{L}\p{Nl}\p{So}々〆〇ー_][\p{L}\p{M}\p{N}\p{So}々〆〇・ー_]*/uy;
const quoted = /「([^「」]{1,200})」/y;

function tokenise(text: string): readonly Token[] {
  const half = toHalfWidth(text);
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp, from: string) => {
    pattern.lastIndex = at;
    return pattern.exec(from);
  };
  while (at < half.length) {
    const character = half[at] ?? '';
    const sign = signs[character];
    if (/\s/.test(character)) {
      at += 1;
      continue;
    }
    const name = take(quoted, text) ?? take(word, text);
    const number = name === null ? take(numeral, half) : null;
    if (number !== null) tokens.push({ kind: 'number', text: number[0].replaceAll(',', ''), at });
    else if (name !== null) tokens.push({ kind: 'name', text: (name[1] ?? name[0]).normalize('NFC'), at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at });
    else throw new Misreading('unexpected', at, text.slice(at, at + 1));
    at += (number ?? name)?.[0].length ?? 1;
  }
  return tokens;
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  parse(): Expression {
    const whole = this.#sum();
    const rest = this.#tokens[this.#next];
    if (rest !== undefined) throw new Misreading('unexpected', rest.at, rest.text);
    return whole;
  }

  #sum(): Expression {
    let left = this.#product();
    for (let operator = this.#takeSign('+', '-'); operator !== undefined; operator = this.#takeSign('+', '-')) {
      left = { type: 'operation', operator, left, right: this.#product() };
    }
    return left;
  }

  #product(): Expression {
    let left = this.#operand();
    for (let operator = this.#takeSign('×', '÷'); operator !== undefined; operator = this.#takeSign('×', '÷')) {
      left = { type: 'operation', operator, left, right: this.#operand() };
    }
    return left;
  }

  #operand(): Expression {
    this.#depth += 1;
    if (this.#depth > limits.depth) throw new Misreading('too-deep', this.#at(), '');
    const operand = this.#readOperand();
    this.#depth -= 1;
    return operand;
  }

  #readOperand(): Expression {
    if (this.#takeSign('-') !== undefined) return { type: 'negation', operand: this.#operand() };
    const opening = this.#at();
    if (this.#takeSign('(') !== undefined) {
      const inner = this.#sum();
      this.#close(opening);
      return inner;
    }
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new Misreading('incomplete', this.#end, '');
    if (token.kind === 'sign') throw new Misreading('unexpected', token.at, token.text);
    this.#next += 1;
    if (token.kind === 'number') return { type: 'number', value: new Decimal(token.text) };
    return this.#takeSign('(') === undefined ? this.#name(token) : this.#call(token);
  }

  #name({ text }: Token): Expression {
    if (this.#takeSign('.') === undefined) return { type: 'name', name: { name: text } };
    const column = this.#tokens[this.#next];
    if (column?.kind !== 'name') throw new Misreading('incomplete', this.#at(), column?.text ?? '');
    this.#next += 1;
    return { type: 'name', name: { source: text, name: column.text } };
  }

  #call({ text, at }: Token): Expression {
    const name = functionNames.find((each) => each === text);
    if (name === undefined) throw new Misreading('unknown-function', at, text);
    const operands = [this.#sum()];
    while (this.#takeSign(',') !== undefined) operands.push(this.#sum());
    this.#close(at);
    if (name === '前年度' && operands.length > 1) throw new Misreading('operands', at, text);
    return { type: 'call', name, operands };
  }

  #close(opening: number): void {
    if (this.#takeSign(')') !== undefined) return;
    const token = this.#tokens[this.#next];
    if (token !== undefined) throw new Misreading('unexpected', token.at, token.text);
    throw new Misreading('not-closed', opening, '');
  }

  #takeSign<Sign extends string>(...wanted: readonly Sign[]): Sign | undefined {
    const token = this.#tokens[this.#next];
    const sign = token?.kind === 'sign' ? wanted.find((each) => each === token.text) : undefined;
    if (sign !== undefined) this.#next += 1;
    return sign;
  }

  #at(): number {
    return this.#tokens[this.#next]?.at ?? this.#end;
  }
}
