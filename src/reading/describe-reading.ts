/** How tables were read as plain data for other programs: the shape of `check --reading FILE.json`, which docs/tables.md describes. */

import { formatPlace } from '../finding/format-place.ts';
import type { PlanReading } from '../model/plan/plan-reading.ts';
import type { CalendarDate } from '../model/year/fiscal-year.ts';
import { describeColumns } from './describe-columns.ts';
import type { Reading } from './reading.ts';

/** Columns are those of the table of indicators; what is empty is left out. */
export interface DescribedReading {
  readonly shape: 'torikumi-reading/1';
  readonly sheets: readonly { readonly file: string; readonly sheet?: string }[];
  /** Of the same workbooks, and not taken. */
  readonly otherSheets: readonly string[];
  readonly columns: readonly {
    /** As `data.columns` names it. */
    readonly head: string;
    readonly place: string;
    readonly role: string;
    readonly year?: string;
    readonly unit?: string;
    readonly firmness?: string;
    readonly isUsed: boolean;
  }[];
  readonly indicators: readonly object[];
}

export function describeReading(
  plan: PlanReading | undefined,
  { sheets, indicators }: Reading,
  documentDate: CalendarDate,
): DescribedReading {
  const columns = plan === undefined ? [] : describeColumns(plan, documentDate);
  return {
    shape: 'torikumi-reading/1',
    sheets: sheets.map(({ file, sheet }) => ({ file, ...(sheet === undefined ? {} : { sheet }) })),
    otherSheets: [...new Set(sheets.flatMap(({ otherSheets }) => otherSheets))],
    columns: columns.map(({ head, place, role, year, unit, firmness, isUsed }) => ({
      head,
      place: formatPlace(place),
      role,
      ...withoutEmpty({ year, unit, firmness }),
      isUsed,
    })),
    indicators: indicators.map(({ place, ...rest }) => ({ ...rest, place: formatPlace(place) })),
  };
}

function withoutEmpty<K extends string>(texts: Readonly<Record<K, string>>): Partial<Record<K, string>> {
  const entries = Object.entries(texts).filter(([, text]) => text !== '');
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}
