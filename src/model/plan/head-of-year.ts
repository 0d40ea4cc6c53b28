/** The head of a column of values as it would be for another year: 令和8年度（目標値） → R6（目標値）. */

import { findValueTokens, type Token } from '../value/value-tokens.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import { readHead } from './read-head.ts';

interface YearOfCell {
  readonly year: number;
  /** As its cell has it. */
  readonly asOf: string;
}

/** In the table's own words; `undefined` where the head without its year would say something else. */
export function headOfYear(
  header: string,
  own: number,
  { year, asOf }: YearOfCell,
  context: FiscalYearContext,
): string | undefined {
  const stretch = findValueTokens(header);
  const yearOf = (text: string) => {
    const period = parsePeriod(text, context)?.period;
    return period && fiscalYearOfPeriod(period);
  };
  const token = periodsIn(stretch?.tokens ?? []).find(({ start, end }) => yearOf(header.slice(start, end)) === own);
  if (token === undefined) return undefined;
  const head = `${header.slice(0, token.start)}${asOf}${header.slice(token.end)}`.replace(/最終|中間/g, '');
  const [before, after] = [readHead(header, context), readHead(head, context)];
  const period = after?.period.type === 'period' ? fiscalYearOfPeriod(after.period.period) : undefined;
  return after?.named === true && after.role === before?.role && period === year ? head : undefined;
}

function periodsIn(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => (token.kind === 'period' ? [token] : periodsIn(token.inner ?? [])));
}
