/** Which programmes have begun, ended or taken the place of others since last year. */

import { textOf } from '../../model/form/build-source.ts';
import type { Form, SourceRow } from '../../model/form/form.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { bareText } from './check/prose.ts';
import type { FormSheet } from './form-sheets.ts';
import { formersOf, keyOfProgramme, textsOfRole, yearOfRole } from './programme-history.ts';

export interface Move {
  readonly kind: 'new' | 'merged' | 'ended';
  /** None of a programme that only last year's edition has. */
  readonly sheet: FormSheet | undefined;
  readonly row: SourceRow;
  /** The year as it is written; of what took the place of others, these. */
  readonly said: string;
}

/** First what is new, then what was merged, then what has ended, each in the order of its table. `year` is the one reported on. */
export function findMoves(
  form: Form,
  sheets: readonly FormSheet[],
  year: FiscalYear,
  readYear: (text: string) => FiscalYear | undefined,
): readonly Move[] {
  const last = form.published?.sources.get(form.main.name);
  const old = last && new Set(last.rows.map((row) => keyOfProgramme(form, row)));
  const { rows } = form.main;
  const now = new Set(rows.map((row) => keyOfProgramme(form, row)));
  const formers = new Set(rows.flatMap((row) => formersOf(form, row)).map(bareText));
  const isMerged = ({ row }: FormSheet) => formersOf(form, row).length > 0;
  const isNew = ({ row }: FormSheet) => {
    const start = yearOfRole(form, '開始年度', row, readYear);
    const isSaid = textsOfRole(form, '新規', row).some((text) => text.includes('新'));
    return isSaid || (start !== undefined && start >= year) || old?.has(keyOfProgramme(form, row)) === false;
  };
  const hasEnded = (row: SourceRow) => {
    const end = yearOfRole(form, '終了年度', row, readYear);
    return end !== undefined && end <= year;
  };
  // Whether it would be among those that were selected nobody can tell.
  const gone = (sheets.length < rows.length ? [] : (last?.rows ?? [])).filter((row) => {
    const names = [keyOfProgramme(form, row), textOf(row, form.nameColumn)].map(bareText);
    return !now.has(keyOfProgramme(form, row)) && !names.some((name) => formers.has(name));
  });
  const said = (row: SourceRow, role: '開始年度' | '終了年度') => textsOfRole(form, role, row)[0] ?? '';
  return [
    ...sheets
      .filter((sheet) => !isMerged(sheet) && isNew(sheet))
      .map((sheet): Move => ({ kind: 'new', sheet, row: sheet.row, said: said(sheet.row, '開始年度') })),
    ...sheets
      .filter(isMerged)
      .map((sheet): Move => ({ kind: 'merged', sheet, row: sheet.row, said: formersOf(form, sheet.row).join('、') })),
    ...sheets
      .filter(({ row }) => hasEnded(row))
      .map((sheet): Move => ({ kind: 'ended', sheet, row: sheet.row, said: said(sheet.row, '終了年度') })),
    ...gone.map((row): Move => ({ kind: 'ended', sheet: undefined, row, said: said(row, '終了年度') })),
  ];
}
