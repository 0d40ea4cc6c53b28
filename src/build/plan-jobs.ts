/** Which reports of which years in which formats a build makes of a workspace. */

import { error, type Finding, type Found } from '../finding/finding.ts';
import { type FiscalYear, fiscalYearOf } from '../model/fiscal-year.ts';
import type { Report } from '../report/report.ts';
import { reports } from '../report/reports.ts';
import type { Format } from '../writer/writer.ts';
import { writers } from '../writer/writers.ts';
import type { BuildOptions } from './build.ts';
import { chooseYears } from './choose-years.ts';
import type { Prepared } from './prepare.ts';

export interface Job {
  readonly report: Report;
  readonly year: FiscalYear;
  readonly formats: readonly Format[];
}

/** Names of reports and formats that there are none of. */
export function checkChoices(options: BuildOptions): readonly Finding[] {
  const known = reports.map((report) => report.name);
  const formats = Object.keys(writers);
  const unknownReports = options.reports.filter((name) => !known.includes(name));
  const unknownFormats = options.formats.filter((name) => !formats.includes(name));
  return [
    ...unknownReports.map((report) => error('report-unknown', { report, available: known })),
    ...unknownFormats.map((format) => error('format-unknown', { format, available: formats })),
  ];
}

/** The options' names are known ones. No jobs where a year is asked for that the plan has no values of. */
export function planJobs(prepared: Prepared, options: BuildOptions): Found<readonly Job[]> {
  const { value: years, findings } = chooseYears(prepared, options.years);
  if (findings.length > 0) return { value: [], findings };
  const chosen = reports.filter(({ name }) => options.reports.length === 0 || options.reports.includes(name));
  const { configuration, content } = prepared;
  const once = fiscalYearOf(configuration.document.date);
  const jobs = chosen.flatMap((report) =>
    (report.isYearly ? years : [once]).map((year) => ({
      report,
      year,
      formats: report
        .formats(configuration, content)
        .filter((format) => options.formats.length === 0 || options.formats.includes(format)),
    })),
  );
  return { value: jobs.filter((job) => job.formats.length > 0), findings };
}
