/** Rows that belong to no sheet, and sheets that name a row which is not there. */

import { error, type Finding } from '../../finding/finding.ts';
import { findNearest } from '../../finding/nearest.ts';
import { groupBy } from '../../table/group-by.ts';
import { nameCells } from '../../table/name-cells.ts';
import { fiscalYear, formatFiscalYear } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { textOf } from './build-source.ts';
import type { Form, FormSource } from './form.ts';

export function findOrphans({ main, sources }: Form): readonly Finding[] {
  return [...sources.values()].flatMap((source) =>
    source === main
      ? []
      : source.links.flatMap((link) =>
          main.links.includes(link) ? notAmong(source, main, link) : notAmong(main, source, link),
        ),
  );
}

/** Of tables that hold one row a year for all sheets, e.g. unit costs; what comes before and after them is not known yet. */
export function findGaps({ sources }: Form, { documentDate }: FiscalYearContext): readonly Finding[] {
  return [...sources.values()].flatMap(({ name, file, links, items, years }) => {
    const [first] = years;
    const last = years.at(-1);
    if (links.length > 0 || items.length > 0 || first === undefined || last === undefined) return [];
    const between = Array.from({ length: last - first }, (_, index) => fiscalYear(first + index));
    const missing = between.filter((year) => !years.includes(year));
    const named = missing.map((year) => formatFiscalYear(year, 'era', documentDate));
    return named.length === 0 ? [] : [error('form-year-gap', { source: name, years: named }, { file })];
  });
}

/** One for each text of a column that the other table lacks; a blank names nothing. */
function notAmong(source: FormSource, other: FormSource, column: string): readonly Finding[] {
  const known = new Set(other.rows.map((row) => textOf(row, column)));
  const unknown = groupBy(source.rows, (row) => textOf(row, column));
  return [...unknown].flatMap(([text, rows]) => {
    const [first] = rows.flatMap((row) => row.cells.get(column) ?? []);
    if (text === '' || known.has(text) || first === undefined) return [];
    const facts = {
      ...{ source: source.name, other: other.name, column, found: text, nearest: findNearest(text, [...known]) },
      cells: nameCells(rows.flatMap((row) => row.cells.get(column)?.place ?? [])),
    };
    return [error('form-row-orphan', facts, first.place)];
  });
}
