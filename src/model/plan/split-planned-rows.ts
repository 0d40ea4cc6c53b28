/** Parts what a plan reckons with from what was measured: 量の見込み and 確保方策 under a bare 令和5年度, where 利用実績 may stand below. */

import { type Found, notice } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { type SplitColumn, splitColumns } from '../../table/split-columns.ts';
import type { RawTable } from '../../table/table.ts';
import { findMissingReason } from '../value/missing-value.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { columnTexts } from './column-cells.ts';
import type { GivenColumns } from './map-columns.ts';
import { readHead } from './read-head.ts';
import { spellOutHeads } from './spell-out-heads.ts';

/** A column whose role is `given` stays as it is. */
export function splitPlannedRows(table: RawTable, context: FiscalYearContext, given: GivenColumns): Found<RawTable> {
  const texts = spellOutHeads(table.headers.map(({ text }) => text.trim()));
  const years = texts.flatMap((text, index) => {
    const head = given.has(index) ? undefined : readHead(text, context);
    return head?.named === false && head.subject === undefined && head.period.type === 'period' ? [index] : [];
  });
  const end = Math.min(...years);
  const columns = texts.flatMap((_, index) => (index < end ? [columnTexts(table, index)] : []));
  if (!columns.some((cells) => cells.some((text) => sayDemand.test(text)))) return ok(table);
  const isFilled = (row: number) =>
    years.some((index) => findMissingReason(table.rows[row]?.cells[index]?.text ?? '') === undefined);
  const planned = findPlanned(columns, isFilled);
  const [first] = planned.keys();
  if (first === undefined) return ok(table);
  const areAll = table.rows.every((_, row) => planned.has(row) || !isFilled(row));
  const split = texts.map((text, index): SplitColumn | undefined => {
    if (!years.includes(index)) return undefined;
    const own = columnTexts(table, index);
    const ofPlan = `${text}（計画値）`;
    if (areAll) return { heads: [ofPlan], texts: own.map((each) => [each]) };
    return { heads: [text, ofPlan], texts: own.map((each, row) => (planned.has(row) ? ['', each] : [each, ''])) };
  });
  const facts = {
    names: [...new Set(planned.values())],
    columns: years.map((index) => table.headers[index]?.text.trim() ?? ''),
  };
  const place = table.rows[first]?.cells[0]?.place;
  return { value: splitColumns(table, split), findings: [notice('rows-as-planned', facts, place)] };
}

/** The rows that hold plans, by their number, with the words that say so. */
function findPlanned(
  columns: readonly (readonly string[])[],
  isFilled: (row: number) => boolean,
): ReadonlyMap<number, string> {
  const planned = new Map<number, string>();
  // A merged cell is of the rows below it until something stands at its left.
  const above = columns.map(() => '');
  for (const row of columns[0]?.keys() ?? []) {
    for (const [index, cells] of columns.entries()) {
      const own = cells[row]?.trim() ?? '';
      if (own === '') continue;
      above.fill('', index + 1);
      above[index] = own;
    }
    const words = above.filter((text) => text !== '');
    const last = words.at(-1) ?? '';
    const said = words.some((text) => /実績/.test(text))
      ? undefined
      : words.find(
          (text) =>
            text.length <= longest && (isDemand.test(text.replace(/\s/g, '')) || (text === last && endsDemand(text))),
        );
    const isRest = isDifference.test(last.normalize('NFKC').replace(/\s/g, '')) && planned.has(row - 1);
    if (said !== undefined ? isFilled(row) : isRest) planned.set(row, said ?? last);
  }
  return planned;
}

const longest = 40;

const sayDemand = /量の?見込|見込み?量|確保|[需必]要量|供給量/;

/** ①量の見込み, 確保方策（設置箇所数）, 需要量: nothing but the word. */
const isDemand =
  /^(?:[①-⑳]|[\d０-９]{1,2}[.．、)）]?|[（(][\d０-９]{1,2}[)）]|[A-ZＡ-Ｚア-オ][.．:：)）]?)?(?:量の?見込み?|見込み?量|確保の?方策|確保の?内容|確保量|需要量|必要量|供給量)(?:[（(][^（()）]{1,20}[)）])?$/;

/** 量の見込み　１号, 保育の量の見込み: at the head or the end of a name; 量の見込みと確保方策 is a title. */
function endsDemand(text: string): boolean {
  const ofBoth = /量の?見込/.test(text) && text.includes('確保');
  return !ofBoth && /量の?見込み?|確保の?(?:方策|内容)(?:[\s　（(].{0,20})?$/.test(text);
}

/** 過不足, ②－①, 過不足　１号: what is left of the plan below the two. */
const isDifference =
  /^\(?(?:過不足|過△?不足|差引?|不足数?|[23B]-[12A]|.{0,4}量の?見込み?と.{0,4}確保の?(?:方策|内容)の差)\)?(?:\([^()]{1,12}\)|\d{1,2}号\S{0,8})?$/;
