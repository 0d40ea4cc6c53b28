/** A part of a sheet: its heading, its table or charts, its note. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { partOf } from '../../edition/edition.ts';
import { type FormSheet, sheetOfRow } from '../../metrics/form/form-sheets.ts';
import { meetsCondition } from '../../metrics/form/meets-condition.ts';
import type { IndicatorMetrics, PlanMetrics } from '../../metrics/metrics.ts';
import { textOf } from '../../model/form/build-source.ts';
import type { Form } from '../../model/form/form.ts';
import type { LooseBox, LoosePart } from '../../model/form/part-schema.ts';
import { publicForm } from '../../model/form/public-form.ts';
import type { Indicator } from '../../model/plan/plan.ts';
import { type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import type { ReportInput } from '../report.ts';
import { composeBoxes, type NamedBox } from './boxes-table.ts';
import { composeStack, composeTrends } from './charts.ts';
import { composeIndicators } from './indicators-table.ts';
import { composeItems } from './items-table.ts';
import type { LiveCells } from './live-cells.ts';
import { labelOf, type Shown, showChoices, showOnSheet, showText, unitOf } from './sheet-values.ts';
import { textContent } from './text-content.ts';
import { type SheetYears, yearsOnSheet } from './years-on-sheet.ts';
import { composeYears } from './years-table.ts';

/** Nothing of what the sheet is not meant to have; without its heading where there is nothing under it. */
export async function composePart(
  input: ReportInput,
  form: Form,
  sheet: FormSheet,
  part: LoosePart,
  live: LiveCells,
  level = 3,
): Promise<readonly Element[]> {
  if (!meetsCondition(form, sheet, part.when, input.year)) return [];
  const content =
    part.each === undefined
      ? await composeContent(input, form, sheet, part, live)
      : await composeEach(input, form, sheet, part.each, live, level);
  if (content.length === 0) return [];
  const heading = part.heading === undefined ? [] : [h(`h${level}`, part.heading)];
  const note = part.note === undefined ? [] : [h('p', { className: ['note'] }, part.note)];
  const blocks = [...heading, ...content, ...note];
  return part.newPage ? [h('div', { className: ['new-page'] }, blocks)] : blocks;
}

/** The parts of the sheets of another form, one sheet below the other; what is below the last level has that. */
async function composeEach(
  input: ReportInput,
  form: Form,
  sheet: FormSheet,
  { of, headings }: NonNullable<LoosePart['each']>,
  live: LiveCells,
  level: number,
): Promise<readonly Element[]> {
  const source = form.sources.get(of);
  const other = source?.form;
  if (source === undefined || other === undefined) return [];
  const shown = form.isPublic ? publicForm(other) : other;
  const parts = shown.parts.filter(
    ({ heading }) => headings === undefined || (heading !== undefined && headings.includes(heading)),
  );
  const blocks: Element[] = [];
  for (const [index, row] of sheet.rowsOf(source, input.year).entries()) {
    const own = sheetOfRow(source, row);
    if (own === undefined) continue;
    const ofOwn = live.ofChild(shown, own, `${of}-${index + 1}`);
    const name = shown.nameColumn === other.nameColumn ? own.name : '';
    blocks.push(h(`h${Math.min(lastLevel, level + 1)}`, [own.id, name].filter((text) => text !== '').join('　')));
    for (const part of parts) {
      const inner = await composePart(input, shown, own, part, ofOwn, Math.min(lastLevel, level + 2));
      for (const block of inner) blocks.push(block);
    }
  }
  return blocks;
}

const lastLevel = 6;

async function composeContent(
  input: ReportInput,
  form: Form,
  sheet: FormSheet,
  part: LoosePart,
  live: LiveCells,
): Promise<readonly Element[]> {
  const { year } = input;
  const { measured, planned } = yearsOnSheet(form, year);
  const nameYear = nameYears(input);
  const isMeant = ({ when }: Pick<LoosePart, 'when'>) => meetsCondition(form, sheet, when, year);
  if (part.boxes !== undefined) {
    const rows = part.boxes.flatMap((row): readonly (readonly LooseBox[])[] => {
      const boxes = [row].flat().filter((box) => typeof box === 'string' || isMeant(box));
      return boxes.length === 0 ? [] : [boxes];
    });
    return rows.length === 0 ? [] : [composeBoxes(rows, (box) => boxContent(form, sheet, box, live, year))];
  }
  if (part.years !== undefined) {
    const rows = part.years.rows.flatMap((row) => {
      if (typeof row === 'string') return [{ name: row, label: labelOf(form, row) }];
      return isMeant(row) ? [{ name: row.row, label: row.label ?? labelOf(form, row.row) }] : [];
    });
    if (rows.length === 0) return [];
    return [composeYears(form, live.show, { ...part.years, rows }, [...measured, ...planned], nameYear)];
  }
  if (part.items !== undefined) return composeOwnItems(form, sheet, part.items, live, year);
  if (part.stack !== undefined) {
    return composeStack(input, form, sheet, part.stack, [...measured, ...planned], nameYear);
  }
  if (part.trends !== undefined) return composeTrends(input, form, sheet, part.trends);
  return sheet.indicators.length === 0
    ? []
    : [composeOwnIndicators(input, form, sheet, part, live, { measured, planned })];
}

