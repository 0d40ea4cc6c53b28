/**
 * The rows of a sheet that say something in words beside a label, above and below its table: 基本目標 | 1 しごと, 担当課 | 産業課,
 * 取組内容 | …. A sheet of a 施策 has them, and they are no head of a table and no indicators.
 */

import { findMeaning, indicatorMeanings, type Meaning } from '../model/head/header-words.ts';
import type { GridRow, RawCell, RawRow } from '../table/table.ts';
import { compact, looksLikeValue, type Written, writtenCells } from './cells.ts';
import { isKnownHead } from './head-words.ts';
import { holdsValues, readHeadRow } from './value-heads.ts';

export interface Labelled {
  /** `level` of the plan, `section` in charge, `text` of all rows, `aside` of the sheet alone, e.g. its rating. */
  readonly kind: 'level' | 'section' | 'text' | 'aside';
  readonly label: RawCell;
  readonly value: RawCell;
}

/** The rows that are nothing else, each with what it says. */
export function findLabelRows(rows: readonly GridRow[]): ReadonlyMap<GridRow, readonly Labelled[]> {
  return new Map(
    rows.flatMap((row) => {
      const labels = readLabels(writtenCells(row));
      return labels === undefined ? [] : [[row, labels] as const];
    }),
  );
}

/** What stands in for a row in which a level begins, as a title would. */
export function titleOf({ place, cells }: GridRow, labels: readonly Labelled[]): GridRow | undefined {
  const level = labels.find(({ kind }) => kind === 'level');
  const [first] = cells;
  if (level === undefined || first === undefined) return undefined;
  return { place, cells: [{ text: `${level.label.text} ${level.value.text}`, place: level.label.place }] };
}

/** Each label has the one cell behind it, or a number and a name: 施策 | 1-1 | 企業支援. */
function readLabels(written: readonly Written[]): readonly Labelled[] | undefined {
  const labels: Labelled[] = [];
  let at = 0;
  while (at < written.length) {
    const label = written[at]?.cell;
    const kind = label === undefined ? undefined : kindOf(label.text);
    const [value, next] = [written[at + 1]?.cell, written[at + 2]?.cell];
    if (label === undefined || kind === undefined || value === undefined) return undefined;
    const isNumbered = next !== undefined && /^\d{1,2}(?:[-.－]\d{1,2}){0,2}$/.test(compact(value.text));
    const told = isNumbered ? { ...next, text: `${value.text.trim()} ${next.text.trim()}` } : value;
    if (!isNumbered && isNoText(value.text, kind)) return undefined;
    if (isNumbered && isNoText(next.text, kind)) return undefined;
    labels.push({ kind, label: { ...label, text: bareOf(label.text) }, value: told });
    at += isNumbered ? 3 : 2;
  }
  return labels.length === 0 ? undefined : labels;
}

/** A head, or a number. A level may be numbered in its name: 1-1 企業支援. */
function isNoText(text: string, kind: Labelled['kind']): boolean {
  const isNumber = looksLikeValue(text) && !(kind === 'level' ? /\p{L}{2}/u : /\p{L}.{4}/u).test(compact(text));
  // R6は別の調査 tells something, R6実績 heads a column.
  const isHead = isKnownHead(text) || (kind === 'level' && holdsValues(text));
  return isNumber || isHead || findMeaning(text, indicatorMeanings) !== undefined;
}

const levels: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['goal', 'policy', 'measure', 'project']);

function kindOf(text: string): Labelled['kind'] | undefined {
  const bare = compact(bareOf(text));
  if (asides.test(bare)) return 'aside';
  if (texts.test(bare)) return 'text';
  const meaning = findMeaning(bare, indicatorMeanings);
  return meaning === 'section' ? 'section' : levels.has(meaning) ? 'level' : undefined;
}

function bareOf(text: string): string {
  return text.trim().replace(/^[【〔■◆●○・]|[】〕]?[:：]?$/g, '');
}

const asides =
  /^(?:(?:総合|自己|内部|外部|所管課|担当課|委員会?|有識者|[一二]次|[12]次)の?)?(?:評価|判定|意見|コメント|所見|検証)(?:結果|区分)?$|^(?:備考|特記事項)$/;
const texts =
  /^(?:主な|具体的な|今年度の|本年度の|これまでの)?(?:取組|取り組み|事業|実施|活動)(?:の)?(?:内容|状況|実績|概要|結果|成果)$|^(?:主な|具体的な)(?:取組|取り組み)$|^(?:成果|効果|現状|課題)(?:(?:と|及び|・)(?:成果|効果|課題|対応|対策))?$|^(?:今後|次年度)の(?:取組|取り組み|課題|方向性|対応|方針|展開|予定)$|^(?:概要|目的|ねらい|方向性|総括|分析|要因分析)$|^(?:評価|達成|未達成|増減)の?(?:理由|要因)$/;

/** With columns for what is said above and below it, as of merged cells, unless it has such a column. */
export function addLabelled<T extends { readonly headers: readonly RawCell[]; readonly rows: readonly RawRow[] }>(
  table: T,
  labels: readonly Labelled[],
): T {
  const { meanings } = readHeadRow(table.headers);
  const known = new Set(table.headers.map(({ text }) => compact(text)));
  const wanted = labels.filter(({ kind, label }) => {
    const isTold = kind !== 'text' && meanings.includes(findMeaning(compact(label.text), indicatorMeanings));
    return kind !== 'aside' && !isTold && !known.has(compact(label.text));
  });
  const before = wanted.filter(({ kind }) => kind === 'level');
  const behind = wanted.filter(({ kind }) => kind !== 'level');
  const sayOnce = ({ kind, value }: Labelled, { place }: RawRow, row: number): RawCell =>
    row === 0 || kind === 'section' ? value : { text: '', place };
  return {
    ...table,
    headers: [
      ...before.map(({ label }): RawCell => ({ ...label, isAdded: true })),
      ...table.headers,
      ...behind.map(({ label }) => label),
    ],
    rows: table.rows.map((row, index) => ({
      place: row.place,
      cells: [
        ...before.map((each) => sayOnce(each, row, index)),
        ...row.cells,
        ...behind.map((each) => sayOnce(each, row, index)),
      ],
    })),
  };
}

/** A rating of the sheet is none of its indicators'. */
export function asNote({ label, value }: Labelled): RawCell {
  return { ...label, text: `${label.text.trim()}　${value.text.trim()}` };
}
