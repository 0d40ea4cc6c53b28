/** Of the totals of a table those that nobody can take for the sum of anything else. */

import type { Totals } from '../table-figures/check-totals.ts';
import { isBlank, type Side } from '../table-figures/figure-table.ts';
import { greatest, least } from '../value/extremes.ts';
import { unitsOfParts } from './sum-units.ts';

/**
 * Printed figures show what a total adds up; else it stands right below its parts, or is the only one and stands above all.
 * `named` is the line that the data call a total. What might be left out of it unnoticed, an empty cell or a part of another unit, leaves it open.
 */
export function sureTotals(side: Side, totals: Totals, named: number | undefined): Totals {
  const shown = new Set(totals.relations().flatMap((each) => (each.comparison === 'different' ? [] : [each.line])));
  const lines = side.lines.flatMap(({ total }, line) => (total?.isCertain === true ? [line] : []));
  const partsOf = [...totals.partsOf].filter(
    ([total, parts]) =>
      parts.length > 1 &&
      new Set(unitsOfParts(totals, total, (part) => side.lines[part]?.unit)).size === 1 &&
      !skipsEmpty(side, total, parts) &&
      (total === named || shown.has(total) || (lines.includes(total) && isPlain(side, total, parts, lines))),
  );
  return { ...totals, partsOf: new Map(partsOf) };
}

/** An empty line among the parts that is no head over deeper ones: its figure may be yet to come. */
function skipsEmpty(side: Side, total: number, parts: readonly number[]): boolean {
  const { lines } = side;
  const [first, last] = [Math.min(total, least(parts)), Math.max(total, greatest(parts))];
  return lines.slice(first, last).some((line, after) => {
    const index = first + after;
    if (index === total || line.isPart || line.total !== undefined) return false;
    const isHead = (lines[index + 1]?.depth ?? 0) > line.depth;
    return !isHead && line.kind === lines[total]?.kind && side.positions.every((_, at) => isBlank(side, index, at));
  });
}

function isPlain(side: Side, total: number, parts: readonly number[], totals: readonly number[]): boolean {
  const { lines } = side;
  const kind = lines[total]?.kind;
  const last = greatest(parts);
  const depth = lines[last]?.depth ?? 0;
  const indices = lines.flatMap((line, index) => (line.kind === kind && !line.isPart ? [index] : []));
  const [top = 0, bottom = 0] = [indices[0], indices.at(-1)];
  // Where the last line is no total, the totals may stand above their parts.
  if (last < total) {
    const between = indices.filter((line) => line > last && line < total);
    return totals.includes(bottom) && between.every((line) => (lines[line]?.depth ?? 0) > depth);
  }
  return totals.length === 1 && total === top;
}
