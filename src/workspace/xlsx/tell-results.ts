/** Findings on results of formulas that are not those of the cells, or that nobody has worked out. */

import { type Finding, notice, type Place, warning } from '../../finding/finding.ts';
import { cellName } from '../../table/cell-address.ts';
import { nameCells } from '../../table/name-cells.ts';
import { checkResults } from './check-results.ts';
import type { Origin } from './evaluate-formula.ts';
import type { SheetContent } from './sheet-content.ts';
import type { SheetPlace } from './sheet-damages.ts';

/** A result that cannot be worked out is told only where the file says itself that its results are not to be trusted. */
export function tellResults(at: SheetPlace, { cells, formulas, isUncomputed }: SheetContent): readonly Finding[] {
  const { stale, unchecked } = checkResults(cells, formulas);
  const placeOf = (origin: Origin): Place => ({ ...at, cell: cellName(origin) });
  const [first] = stale;
  const [open] = isUncomputed ? unchecked : [];
  const staleCells = nameCells(stale.map((each) => placeOf(each.at)));
  return [
    ...(first === undefined
      ? []
      : [
          warning(
            'xlsx-results-stale',
            { kept: String(first.kept), computed: shorten(first.computed), cells: staleCells },
            placeOf(first.at),
          ),
        ]),
    ...(open === undefined
      ? []
      : [notice('xlsx-results-unchecked', { cells: nameCells(unchecked.map(placeOf)) }, placeOf(open))]),
  ];
}

/** Without the digits that binary fractions add. */
function shorten(value: number): string {
  return String(Number(value.toPrecision(12)));
}
