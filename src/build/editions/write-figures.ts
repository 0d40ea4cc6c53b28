/** Every figure that the reports of a year show, as the table that a closed edition keeps. */

import { rowsOf } from '../../edition/closed/read-editions.ts';
import type { FigureRow } from '../../edition/closed/shown-figures.ts';
import { contentInYear } from '../../edition/content-in-year.ts';
import { partOf } from '../../edition/edition.ts';
import { computeMetrics } from '../../metrics/compute-metrics.ts';
import type { Decimal } from '../../model/value/decimal.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { dataColumns, dataRows } from '../../report/indicators/data-rows.ts';
import { parseCsvGrid } from '../../workspace/csv/csv-table.ts';
import { quoteText } from '../../writer/csv/write-csv.ts';
import type { Prepared } from '../prepare.ts';

/** CSV; `undefined` where there is no plan. */
export function writeFigures({ content, configuration }: Prepared, year: FiscalYear): string | undefined {
  const plan = partOf(contentInYear(content, year).value.edition, 'plan')?.plan;
  if (plan === undefined) return undefined;
  const rows = dataRows({ plan, configuration, metrics: computeMetrics(plan, configuration, year) });
  const columns = dataColumns(rows);
  const textOf = (value: Decimal | string) => (typeof value === 'string' ? quoteText(value) : `"${value.toFixed()}"`);
  const lines = [
    columns.map(({ title }) => quoteText(title)),
    ...rows.map((row) => columns.map(({ key }) => textOf(row[key]))),
  ];
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

/** The same as rows, read as those of a closed edition are. */
export function figuresOf(prepared: Prepared, year: FiscalYear): readonly FigureRow[] {
  const text = writeFigures(prepared, year)?.replace(/^\ufeff/, '');
  return text === undefined ? [] : rowsOf(parseCsvGrid('figures.csv', text, ',').value ?? []);
}
