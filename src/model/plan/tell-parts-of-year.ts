/** Columns of days and months beside the one that its year is judged by, or beside others of which none stands for the year. */

import { type Finding, notice, warning } from '../../finding/finding.ts';
import { groupBy } from '../../table/group-by.ts';
import { isForecast } from '../value/firmness.ts';
import { type CalendarDate, fiscalYearOf, formatFiscalYear } from '../year/fiscal-year.ts';
import { isWholeYear, type Period } from '../year/period.ts';
import type { Column } from './column.ts';
import type { ValueColumn } from './plan.ts';

interface DatedColumn extends Column {
  readonly value: ValueColumn;
}

export function tellPartsOfYear(columns: readonly DatedColumn[], documentDate: CalendarDate): readonly Finding[] {
  const measured = columns.filter(({ value: { role, firmness } }) => role === 'actual' && !isForecast(firmness));
  const years = [...groupBy(measured, ({ value: { year } }) => `${year}`).values()];
  return years.flatMap((ofYear) => {
    const { year } = ofYear[0].value;
    const parts = ofYear.filter(({ value: { period, isOpen } }) => isPart(period) && isOpen !== true);
    const [first] = parts;
    if (year === undefined || first === undefined) return [];
    const whole = ofYear.find(({ value: { period } }) => period !== undefined && isWholeYear(period));
    // Beside 計 and 年間 nobody takes a part for the year.
    if (whole !== undefined && /計|年間|通年|通期/.test(whole.header)) return [];
    const facts = { columns: parts.map(({ header }) => header), year: formatFiscalYear(year, 'era', documentDate) };
    if (whole === undefined) {
      // Behind the end of the year before it is most often the same value once more.
      if (parts.length === 1 && isFirstDay(first.value.period) && measured.length > 1)
        return [warning('part-beside-year', { ...facts, whole: '', isOpening: true }, first.place)];
      const isOver = year < fiscalYearOf(documentDate);
      return isOver && parts.length > 1 ? [warning('year-in-parts', facts, first.place)] : [];
    }
    // The first of April may be meant as the end of the year before.
    const isOpening = parts.some(({ value: { period } }) => isFirstDay(period));
    const say = isOpening ? warning : notice;
    return [say('part-beside-year', { ...facts, whole: whole.header, isOpening }, first.place)];
  });
}

function isPart(period: Period | undefined): boolean {
  return period?.type === 'part' || (period?.type === 'date' && !isWholeYear(period));
}

function isFirstDay(period: Period | undefined): boolean {
  return period?.type === 'date' && period.month === 4 && period.day === 1;
}
