/** Prints a period as a document writes it: 令和2年度, 令和6年9月30日現在, 平成23～27年度, 直近. */

import { type CalendarDate, compareDates, eras, fiscalYear, formatFiscalYear, type YearStyle } from './fiscal-year.ts';
import type { Period } from './period.ts';

export function formatPeriod(period: Period, style: YearStyle, documentDate: CalendarDate): string {
  switch (period.type) {
    case 'fiscal-year':
      return formatFiscalYear(period.year, style, documentDate);
    case 'part':
      return `${formatFiscalYear(period.year, style, documentDate)}途中`;
    case 'calendar-year':
      return formatCalendarYear(period.year, 12, style, documentDate);
    case 'date': {
      const { year, month, day, isPart } = period;
      const start = formatCalendarYear(year, month, style === 'short' ? 'era' : style, documentDate, day);
      if (isPart === true) return `${start}${month}月まで`;
      return `${start}${month}月${day === undefined ? '末' : `${day}日現在`}`;
    }
    case 'years':
      return formatYears(period.from, period.to, style, documentDate);
    case 'latest':
      return '直近';
  }
}

/** Of an era that had begun by the given month: 平成31年4月, 令和元年5月. A whole year bears the era of its end. */
function formatCalendarYear(
  year: number,
  month: number,
  style: YearStyle,
  documentDate: CalendarDate,
  day: number = 31,
): string {
  const era = eras.find(
    ({ start }) => compareDates(start, documentDate) <= 0 && compareDates(start, { year, month, day }) <= 0,
  );
  if (style === 'western' || era === undefined) return `${year}年`;
  const ordinal = year - era.start.year + 1;
  const number = ordinal === 1 ? '元' : `${ordinal}`;
  if (style === 'short') return `${number}年`;
  return style === 'both' ? `${era.name}${number}（${year}）年` : `${era.name}${number}年`;
}

/** The era is said once where both years have it. */
function formatYears(from: number, to: number, style: YearStyle, documentDate: CalendarDate): string {
  const first = formatFiscalYear(fiscalYear(from), style, documentDate).replace(/年度$/, '');
  const last = formatFiscalYear(fiscalYear(to), style, documentDate);
  const era = eras.find(({ name }) => first.startsWith(name) && last.startsWith(name));
  return `${first}～${era === undefined ? last : last.slice(era.name.length)}`;
}
