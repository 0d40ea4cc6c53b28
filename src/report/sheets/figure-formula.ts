/** A figure of a sheet as a workbook formula over the cells of the same sheet, so that a corrected value carries through. */

import { type CellFormula, cellAt, cellsFrom, formula, listOf, numeral } from '../../document/formula.ts';
import type { FormSheet } from '../../metrics/form/form-sheets.ts';
import { dash } from '../../metrics/show-figure.ts';
import { isAbsent } from '../../model/form/evaluate-expression.ts';
import type { Expression, Operator, ValueName } from '../../model/form/expression.ts';
import type { Form, FormFigure, FormSource } from '../../model/form/form.ts';
import { meaningOf, writeName } from '../../model/form/names.ts';
import type { Decimal } from '../../model/value/decimal.ts';
import { type FiscalYear, fiscalYear } from '../../model/year/fiscal-year.ts';
import { round } from '../round-formula.ts';

export interface Surroundings {
  readonly form: Form;
  readonly sheet: FormSheet;
  /** The key of a value that stands on the sheet as a number, or will. */
  find(written: string, year: FiscalYear): string | undefined;
  /** Those of a column of rows that the sheet lists. */
  findRows(
    source: FormSource,
    head: string,
    year: FiscalYear,
  ): { readonly from: string; readonly to: string } | undefined;
}

/** `undefined` where no cell of the sheet has a part in it, or where a formula could not give the same result. */
export function figureFormula(figure: FormFigure, around: Surroundings, year: FiscalYear): CellFormula | undefined {
  const composition = new Composition(around);
  const whole = composition.compose(figure.expression, year);
  if (whole === undefined || !composition.namesCells) return undefined;
  return guarded(composition.needed, rounded(whole.formula, figure));
}

function rounded(whole: CellFormula, { decimals, rounding }: FormFigure): CellFormula {
  return decimals === undefined ? whole : round(whole, { decimals, rounding });
}

/** A cell that is blank would count as 0. */
function guarded(needed: readonly CellFormula[], whole: CellFormula): CellFormula {
  if (needed.length === 0) return formula`IFERROR(${whole},${dash})`;
  const areNumbers = formula`COUNT(${listOf(needed)})=${numeral(`${needed.length}`)}`;
  return formula`IFERROR(IF(${areNumbers},${whole},${dash}),${dash})`;
}

/** What a name stands for where the formula is read: a cell, a number that stands in none, or nothing. */
type Operand = { readonly cell: CellFormula } | { readonly number: Decimal } | 'absent' | 'unlike';

interface Part {
  readonly formula: CellFormula;
  /** What stands outermost, which says where it needs brackets. */
  readonly strength: 'operand' | 'product' | 'sum';
}

/** So deep figures are written out that are not printed themselves. */
const mostDepth = 3;

class Composition {
  readonly #around: Surroundings;
  readonly #depth: number;
  /** Cells without whose numbers there is no result. */
  readonly needed: CellFormula[] = [];
  namesCells = false;

  constructor(around: Surroundings, depth = 0) {
    this.#around = around;
    this.#depth = depth;
  }

  compose(expression: Expression, year: FiscalYear): Part | undefined {
    switch (expression.type) {
      case 'number':
        return literal(expression.value);
      case 'name':
        return this.#name(expression.name, year);
      case 'negation': {
        const operand = this.compose(expression.operand, year);
        return operand && { formula: formula`-${bracketed(operand, 'operand')}`, strength: 'sum' };
      }
      case 'operation': {
        const [left, right] = [this.compose(expression.left, year), this.compose(expression.right, year)];
        return left && right && operate(expression.operator, left, right);
      }
      case 'call': {
        if (expression.name === '合計') return this.#sum(expression.operands, year);
        if (expression.name === '最初') return this.#first(expression.operands, year);
        const [operand] = expression.operands;
        return operand && this.compose(operand, fiscalYear(year - 1));
      }
    }
  }

