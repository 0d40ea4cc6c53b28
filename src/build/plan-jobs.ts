/** Which reports of which years in which formats a build makes of a workspace. */

import { error, type Finding, type Found } from '../finding/finding.ts';
import { type FiscalYear, formatFiscalYear } from '../model/fiscal-year.ts';
import type { Report } from '../report/report.ts';
import { reports } from '../report/reports.ts';
import type { Format } from '../writer/writer.ts';
import { writers } from '../writer/writers.ts';
import type { BuildOptions } from './build.ts';
import { type Prepared, reportableYears } from './prepare.ts';

export interface Job {
  readonly report: Report;
  readonly year: FiscalYear;
  readonly formats: readonly Format[];
}

export function planJobs(prepared: Prepared, options: BuildOptions): Found<readonly Job[]> {
  const findings: Finding[] = [];
  const years = chooseYears(prepared, options, findings);
  const known = reports.map((report) => report.name);
  const formats = Object.keys(writers);
  for (const report of options.reports.filter((name) => !known.includes(name))) {
    findings.push(error('report-unknown', { report, available: known }));
  }
  for (const format of options.formats.filter((name) => !formats.includes(name))) {
    findings.push(error('format-unknown', { format, available: formats }));
  }
  const chosen = reports.filter(({ name }) => options.reports.length === 0 || options.reports.includes(name));
  const jobs = years.flatMap((year) =>
    chosen.map((report) => ({
      report,
      year,
      formats: report
        .formats(prepared.configuration)
        .filter((format) => options.formats.length === 0 || options.formats.includes(format)),
    })),
  );
  return { value: findings.length > 0 ? [] : jobs.filter((job) => job.formats.length > 0), findings };
}

function chooseYears(
  { plan, configuration }: Prepared,
  { years }: BuildOptions,
  findings: Finding[],
): readonly FiscalYear[] {
  const available = reportableYears(plan);
  if (years === 'all') return available;
  if (years.length === 0) return available.slice(-1);
  const { document } = configuration;
  const name = (year: FiscalYear) => `${year}（${formatFiscalYear(year, 'era', document.date)}）`;
  for (const year of years.filter((asked) => !available.includes(asked))) {
    findings.push(error('year-not-built', { year: name(year), available: available.map(name) }));
  }
  return years.filter((year) => available.includes(year));
}
