/** Which reports of which years in which formats a build makes of a workspace. */

import type { Format } from '../document/format.ts';
import { partOf } from '../edition/edition.ts';
import { append } from '../finding/append.ts';
import { error, type Finding, type Found, notice } from '../finding/finding.ts';
import { findReportYears } from '../metrics/report-years.ts';
import { type FiscalYear, fiscalYearOf } from '../model/year/fiscal-year.ts';
import type { Report, Volume } from '../report/report.ts';
import type { BuildOptions } from './build-options.ts';
import { chooseYears } from './choose-years.ts';
import type { Extensions } from './extension/use-extensions.ts';
import { fileName } from './file-name.ts';
import type { Prepared } from './prepare.ts';
import { reports } from './reports.ts';
import { writers } from './writers.ts';

export interface Job {
  readonly report: Report;
  readonly year: FiscalYear;
  readonly formats: readonly Format[];
  /** Of a report that makes several documents. */
  readonly volume?: Volume;
  /** Files of its data that the same build makes beside it: a page leads to no others. */
  readonly dataFiles?: readonly string[];
}

/** Of the data that a page leads to. */
const linkedFormats: readonly Format[] = ['csv', 'csvw'];

/** e.g. `2017/progress`; the path of its files without what tells their format. */
export function nameOfJob({ year, report, volume }: Pick<Job, 'year' | 'report' | 'volume'>): string {
  return `${year}/${volume?.name ?? report.name}`;
}

/** Names of reports and formats that there are none of; `extensions` are those of a workspace. */
export function checkChoices(
  options: Pick<BuildOptions, 'reports' | 'formats'>,
  extensions: Pick<Extensions, 'reports' | 'writers'> = { reports: [], writers: new Map() },
): readonly Finding[] {
  const known = [...reports, ...extensions.reports].map((report) => report.name);
  const formats = [...Object.keys(writers), ...extensions.writers.keys()];
  const unknownReports = options.reports.filter((name) => !known.includes(name));
  const unknownFormats = options.formats.filter((name) => !formats.includes(name));
  return [
    ...unknownReports.map((report) => error('report-unknown', { report, available: known })),
    ...unknownFormats.map((format) => error('format-unknown', { format, available: formats })),
  ];
}

/**
 * A report that is not yearly belongs to the year of the document's date. No jobs
 * where a year is asked for that there is nothing of.
 */
export function planJobs(prepared: Prepared, options: BuildOptions): Found<readonly Job[]> {
  const { configuration, content } = prepared;
  const once = fiscalYearOf(configuration.document.date);
  const unknown = checkChoices(options, prepared.extensions);
  if (unknown.length > 0) return { value: [], findings: unknown };
  const all = [...reports, ...prepared.extensions.reports]
    .filter(({ name }) => options.reports.length === 0 || options.reports.includes(name))
    .filter(({ volumes }) => options.only === undefined || volumes !== undefined)
    .map((report) => ({ report, formats: formatsOf(report, prepared, options) }))
    .filter(({ formats }) => formats.length > 0);
  const { jobs, told } = leaveOutSame(all, prepared);
  if (jobs.length === 0) return { value: [], findings: told };
  const ownYears = new Map(jobs.map(({ report }) => [report, report.years?.(content)]));
  const isYearlyReport = (report: Report) => report.isYearly || ownYears.get(report) !== undefined;
  const isOnce = jobs.some(({ report }) => !isYearlyReport(report));
  const isYearly = jobs.some(({ report }) => isYearlyReport(report));
  const plan = partOf(content.edition, 'plan')?.plan;
  const ofPlan = plan === undefined || !isYearly ? undefined : findReportYears(plan, configuration.document.date);
  // Data without a plan have the years that their reports find in them.
  const found = [...new Set([...ownYears.values()].flatMap((years) => years ?? []))].toSorted((a, b) => a - b);
  const yearly = ofPlan?.all ?? found;
  const newest = ofPlan?.latest ?? found.at(-1);
  const available = [...new Set([...yearly, ...(isOnce ? [once] : [])])].toSorted((a, b) => a - b);
  const { value: years, findings: wrong } = chooseYears(available, newest, options.years, configuration.document.date);
  if (wrong.length > 0) return { value: [], findings: wrong };
  const isLatest = options.years.length === 0;
  const yearsOf = (report: Report) => {
    if (!isYearlyReport(report)) return isLatest || years.includes(once) ? [once] : [];
    const latest = newest === undefined ? [] : [newest];
    const asked = isLatest ? latest : years.filter((year) => yearly.includes(year));
    return asked.filter((year) => ownYears.get(report)?.includes(year) ?? true);
  };
  const chosen: Finding[] = [];
  const value = jobs.flatMap(({ report, formats }) => {
    const found = report.volumes?.(configuration, content, options.only);
    append(chosen, found?.findings ?? []);
    const volumes = found?.value;
    if (volumes === undefined) return yearsOf(report).map((year): Job => ({ report, year, formats }));
    return volumes.flatMap((volume) => {
      const asked = isLatest ? latestOf(volume, newest) : yearsOf(report).filter((year) => volume.years.includes(year));
      return asked.map((year): Job => ({ report, year, formats, volume }));
    });
  });
  return { value: value.map((job) => withDataFiles(job, value)), findings: [...told, ...chosen] };
}

function withDataFiles(job: Job, jobs: readonly Job[]): Job {
  const files = (job.report.data ?? []).flatMap((data) => {
    const own = jobs.find(({ report, year }) => report === data && year === job.year);
    const formats = own?.formats.filter((format) => linkedFormats.includes(format)) ?? [];
    return formats.map((format) => fileName(data.name, format));
  });
  return files.length === 0 ? job : { ...job, dataFiles: files };
}

/** Documents of one report may be of other data each, and so have other years. */
function latestOf({ years }: Volume, newest: FiscalYear | undefined): readonly FiscalYear[] {
  const upTo = years.filter((year) => newest === undefined || year <= newest);
  return (upTo.length > 0 ? upTo : years).slice(-1);
}

type AskedJob = Omit<Job, 'year' | 'volume'>;

/** A document that another report of the build shows in the same formats says nothing new. */
function leaveOutSame(
  asked: readonly AskedJob[],
  { configuration, content, settings }: Prepared,
): { readonly jobs: readonly AskedJob[]; readonly told: readonly Finding[] } {
  const told: Finding[] = [];
  const jobs = asked.filter(({ report, formats }) => {
    const same = report.sameAs?.(configuration, content);
    const other = asked.find((each) => each.report.name === same);
    if (same === undefined || other === undefined) return true;
    if (!formats.every((format) => other.formats.includes(format))) return true;
    told.push(notice('report-not-made', { report: report.name, same }, settings.get('revision.old')));
    return false;
  });
  return { jobs, told };
}

function formatsOf(
  report: Report,
  { configuration, content, extensions }: Prepared,
  options: BuildOptions,
): readonly Format[] {
  const own = report.formats(configuration, content);
  // Whatever is made to be printed can be handed on for editing, when it is asked for.
  const isPrinted = own.includes('pdf') && !own.includes('docx') && report.isOfPages !== true;
  // An extension writes whatever it is asked for.
  const isWhole = own.length > 0 && report.isOfPages !== true;
  const others = options.formats.filter((format) => extensions.writers.has(format) && !own.includes(format));
  const formats: readonly Format[] = [
    ...own,
    ...(isPrinted && options.formats.includes('docx') ? ['docx'] : []),
    ...(isWhole ? new Set(others) : []),
  ];
  return formats.filter((format) => options.formats.length === 0 || options.formats.includes(format));
}
