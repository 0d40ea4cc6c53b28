/** Finds figures that the new edition would print as its own though nobody has brought them up to date. */

import { type Finding, notice } from '../../../finding/finding.ts';
import { type FiscalYear, formatFiscalYear } from '../../year/fiscal-year.ts';
import type { FigureSeries } from '../book.ts';

/** Actuals are of the year before the edition's, budgets of its own; what the edition before had as its newest is old. */
export function checkOutdatedFigures(
  figures: ReadonlyMap<string, FigureSeries>,
  previous: ReadonlyMap<string, FigureSeries>,
  edition: FiscalYear,
): readonly Finding[] {
  return [...figures.values()].flatMap(({ id, name, values }) => {
    const newest = newestOf(values, edition);
    const before = newestOf(previous.get(id)?.values ?? new Map(), edition);
    if (newest === undefined || (newest >= edition - 1 && newest !== before)) return [];
    const format = (year: FiscalYear) => formatFiscalYear(year, 'era', { year: edition + 1, month: 3, day: 31 });
    const facts = { name, year: format(newest), edition: format(edition) };
    return [notice('figure-outdated', facts, values.get(newest)?.place)];
  });
}

function newestOf(values: FigureSeries['values'], edition: FiscalYear): FiscalYear | undefined {
  return [...values.keys()].filter((year) => year <= edition).toSorted((a, b) => b - a)[0];
}
