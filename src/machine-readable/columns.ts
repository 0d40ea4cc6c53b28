/** Finds the columns of a data table and what each is for, from its name and its values. */

import { type InspectedCell, type InspectedTable, isBlankRow } from './inspected-file.ts';

export interface Column {
  readonly header: InspectedCell | undefined;
  readonly index: number;
  /** Cells below the header that are not blank. */
  readonly cells: readonly InspectedCell[];
  /** `number` holds values, `code` codes and years, `prose` whole sentences, `text` names and words. */
  readonly kind: 'number' | 'code' | 'prose' | 'text';
}

const proseNames = /備考|定義|注|説明|理由|概要|内容|出典|メモ|表記|表示$|記載|原文|コメント|特記/;
const codeNames = /コード|番号|No|№|^id$|年$|年度$|西暦|時間軸|頁|ページ|月$|日$/i;
const valueNames = /^(値|数値|データ|.*(実績|目標|基準)値?)$/;

/** Signs that stand for a value in a column of numbers: 数値が得られない and 秘匿. */
export const valueSigns: readonly string[] = ['***', 'X'];

/** The first row with at least half of the table's columns filled. */
export function headerIndex({ rows }: InspectedTable): number {
  const width = tableWidth(rows);
  const found = rows.findIndex((row) => row.filter((cell) => cell.type !== 'blank').length * 2 >= width);
  return Math.max(found, 0);
}

export function findColumns(table: InspectedTable): readonly Column[] {
  const at = headerIndex(table);
  const body = table.rows.slice(at + 1).filter((row) => !isBlankRow(row));
  return Array.from({ length: tableWidth(table.rows) }, (_, index): Column => {
    const header = table.rows[at]?.[index];
    const cells = body.flatMap((row) => row[index] ?? []).filter((cell) => cell.type !== 'blank');
    return { header, index, cells, kind: kindOf(header?.text ?? '', cells) };
  });
}

/** Its head, or its number. */
export function nameOf({ header, index }: Column): string | number {
  return header === undefined || header.type === 'blank' ? (header?.column ?? index + 1) : header.text;
}

/** A number, also with a sign, commas, a unit or a second value: `△1,234人`, `12 (3)`. A fiscal year (`30年度`) is a time. */
export function looksLikeNumber(text: string): boolean {
  return (
    !/年度\s*$/.test(text) &&
    /^[△▲▽▼+\-−]?\s*[¥\\]?\d[\d,]*(\.\d+)?\s*(?:\(.*\)[^\d()]{0,6}|[^\d()]{0,6}(?:\(.*\))?)$/.test(
      text.normalize('NFKC').trim(),
    )
  );
}

function kindOf(header: string, cells: readonly InspectedCell[]): Column['kind'] {
  if (codeNames.test(header)) return 'code';
  if (proseNames.test(header)) return 'prose';
  const values = cells.filter((cell) => !isSign(cell.text));
  const numbers = values.filter((cell) => cell.type === 'number' || looksLikeNumber(cell.text));
  if (valueNames.test(header) && (numbers.length > 0 || values.length === 0)) return 'number';
  return numbers.length * 2 > values.length ? 'number' : 'text';
}

/** Any sign without a letter or digit, beside the two that are allowed. */
function isSign(text: string): boolean {
  return valueSigns.includes(text) || !/[\p{L}\p{N}]/u.test(text);
}

function tableWidth(rows: InspectedTable['rows']): number {
  return rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell.type !== 'blank') + 1), 0);
}
