/** The date that a cell of a form holds: 2025-06-20, 2025/6/20, 令和7年6月20日, R7.6.20, 令7.6.20. */

import { toHalfWidth } from '../text/text-width.ts';
import { type CalendarDate, eras } from './fiscal-year.ts';

export function parseWrittenDate(text: string): CalendarDate | undefined {
  const compact = toHalfWidth(text).replace(/\s/g, '');
  const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T(（].{0,20})?$/.exec(compact);
  if (western !== null) return dateOf(Number(western[1]), western[2], western[3]);
  const dated = /^(\D{1,2})(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[(（].{0,20})?$/.exec(compact);
  const written = dated?.[1]?.toUpperCase();
  const era = eras.find(({ name, initial }) => [name, name.slice(0, 1), initial].includes(written ?? ''));
  if (dated === null || era === undefined) return undefined;
  const ordinal = dated[2] === '元' ? 1 : Number(dated[2]);
  return dateOf(era.start.year + ordinal - 1, dated[3], dated[4]);
}

function dateOf(year: number, monthText: string | undefined, dayText: string | undefined): CalendarDate | undefined {
  const [month, day] = [Number(monthText), Number(dayText)];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined;
}
