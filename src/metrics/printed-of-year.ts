/** Which of the figures that a table prints itself belong to the year of a report. */

import type { PrintedFigure, PrintedFigureName } from '../model/plan/plan.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';

export interface DatedFigure extends PrintedFigure {
  readonly year: FiscalYear;
}

/**
 * Those up to the year, each with its own. A figure whose head names no year is of `latest`, the last measured year: it says
 * nothing of the years before. Of a year after it (half a year, a forecast) the section's rating speaks too, a number does not.
 */
export function datePrinted(
  printed: readonly PrintedFigure[],
  year: FiscalYear,
  latest: FiscalYear,
): readonly DatedFigure[] {
  return printed
    .map((figure) => ({
      ...figure,
      year: figure.year ?? (figure.figure === 'rating' && year > latest ? year : latest),
    }))
    .filter((figure) => figure.year <= year);
}

/** 対前年度増減, 前年比: on the year before. What 増減 alone is on, the table leaves open. */
export function isOnYearBefore(head: string): boolean {
  return /前年/.test(head);
}

/** The last one of the year where the table has several. */
export function printedOfYear(
  { printed, year }: { readonly printed: readonly DatedFigure[]; readonly year: FiscalYear },
  figure: PrintedFigureName,
): DatedFigure | undefined {
  return printed.filter((each) => each.figure === figure && each.year === year).at(-1);
}

/** What the sections say of the year (一次評価, 外部評価), as printed; none is empty. */
export function ownRatingsOf({ printed, year }: Parameters<typeof printedOfYear>[0]): readonly string[] {
  const ofYear = printed.filter((each) => each.figure === 'rating' && each.year === year);
  return ofYear.map(({ quantity }) => quantity.text.trim()).filter((text) => text !== '');
}

/** The last of them; empty where there is none. */
export function ownRatingOf(metrics: Parameters<typeof printedOfYear>[0]): string {
  return ownRatingsOf(metrics).at(-1) ?? '';
}
