/** Reads `figures.csv`: the figures of a book over the years, and those of the edition before. */

import type { Finding, Place } from '../../../finding/finding.ts';
import type { RawTable } from '../../../table/table.ts';
import type { FiscalYear } from '../../year/fiscal-year.ts';
import type { FigureSeries } from '../book.ts';
import { cellIn, checkId, findColumns, readValues, textIn } from '../table/table-columns.ts';

/** By id. `year` is the edition's. */
export function parseFigures(
  table: RawTable | undefined,
  year: FiscalYear,
  report: (finding: Finding) => void,
): ReadonlyMap<string, FigureSeries> {
  if (table === undefined) return new Map();
  const names = ['ID', '名称', '現在日', '備考'];
  const columns = findColumns(table, names, ['ID'], { year, suffix: '実績|値' }, report);
  const seen = new Map<string, Place>();
  const figures = table.rows.flatMap((row): readonly FigureSeries[] => {
    const id = checkId(textIn(row, columns, 'ID'), cellIn(row, columns, 'ID')?.place ?? row.place, seen, report);
    if (id === undefined) return [];
    const name = textIn(row, columns, '名称');
    return [
      {
        id,
        name: name === '' ? id : name,
        values: readValues(row, columns, report),
        asOf: textIn(row, columns, '現在日'),
        remark: textIn(row, columns, '備考'),
      },
    ];
  });
  return new Map(figures.map((figure) => [figure.id, figure]));
}

/** The years that a series lacks from the edition before; where both have one, this edition's. */
export function addPreviousFigures(
  figures: ReadonlyMap<string, FigureSeries>,
  previous: ReadonlyMap<string, FigureSeries>,
): ReadonlyMap<string, FigureSeries> {
  return new Map(
    [...figures].map(([id, figure]) => {
      const before = previous.get(id);
      return [id, before === undefined ? figure : { ...figure, values: new Map([...before.values, ...figure.values]) }];
    }),
  );
}
