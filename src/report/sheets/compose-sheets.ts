/** All sheets of a form as one document, after what sums them up. */

import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../document/document.ts';
import { partOf } from '../../edition/edition.ts';
import { type FormSheet, makeSheets } from '../../metrics/form/form-sheets.ts';
import type { IndicatorMetrics, PlanMetrics } from '../../metrics/metrics.ts';
import type { Form } from '../../model/form/form.ts';
import type { LoosePart } from '../../model/form/form-schema.ts';
import type { Indicator } from '../../model/plan/plan.ts';
import { type FiscalYear, fiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { fillPages } from '../booklet/fill-pages.ts';
import { bylineOf, frameOf } from '../document-frame.ts';
import type { ReportInput } from '../report.ts';
import { composeBoxes } from './boxes-table.ts';
import { composeFront } from './front-tables.ts';
import { composeIndicators } from './indicators-table.ts';
import { composeItems } from './items-table.ts';
import { labelOf, showOnSheet } from './sheet-values.ts';
import { textContent } from './text-content.ts';
import { composeYears } from './years-table.ts';

export async function composeSheets(input: ReportInput, form: Form): Promise<ComposedDocument> {
  const sheets = makeSheets(form);
  const ids = new Map(sheets.map((sheet, index) => [sheet, `sheet-${index + 1}`]));
  const idOf = (sheet: FormSheet) => ids.get(sheet) ?? '';
  const sections = [
    composeFrontSection(input, form, sheets, idOf),
    ...sheets.map((sheet) => composeSheet(input, form, sheet, idOf(sheet))),
  ];
  const tree: Root = { type: 'root', children: [h('article', sections)] };
  const document: ComposedDocument = { ...frameOf(input, form.title, form.page, 'goal'), tree };
  await fillPages(document, input.locate);
  return document;
}

function composeFrontSection(
  input: ReportInput,
  form: Form,
  sheets: readonly FormSheet[],
  idOf: (sheet: FormSheet) => string,
): Element {
  return h('section', { dataSheet: 'まとめ' }, [
    h('header', [
      h('h1', titleOf(input, form)),
      ...bylineOf(input.configuration).map((line) => h('p', { className: ['byline'] }, line)),
    ]),
    ...composeFront(form, sheets, input.year, idOf),
  ]);
}

function titleOf({ year, configuration }: ReportInput, { title }: Form): string {
  return `${formatFiscalYear(year, 'era', configuration.document.date)}　${title}`;
}

function composeSheet(input: ReportInput, form: Form, sheet: FormSheet, id: string): Element {
  const name = [sheet.id, sheet.name].filter((text) => text !== '').join('　');
  const version = form.version === '' ? '' : `（${form.version}）`;
  return h('section', { className: ['new-page', 'fit-page'], dataSheet: sheet.id === '' ? sheet.name : sheet.id }, [
    h('p', { className: ['form-name'] }, `${titleOf(input, form)}${version}`),
    h('h2', { id }, name),
    ...form.parts.flatMap((part) => composePart(input, form, sheet, part)),
    ...form.notes.map((note) => h('p', { className: ['note'] }, `（注）${note}`)),
  ]);
}

function composePart(input: ReportInput, form: Form, sheet: FormSheet, part: LoosePart): readonly Element[] {
  const heading = part.heading === undefined ? [] : [h('h3', part.heading)];
  const table = composeTable(input, form, sheet, part);
  const note = part.note === undefined ? [] : [h('p', { className: ['note'] }, part.note)];
  const blocks = [...heading, ...(table === undefined ? [] : [table]), ...note];
  return part.newPage ? [h('div', { className: ['new-page'] }, blocks)] : blocks;
}

/** None of what a sheet has nothing of. */
function composeTable(input: ReportInput, form: Form, sheet: FormSheet, part: LoosePart): Element | undefined {
  const { year } = input;
  const measured = range(year - form.years.before, year);
  const planned = range(year + 1, year + form.years.after);
  if (part.boxes !== undefined) {
    return composeBoxes(part.boxes, (name, label) => {
      const { text } = showOnSheet(form, sheet, name, year);
      return { label: label ?? labelOf(form, name), content: textContent(text), isEmpty: text === '' };
    });
  }
  if (part.years !== undefined)
    return composeYears(form, sheet, part.years, [...measured, ...planned], nameYears(input));
  if (part.items !== undefined) {
    const source = form.sources.get(part.items.of);
    const rows = source === undefined ? [] : sheet.rowsOf(source, part.items.year === 'all' ? undefined : year);
    return rows.length === 0 ? undefined : composeItems(form, rows, part.items.columns, part.items.turned);
  }
  return sheet.indicators.length === 0
    ? undefined
    : composeOwnIndicators(input, form, sheet, part, { measured, planned });
}

function composeOwnIndicators(
  input: ReportInput,
  form: Form,
  sheet: FormSheet,
  { indicators }: LoosePart,
  years: { readonly measured: readonly FiscalYear[]; readonly planned: readonly FiscalYear[] },
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

function range(from: number, to: number): readonly FiscalYear[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => fiscalYear(from + index));
}
