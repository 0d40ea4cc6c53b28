/** Holds the rows of totals that a table of indicators prints, which are no indicators, against the rows that they add up. */

import type { Finding } from '../finding/finding.ts';
import { checkTableFigures } from '../model/table-figures/check-table-figures.ts';
import type { FigureTable } from '../model/table-figures/figure-table.ts';
import { parseQuantity } from '../model/value/parse-quantity.ts';
import type { GridRow } from '../table/table.ts';
import { compact } from './cells.ts';
import { isTotal } from './row-kinds.ts';

interface Columns {
  readonly name: number;
  readonly unit: number | undefined;
  readonly values: readonly number[];
  readonly heads: readonly string[];
}

/** Nothing is said of indicators of several units, nor of columns of rates: what stands below them is no sum. */
export function checkTotalRows(
  rows: readonly GridRow[],
  { name, unit, values: all, heads }: Columns,
): readonly Finding[] {
  const values = all.filter((column) => !holdsRates(rows, column));
  const nameOf = ({ cells }: GridRow) =>
    cells.slice(0, name + 1).findLast(({ text }) => text.trim() !== '')?.text ?? '';
  const isOfTotal = (row: GridRow) => isTotal(nameOf(row)) && !/平均|累計|再掲/.test(compact(nameOf(row)));
  const isWritten = ({ cells }: GridRow) => values.some((column) => (cells[column]?.text.trim() ?? '') !== '');
  const totals = rows.filter((row) => isOfTotal(row) && isWritten(row));
  if (totals.length === 0) return [];
  const table: FigureTable = {
    rows: rows.map((row) => ({
      texts: [nameOf(row).trim()],
      depth: 0,
      unit: unit === undefined ? '' : (row.cells[unit]?.text.trim() ?? ''),
    })),
    columns: values.map((column) => ({
      texts: [heads[column] ?? ''],
      depth: 0,
      unit: '',
      declared: { kind: 'amount' },
    })),
    cells: rows.map(({ place, cells }) =>
      values.map((column) => {
        const { text = '', place: own = place } = cells[column] ?? {};
        return { text, quantity: parseQuantity(text), place: own };
      }),
    ),
    unit: '',
    total: '',
    documentDate: { year: 2000, month: 1, day: 1 },
  };
  if (hasSeveralUnits(table)) return [];
  const { relations, findings } = checkTableFigures(table);
  const right = new Set(
    relations.flatMap(({ comparison, target }) => (comparison === 'equal' ? [target.cell.place] : [])),
  );
  const isTold = tellsRowsApart(rows.filter((row) => !isOfTotal(row)).map(nameOf))
    ? () => true
    : ({ cells }: GridRow) => cells.some(({ place }) => right.has(place));
  const places = new Set(totals.filter(isTold).flatMap(({ cells }) => cells.map(({ place }) => place)));
  return findings.filter(({ place, severity }) => severity !== 'notice' && place !== undefined && places.has(place));
}

/** ▲38%, ▲51% and ▲46% of all. */
function holdsRates(rows: readonly GridRow[], column: number): boolean {
  const texts = rows.map(({ cells }) => compact(cells[column]?.text ?? '')).filter((text) => /\d/.test(text));
  return texts.length > 0 && texts.every((text) => /(?:[%‰]|ポイント)$/.test(text));
}

/** Where names repeat, as of a target above its actual, only a total that is right in another column has these parts. */
function tellsRowsApart(names: readonly string[]): boolean {
  const said = names.map(compact);
  return !said.includes('') && new Set(said).size === said.length;
}

function hasSeveralUnits({ rows, cells }: FigureTable): boolean {
  const units = [
    ...rows.map(({ unit }) => compact(unit)),
    ...cells.flat().flatMap((cell) => (cell?.quantity?.type === 'amount' ? compact(cell.quantity.unit) : [])),
  ];
  return new Set(units.filter((unit) => unit !== '')).size > 1;
}
