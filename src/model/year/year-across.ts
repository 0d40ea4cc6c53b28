/** A fiscal year written with both calendar years that it lies in: `2021/22`, `2021/2022年度`. */

import { type FiscalYear, fiscalYear } from './fiscal-year.ts';

/** `undefined` for 2011/12, which is a month of that year, and for years that do not follow each other. */
export function yearAcross(text: string): FiscalYear | undefined {
  const [, first = '', last = ''] = /^(?:fy)?((?:19|20)\d\d)\/((?:19|20)\d\d|\d\d)(?:年度?)?末?$/i.exec(text) ?? [];
  const from = Number(first);
  const isNext = last.length === 4 ? Number(last) === from + 1 : Number(last) === (from + 1) % 100 && Number(last) > 12;
  return first !== '' && isNext ? fiscalYear(from) : undefined;
}
