/** Checks the figures and budgets of earlier years against the edition before. */

import { type Finding, warning } from '../../../finding/finding.ts';
import { formatPlace } from '../../../finding/format-place.ts';
import { comparable } from '../../plan/check-cell.ts';
import { type FiscalYear, formatFiscalYear } from '../../year/fiscal-year.ts';
import type { FigureSeries, FigureValue, Programme } from '../book.ts';

export function checkPreviousFigures(
  figures: ReadonlyMap<string, FigureSeries>,
  previous: ReadonlyMap<string, FigureSeries>,
): readonly Finding[] {
  return [...figures.values()].flatMap(({ id, name, values }) =>
    compareValues(name, values, previous.get(id)?.values ?? new Map()),
  );
}

export function checkPreviousBudgets(
  programmes: readonly Programme[],
  previous: readonly Programme[],
): readonly Finding[] {
  const before = new Map(previous.map(({ id, budgets }) => [id, budgets]));
  return programmes.flatMap(({ id, title, budgets }) =>
    compareValues(`${title}　予算額`, budgets, before.get(id) ?? new Map()),
  );
}

function compareValues(
  name: string,
  values: ReadonlyMap<FiscalYear, FigureValue>,
  previous: ReadonlyMap<FiscalYear, FigureValue>,
): readonly Finding[] {
  return [...values].flatMap(([year, { quantity, place }]) => {
    const before = previous.get(year);
    if (before === undefined || comparable(before.quantity.text) === comparable(quantity.text)) return [];
    const facts = {
      name,
      year: formatFiscalYear(year, 'era', { year: year + 1, month: 3, day: 31 }),
      now: quantity.text,
      before: before.quantity.text,
      at: formatPlace(before.place),
    };
    return [warning('previous-differs', facts, place)];
  });
}
