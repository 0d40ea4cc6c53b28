/** Of an actual of the year alone and one added up so far, both in the table: which of them is held against the target. */

import { type Finding, type Found, warning } from '../../finding/finding.ts';
import type { IndicatorKind, Observation } from './plan.ts';
import type { PlacedColumn } from './value-columns.ts';

/**
 * As the heads of the targets say (目標値（累計）), else as the indicator's kind does where it is `known`: that one comes first of
 * its year; a row that has values of one only means those. Else both are in doubt. `observations` are those of `columns`, in their order.
 */
export function settleCumulative(
  observations: readonly Observation[],
  columns: readonly PlacedColumn[],
  known: IndicatorKind | undefined,
): Found<readonly Observation[]> {
  const isFilled = (index: number) => observations[index]?.quantity.type !== 'missing';
  const indexesOf = (role: 'actual' | 'target') =>
    observations.flatMap(({ column }, index) => (column.role === role ? [index] : []));
  const isAdded = (index: number) => columns[index]?.isCumulative === true;
  const [flag, ...others] = new Set(indexesOf('actual').filter(isFilled).map(isAdded));
  // Beside other years that stand alone 累計 is in doubt as well.
  const doubled = [...groupByYear(observations, indexesOf('actual')).values()].filter(
    (indexes) => indexes.some(isAdded) && (others.length > 0 || !indexes.every(isAdded)),
  );
  const ofTargets = indexesOf('target')
    .filter(isFilled)
    .map((index) => columns[index]?.isCumulative);
  const wanted = others.length === 0 ? flag : (sayTargets(ofTargets) ?? sayKind(known));
  const settled = [...observations];
  const findings: Finding[] = [];
  for (const indexes of doubled) {
    if (wanted === undefined) {
      const filled = indexes.filter(isFilled);
      for (const index of filled) {
        const observation = observations[index];
        if (observation !== undefined) settled[index] = { ...observation, doubt: 'single-or-total' };
      }
      const heads = indexes.map((index) => columns[index]?.header.replace(/\s+/g, '') ?? '');
      const place = observations[filled[0] ?? -1]?.place;
      if (filled.length > 0) findings.push(warning('single-or-total', { heads }, place));
    } else {
      const ordered = [true, false].flatMap((first) =>
        indexes.filter((index) => (isAdded(index) === wanted) === first),
      );
      indexes.forEach((index, at) => {
        const observation = observations[ordered[at] ?? index];
        if (observation !== undefined) settled[index] = observation;
      });
    }
  }
  return { value: settled, findings };
}

function groupByYear(observations: readonly Observation[], indexes: readonly number[]) {
  const years = new Map<number, number[]>();
  for (const index of indexes) {
    const year = observations[index]?.column.year;
    if (year === undefined) continue;
    const group = years.get(year);
    if (group === undefined) years.set(year, [index]);
    else group.push(index);
  }
  return years;
}

/** Targets of both kinds are held against the first actual, as they stand. */
function sayTargets(flags: readonly (boolean | undefined)[]): boolean | undefined {
  if (flags.length > 0 && flags.every((flag) => flag === true)) return true;
  return flags.includes(false) ? false : undefined;
}

function sayKind(known: IndicatorKind | undefined): boolean | undefined {
  return known === undefined ? undefined : known === 'cumulative';
}