function boxContent(
  form: Form,
  sheet: FormSheet,
  { box, label, choices }: NamedBox,
  live: LiveCells,
  year: FiscalYear,
) {
  const shown = choices ? showChoices(form, sheet, box, year) : live.show(box, year);
  const content = { label: label ?? labelOf(form, box), content: textContent(shown.text), isEmpty: shown.text === '' };
  return shown.value === undefined ? content : { ...content, shown };
}

/** None of what a sheet has nothing of. */
function composeOwnItems(
  form: Form,
  sheet: FormSheet,
  { of, year: which, columns, turned, totals = [] }: NonNullable<LoosePart['items']>,
  live: LiveCells,
  year: FiscalYear,
): readonly Element[] {
  const source = form.sources.get(of);
  if (source === undefined) return [];
  const rows = sheet.rowsOf(source, which === 'all' ? undefined : year);
  if (rows.length === 0) return [];
  const { form: other } = source;
  const table = {
    columns: columns.map((name) => ({ name, label: labelOf(other ?? form, name), isTotalled: totals.includes(name) })),
    rows: rows.map((row, index) => {
      const own = sheetOfRow(source, row);
      return columns.map(
        (column): Shown =>
          other === undefined || own === undefined
            ? {
                ...showItem(form, textOf(row, column), column, totals.includes(column)),
                key: live.keyOfRow(source, column, index),
              }
            : { ...showOnSheet(other, own, column, year), key: live.keyOfRow(source, column, index) },
      );
    }),
    unitOf: (name: string) => (other === undefined ? '' : unitOf(other, name)),
  };
  const without = table.columns.flatMap(({ label, isTotalled }, index) => {
    const count = table.rows.filter((row) => row[index]?.value?.type !== 'number').length;
    return isTotalled && count > 0 ? [`${label}のない ${count} 件`] : [];
  });
  const note = `（注）計は、${without.join('、')}を除いた合計です。`;
  return [composeItems(table, turned), ...(without.length === 0 ? [] : [h('p', { className: ['note'] }, note)])];
}

/** What is added up is a number; a word among such is one that the total leaves out. */
function showItem({ fields }: Form, text: string, column: string, isTotalled: boolean): Shown {
  return isTotalled ? showText(text, fields.get(column)?.unit, fields.get(column)?.decimals, true) : { text };
}

function composeOwnIndicators(
  input: ReportInput,
  form: Form,
  sheet: FormSheet,
  { indicators }: LoosePart,
  live: LiveCells,
  years: SheetYears,
): Element {
  const plan = partOf(input.content.edition, 'plan')?.plan;
  const column = indicators?.kind === undefined ? -1 : (form.indicators?.heads.indexOf(indicators.kind) ?? -1);
  const figures = new Map(
    plan === undefined
      ? []
      : years.measured.map((year) => [year, byIndicator(input.computeMetrics(plan, year))] as const),
  );
  const metricsOf = (indicator: Indicator, year: FiscalYear) => figures.get(year)?.get(indicator);
  return composeIndicators(
    sheet.indicators,
    { kindOf: ({ cells }) => (column < 0 ? undefined : cells[column]), hasRate: indicators?.rate ?? true },
    years,
    metricsOf,
    nameYears(input),
    live.keysOf,
  );
}

/** A sheet is read by itself, where 6年度 would not say of which era. */
function nameYears({ configuration }: ReportInput): (year: FiscalYear) => string {
  const { years, date } = configuration.document;
  return (year) => formatFiscalYear(year, years === 'short' ? 'era' : years, date);
}

const known = new WeakMap<PlanMetrics, ReadonlyMap<Indicator, IndicatorMetrics>>();

/** Asked for by every sheet, made once. */
function byIndicator(metrics: PlanMetrics): ReadonlyMap<Indicator, IndicatorMetrics> {
  const map = known.get(metrics) ?? new Map(metrics.indicators.map((each) => [each.indicator, each]));
  known.set(metrics, map);
  return map;
}
