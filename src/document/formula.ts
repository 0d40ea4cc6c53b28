/** Live formulas of workbooks as lists of operands, so that no key and no text is ever taken for a part of a formula. */

/** Gives the value of the cell that bears it; a writer joins the operands. What is used twice is one object and not copied. */
export type CellFormula = readonly (Operand | CellFormula)[];

/**
 * Code as it stands, another cell by its key, the cells from one to another, what a cell shows as a text, or a text, which
 * the writer quotes.
 */
export type Operand =
  | string
  | { readonly cell: string }
  | { readonly from: string; readonly to: string }
  | { readonly shownIn: string }
  | { readonly text: string };

/**
 * e.g. `` formula`IFERROR(${cellAt('a/2017')}-${cellAt('a/2016')},${'－'})` ``: what is filled in is a text where it is a
 * string, else a formula of its own. Where a cell is not printed, a workbook holds the value without the formula.
 */
export function formula(code: TemplateStringsArray, ...filled: readonly (string | CellFormula)[]): CellFormula {
  const parts: (Operand | CellFormula)[] = [];
  for (let index = 0; index < code.length; index += 1) {
    const part = code[index];
    const next = filled[index];
    if (part !== undefined && part !== '') parts.push(part);
    if (next !== undefined) parts.push(typeof next === 'string' ? { text: next } : next);
  }
  return parts;
}

/** In their order, those of the formulas within it too. */
export function operandsOf(whole: CellFormula): readonly Operand[] {
  const operands: Operand[] = [];
  const gather = (parts: CellFormula) => {
    for (const part of parts) {
      if (isFormula(part)) gather(part);
      else operands.push(part);
    }
  };
  gather(whole);
  return operands;
}

function isFormula(part: Operand | CellFormula): part is CellFormula {
  return Array.isArray(part);
}

/** The cell that has this key, wherever in the document it stands. */
export function cellAt(key: string): CellFormula {
  return [{ cell: key }];
}

/** The cells from the one with a key to that with another, below or beside it. */
export function cellsFrom(from: string, to: string): CellFormula {
  return [{ from, to }];
}

/** What the cell with a key shows, e.g. `1,618人`, as a text. */
export function shownIn(key: string): CellFormula {
  return [{ shownIn: key }];
}

/** `digits` as decimals write them, e.g. `-0.85`. */
export function numeral(digits: string): CellFormula {
  return [digits];
}

/** Arguments of a function, with a comma between them. */
export function listOf(formulas: readonly CellFormula[]): CellFormula {
  return formulas.flatMap((each, index) => (index === 0 ? [each] : [',', each]));
}

/** A function of Excel takes no more than 255 arguments. */
const mostArguments = 200;

/** What cells add up to; the cell itself where it is one. */
export function sumOf(cells: readonly CellFormula[]): CellFormula {
  const [only, ...others] = cells;
  if (only === undefined) return numeral('0');
  if (others.length === 0) return only;
  if (cells.length <= mostArguments) return formula`SUM(${listOf(cells)})`;
  const parts = Array.from(
    { length: Math.ceil(cells.length / mostArguments) },
    (_, part) => formula`SUM(${listOf(cells.slice(part * mostArguments, (part + 1) * mostArguments))})`,
  );
  return formula`SUM(${listOf(parts)})`;
}
