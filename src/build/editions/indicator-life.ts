/** An indicator's life: what each closed edition printed of it, what is reported now, its changes and its corrections. */

import type { Correction } from '../../edition/closed/corrections.ts';
import {
  type FigureRow,
  indexRows,
  kindTitle,
  nameTitle,
  shownTitle,
  yearTitle,
} from '../../edition/closed/shown-figures.ts';
import { partOf } from '../../edition/edition.ts';
import type { Effects } from '../../effects.ts';
import { error, type Finding, type Found, hasErrors } from '../../finding/finding.ts';
import { findNearest } from '../../finding/nearest.ts';
import { findReportYears } from '../../metrics/report-years.ts';
import type { Change } from '../../model/plan/change.ts';
import { addUnit } from '../../model/value/add-unit.ts';
import { prepare } from '../prepare.ts';
import { inspectEditions } from './inspect-editions.ts';
import { figuresOf } from './write-figures.ts';

export interface IndicatorLife {
  readonly id: string;
  /** The earliest first; the last one is what is reported now, and has no date where it is not closed. */
  readonly editions: readonly LifeOfYear[];
  readonly changes: readonly Change[];
  readonly corrections: readonly Correction[];
}

export interface LifeOfYear {
  readonly fiscalYear: number;
  /** Of the document that was closed. */
  readonly published: string | undefined;
  readonly name: string;
  readonly section: string;
  readonly unit: string;
  readonly baseline: string;
  /** e.g. `80件（2026）`. */
  readonly targets: readonly string[];
  readonly actual: string;
  readonly attainment: string;
  readonly rating: string;
}

export async function readIndicatorLife(
  effects: Effects,
  folder: string,
  id: string,
): Promise<Found<IndicatorLife | undefined>> {
  const { prepared, findings } = await prepare(effects, folder);
  if (prepared === undefined) return { value: undefined, findings };
  const part = partOf(prepared.content.edition, 'plan');
  if (part === undefined) return { value: undefined, findings: [error('plan-missing', {}, { file: 'torikumi.yaml' })] };
  const inspected = await inspectEditions(effects, prepared, []);
  const told: readonly Finding[] = inspected.findings.filter(({ severity }) => severity !== 'notice');
  const { latest } = findReportYears(part.plan, prepared.configuration.document.date);
  const present = { fiscalYear: latest, published: undefined, figures: figuresOf(prepared, latest) };
  const closed = inspected.editions.map(({ record, figures }) => {
    return { fiscalYear: record.fiscalYear, published: record.date, figures };
  });
  const all = closed.some(({ fiscalYear }) => fiscalYear === latest) ? closed : [...closed, present];
  const editions = all
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
    .flatMap(({ figures, ...of }) => {
      const rows = indexRows(figures).get(id);
      return rows === undefined ? [] : [{ ...of, ...tell([...rows.values()], of.fiscalYear) }];
    });
  const changes = (part.history?.changes ?? []).filter((each) => each.id === id).toSorted((a, b) => a.from - b.from);
  const corrections = prepared.corrections.filter((each) => each.id === id);
  if (editions.length + changes.length === 0) {
    const near = findNearest(id, [...new Set(all.flatMap(({ figures }) => [...indexRows(figures).keys()]))]);
    const facts = { id, ...(near === undefined ? {} : { nearest: near }) };
    return { value: undefined, findings: [...told, error('indicator-unknown', facts)] };
  }
  return {
    value: hasErrors(told) && editions.length === 0 ? undefined : { id, editions, changes, corrections },
    findings: told,
  };
}

function tell(rows: readonly FigureRow[], year: number): Omit<LifeOfYear, 'fiscalYear' | 'published'> {
  const of = (kind: string, inYear?: number) =>
    rows.filter((row) => row[kindTitle] === kind && (inYear === undefined || row[yearTitle] === `${inYear}`));
  const shown = (row: FigureRow | undefined) =>
    row === undefined ? '' : addUnit(row[shownTitle] ?? '', row.単位 ?? '');
  const [first] = rows;
  const [attainment] = of('達成率');
  return {
    name: first?.[nameTitle] ?? '',
    section: first?.所管課 ?? '',
    unit: of('実績値')[0]?.単位 ?? '',
    baseline: shown(of('基準値')[0]),
    targets: of('目標値').map((row) => (row[yearTitle] === '***' ? shown(row) : `${shown(row)}（${row[yearTitle]}）`)),
    actual: shown(of('実績値', year)[0]),
    attainment: attainment?.[shownTitle] ?? '',
    rating: attainment?.評価 ?? '',
  };
}
