/** Splits a column whose cells say of each of their values what it is, 目標100 実績95, into one of each. */

import { notice } from '../finding/finding.ts';
import { findMissingReason } from '../model/value/missing-value.ts';
import { type SplitColumn, splitColumns } from '../table/split-columns.ts';
import { looksLikeValue } from './cells.ts';
import type { LaidTable } from './lay-table.ts';

/** As it is where a cell holds anything else, or no cell says two things of the row. */
export function splitLabelled(table: LaidTable): LaidTable {
  const { headers, rows, findings } = table;
  const columns = headers.map(({ text }, index) =>
    saysRole(text)
      ? undefined
      : readColumn(
          rows.map(({ cells }) => cells[index]?.text ?? ''),
          text,
        ),
  );
  if (columns.every((column) => column === undefined)) return table;
  const told = headers.flatMap(({ text, place }, index) => {
    const heads = columns[index]?.heads;
    return heads === undefined
      ? []
      : [notice('column-of-two', { header: text.trim(), heads, by: 'words' as const }, place)];
  });
  return { ...splitColumns(table, columns), findings: [...findings, ...told] };
}

/** A head that says of one role what its values are: that another stands below it is asked about. 目標／実績 says two. */
function saysRole(head: string): boolean {
  return new Set(head.match(/目標|計画|予定|実績|見込|現状|基準/g) ?? []).size === 1;
}

/** In the order of the first cell that says them. */
function readColumn(texts: readonly string[], head: string): SplitColumn | undefined {
  const read = texts.map((text) => readCell(text.trim()));
  const whole = read.flatMap((cell) => cell ?? []);
  if (whole.length < read.length || !whole.some((cell) => typeof cell !== 'string' && cell.size > 1)) return undefined;
  const labels = [...new Set(whole.flatMap((cell) => (typeof cell === 'string' ? [] : [...cell.keys()])))];
  return {
    heads: labels.map((label) => headOf(label, head)),
    texts: whole.map((cell) => labels.map((label) => (typeof cell === 'string' ? cell : (cell.get(label) ?? '')))),
  };
}

/** What each value is called, or the sign that there is none of any. */
function readCell(text: string): ReadonlyMap<string, string> | string | undefined {
  if (text === '' || (text.length <= longestCell && findMissingReason(text) !== undefined)) return text;
  if (text.length > longestCell) return undefined;
  const found = [...text.matchAll(label)];
  if (found[0]?.index !== 0) return undefined;
  const values = new Map<string, string>();
  for (const [at, match] of found.entries()) {
    const name = match[1] ?? '';
    const own = text
      .slice(match.index + match[0].length, found[at + 1]?.index)
      .trim()
      .replace(separators, '')
      .trim();
    if (values.has(name) || !(looksLikeValue(own) || findMissingReason(own) !== undefined)) return undefined;
    values.set(name, own);
  }
  return values;
}

const longestCell = 80;
/** 目標, （目標）, 実績値：; 目標達成率 is another word. */
const label =
  /[・･(（【[〔]?((?:目標|計画|予定|実績|見込|現状|基準)(?:値|数|額|量)?|達成率|進捗率)[)）】\]〕]?\s?[:：=＝]?\s?(?=[^\p{L}\s]|未|調|集|な|約|延)/gu;
const separators = /[\s、,，／/；;・→⇒]{1,4}$/;

/** 目標（令和5年度） of a column 令和5年度. */
function headOf(name: string, head: string): string {
  return head.trim() === '' ? name : `${name}（${head.trim()}）`;
}
