/** Holds what would be built of a year against the edition of it that was published. */

import { judgeDifferences } from '../../edition/closed/corrections.ts';
import { type ClosedEdition, type ClosedEditions, readEditions } from '../../edition/closed/read-editions.ts';
import { compareFigures, type FigureDifference } from '../../edition/closed/shown-figures.ts';
import type { Effects } from '../../effects.ts';
import { error, type Finding, notice } from '../../finding/finding.ts';
import { type CalendarDate, type FiscalYear, fiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { parseDate } from '../../model/year/parse-date.ts';
import { indicatorsReport } from '../../report/indicators/indicators-report.ts';
import { digestBytes } from '../../store/digest.ts';
import { groupBy } from '../../table/group-by.ts';
import type { Job } from '../plan-jobs.ts';
import type { Prepared } from '../prepare.ts';
import { figuresOf } from './write-figures.ts';

export interface InspectedEditions extends ClosedEditions {
  readonly findings: readonly Finding[];
  /** Years of which a report would silently differ from what was published. */
  readonly stopped: ReadonlySet<FiscalYear>;
  /** The date that each closed year was published with. */
  readonly dates: ReadonlyMap<FiscalYear, CalendarDate>;
}

/** `years` are those that are built. */
export async function inspectEditions(
  effects: Effects,
  prepared: Prepared,
  years: readonly FiscalYear[],
): Promise<InspectedEditions> {
  const { configuration, root } = prepared;
  const context = { documentDate: configuration.document.date };
  const { value, findings } = await readEditions(effects, root, context, digestBytes);
  const told: Finding[] = [...findings];
  const stopped = new Set<FiscalYear>();
  const dates = new Map<FiscalYear, CalendarDate>();
  for (const edition of value.editions) {
    const year = fiscalYear(edition.record.fiscalYear);
    const date = parseDate(edition.record.date);
    if (date !== undefined) dates.set(year, date);
    if (!years.includes(year)) continue;
    const differing = compareWith(edition, value, prepared, year);
    told.push(...differing);
    if (differing.some(({ severity }) => severity === 'error')) stopped.add(year);
  }
  return { ...value, findings: told, stopped, dates };
}

/** Those that show the figures of a plan. */
export function showsFigures({ report }: Pick<Job, 'report'>): boolean {
  return report === indicatorsReport || report.data?.includes(indicatorsReport) === true;
}

function compareWith(
  { figures, folder, record }: ClosedEdition,
  { corrections }: ClosedEditions,
  prepared: Prepared,
  year: FiscalYear,
): readonly Finding[] {
  const differences = compareFigures(figures, figuresOf(prepared, year));
  const { silent, corrected } = judgeDifferences(differences, corrections);
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
