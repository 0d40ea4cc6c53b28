/** Evaluates the formulas of a workbook as a spreadsheet program does, in binary floating point: the functions that we write. */

import ExcelJS from 'exceljs';
import { format } from 'numfmt';

export type FormulaValue = number | string | boolean | FormulaError | null;

/** e.g. #DIV/0!, which every function but IFERROR and COUNT hands on. */
export class FormulaError {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** The formula's value from the cells that it names, not from its cached result. Throws on what we do not write. */
export function evaluateFormula(cell: ExcelJS.Cell): FormulaValue {
  return evaluateCell(cell, new Set());
}

type Token = { readonly type: 'number' | 'text' | 'name' | 'range' | 'cell' | 'sign'; readonly text: string };

/** A value when it is asked for: IF evaluates one side only. One of several cells has them too. */
type Lazy = (() => FormulaValue) & { readonly cells?: () => readonly FormulaValue[] };

function evaluateCell(cell: ExcelJS.Cell, open: ReadonlySet<string>): FormulaValue {
  if (cell.type !== ExcelJS.ValueType.Formula) return plainValue(cell.master.value);
  const place = `${cell.worksheet.name}!${cell.address}`;
  if (open.has(place)) throw new Error(`${place} names itself`);
  const findCell = (reference: string): ExcelJS.Cell => {
    const [, sheet, address = ''] = /^(?:'((?:[^']|'')+)'!)?\$?([A-Z]+\$?\d+)$/.exec(reference) ?? [];
    const worksheet =
      sheet === undefined ? cell.worksheet : cell.worksheet.workbook.getWorksheet(sheet.replaceAll("''", "'"));
    if (worksheet === undefined) throw new Error(`${place} names no sheet: ${reference}`);
    return worksheet.getCell(address.replace('$', ''));
  };
  const inside = new Set([...open, place]);
  const known = valuesOf.get(cell.worksheet.workbook) ?? new Map<string, FormulaValue>();
  valuesOf.set(cell.worksheet.workbook, known);
  const read = (reference: string): FormulaValue => {
    const found = findCell(reference);
    const name = `${found.worksheet.name}!${found.address}`;
    if (!known.has(name)) known.set(name, evaluateCell(found, inside));
    return known.get(name) ?? null;
  };
  // What a merged cell covers is empty.
  const readInRange = (name: string) => (findCell(name).type === ExcelJS.ValueType.Merge ? null : read(name));
  return new Parser(tokensOf(cell.formula), read, readInRange).parse();
}

/** Of cells that formulas name: those of a list name the same ones again and again. */
const valuesOf = new WeakMap<ExcelJS.Workbook, Map<string, FormulaValue>>();

/** The cells of a range of one column or row, e.g. `'表'!$A$1:$A$9`. */
function namesIn(range: string): readonly string[] {
  const [, sheet = '', from = '', first = '', to = '', last = ''] =
    /^((?:'(?:[^']|'')+'!)?)\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range) ?? [];
  const names: string[] = [];
  for (let row = Number(first); row <= Number(last); row += 1) {
    for (let column = numberOf(from); column <= numberOf(to); column += 1)
      names.push(`${sheet}${lettersOf(column)}${row}`);
  }
  return names;
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

function plainValue(value: ExcelJS.CellValue): FormulaValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'object' && 'richText' in value) return value.richText.map(({ text }) => text).join('');
  throw new Error(`no plain value: ${JSON.stringify(value)}`);
}

const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)|((?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+\b)|([A-Z]+)(?=\()|(<>|<=|>=|[-+*/^&=<>(),]))/y;

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < formula.length) {
    const at = tokenPattern.lastIndex;
    const found = tokenPattern.exec(formula);
    if (found === null) throw new Error(`no formula that we write, at ${at}: ${formula}`);
    const [, number, text, range, cell, name, sign] = found;
    if (number !== undefined) tokens.push({ type: 'number', text: number });
    else if (text !== undefined) tokens.push({ type: 'text', text: text.replaceAll('""', '"') });
    else if (range !== undefined) tokens.push({ type: 'range', text: range });
    else if (cell !== undefined) tokens.push({ type: 'cell', text: cell });
    else if (name !== undefined) tokens.push({ type: 'name', text: name });
    else tokens.push({ type: 'sign', text: sign ?? '' });
  }
  return tokens;
}

