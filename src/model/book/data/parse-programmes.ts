/** Reads `programmes.csv`: the programmes (事務事業) of a book with their start and budgets. */

import { error, type Finding, type Place } from '../../../finding/finding.ts';
import { findNearest } from '../../../finding/nearest.ts';
import type { RawTable } from '../../../table/table.ts';
import type { FiscalYear } from '../../year/fiscal-year.ts';
import type { Programme } from '../book.ts';
import { cellIn, checkId, findColumns, readValues, textIn } from '../table/table-columns.ts';

/** In the order of the table. `chapters` are the ids by the names that there are; those of another edition may be others. */
export function parseProgrammes(
  table: RawTable | undefined,
  year: FiscalYear,
  chapters: ReadonlyMap<string, string> | undefined,
  report: (finding: Finding) => void,
): readonly Programme[] {
  if (table === undefined) return [];
  const names = ['ID', '章', '担当', '事業名', '開始', '備考'];
  const columns = findColumns(table, names, ['ID', '章', '事業名'], { year, suffix: '予算額' }, report);
  const seen = new Map<string, Place>();
  return table.rows.flatMap((row): readonly Programme[] => {
    const id = checkId(textIn(row, columns, 'ID'), cellIn(row, columns, 'ID')?.place ?? row.place, seen, report);
    const named = textIn(row, columns, '章');
    const place = cellIn(row, columns, '章')?.place ?? row.place;
    const chapter = chapters?.get(named) ?? named;
    if (chapters?.has(named) === false) {
      report(error('chapter-unknown', { chapter, nearest: findNearest(chapter, [...chapters.keys()]) }, place));
    }
    if (id === undefined) return [];
    return [
      {
        id,
        chapter,
        unit: textIn(row, columns, '担当'),
        title: textIn(row, columns, '事業名'),
        start: textIn(row, columns, '開始'),
        budgets: readValues(row, columns, report),
        remark: textIn(row, columns, '備考'),
        place: row.place,
      },
    ];
  });
}

/** The budgets that a programme lacks from the edition before; where both have one, this edition's. */
export function addPreviousBudgets(
  programmes: readonly Programme[],
  previous: readonly Programme[],
): readonly Programme[] {
  const before = new Map(previous.map((each) => [each.id, each.budgets]));
  return programmes.map((each) => ({
    ...each,
    budgets: new Map([...(before.get(each.id) ?? []), ...each.budgets]),
  }));
}
