/** What a workbook knows of the values of a sheet: where each stands, and how figures are worked out of the cells beside them. */

import { type FormSheet, sheetOfRow } from '../../metrics/form/form-sheets.ts';
import { meetsCondition } from '../../metrics/form/meets-condition.ts';
import { isAbsent } from '../../model/form/evaluate-expression.ts';
import type { Form, FormSource } from '../../model/form/form.ts';
import { meaningOf, splitName } from '../../model/form/names.ts';
import type { Indicator, Observation, Plan } from '../../model/plan/plan.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { type CellKeys, cellKeysOf } from '../plan/cell-keys.ts';
import { figureFormula } from './figure-formula.ts';
import { type Shown, showOnSheet } from './sheet-values.ts';
import { yearsOnSheet } from './years-on-sheet.ts';

export interface LiveCells {
  /** As it is printed, with its key and its formula. */
  show(written: string, year: FiscalYear): Shown;
  /** The key of a value that stands on the sheet as a number, or will. */
  find(written: string, year: FiscalYear): string | undefined;
  /** That of a cell in a list of the sheets of another form. */
  keyOfRow(source: FormSource, head: string, row: number): string;
  /** Those of an indicator of the sheet. */
  keysOf(indicator: Indicator): CellKeys | undefined;
  /** Of the sheet of another form that is printed on it, under a name of its own. */
  ofChild(form: Form, sheet: FormSheet, name: string): LiveCells;
}

/** `id` is that of the sheet in its document, `plan` that of its indicators. */
export function liveCells(
  form: Form,
  sheet: FormSheet,
  id: string,
  { year, plan }: { readonly year: FiscalYear; readonly plan: Plan | undefined },
): LiveCells {
  const { measured, planned } = yearsOnSheet(form, year);
  const years = [...measured, ...planned];
  const keyOf = (written: string, of: FiscalYear) => `${id}/${of}/${canonical(form, written)}`;
  const keyOfRow = (source: FormSource, head: string, row: number) => `${id}/${source.name}/${row}/${head}`;
  const parts = form.parts.filter(({ when }) => meetsCondition(form, sheet, when, year));
  const isMeant = ({ when }: Pick<(typeof parts)[number], 'when'>) => meetsCondition(form, sheet, when, year);
  const rows = parts
    .flatMap((part) => part.years?.rows ?? [])
    .flatMap((row) => (typeof row === 'string' ? [row] : isMeant(row) ? [row.row] : []));
  const boxes = parts
    .flatMap((part) => part.boxes ?? [])
    .flat()
    .flatMap((box) => {
      if (typeof box === 'string') return [box];
      return 'blank' in box || box.choices || !isMeant(box) ? [] : [box.box];
    });
  const printed = new Set([
    ...rows.flatMap((row) => years.map((of) => keyOf(row, of))),
    ...boxes.map((box) => keyOf(box, year)),
  ]);
  const plainKeys = plan === undefined ? undefined : cellKeysOf(plan);
  const keysOf = (indicator: Indicator): CellKeys | undefined => {
    const keys = plainKeys?.(indicator);
    if (keys === undefined) return undefined;
    return {
      of: (observation) => `${id}/${keys.of(observation)}`,
      attainment: (each) => `${id}/${keys.attainment(each)}`,
      rating: (each) => `${id}/${keys.rating(each)}`,
    };
  };
  const hasIndicators = parts.some(({ indicators }) => indicators !== undefined);
  /** The cell of the indicator's own value; none of what is picked otherwise. */
  const findPicked = (written: string, of: FiscalYear) => {
    const meaning = meaningOf(form, splitName(written));
    if (!hasIndicators || !('kind' in meaning) || meaning.kind !== 'pick') return undefined;
    const observation = sheet.observationOf(meaning.pick, of);
    const indicator = sheet.indicators.find((each) => observation && isOf(observation, each));
    const isPrinted = observation?.column.role === 'actual' ? measured.includes(of) : years.includes(of);
    return observation && indicator && isPrinted ? keysOf(indicator)?.of(observation) : undefined;
  };
  const find = (written: string, of: FiscalYear) => {
    const picked = findPicked(written, of);
    if (picked !== undefined) return picked;
    const key = keyOf(written, of);
    return printed.has(key) && showOnSheet(form, sheet, written, of).value !== undefined ? key : undefined;
  };
  const findRows = (source: FormSource, head: string, of: FiscalYear) => {
    const lists = parts.flatMap(({ items }) => items ?? []);
    const isListed = lists.some(
      (list) => list.of === source.name && list.columns.includes(head) && list.year === 'reported',
    );
    const values = sheet.rowsOf(source, of).map((row) => sheetOfRow(source, row)?.numberOf(splitName(head), of));
    // What is no number makes the sum none; a workbook would pass it over.
    const areNumbers = values.every((value) => value && (!isAbsent(value) || value.absence === 'missing'));
    if (!isListed || of !== year || !areNumbers || values.length === 0) return undefined;
    return { from: keyOfRow(source, head, 0), to: keyOfRow(source, head, values.length - 1) };
  };
  const show = (written: string, of: FiscalYear): Shown => {
    const shown = showOnSheet(form, sheet, written, of);
    if (shown.value === undefined || shown.value.type === 'address') return shown;
    const key = keyOf(written, of);
    const meaning = meaningOf(form, splitName(written));
    if (!('kind' in meaning) || meaning.kind !== 'figure') return { ...shown, key };
    const { figure } = meaning;
    const formula = figureFormula(figure, { form, sheet, find, findRows }, of);
    if (formula === undefined) return { ...shown, key };
    const value = { ...shown.value, formula };
    if (value.type !== 'missing' || figure.decimals === undefined) return { ...shown, key, value };
    const format = { before: '', after: '', decimals: figure.decimals, grouped: true };
    return { ...shown, key, value: { ...value, format } };
  };
  const ofChild = (other: Form, own: FormSheet, name: string) => liveCells(other, own, `${id}/${name}`, { year, plan });
  return { show, find, keyOfRow, keysOf, ofChild };
}

function isOf(observation: Observation, { actuals, targets }: Indicator): boolean {
  return actuals.includes(observation) || targets.includes(observation);
}

/** One name of what a form may write in two ways: 決算額, 費用.決算額. */
function canonical(form: Form, written: string): string {
  const meaning = meaningOf(form, splitName(written));
  return 'kind' in meaning && meaning.kind === 'column' ? `${meaning.source.name}.${meaning.head}` : written;
}