/** Comparison, then sum, then product, then sign. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #read: (reference: string) => FormulaValue;
  readonly #readInRange: (reference: string) => FormulaValue;
  #at = 0;

  constructor(
    tokens: readonly Token[],
    read: (reference: string) => FormulaValue,
    readInRange: (reference: string) => FormulaValue,
  ) {
    this.#tokens = tokens;
    this.#read = read;
    this.#readInRange = readInRange;
  }

  parse(): FormulaValue {
    const value = this.#comparison();
    if (this.#at < this.#tokens.length) throw new Error(`not read to its end: ${JSON.stringify(this.#tokens)}`);
    return value();
  }

  #comparison(): Lazy {
    let left = this.#joined();
    for (
      let sign = this.#take('=', '<>', '<=', '>=', '<', '>');
      sign;
      sign = this.#take('=', '<>', '<=', '>=', '<', '>')
    ) {
      const [before, after, by] = [left, this.#joined(), sign];
      left = each(before, after, (a, b) => compare(a, b, by));
    }
    return left;
  }

  #joined(): Lazy {
    let left = this.#sum();
    while (this.#take('&') !== undefined) {
      const [before, after] = [left, this.#sum()];
      left = () => binary(before(), after(), (a, b) => `${a ?? ''}${b ?? ''}`);
    }
    return left;
  }

  #sum(): Lazy {
    let left = this.#product();
    for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-')) {
      const [before, after, factor] = [left, this.#product(), sign === '+' ? 1 : -1];
      left = () => binary(before(), after(), (a, b) => arithmetic(a, b, (x, y) => nearZero(x, factor * y)));
    }
    return left;
  }

  #product(): Lazy {
    let left = this.#signed();
    for (let sign = this.#take('*', '/'); sign; sign = this.#take('*', '/')) {
      const [before, after, by] = [left, this.#signed(), sign];
      left = each(before, after, (a, b) =>
        arithmetic(a, b, (x, y) => (by === '*' ? x * y : y === 0 ? new FormulaError('#DIV/0!') : x / y)),
      );
    }
    return left;
  }

  #signed(): Lazy {
    if (this.#take('-') === undefined) return this.#operand();
    const value = this.#signed();
    return () => binary(0, value(), (a, b) => arithmetic(a, b, (x, y) => x - y));
  }

  #operand(): Lazy {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    switch (token?.type) {
      case 'number':
        return () => Number(token.text);
      case 'text':
        return () => token.text;
      case 'range': {
        const cells = () => namesIn(token.text).map((name) => this.#readInRange(name));
        return Object.assign(() => new FormulaError('#VALUE!'), { cells });
      }
      case 'cell':
        return () => this.#read(token.text);
      case 'name':
        return this.#call(token.text);
      default: {
        if (token?.text !== '(') throw new Error(`no operand: ${JSON.stringify(token)}`);
        const value = this.#comparison();
        this.#expect(')');
        return value;
      }
    }
  }

  #call(name: string): Lazy {
    this.#expect('(');
    const given: Lazy[] = [];
    if (this.#take(')') === undefined) {
      do given.push(this.#comparison());
      while (this.#take(',') !== undefined);
      this.#expect(')');
    }
    const call = functions[name];
    if (call === undefined) throw new Error(`a function that we do not write: ${name}`);
    return () => call(given);
  }

  #take(...signs: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.type !== 'sign' || !signs.includes(token.text)) return undefined;
    this.#at += 1;
    return token.text;
  }

  #expect(sign: string): void {
    if (this.#take(sign) === undefined) throw new Error(`${sign} is missing at ${this.#at}`);
  }
}

const functions: Readonly<Record<string, (given: readonly Lazy[]) => FormulaValue>> = {
  IF: ([condition, whenTrue, whenFalse]) => {
    const decided = truthOf(condition?.() ?? null);
    if (decided instanceof FormulaError) return decided;
    return (decided ? whenTrue : whenFalse)?.() ?? false;
  },
  IFERROR: ([value, otherwise]) => {
    const found = value?.() ?? null;
    return found instanceof FormulaError ? (otherwise?.() ?? null) : found;
  },
  AND: (given) => truths(given, (all) => all.every(Boolean)),
  OR: (given) => truths(given, (all) => all.some(Boolean)),
  NOT: (given) => truths(given, ([value]) => !value),
  NA: () => new FormulaError('#N/A'),
  ISNUMBER: ([value]) => typeof value?.() === 'number',
  COUNT: (given) => cellsIn(given).filter((value) => typeof value === 'number').length,
  COUNTIF: ([range, criterion]) => {
    const wanted = criterion?.() ?? null;
    const text = typeof wanted === 'string' ? wanted.replace(/^=/, '').replace(/~(?=[~*?])/g, '') : wanted;
    return cellsIn([range]).filter((value) => value === text).length;
  },
  RANK: ([value, range]) => {
    const own = Number(value?.());
    return 1 + cellsIn([range]).filter((each) => typeof each === 'number' && each < own).length;
  },
  MATCH: ([value, range]) => {
    const wanted = value?.() ?? null;
    if (wanted instanceof FormulaError) return wanted;
    const at = cellsIn([range]).indexOf(wanted);
    return at < 0 ? new FormulaError('#N/A') : at + 1;
  },
  CHAR: ([code]) => String.fromCharCode(Number(code?.())),
  SUBSTITUTE: ([text, from, to]) => `${text?.() ?? ''}`.replaceAll(`${from?.()}`, `${to?.()}`),
  LOOKUP: ([value, from, words]) => {
    const wanted = value?.() ?? null;
    if (wanted instanceof FormulaError) return wanted;
    const at = cellsIn([from]).findLastIndex((each) => Number(each) <= Number(wanted));
    return at < 0 ? new FormulaError('#N/A') : (cellsIn([words])[at] ?? null);
  },
  SUMPRODUCT: ([range]) => cellsIn([range]).reduce<number>((sum, each) => sum + Number(each), 0),
  INDEX: ([range, at]) => {
    const row = at?.() ?? null;
    return row instanceof FormulaError ? row : (cellsIn([range])[Number(row) - 1] ?? 0);
  },
  HYPERLINK: ([target, shown]) => binary(target?.() ?? null, shown?.() ?? null, (_, text) => text),
  ROWS: ([range]) => cellsIn([range]).length,
  MAX: (given) => Math.max(0, ...cellsIn(given).filter((value) => typeof value === 'number')),
  INT: ([value]) => binary(value?.() ?? null, 0, (a, b) => arithmetic(a, b, (x) => Math.floor(x))),
  TEXT: ([value, shape]) =>
    binary(value?.() ?? null, shape?.() ?? null, (a, b) => (typeof a === 'number' ? format(String(b), a) : a)),
  SUM: (given) =>
    cellsIn(given).reduce<FormulaValue>((sum, found) => {
      // Texts of cells add nothing, errors go on.
      if (sum instanceof FormulaError || found instanceof FormulaError)
        return sum instanceof FormulaError ? sum : found;
      return typeof found === 'number' ? Number(sum) + found : sum;
    }, 0),
  ABS: ([value]) => binary(value?.() ?? null, 0, (a, b) => arithmetic(a, b, (x) => Math.abs(x))),
  ROUND: (given) => rounded(given, (scaled) => Math.floor(scaled + 0.5)),
  ROUNDDOWN: (given) => rounded(given, Math.floor),
  ROUNDUP: (given) => rounded(given, Math.ceil),
};

function cellsIn(given: readonly (Lazy | undefined)[]): readonly FormulaValue[] {
  return given.flatMap((value) => value?.cells?.() ?? (value === undefined ? [] : [value()]));
}

/** Away from and towards zero; scaled by way of decimal digits, as spreadsheet programs do. */
function rounded([value, digits]: readonly Lazy[], round: (scaled: number) => number): FormulaValue {
  return binary(value?.() ?? null, digits?.() ?? null, (a, b) =>
    arithmetic(a, b, (number, places) => {
      const scaled = Number(
        `${Number(Math.abs(number).toPrecision(15))}e${places}`.replace(
          /e(-?\d+)e(\d+)/,
          (_, own, more) => `e${Number(own) + Number(more)}`,
        ),
      );
      return Math.sign(number) * Number(`${round(scaled)}e${-places}`);
    }),
  );
}

