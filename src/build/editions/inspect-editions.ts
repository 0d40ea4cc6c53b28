/** Holds what would be built of a year against the edition of it that was published. */

import { basename } from 'node:path/posix';
import { editionsFolder, recordName } from '../../edition/closed/closed-edition.ts';
import { judgeDifferences } from '../../edition/closed/corrections.ts';
import { type ClosedEdition, readEditions } from '../../edition/closed/read-editions.ts';
import { compareFigures, type FigureDifference } from '../../edition/closed/shown-figures.ts';
import type { Effects } from '../../effects.ts';
import { append } from '../../finding/append.ts';
import { error, type Finding, hasErrors, notice } from '../../finding/finding.ts';
import { type CalendarDate, type FiscalYear, fiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { parseDate } from '../../model/year/parse-date.ts';
import { indicatorsReport } from '../../report/indicators/indicators-report.ts';
import { digestBytes } from '../../store/digest.ts';
import { groupBy } from '../../table/group-by.ts';
import type { Artifact } from '../artifact.ts';
import type { Job } from '../plan-jobs.ts';
import type { Prepared } from '../prepare.ts';
import { figuresOf } from './write-figures.ts';

export interface InspectedEditions {
  /** By year. */
  readonly editions: readonly ClosedEdition[];
  readonly findings: readonly Finding[];
  /** Years of which a report would silently differ from what was published. */
  readonly stopped: ReadonlySet<FiscalYear>;
  /** Years of which figures differ from what was published, silently or not. */
  readonly differing: ReadonlySet<FiscalYear>;
  /** The date that each closed year was published with. */
  readonly dates: ReadonlyMap<FiscalYear, CalendarDate>;
}

/** `years` are those that are built. */
export async function inspectEditions(
  effects: Effects,
  prepared: Prepared,
  years: readonly FiscalYear[],
): Promise<InspectedEditions> {
  const { root, corrections } = prepared;
  const { value: editions, findings } = await readEditions(effects, root, corrections, digestBytes);
  const told: Finding[] = [...findings];
  const stopped = new Set<FiscalYear>();
  const differing = new Set<FiscalYear>();
  const dates = new Map<FiscalYear, CalendarDate>();
  for (const edition of editions) {
    const year = fiscalYear(edition.record.fiscalYear);
    const date = parseDate(edition.record.date);
    if (date !== undefined) dates.set(year, date);
    if (!years.includes(year)) continue;
    const found = compareWith(edition, prepared, year);
    append(told, found);
    if (found.length > 0) differing.add(year);
    if (hasErrors(found)) stopped.add(year);
  }
  return { editions, findings: told, stopped, differing, dates };
}

/** Those that show the figures of a plan. */
export function showsFigures({ report }: Pick<Job, 'report'>): boolean {
  return report === indicatorsReport || report.data?.includes(indicatorsReport) === true;
}

/** A file of a closed year with other bytes than were published, though no figure differs: what it looks like did. */
export function compareOutputs(
  { editions, differing }: InspectedEditions,
  { report, year, dataFiles }: Pick<Job, 'report' | 'year' | 'dataFiles'>,
  artifacts: readonly Artifact[],
): readonly Finding[] {
  const record = editions.find((each) => each.record.fiscalYear === year)?.record;
  if (record === undefined || differing.has(year) || !showsFigures({ report })) return [];
  const date = parseDate(record.date);
  // A page that is built without its data leads to none.
  const data = Object.keys(record.outputs).filter((name) =>
    report.data?.some((each) => name.startsWith(`${each.name}.csv`)),
  );
  const isLinked = data.every((name) => dataFiles?.includes(name));
  const files = artifacts.flatMap(({ path, sha256, format }) => {
    if (format === 'html' && !isLinked) return [];
    const published = record.outputs[basename(path)];
    return published === undefined || published === sha256 ? [] : [basename(path)];
  });
  if (files.length === 0 || date === undefined) return [];
  const facts = { year: formatFiscalYear(year, 'era', date), date: record.date, files, program: record.program };
  return [notice('edition-looks-differ', facts, { file: `${editionsFolder}/${record.fiscalYear}/${recordName}` })];
}

function compareWith(
  { figures, folder, record }: ClosedEdition,
  prepared: Prepared,
  year: FiscalYear,
): readonly Finding[] {
  const differences = compareFigures(figures, figuresOf(prepared, year));
  const { silent, corrected } = judgeDifferences(differences, prepared.corrections);
  const place = { file: `${folder}/figures.csv` };
  const name = formatFiscalYear(year, 'era', prepared.configuration.document.date);
  const edition = { year: name, date: record.date };
  const byIndicator = groupBy(silent, ({ id }) => id);
  const ofSilent = [...byIndicator].map(([id, differences]) => {
    const facts = { ...edition, id, name: differences[0]?.name ?? '', figures: differences.map(tell) };
    return error('edition-differs', facts, place);
  });
  if (corrected.length === 0) return ofSilent;
  return [...ofSilent, notice('edition-corrected', { ...edition, figures: corrected.map(tell) }, place)];
}

function tell({ item, published, now }: FigureDifference): { item: string; published: string; now: string } {
  return { item, published, now };
}
