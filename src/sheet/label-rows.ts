/**
 * The rows of a sheet that say something in words beside a label, above and below its table: 基本目標 | 1 しごと, 担当課 | 産業課,
 * 取組内容 | …. A sheet of a 施策 has them, and they are no head of a table and no indicators.
 */

import { findMeaning, indicatorMeanings, type Meaning } from '../model/head/header-words.ts';
import { isKnownUnit } from '../model/value/unit-words.ts';
import type { GridCell, GridRow, RawCell, RawRow } from '../table/table.ts';
import { compact, looksLikeValue, type Written, writtenCells } from './cells.ts';
import { isKnownHead } from './head-words.ts';
import { saysLevel } from './row-kinds.ts';
import { holdsValues, readHeadRow } from './value-heads.ts';

export interface Labelled {
  /** `name` and `unit` of the one indicator, `level` of the plan, `section` in charge, `text` of all rows, `aside` of the sheet alone, e.g. its rating. */
  readonly kind: 'name' | 'unit' | 'level' | 'section' | 'text' | 'aside';
  readonly label: RawCell;
  readonly value: RawCell;
}

/** The rows that are nothing else, each with what it says: its cells in pairs, or a label alone above lines of text. */
export function findLabelRows(rows: readonly GridRow[]): ReadonlyMap<GridRow, readonly Labelled[]> {
  const found = new Map<GridRow, readonly Labelled[]>();
  let above: { readonly row: GridRow; readonly label: GridCell; readonly kind: Labelled['kind'] } | undefined;
  for (const row of rows) {
    const written = writtenCells(row);
    const [only] = written.length === 1 ? written : [];
    if (above !== undefined && only !== undefined && isLine(only.cell.text)) {
      const [before] = found.get(above.row) ?? [];
      const text = [...(before === undefined ? [] : [before.value.text]), only.cell.text.trim()].join('\n');
      const label = { ...above.label, text: bareOf(above.label.text) };
      found.set(above.row, [{ kind: above.kind, label, value: { ...(before?.value ?? only.cell), text } }]);
      found.set(row, []);
      continue;
    }
    const kind = only === undefined ? undefined : kindOf(only.cell.text);
    above = only !== undefined && (kind === 'text' || kind === 'aside') ? { row, label: only.cell, kind } : undefined;
    const labels = readLabels(written);
    if (labels !== undefined) found.set(row, labels);
  }
  return found;
}

/** A sentence below a label; the title of what follows it is none. */
function isLine(text: string): boolean {
  return kindOf(text) === undefined && !isNoText(text, 'text') && !/^\s*[■◆●【〔]/.test(text) && !saysLevel(text);
}

/** What stands in for a row in which a level begins or an indicator is named, as a title would. */
export function titleOf({ place }: GridRow, labels: readonly Labelled[]): GridRow | undefined {
  const textOf = (wanted: Labelled['kind']) => labels.find(({ kind }) => kind === wanted)?.value.text.trim();
  const [name, level, unit] = [textOf('name'), textOf('level'), textOf('unit')];
  if (name === undefined && level === undefined) return undefined;
  const text = name === undefined ? `${level}` : `指標名：${name}${unit === undefined ? '' : `（単位：${unit}）`}`;
  return { place, cells: [{ text, place: labels[0]?.label.place ?? place }] };
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
  // A unit beside other labels is one of a column.
  const isWhole = labels.some(({ kind }) => kind === 'name') || labels.every(({ kind }) => kind !== 'unit');
  return labels.length > 0 && isWhole ? labels : undefined;
}

/** A head, or a number. A level may be numbered in its name: 1-1 企業支援. */
function isNoText(text: string, kind: Labelled['kind']): boolean {
  if (kind === 'unit') return !isKnownUnit(text.trim());
  const isNumber = looksLikeValue(text) && !(kind === 'level' ? /\p{L}{2}/u : /\p{L}.{4}/u).test(compact(text));
  // R6は別の調査 tells something, R6実績 heads a column.
  const isHead = isKnownHead(text) || (kind === 'level' && holdsValues(text));
  return isNumber || isHead || findMeaning(text, indicatorMeanings) !== undefined;
}

const levels: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['goal', 'policy', 'measure', 'project']);

function kindOf(text: string): Labelled['kind'] | undefined {
  const bare = compact(bareOf(text));
  if (names.test(bare)) return 'name';
  if (bare === '単位') return 'unit';
  if (asides.test(bare)) return 'aside';
  if (texts.test(bare)) return 'text';
  const meaning = findMeaning(bare, indicatorMeanings);
  return meaning === 'section' ? 'section' : levels.has(meaning) ? 'level' : undefined;
}

function bareOf(text: string): string {
  return text.trim().replace(/^[【〔■◆●○・]|[】〕]?[:：]?$/g, '');
}

const names = /^(?:(?:成果|活動|評価|達成)?指標(?:名|の名称)?|KPI|重要業績評価指標)(?:\(KPI\))?[\d①-⑳]{0,2}$/;
const asides =
  /^(?:(?:総合|自己|内部|外部|所管課|担当課|委員会?|有識者|[一二]次|[12]次)の?)?(?:評価|判定|意見|コメント|所見|検証)(?:結果|区分)?$|^(?:備考|特記事項)$/;
const texts =
  /^(?:主な|具体的な|今年度の|本年度の|これまでの)?(?:取組|取り組み|事業|実施|活動)(?:の)?(?:内容|状況|実績|概要|結果|成果)$|^(?:主な|具体的な|今年度の|本年度の|これまでの)(?:取組|取り組み)$|^(?:成果|効果|現状|課題)(?:(?:と|及び|・)(?:成果|効果|課題|対応|対策|今後の(?:取組|方向性|対応|方針)))?$|^(?:今後|次年度)の(?:取組|取り組み|課題|方向性|対応|方針|展開|予定)$|^(?:概要|目的|ねらい|方向性|総括|分析|要因分析)$|^(?:評価|達成|未達成|増減)の?(?:理由|要因)$/;

interface LabelledTable {
  readonly headers: readonly RawCell[];
  readonly rows: readonly RawRow[];
  readonly labels?: readonly Labelled[];
}

/** With columns for what is said above and below it, as of merged cells, unless it has such a column. */
export function addLabelled<T extends LabelledTable>(table: T): T {
  const { labels = [] } = table;
  const { meanings } = readHeadRow(table.headers);
  const known = new Set(table.headers.map(({ text }) => compact(text)));
  const wanted = labels.filter(({ kind, label }) => {
    if (kind === 'name' || kind === 'unit') return false;
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
