/** The programmes against those of last year. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { Published, SourceRow } from '../../../model/form/form.ts';
import { formersOf, keyOfProgramme, textsOfRole, yearOfRole } from '../programme-history.ts';
import { type Inspection, isOwn, nameSheet, placeIn, tell } from './inspection.ts';
import { bareText } from './prose.ts';

/** Gone, new or called otherwise without a word why. */
export function compareProgrammes(inspection: Inspection, published: Published): readonly Finding[] {
  const { form, sheets, year } = inspection;
  const { main, nameColumn } = form;
  // In next year's workspace, until its first result is in, the year that is reported on is still last year's.
  const begun = Math.max(year, inspection.now - 1);
  const last = published.sources.get(main.name);
  if (last === undefined) return [];
  const keyIn = (row: SourceRow) => keyOfProgramme(form, row);
  const old = new Map(last.rows.map((row) => [keyIn(row), row]));
  const now = new Map(sheets.map((sheet) => [keyIn(sheet.row), sheet]));
  const formers = new Set(sheets.flatMap(({ row }) => formersOf(form, row)).map(bareText));
  const yearIn = (row: SourceRow, role: '開始年度' | '終了年度') => yearOfRole(form, role, row, inspection.readYear);
  // Named by another table: that it has no sheet is told there.
  const own = [...form.sources.values()].filter((source) => source !== main && isOwn(form, source));
  const elsewhere = new Set(own.flatMap(({ rows }) => rows.map(keyIn)));
  const nameOf = (row: SourceRow) => [keyIn(row), textOf(row, nameColumn)].join('　').trim();
  const gone = [...old].filter(([key, row]) => {
    const end = yearIn(row, '終了年度');
    const isNamed = formers.has(bareText(key)) || formers.has(bareText(textOf(row, nameColumn)));
    return !now.has(key) && !isNamed && !elsewhere.has(key) && (end === undefined || end >= begun);
  });
  const added = sheets.filter((sheet) => {
    const start = yearIn(sheet.row, '開始年度');
    const said = (['新規', '旧事業名'] as const).flatMap((role) => textsOfRole(form, role, sheet.row));
    const isSaid = said.some((text) => /新|統合|分割|\S{3}/.test(text));
    return !old.has(keyIn(sheet.row)) && !isSaid && !(start !== undefined && start >= year);
  });
  const renamed = sheets.flatMap((sheet) => {
    const before = old.get(keyIn(sheet.row));
    const [is, was] = [textOf(sheet.row, nameColumn), before === undefined ? '' : textOf(before, nameColumn)];
    return before === undefined || bareText(is) === bareText(was) || formers.has(bareText(was))
      ? []
      : [{ sheet, is, was }];
  });
  return [
    ...gone.flatMap(([, row]) =>
      tell(inspection, '前年度の事業', { problem: 'programme-gone', found: nameOf(row) }, { file: main.file }),
    ),
    ...added.flatMap((sheet) =>
      tell(
        inspection,
        '前年度の事業',
        { problem: 'programme-new', found: nameSheet(sheet) },
        placeIn(sheet.row, nameColumn),
      ),
    ),
    ...renamed.flatMap(({ sheet, is, was }) =>
      tell(
        inspection,
        '前年度の事業',
        { problem: 'programme-renamed', sheet: nameSheet(sheet), found: is, expected: was, name: nameColumn },
        placeIn(sheet.row, nameColumn),
      ),
    ),
  ];
}
