/** Reads a year that is told by its distance from another one: 前年度, 昨年, 前々年度, 5年前. */

import { toHalfWidth } from '../text/text-width.ts';
import { type FiscalYear, fiscalYear } from './fiscal-year.ts';

/** Words that say when a value holds only beside a year that stands elsewhere, also those of a survey that nobody can date: 前回. */
export function isRelativePeriod(text: string): boolean {
  return earlier.test(text);
}

/** The year that the words mean beside `own`; `undefined` where they name none: 前回調査. */
export function yearBefore(text: string, own: FiscalYear): FiscalYear | undefined {
  const { year: word, ago } = earlier.exec(text)?.groups ?? {};
  if (ago !== undefined) return fiscalYear(own - Number(toHalfWidth(ago)));
  if (word === undefined) return undefined;
  return fiscalYear(own - (/^(?:前々|前前|一昨)/.test(word) ? 2 : 1));
}

const earlier =
  /^※?(?:(?<year>(?:前々|前前|一昨|前|昨)年)度?(?!同)|(?:前|昨)年度?同[期月]|前々?回|(?<ago>[\d０-９]{1,2})年前)(?:の?調査)?末?(?:時点)?(?:の?(?:実績値?|数値|値))?$/;