  #name(name: ValueName, year: FiscalYear): Part | undefined {
    const operand = this.#operand(name, year);
    if (operand === 'unlike') return undefined;
    if (operand !== 'absent' && 'cell' in operand) {
      this.needed.push(operand.cell);
      return this.#taken(operand.cell);
    }
    return this.#writtenOut(name, year) ?? (operand === 'absent' ? undefined : literal(operand.number));
  }

  /** A figure that is not printed, as its own formula, where that names a cell. */
  #writtenOut(name: ValueName, year: FiscalYear): Part | undefined {
    const { form } = this.#around;
    const meaning = meaningOf(form, name);
    if (!('kind' in meaning) || meaning.kind !== 'figure' || this.#depth >= mostDepth) return undefined;
    const inner = new Composition(this.#around, this.#depth + 1);
    const whole = inner.compose(meaning.figure.expression, year);
    if (whole === undefined || !inner.namesCells) return undefined;
    for (const each of inner.needed) this.needed.push(each);
    this.namesCells = true;
    if (meaning.figure.decimals === undefined) return whole;
    return { formula: rounded(whole.formula, meaning.figure), strength: 'operand' };
  }

  /** What is missing counts as nothing, unless all is. */
  #sum(operands: readonly Expression[], year: FiscalYear): Part | undefined {
    const found = operands.flatMap((operand) => this.#operandsIn(operand, year, true));
    if (found.includes('unlike')) return undefined;
    const cells = found.flatMap((each) => (isCell(each) ? [each.cell] : []));
    const numbers = found.flatMap((each) => (typeof each === 'object' && 'number' in each ? [each.number] : []));
    if (cells.length === 0 && numbers.length === 0) return undefined;
    if (cells.length > 0) this.namesCells = true;
    const sum = formula`SUM(${listOf([...cells, ...numbers.map((number) => literal(number).formula)])})`;
    const isThere = numbers.length > 0;
    const whole = isThere ? sum : formula`IF(COUNT(${listOf(cells)})=0,NA(),${sum})`;
    return { formula: whole, strength: 'operand' };
  }

  #first(operands: readonly Expression[], year: FiscalYear): Part | undefined {
    const found = operands
      .flatMap((operand) => this.#operandsIn(operand, year, false))
      .filter((each) => each !== 'absent');
    if (found.length === 0 || found.includes('unlike')) return undefined;
    const certain = found.findIndex((each) => !isCell(each));
    const tried = certain < 0 ? found : found.slice(0, certain + 1);
    if (tried.some(isCell)) this.namesCells = true;
    const whole = tried.reduceRight<CellFormula>((rest, each) => {
      if (isCell(each)) return formula`IF(ISNUMBER(${each.cell}),${each.cell},${rest})`;
      return typeof each === 'object' ? literal(each.number).formula : rest;
    }, formula`NA()`);
    return { formula: whole, strength: 'operand' };
  }

  #operandsIn(operand: Expression, year: FiscalYear, isSummed: boolean): readonly Operand[] {
    if (operand.type === 'number') return [{ number: operand.value }];
    if (operand.type === 'call' && operand.name === '前年度' && operand.operands.length === 1) {
      return operand.operands.flatMap((inner) => this.#operandsIn(inner, fiscalYear(year - 1), isSummed));
    }
    if (operand.type !== 'name') return ['unlike'];
    const rows = isSummed ? this.#rows(operand.name, year) : undefined;
    return rows ?? [this.#operand(operand.name, year)];
  }

  /** A column of several rows, which are added up. */
  #rows(name: ValueName, year: FiscalYear): readonly Operand[] | undefined {
    const { form, sheet, findRows } = this.#around;
    const meaning = meaningOf(form, name);
    if (!('kind' in meaning) || meaning.kind !== 'column') return undefined;
    const keys = findRows(meaning.source, meaning.head, year);
    if (keys !== undefined) return [{ cell: cellsFrom(keys.from, keys.to) }];
    return sheet.rowsOf(meaning.source, year).length > 1 ? ['unlike'] : undefined;
  }

  #operand(name: ValueName, year: FiscalYear): Operand {
    const { sheet, find } = this.#around;
    const number = sheet.numberOf(name, year);
    if (isAbsent(number) && (number.absence === 'several' || number.absence === 'not-a-number')) return 'unlike';
    const key = find(writeName(name), year);
    if (key !== undefined) return { cell: cellAt(key) };
    return isAbsent(number) ? 'absent' : { number: number.value };
  }

  #taken(cell: CellFormula): Part {
    this.namesCells = true;
    return { formula: cell, strength: 'operand' };
  }
}

function isCell(operand: Operand): operand is { readonly cell: CellFormula } {
  return typeof operand === 'object' && 'cell' in operand;
}

function literal(value: Decimal): Part {
  const digits = value.toFixed();
  return { formula: numeral(value.isNegative() ? `(${digits})` : digits), strength: 'operand' };
}

const signs: Readonly<Record<Operator, string>> = { '+': '+', '-': '-', '×': '*', '÷': '/' };

function operate(operator: Operator, left: Part, right: Part): Part {
  const sign = numeral(signs[operator]);
  if (operator === '+' || operator === '-') {
    const behind = operator === '-' ? bracketed(right, 'product') : right.formula;
    return { formula: formula`${left.formula}${sign}${behind}`, strength: 'sum' };
  }
  const product = formula`${bracketed(left, 'product')}${sign}${bracketed(right, 'operand')}`;
  return { formula: product, strength: 'product' };
}

/** In brackets where it binds less than `least`. */
function bracketed({ formula: whole, strength }: Part, least: 'operand' | 'product'): CellFormula {
  const binds = strength === 'operand' || (strength === 'product' && least === 'product');
  return binds ? whole : formula`(${whole})`;
}