/** Of two values, or of each cell of a range with a value or the cell beside it. */
function each(left: Lazy, right: Lazy, combine: (a: Plain, b: Plain) => FormulaValue): Lazy {
  const value = () => binary(left(), right(), combine);
  const [ofLeft, ofRight] = [left.cells, right.cells];
  if (ofLeft === undefined && ofRight === undefined) return value;
  const cells = () => {
    const [before, after] = [ofLeft?.(), ofRight?.()];
    const length = Math.max(before?.length ?? 0, after?.length ?? 0);
    return Array.from({ length }, (_, at) => binary(before?.[at] ?? left(), after?.[at] ?? right(), combine));
  };
  return Object.assign(value, { cells });
}

function truths(given: readonly Lazy[], decide: (all: readonly boolean[]) => boolean): FormulaValue {
  const all = given.map((value) => truthOf(value()));
  return all.find((each) => each instanceof FormulaError) ?? decide(all.map((each) => each === true));
}

function truthOf(value: FormulaValue): boolean | FormulaError {
  if (value instanceof FormulaError) return value;
  if (typeof value === 'string') return new FormulaError('#VALUE!');
  return value !== null && value !== false && value !== 0;
}

function binary(a: FormulaValue, b: FormulaValue, combine: (a: Plain, b: Plain) => FormulaValue): FormulaValue {
  if (a instanceof FormulaError) return a;
  return b instanceof FormulaError ? b : combine(a, b);
}

type Plain = Exclude<FormulaValue, FormulaError>;

function arithmetic(a: Plain, b: Plain, combine: (a: number, b: number) => FormulaValue): FormulaValue {
  if (typeof a === 'string' || typeof b === 'string') return new FormulaError('#VALUE!');
  return combine(Number(a ?? 0), Number(b ?? 0));
}

/** As spreadsheet programs add: what is only the noise of the last binary digits is zero. */
function nearZero(a: number, b: number): number {
  const sum = a + b;
  return Math.abs(sum) < Math.abs(a) * 2 ** -49 ? 0 : sum;
}

/** Numbers before texts before truths, whatever they are; an empty cell is a zero or an empty text. */
function compare(a: Plain, b: Plain, sign: string): boolean {
  const [left, right] = [a ?? (typeof b === 'string' ? '' : 0), b ?? (typeof a === 'string' ? '' : 0)];
  const order = rank(left) - rank(right) || (left < right ? -1 : left > right ? 1 : 0);
  switch (sign) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

function rank(value: number | string | boolean): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}
