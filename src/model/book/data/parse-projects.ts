/** Reads `projects.csv`: what the 全体計画 of a plan book say beside their KPIs, one or several rows a project. */

import { error, type Finding, type Place } from '../../../finding/finding.ts';
import type { RawRow, RawTable } from '../../../table/table.ts';
import { findMeaning } from '../../head/header-words.ts';
import type { BookProject, ProjectRow } from '../book.ts';
import { cellIn, findColumns, type TableColumns, textIn } from '../table/table-columns.ts';

/** By id. Rows of one id are one project; its goal and title stand in the first of them. */
export function parseProjects(
  table: RawTable | undefined,
  report: (finding: Finding) => void,
): ReadonlyMap<string, BookProject> {
  if (table === undefined) return new Map();
  const [goalHead, titleHead] = [headOf(table, 'goal', '基本目標'), headOf(table, 'project', '全体計画')];
  const names = ['ID', goalHead, titleHead, '現況', '計画内容', '注記', '備考'];
  const columns = findColumns(table, names, ['ID', titleHead], { year: undefined, suffix: '' }, report);
  const projects = new Map<string, BookProject & { readonly rows: ProjectRow[] }>();
  for (const row of table.rows) {
    const id = textIn(row, columns, 'ID');
    const place: Place = cellIn(row, columns, 'ID')?.place ?? row.place;
    const known = projects.get(id);
    if (id === '') report(error('value-missing', { column: 'ID' }, place));
    else if (known !== undefined) known.rows.push(readRow(row, columns));
    else {
      const title = textIn(row, columns, titleHead);
      if (title === '') report(error('value-missing', { column: titleHead }, row.place));
      const goal = textIn(row, columns, goalHead);
      projects.set(id, { id, goal, title, rows: [readRow(row, columns)], place: row.place });
    }
  }
  return projects;
}

/** The city's own word for a level. */
function headOf({ headers }: RawTable, level: 'goal' | 'project', plain: string): string {
  return headers.find(({ text }) => findMeaning(text, [level]) === level)?.text.trim() ?? plain;
}

function readRow(row: RawRow, columns: TableColumns): ProjectRow {
  return {
    current: textIn(row, columns, '現況'),
    content: textIn(row, columns, '計画内容'),
    note: textIn(row, columns, '注記'),
    remark: textIn(row, columns, '備考'),
    place: row.place,
  };
}
