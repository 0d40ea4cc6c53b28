/** What stands on each sheet of a form: the values of its names, by fiscal year, computed when they are asked for and once. */

import { textOf } from '../../model/form/build-source.ts';
import {
  addUp,
  evaluateExpression,
  type FormValue,
  isAbsent,
  type LookUp,
} from '../../model/form/evaluate-expression.ts';
import type { ValueName } from '../../model/form/expression.ts';
import {
  type Form,
  type FormFigure,
  type FormPick,
  type FormSource,
  type IndicatorRole,
  linkKey,
  type SourceRow,
} from '../../model/form/form.ts';
import { meaningOf, splitName } from '../../model/form/names.ts';
import { numberOfCell } from '../../model/form/number-of-cell.ts';
import type { Indicator, Observation } from '../../model/plan/plan.ts';
import { type FiscalYear, fiscalYear } from '../../model/year/fiscal-year.ts';
import { findOwnActual, findOwnTarget } from '../measured-value.ts';
import { roundFigure } from '../show-figure.ts';

export interface FormSheet {
  /** What tells it from others: the texts of the main source's key. */
  readonly id: string;
  readonly name: string;
  readonly row: SourceRow;
  readonly indicators: readonly Indicator[];
  /** A name as a formula or a box writes it. */
  numberOf(name: ValueName, year: FiscalYear): FormValue;
  /** The first text of a pick, trimmed; empty where there is none. */
  textOf(pick: FormPick, year: FiscalYear): string;
  /** What a pick of an indicator finds. */
  observationOf(pick: FormPick, year: FiscalYear): Observation | undefined;
  /** The rows of a source that are this sheet's: where the source has years those of the year, or of all without one. */
  rowsOf(source: FormSource, year: FiscalYear | undefined): readonly SourceRow[];
}

/** In the order of the main table; made once of a form: what was computed for a check is there for printing. */
export function makeSheets(form: Form): readonly FormSheet[] {
  return [...sheetsByRow(form).values()];
}

/** The sheet of a source's row, where the source is another form. */
export function sheetOfRow({ form }: FormSource, row: SourceRow): FormSheet | undefined {
  return form && sheetsByRow(form).get(row);
}

const made = new WeakMap<Form, ReadonlyMap<SourceRow, ComputedSheet>>();

function sheetsByRow(form: Form): ReadonlyMap<SourceRow, ComputedSheet> {
  const sheets = made.get(form) ?? new Map(form.main.rows.map((row) => [row, new ComputedSheet(form, row)]));
  made.set(form, sheets);
  return sheets;
}

const ofYear = { 実績: findOwnActual, 目標: findOwnTarget } as const satisfies Record<IndicatorRole, unknown>;

/** So far goes 前年度（…） of figures that are made of their own years before. */
const mostYearsBack = 60;

class ComputedSheet implements FormSheet {
  readonly #form: Form;
  readonly #figures = new Map<string, FormValue>();
  readonly row: SourceRow;

  constructor(form: Form, row: SourceRow) {
    this.#form = form;
    this.row = row;
  }

  get id(): string {
    return this.#form.main.links.map((link) => textOf(this.row, link)).join('-');
  }

