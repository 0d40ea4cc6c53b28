/** Works out the formulas that staff write in tables: the four operations, sums, means and rounding over cells of the same sheet. */

import { columnNumber } from '../../table/cell-address.ts';

export interface Origin {
  readonly row: number;
  readonly column: number;
}

/** A formula as its file keeps it; that of a shared one was written for another cell. */
export interface SheetFormula {
  readonly text: string;
  readonly writtenFor: Origin;
  readonly at: Origin;
}

/** What a cell holds: its number, 0 of a blank one in sums only, or that nobody can count with it. */
export type Operand = number | 'blank' | 'text' | 'unknown';

/** `undefined` for all that is not known for certain: another function or sheet, a name, an error, a text among operands. */
export function evaluateFormula(formula: SheetFormula, read: (at: Origin) => Operand): number | undefined {
  const tokens = formula.text.length > longest ? undefined : tokensOf(formula.text);
  if (tokens === undefined) return undefined;
  try {
    return new Evaluation(tokens, formula, read).result();
  } catch (cause) {
    if (cause instanceof NotKnown) return undefined;
    throw cause;
  }
}

const longest = 400;
/** Brackets within brackets. */
const deepest = 20;

class NotKnown extends Error {}

const token =
  /\s+|(?<number>\d+(?:\.\d+)?)(?![\dA-Za-z.])|(?<name>SUM|AVERAGE|ROUND|ROUNDUP|ROUNDDOWN)\(|(?<cell>\$?[A-Z]{1,3}\$?\d{1,7})(?![\dA-Za-z!(.])|(?<sign>[-+*/(),:%])/y;

interface Token {
  readonly kind: 'number' | 'name' | 'cell' | 'sign';
  readonly text: string;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const groups = token.exec(text)?.groups;
    if (groups === undefined) return undefined;
    for (const kind of ['number', 'name', 'cell', 'sign'] as const) {
      const found = groups[kind];
      if (found !== undefined) tokens.push({ kind, text: found });
    }
  }
  return tokens;
}

class Evaluation {
  readonly #tokens: readonly Token[];
  readonly #formula: SheetFormula;
  readonly #read: (at: Origin) => Operand;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], formula: SheetFormula, read: (at: Origin) => Operand) {
    this.#tokens = tokens;
    this.#formula = formula;
    this.#read = read;
  }

  result(): number {
    const value = this.#sum();
    if (this.#at < this.#tokens.length || !Number.isFinite(value)) throw new NotKnown();
    return value;
  }

  #sum(): number {
    let value = this.#product();
    for (let sign = this.#takeSign('+-'); sign !== undefined; sign = this.#takeSign('+-')) {
      const next = this.#product();
      value = sign === '+' ? value + next : value - next;
    }
    return value;
  }

  #product(): number {
    let value = this.#signed();
    for (let sign = this.#takeSign('*/'); sign !== undefined; sign = this.#takeSign('*/')) {
      const next = this.#signed();
      value = sign === '*' ? value * next : value / next;
    }
    return value;
  }

  #signed(): number {
    const sign = this.#takeSign('+-');
    const value = this.#term();
    return sign === '-' ? -value : value;
  }

  #term(): number {
    this.#depth += 1;
    if (this.#depth > deepest) throw new NotKnown();
    let value = this.#plainTerm();
    while (this.#takeSign('%') !== undefined) value /= 100;
    this.#depth -= 1;
    return value;
  }

  #plainTerm(): number {
    const next = this.#tokens[this.#at];
    this.#at += 1;
    if (next?.kind === 'number') return Number(next.text);
    if (next?.kind === 'cell') return this.#valueOf(next.text);
    if (next?.kind === 'name') return this.#call(next.text);
    if (next?.text !== '(') throw new NotKnown();
    const value = this.#sum();
    this.#expect(')');
    return value;
  }

  #valueOf(cell: string): number {
    const value = this.#read(this.#resolve(cell));
    if (value === 'blank') return 0;
    if (typeof value === 'string') throw new NotKnown();
    return value;
  }

  #call(name: string): number {
    if (name === 'SUM' || name === 'AVERAGE') {
      const numbers = this.#list();
      const total = numbers.reduce((sum, each) => sum + each, 0);
      return name === 'SUM' ? total : total / numbers.length;
    }
    const value = this.#sum();
    this.#expect(',');
    const digits = this.#sum();
    this.#expect(')');
    return roundTo(value, digits, name);
  }

  /** What sums and means leave out of ranges: blank cells and texts. */
  #list(): readonly number[] {
    const numbers: number[] = [];
    do {
      const [first, colon, last] = this.#tokens.slice(this.#at, this.#at + 3);
      if (first?.kind === 'cell' && colon?.text === ':' && last?.kind === 'cell') {
        this.#at += 3;
        this.#addRange(first.text, last.text, numbers);
      } else numbers.push(this.#sum());
    } while (this.#takeSign(',') !== undefined);
    this.#expect(')');
    return numbers;
  }

  #addRange(first: string, last: string, numbers: number[]): void {
    const [from, to] = [this.#resolve(first), this.#resolve(last)];
    if ((to.row - from.row + 1) * (to.column - from.column + 1) > largestRange) throw new NotKnown();
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) {
        const value = this.#read({ row, column });
        if (value === 'unknown') throw new NotKnown();
        if (typeof value === 'number') numbers.push(value);
      }
    }
  }

  /** A shared formula moves with its cell, but for what a $ holds. */
  #resolve(cell: string): Origin {
    const [, fixedColumn, letters = '', fixedRow, digits] = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(cell) ?? [];
    const { at, writtenFor } = this.#formula;
    const row = Number(digits) + (fixedRow === '$' ? 0 : at.row - writtenFor.row);
    const column = columnNumber(letters) + (fixedColumn === '$' ? 0 : at.column - writtenFor.column);
    if (row < 1 || column < 1) throw new NotKnown();
    return { row, column };
  }

  #takeSign(signs: string): string | undefined {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'sign' || !signs.includes(next.text)) return undefined;
    this.#at += 1;
    return next.text;
  }

  #expect(sign: string): void {
    if (this.#takeSign(sign) === undefined) throw new NotKnown();
  }
}

/** A sum over more cells than a table of a city has rows is not worked out. */
const largestRange = 10_000;

/** As spreadsheets do it, on the number that 15 digits show: 1.005 is rounded up. */
function roundTo(value: number, digits: number, name: string): number {
  if (!Number.isInteger(digits) || Math.abs(digits) > 12) throw new NotKnown();
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  const whole = name === 'ROUND' ? Math.round(scaled) : name === 'ROUNDUP' ? Math.ceil(scaled) : Math.floor(scaled);
  return (Math.sign(value) * whole) / 10 ** digits;
}
