/** Makes of a row whose numbers have neither a year nor a role one row for each: 年間収支率 and 年間利用者数 of コミュニティタクシー. */

import { type Finding, warning } from '../finding/finding.ts';
import { isGroupWord } from '../model/head/header-words.ts';
import { parseQuantity } from '../model/value/parse-quantity.ts';
import type { RawRow } from '../table/table.ts';
import type { JoinedTable } from './join-tables.ts';
import type { LaidTable } from './lay-table.ts';
import { isFigureHead, splitUnit } from './split-subject.ts';
import { holdsNumbers, isCityBesideOthers, type SubjectColumn, unfoldColumns } from './unfold-subjects.ts';
import { readHeadRow } from './value-heads.ts';

/** `undefined` where a head says of what year or role its values are, or one column alone holds numbers. */
export function unfoldUndated(table: LaidTable): (JoinedTable & { readonly findings: readonly Finding[] }) | undefined {
  const { headers, rows, part, findings } = table;
  const head = readHeadRow(headers);
  if (head.values.length > 0 || rows.length === 0) return undefined;
  const numbers = headers.flatMap((_, index) => (isOfNumbers(rows, index) ? [index] : []));
  const texts = numbers.map((index) => head.texts[index] ?? '');
  if (texts.length < 2 || new Set(texts).size < texts.length || texts.some((text) => text === '' || isFigureHead(text)))
    return undefined;
  if (numbers.some((index) => head.meanings[index] !== undefined) || isCityBesideOthers(texts)) return undefined;
  const name = findName(head.texts, head.meanings, Math.min(...numbers));
  if (name === undefined) return undefined;
  const isOfTargets = part.titles.some(({ text }) => /目標/.test(text)) || areBounds(rows, numbers);
  const role = isOfTargets ? ('target' as const) : ('actual' as const);
  const columns = numbers.map((index): SubjectColumn => {
    const { name: subject, unit } = splitUnit(head.texts[index] ?? '');
    return { index, subject, unit, head: isOfTargets ? '目標値' : '実績値', isFigure: false };
  });
  const unfolded = unfoldColumns(table, head, columns, name);
  if (unfolded === undefined) return undefined;
  const facts = { columns: texts, role };
  const told = numbers.map((index) => warning('values-by-place', facts, headers[index]?.place));
  return { ...unfolded, findings: [...findings, ...told] };
}

/** The column that says so, else one of groups (区分) to the left of the numbers. */
function findName(
  texts: readonly string[],
  meanings: readonly (string | undefined)[],
  first: number,
): number | undefined {
  const named = meanings.indexOf('name');
  if (named >= 0) return named < first ? named : undefined;
  const group = texts.findLastIndex((text, index) => index < first && isGroupWord(text));
  return group < 0 ? undefined : group;
}

function isOfNumbers(rows: readonly RawRow[], index: number): boolean {
  return rows.some(({ cells }) => (cells[index]?.text.trim() ?? '') !== '') && holdsNumbers(rows, index);
}

/** 20％以上, 300人以上: what is to be reached. */
function areBounds(rows: readonly RawRow[], columns: readonly number[]): boolean {
  const filled = rows.flatMap(({ cells }) =>
    columns.flatMap((index) => {
      const quantity = parseQuantity(cells[index]?.text ?? '');
      return quantity?.type === 'amount' ? [quantity] : [];
    }),
  );
  return filled.length > 0 && filled.filter(({ bound }) => bound !== undefined).length * 2 > filled.length;
}