  get name(): string {
    return textOf(this.row, this.#form.nameColumn);
  }

  get indicators(): readonly Indicator[] {
    const { indicators } = this.#form;
    return indicators?.ofSheet.get(textOf(this.row, indicators.link)) ?? [];
  }

  numberOf(name: ValueName, year: FiscalYear, yearsBack = 0, isSummed = false): FormValue {
    const meaning = meaningOf(this.#form, name);
    if (!('kind' in meaning)) return { absence: 'missing', of: name.name };
    switch (meaning.kind) {
      case 'figure':
        return this.#figureOf(meaning.figure, year, yearsBack);
      case 'pick':
        return this.#pickedOf(meaning.pick, name.name, year);
      case 'column':
        return this.#numberIn(meaning.source, meaning.head, year, isSummed);
    }
  }

  rowsOf(source: FormSource, year: FiscalYear | undefined): readonly SourceRow[] {
    if (source === this.#form.main) return [this.row];
    const links = source.links.map((link) => textOf(this.row, link));
    const years = source.year === undefined ? [undefined] : year === undefined ? source.years : [year];
    return years.flatMap((each) => source.index.get(linkKey(links, each)) ?? []);
  }

  #figureOf(figure: FormFigure, year: FiscalYear, yearsBack: number): FormValue {
    const key = `${year} ${figure.name}`;
    const known = this.#figures.get(key);
    if (known !== undefined) return known;
    if (yearsBack > mostYearsBack) return { absence: 'missing', of: figure.name };
    const lookUp: LookUp = (name, back, isSummed) =>
      this.numberOf(name, fiscalYear(year - back), yearsBack + back, isSummed);
    const value = rounded(evaluateExpression(figure.expression, lookUp), figure);
    this.#figures.set(key, value);
    return value;
  }

  textOf(pick: FormPick, year: FiscalYear): string {
    if (pick.of === 'rows') {
      const [row] = this.#rowsPicked(pick, year);
      return (
        pick.columns.map((column) => (row === undefined ? '' : textOf(row, column))).find((text) => text !== '') ?? ''
      );
    }
    return this.observationOf(pick, year)?.quantity.text ?? '';
  }

  observationOf(pick: FormPick, year: FiscalYear): Observation | undefined {
    if (pick.of === 'rows') return undefined;
    const [indicator] = this.#indicatorsPicked(pick);
    const observed = pick.roles.map((role) => indicator && ofYear[role](indicator, year));
    return observed.find((each) => each !== undefined);
  }

  #pickedOf(pick: FormPick, name: string, year: FiscalYear): FormValue {
    if (pick.of === 'rows') {
      const rows = this.#rowsPicked(pick, year);
      return firstThere(
        pick.columns.map((column) => () => this.#numberInRows(pick.source, rows, column, year)),
        name,
      );
    }
    const [indicator, ...others] = this.#indicatorsPicked(pick);
    if (others.length > 0) return { absence: 'several', of: name };
    if (indicator === undefined) return { absence: 'missing', of: name };
    const inRole = (role: IndicatorRole) => (): FormValue => {
      const observed = ofYear[role](indicator, year);
      if (observed === undefined) return { absence: 'missing', of: name };
      return observed.doubt === undefined
        ? numberOfCell(observed.quantity.text, name)
        : { absence: 'not-a-number', of: name };
    };
    return firstThere(pick.roles.map(inRole), name);
  }

  /** All that the first of the preferred texts has; of several columns those of the first are preferred. */
  #rowsPicked(pick: Extract<FormPick, { of: 'rows' }>, year: FiscalYear): readonly SourceRow[] {
    return pick.where.reduce(
      (rows, { column, texts }) => preferred(rows, texts, (row) => textOf(row, column)),
      this.rowsOf(pick.source, year),
    );
  }

  #indicatorsPicked(pick: Extract<FormPick, { of: 'indicators' }>): readonly Indicator[] {
    const heads = this.#form.indicators?.heads ?? [];
    return pick.where.reduce(
      (all, { column, texts }) => preferred(all, texts, ({ cells }) => cells[heads.indexOf(column)]?.trim() ?? ''),
      this.indicators,
    );
  }

  #numberIn(source: FormSource, head: string, year: FiscalYear, isSummed: boolean): FormValue {
    const rows = this.rowsOf(source, year);
    if (!isSummed || rows.length < 2) return this.#numberInRows(source, rows, head, year);
    return addUp(rows.map((row) => this.#numberInRows(source, [row], head, year)));
  }

  #numberInRows(source: FormSource, rows: readonly SourceRow[], head: string, year: FiscalYear): FormValue {
    const [row, ...others] = rows;
    if (row === undefined) return { absence: 'missing', of: head };
    if (others.length > 0) return { absence: 'several', of: head };
    const sheet = sheetOfRow(source, row);
    return sheet === undefined ? numberOfCell(textOf(row, head), head) : sheet.numberOf(splitName(head), year);
  }
}

function preferred<T>(all: readonly T[], texts: readonly string[], textIn: (each: T) => string): readonly T[] {
  const found = texts.map((text) => all.filter((each) => textIn(each) === text));
  return found.find((each) => each.length > 0) ?? [];
}

function firstThere(values: readonly (() => FormValue)[], name: string): FormValue {
  for (const make of values) {
    const value = make();
    if (!isAbsent(value) || value.absence !== 'missing') return value;
  }
  return { absence: 'missing', of: name };
}

function rounded(value: FormValue, { decimals, rounding }: FormFigure): FormValue {
  if (isAbsent(value) || decimals === undefined) return value;
  return { value: roundFigure(value.value, { decimals, rounding }) };
}
