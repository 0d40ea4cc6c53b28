/** Charts of one sheet: what its cost is paid from, and how its indicators went. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { columnsIn, roomOf } from '../../document/page-room.ts';
import type { FormSheet } from '../../metrics/form/form-sheets.ts';
import { dash } from '../../metrics/show-figure.ts';
import { isAbsent } from '../../model/form/evaluate-expression.ts';
import type { Form } from '../../model/form/form.ts';
import { splitName } from '../../model/form/names.ts';
import type { LoosePart } from '../../model/form/part-schema.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { pictureFigure } from '../picture-figure.ts';
import { hasTrend, renderIndicatorTrend } from '../progress/indicator-trend.ts';
import { roleWordOf } from '../progress/role-word.ts';
import type { ReportInput } from '../report.ts';
import { labelOf, showAmount, unitOf } from './sheet-values.ts';

/** Nothing where no year has a value. */
export async function composeStack(
  { theme, fonts }: ReportInput,
  form: Form,
  sheet: FormSheet,
  { title, rows: names }: NonNullable<LoosePart['stack']>,
  years: readonly FiscalYear[],
  nameYear: (year: FiscalYear) => string,
): Promise<readonly Element[]> {
  const rows = years.map((year) => {
    const values = names.map((name) => {
      const number = sheet.numberOf(splitName(name), year);
      if (isAbsent(number)) return { value: undefined, shown: dash };
      const decimals = form.figures.get(name)?.decimals ?? number.value.decimalPlaces();
      return { value: number.value, shown: showAmount(number.value, decimals).text };
    });
    const given = values.flatMap(({ value }) => value ?? []);
    const sum = given.length === 0 ? undefined : given.reduce((total, value) => total.plus(value));
    const total = sum === undefined ? dash : showAmount(sum, sum.decimalPlaces()).text;
    return { label: nameYear(year), values, total };
  });
  if (rows.every(({ total }) => total === dash)) return [];
  const { renderStackChart } = await import('../../chart/stack-chart.ts');
  const { width } = roomOf(form.page, theme);
  const unit = unitOf(form, names[0] ?? '');
  const parts = names.map((name) => labelOf(form, name));
  const picture = await renderStackChart({ title, unit, parts, rows, width }, theme, fonts);
  return [pictureFigure(title, picture)];
}

/** Two beside each other; a single one as wide as it is well read. */
export async function composeTrends(
  { theme, fonts, year, configuration }: ReportInput,
  form: Form,
  sheet: FormSheet,
  { height }: NonNullable<LoosePart['trends']>,
): Promise<readonly Element[]> {
  const shown = sheet.indicators.filter((indicator) => hasTrend(indicator, year));
  const room = roomOf(form.page, theme);
  const width = shown.length > 1 ? columnsIn(room.width, 2).width : Math.min(340, room.width);
  const { date } = configuration.document;
  const setting = { until: year, years: 'era', date, width, height } as const;
  const figures: Element[] = [];
  for (const indicator of shown) {
    const wordOf = (column: Parameters<typeof roleWordOf>[0]) => roleWordOf(column, configuration);
    const picture = await renderIndicatorTrend(indicator, { ...setting, wordOf }, theme, fonts);
    figures.push(pictureFigure(indicator.name, picture));
  }
  if (figures.length < 2) return figures;
  return Array.from({ length: Math.ceil(figures.length / 2) }, (_, row) =>
    h('div', { className: ['columns'] }, figures.slice(2 * row, 2 * row + 2)),
  );
}
