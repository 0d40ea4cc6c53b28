/** The table of changes (`changes.csv`): which field of which indicator was changed, since when, from what to what, and why. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found, warning } from '../../finding/finding.ts';
import { findCellProblems } from '../../table/find-cell-problems.ts';
import type { RawCell, RawTable } from '../../table/table.ts';
import { findNamedColumns } from '../head/named-columns.ts';
import { type Change, type ChangedField, changedFieldWords } from '../plan/change.ts';
import { normalizeHeader } from '../text/text-width.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';
import { type FiscalYearContext, parseFiscalYear } from '../year/parse-fiscal-year.ts';

/** What heads the columns; the first word is ours. */
export const changeHeads = {
  id: ['ID', '番号', '指標ID', '指標番号', '№', 'No.', 'No'],
  field: ['項目', '変更項目', '変更箇所', '区分'],
  from: ['適用年度', 'いつから', '変更年度', '開始年度', '年度'],
  old: ['変更前', '旧', '改定前', '見直し前'],
  new: ['変更後', '新', '改定後', '見直し後'],
  reason: ['理由', '変更理由', '変更の理由'],
} as const;

type ChangeHead = keyof typeof changeHeads;

/** Rows that say nothing that can be understood are left out, each with its finding. */
export function readChanges(table: RawTable, years: FiscalYearContext): Found<readonly Change[]> {
  const columns = findNamedColumns(table, changeHeads, ['reason']);
  if (columns.value === undefined) return { value: [], findings: columns.findings };
  const { indexes, cellOf, rows } = columns.value;
  const findings: Finding[] = [...findCellProblems(table, new Set(indexes.values()))];
  const value = rows.flatMap((row): readonly Change[] => {
    const read = readChange((name) => cellOf(row, name), years);
    append(findings, read.findings);
    return read.value === undefined ? [] : [read.value];
  });
  return { value, findings };
}

function readChange(cellOf: (name: ChangeHead) => RawCell, years: FiscalYearContext): Found<Change | undefined> {
  const [id, field, from] = [cellOf('id'), cellOf('field'), cellOf('from')];
  const [old, now, reason] = [cellOf('old'), cellOf('new'), cellOf('reason')];
  const read = readField(field.text, years);
  const year = readSince(from.text, years);
  const needsValues = read !== undefined && read.field !== 'ended' && read.field !== 'begun';
  const refuse = ({ text, place }: RawCell, column: string, expected: readonly string[]) =>
    error('change-unreadable', { column, text, expected }, place);
  const findings: readonly Finding[] = [
    ...(id.text === '' ? [error('value-missing', { column: 'ID' }, id.place)] : []),
    ...(read === undefined
      ? [
          refuse(
            field,
            '項目',
            Object.values(changedFieldWords).map(([word]) => word),
          ),
        ]
      : []),
    ...(year === undefined ? [refuse(from, '適用年度', ['令和6年度', 'R6', '2024'])] : []),
    ...(needsValues && old.text === '' ? [error('value-missing', { column: '変更前' }, old.place)] : []),
    ...(needsValues && now.text === '' ? [error('value-missing', { column: '変更後' }, now.place)] : []),
    ...(reason.text === '' ? [warning('value-missing', { column: '理由' }, reason.place)] : []),
  ];
  if (read === undefined || year === undefined || findings.some(({ severity }) => severity === 'error'))
    return { value: undefined, findings };
  const texts = { old: old.text, new: now.text, reason: reason.text };
  return { value: { id: id.text, ...read, from: year, ...texts, place: field.place }, findings };
}

/** 目標値（R8） names the target of that year. */
function readField(
  text: string,
  years: FiscalYearContext,
): { readonly field: ChangedField; readonly targetYear?: FiscalYear } | undefined {
  const normalized = normalizeHeader(text);
  const bracket = /\(([^()]*)\)$/.exec(normalized);
  const word = bracket === null ? normalized : normalized.slice(0, bracket.index);
  const field = (Object.keys(changedFieldWords) as ChangedField[]).find((each) =>
    changedFieldWords[each].some((known) => normalizeHeader(known) === word),
  );
  if (field === undefined) return undefined;
  if (bracket === null) return { field };
  const targetYear = parseFiscalYear(bracket[1] ?? '', years)?.year;
  return field === 'target' && targetYear !== undefined ? { field, targetYear } : undefined;
}

/** 令和6年度から, R6～, 2024. */
export function readSince(text: string, years: FiscalYearContext): FiscalYear | undefined {
  return parseFiscalYear(text.trim().replace(/(?:から|より|以降|に|で|～|〜)$/, ''), years)?.year;
}
