/** Whether two values follow each other by exactly a year, so that their difference is a change on the year before. */

import { isWholeYear, type Period } from '../model/year/period.ts';

/** A fiscal year after a fiscal year, a calendar year after a calendar year, a day after the same day. */
export function followsDirectly(before: Period | undefined, after: Period | undefined): boolean {
  const [from, to] = [numberOf(before), numberOf(after)];
  return from !== undefined && to !== undefined && from.of === to.of && from.number + 1 === to.number;
}

/** Years of one kind, counted. The end of March is the end of its fiscal year. */
function numberOf(period: Period | undefined): { readonly of: string; readonly number: number } | undefined {
  switch (period?.type) {
    case 'fiscal-year':
      return { of: 'fiscal', number: period.year };
    case 'calendar-year':
      return { of: 'calendar', number: period.year };
    case 'date':
      if (isWholeYear(period)) return { of: 'fiscal', number: period.year - 1 };
      return { of: `${period.month}-${period.day ?? 'end'}`, number: period.year };
    default:
      return undefined;
  }
}
