/** Finds the columns of a book's data tables: known ones by their heads, and the others that bear a fiscal year. */

import { error, type Finding, type Place } from '../../../finding/finding.ts';
import { formatPlace } from '../../../finding/format-place.ts';
import { findNearest } from '../../../finding/nearest.ts';
import { findCellProblems } from '../../../table/find-cell-problems.ts';
import type { RawCell, RawRow, RawTable } from '../../../table/table.ts';
import { normalizeHeader } from '../../text/text-width.ts';
import { parseQuantity } from '../../value/parse-quantity.ts';
import type { FiscalYear } from '../../year/fiscal-year.ts';
import { parseFiscalYear } from '../../year/parse-fiscal-year.ts';
import type { FigureValue } from '../book.ts';

export interface TableColumns {
  /** Index of each known column that the table has. */
  readonly known: ReadonlyMap<string, number>;
  readonly years: readonly { readonly index: number; readonly year: FiscalYear; readonly header: string }[];
}

/** `year` is the edition's; `suffix` stands after the year in a head, e.g. 予算額. */
export function findColumns(
  table: RawTable,
  names: readonly string[],
  required: readonly string[],
  { year, suffix }: { readonly year: FiscalYear | undefined; readonly suffix: string },
  report: (finding: Finding) => void,
): TableColumns {
  const known = new Map<string, number>();
  const years: { index: number; year: FiscalYear; header: string }[] = [];
  for (const [index, { text, place }] of table.headers.entries()) {
    const header = text.trim();
    const name = names.find((each) => normalizeHeader(each) === normalizeHeader(header));
    const column = name === undefined && year !== undefined ? readYear(header, year, suffix) : undefined;
    const first = years.find((each) => each.year === column)?.header ?? (known.has(name ?? '') ? name : undefined);
    if (first !== undefined) report(error('header-doubled', { header, meaning: first, first }, place));
    else if (name !== undefined) known.set(name, index);
    else if (column !== undefined) years.push({ index, year: column, header });
    else if (header !== '')
      report(error('book-column-unknown', { header, nearest: findNearest(header, names), known: names }, place));
  }
  for (const name of required.filter((each) => !known.has(each))) {
    report(
      error('header-missing', { meaning: name, accepted: [name] }, table.headers[0]?.place ?? { file: table.file }),
    );
  }
  for (const finding of findCellProblems(table)) report(finding);
  return { known, years };
}

function readYear(header: string, year: FiscalYear, suffix: string): FiscalYear | undefined {
  const text = header.replace(new RegExp(`(?:${suffix})$`), '');
  return parseFiscalYear(text, { documentDate: { year: year + 1, month: 3, day: 31 }, to: year })?.year;
}

/** Empty where the table has no such column. */
export function textIn(row: RawRow, columns: TableColumns, name: string): string {
  return cellIn(row, columns, name)?.text.trim() ?? '';
}

export function cellIn(row: RawRow, { known }: TableColumns, name: string): RawCell | undefined {
  const index = known.get(name);
  return index === undefined ? undefined : row.cells[index];
}

/** An empty cell is no value. */
export function readValues(
  row: RawRow,
  { years }: TableColumns,
  report: (finding: Finding) => void,
): ReadonlyMap<FiscalYear, FigureValue> {
  const values = new Map<FiscalYear, FigureValue>();
  for (const { index, year, header } of years) {
    const cell = row.cells[index];
    const text = cell?.text.trim() ?? '';
    if (cell === undefined || text === '') continue;
    const quantity = parseQuantity(text);
    if (quantity === undefined) report(error('value-not-a-quantity', { text, column: header }, cell.place));
    else values.set(year, { quantity, place: cell.place });
  }
  return values;
}

/** An id must be there, be one, and hold nothing that has a meaning in `{{…}}`; `undefined` otherwise. */
export function checkId(
  id: string,
  place: Place,
  seen: Map<string, Place>,
  report: (finding: Finding) => void,
): string | undefined {
  const first = seen.get(id);
  if (id === '') report(error('value-missing', { column: 'ID' }, place));
  else if (/[.{}\s]/.test(id)) report(error('book-id-invalid', { id }, place));
  else if (first !== undefined) report(error('id-doubled', { id, first: formatPlace(first) }, place));
  else {
    seen.set(id, place);
    return id;
  }
  return undefined;
}
