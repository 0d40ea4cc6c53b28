/** Reads a fiscal year in every form that headers and cells use, with or without its era. */

import { toHalfWidth } from '../text/text-width.ts';
import { type CalendarDate, compareDates, eras, type FiscalYear, fiscalYear, fiscalYearOf } from './fiscal-year.ts';

export interface FiscalYearContext {
  readonly documentDate: CalendarDate;
  /** The years that the document is about, where they are known. */
  readonly from?: FiscalYear;
  readonly to?: FiscalYear;
}

export interface FiscalYearReading {
  readonly year: FiscalYear;
  /** False when the era is not printed and more than one era would be plausible. */
  readonly certain: boolean;
}

/**
 * `平成27年度`, `27年度`, `H27`, `2015`, `2015年度`, `FY2015`, `令和2（2020）年度`, `2015（平成27）年度`, `元年度`, each also with 末 and in
 * any width. `undefined` for everything else: a calendar year (`平成27年`), a pair that disagrees (`令和2（2021）年度`), a
 * bare number that is no year of 1900 to 2100.
 */
export function parseFiscalYear(text: string, context: FiscalYearContext): FiscalYearReading | undefined {
  const compact = toHalfWidth(text).replace(/\s/g, '');
  for (const form of forms) {
    const groups = form.exec(compact)?.groups;
    if (groups !== undefined) return readGroups(groups, context);
  }
  return undefined;
}

const western = '(?<western>19\\d\\d|20\\d\\d|2100)';
const era = `(?<era>${eras.map((each) => each.name).join('|')}|[${eras.map((each) => each.initial).join('')}])`;
const ordinal = '(?<ordinal>元|0?[1-9]|[1-9]\\d)';

const forms = [
  `(?:FY)?${western}(?:年度末?)?`,
  `${era}${ordinal}(?:年度末?)?`,
  `${ordinal}年度末?`,
  `${era}?${ordinal}\\(${western}\\)年度末?`,
  `${era}?${ordinal}年度末?\\(${western}(?:年度末?)?\\)`,
  `${western}\\(${era}${ordinal}\\)年度末?`,
  `${western}年度末?\\(${era}${ordinal}(?:年度末?)?\\)`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

function readGroups(groups: Record<string, string>, context: FiscalYearContext): FiscalYearReading | undefined {
  const printed = groups.western === undefined ? undefined : fiscalYear(Number(groups.western));
  if (groups.ordinal === undefined) return printed && { year: printed, certain: true };
  const candidates = yearsOf(groups.ordinal, groups.era, context.documentDate);
  if (printed !== undefined) return candidates.includes(printed) ? { year: printed, certain: true } : undefined;
  return groups.era === undefined ? chooseNearest(candidates, context) : first(candidates);
}

function first(years: readonly FiscalYear[]): FiscalYearReading | undefined {
  const [year] = years;
  return year && { year, certain: true };
}

/** Newest era first. An era that had not begun on the document's date is a candidate only where it is printed. */
function yearsOf(ordinalText: string, eraText: string | undefined, documentDate: CalendarDate): readonly FiscalYear[] {
  const number = ordinalText === '元' ? 1 : Number(ordinalText);
  return eras
    .filter((each) =>
      eraText === undefined
        ? compareDates(each.start, documentDate) <= 0
        : each.name === eraText || each.initial === eraText.toUpperCase(),
    )
    .map((each) => fiscalYear(each.firstFiscalYear + number - 1));
}

/** How far from the document's years a year without era may lie and still be meant: twice the span of a long plan. */
const plausibleYears = 20;

function chooseNearest(candidates: readonly FiscalYear[], context: FiscalYearContext): FiscalYearReading | undefined {
  const own = fiscalYearOf(context.documentDate);
  const from = context.from ?? context.to ?? own;
  const to = context.to ?? context.from ?? own;
  const distance = (year: FiscalYear) => Math.max(from - year, year - to, 0);
  const [nearest, second] = candidates.toSorted((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return undefined;
  if (second === undefined) return { year: nearest, certain: true };
  const inside = distance(nearest) === 0 && distance(second) > 0;
  const alone = distance(nearest) <= plausibleYears && distance(second) > plausibleYears;
  return { year: nearest, certain: inside || alone };
}
