/**
 * The rows of a sheet that say something in words beside a label, above and below its table: 基本目標 | 1 しごと, 担当課 | 産業課,
 * 取組内容 | …. A sheet of a 施策 has them, and they are no head of a table and no indicators.
 */

import { findMeaning, indicatorMeanings, type Meaning } from '../model/head/header-words.ts';
import { isKnownUnit } from '../model/value/unit-words.ts';
import type { GridCell, GridRow, RawCell, RawRow } from '../table/table.ts';
import { compact, looksLikeValue, type Written, writtenCells } from './cells.ts';
import { isKnownHead, isWordHead, isYear, saysRowRole } from './head-words.ts';
import { saysLevel } from './row-kinds.ts';
import { holdsValues, readHeadRow } from './value-heads.ts';

export interface Labelled {
  /** `name` and `unit` of the one indicator, `level` of the plan, `section` in charge, `text` of all rows, `aside` of the sheet alone, e.g. its rating. */
  readonly kind: 'name' | 'unit' | 'level' | 'section' | 'text' | 'aside';
  readonly label: RawCell;
  readonly value: RawCell;
}

/** The label that texts may go on below, or beside where it is merged down over them. */
interface Above {
  readonly row: GridRow;
  readonly label: GridCell;
  readonly column: number;
  readonly kind: Labelled['kind'];
  readonly isBeside: boolean;
}

/** The rows that are nothing else, each with what it says: its cells in pairs, or a label alone above lines of text. */
export function findLabelRows(rows: readonly GridRow[]): ReadonlyMap<GridRow, readonly Labelled[]> {
  const found = new Map<GridRow, readonly Labelled[]>();
  for (const [index, row] of rows.entries()) {
    const pairs = readBelow(row, rows[index + 1], rows[index + 2]);
    if (pairs === undefined) continue;
    found.set(row, pairs);
    found.set(rows[index + 1] ?? row, []);
  }
  let above: Above | undefined;
  for (const row of rows) {
    if (found.has(row)) {
      above = undefined;
      continue;
    }
    const written = writtenCells(row);
    const [only] = written.length === 1 ? written : [];
    const isMergedOn = above !== undefined && row.cells[above.column]?.continues === 'above';
    if (above !== undefined && only !== undefined && (isMergedOn || (!above.isBeside && isLine(only.cell.text)))) {
      const [before] = found.get(above.row) ?? [];
      const text = [...(before === undefined ? [] : [before.value.text]), only.cell.text.trim()].join('\n');
      found.set(above.row, [
        { kind: above.kind, label: bare(above.label), value: { ...(before?.value ?? only.cell), text } },
      ]);
      found.set(row, []);
      continue;
    }
    const labels = readLabels(written);
    if (labels !== undefined) found.set(row, labels);
    const [first] = written;
    const kind = first === undefined || written.length > 2 ? undefined : kindOf(first.cell.text);
    const isText = (kind === 'text' || kind === 'aside') && (only !== undefined || labels !== undefined);
    const isBeside = only === undefined;
    above =
      first !== undefined && isText ? { row, label: first.cell, column: first.column, kind, isBeside } : undefined;
  }
  return found;
}

/** Whether it says nothing but that, in pairs. */
export function isLabelRow(row: GridRow): boolean {
  return readLabels(writtenCells(row)) !== undefined;
}

export function isNameLabel(text: string): boolean {
  return kindOf(text) === 'name';
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

/** Labels side by side, each above its own: 課題 | 今後の方向性 over a sentence for each; over several rows they head a table. */
function readBelow(row: GridRow, below?: GridRow, after?: GridRow): readonly Labelled[] | undefined {
  const labels = writtenCells(row);
  const values = below === undefined ? [] : writtenCells(below);
  const isBelow = (others: readonly Written[]) =>
    others.length === labels.length && others.every(({ column }, at) => column === labels[at]?.column);
  if (labels.length < 2 || !isBelow(values)) return undefined;
  const others = after === undefined ? [] : writtenCells(after);
  if (isBelow(others) && !others.every(({ cell }) => kindOf(cell.text) !== undefined)) return undefined;
  const pairs = labels.flatMap(({ cell }, at): readonly Labelled[] => {
    const [kind, value] = [kindOf(cell.text), values[at]?.cell];
    const isOther = kind === undefined || kind === 'name' || kind === 'unit';
    if (isOther || value === undefined || isNoText(value.text, kind)) return [];
    return [{ kind, label: bare(cell), value }];
  });
  return pairs.length === labels.length ? pairs : undefined;
}

/** Each label has the one cell behind it, or a number and a name: 施策 | 1-1 | 企業支援. */
function readLabels(written: readonly Written[]): readonly Labelled[] | undefined {
  const [first, ...boxes] = written.map(({ cell }) => cell);
  if (first !== undefined && boxes.length > 1 && kindOf(first.text) === 'aside' && boxes.every(isBox)) {
    const text = boxes.map((box) => box.text.trim()).join('　');
    return [{ kind: 'aside', label: bare(first), value: { ...first, text } }];
  }
  const labels: Labelled[] = [];
  let at = headsOthers(written) ? 1 : 0;
  while (at < written.length) {
    const label = written[at]?.cell;
    const item = at === 0 && written.length > 3 ? itemNumber.exec(compact(label?.text ?? ''))?.[1] : undefined;
    const own = at === 1 && isRank(label?.text ?? '') ? 'aside' : kindOf(label?.text ?? '');
    const kind = item === undefined ? own : 'level';
    const [value, next] = [written[at + 1]?.cell, written[at + 2]?.cell];
    if (label === undefined || kind === undefined || value === undefined) return undefined;
    const isNumbered =
      next !== undefined &&
      kindOf(next.text) === undefined &&
      /^\d{1,2}(?:[-.－]\d{1,2}){0,2}$/.test(compact(value.text));
    const level = kind === 'level' ? numberedLevel.exec(bareOf(label.text)) : null;
    const number = isNumbered ? value.text.trim() : (level?.[2] ?? item);
    const named = isNumbered ? next : value;
    const told = number === undefined ? value : { ...named, text: `${number} ${named.text.trim()}` };
    const isAside = kind === 'aside' && (saysSheet(label.text) || isScore(value.text));
    if (!isNumbered && isNoText(value.text, kind) && !isAside) return undefined;
    if (isNumbered && isNoText(next.text, kind)) return undefined;
    const word = item === undefined ? level?.[1] : '取組';
    labels.push({ kind, label: word === undefined ? bare(label) : { ...label, text: word }, value: told });
    at += isNumbered ? 3 : 2;
  }
  // A unit beside other labels is one of a column.
  const isWhole = labels.some(({ kind }) => kind === 'name') || labels.every(({ kind }) => kind !== 'unit');
  return labels.length > 0 && isWhole ? labels : undefined;
}

/** 評価 | 区分 | A | 理由 | …, CHECK（評価） | 必要性 | A | …: the first says what the others are of. */
function headsOthers(written: readonly Written[]): boolean {
  const [first, second] = written.map(({ cell }) => cell.text);
  if (written.length % 2 === 0 || first === undefined || second === undefined) return false;
  const kind = kindOf(first);
  const isOfSheet = kind === 'aside' || kind === 'text' || saysStep(first);
  return isOfSheet && (isRank(second) || kindOf(second) !== undefined);
}

/** PLAN, Do（実施）, 評価（Check）, Ａ：改善: a step of the cycle, beside a block of the sheet. */
export function saysStep(text: string): boolean {
  return /^(?:[PDCA][:.]?)?(?:plan|do|check|act(?:ion)?|計画|実施|実行|評価|検証|点検|改善|見直し|改革)(?:\([^()]{1,12}\)|[・:]?(?:plan|do|check|act(?:ion)?|計画|実施|実行|評価|検証|点検|改善|見直し|改革))?$/i.test(
    compact(bareOf(text)),
  );
}

/** 3, 85点, 4/5, －: what a rating of the sheet may be, beside its label and nothing else. */
function isScore(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d)?(?:点|%)?(?:\/\d{1,3}点?)?|[-‐―－─—]{1,2})$/.test(compact(text));
}

/** □A, ■B: one of several that is chosen. */
function isBox({ text }: RawCell): boolean {
  return /^\s*[■□☑☐✓✔]\s*\S/.test(text);
}

function isRank(text: string): boolean {
  return compact(text) === '区分';
}

/** Another label, a head, or a number. A level may be numbered in its name: 1-1 企業支援. */
function isNoText(text: string, kind: Labelled['kind']): boolean {
  if (kind === 'unit') return !isKnownUnit(compact(text));
  const isNumber = looksLikeValue(text) && !(kind === 'level' ? /\p{L}{2}/u : /\p{L}.{4}/u).test(compact(text));
  // R6は別の調査 tells something, R6実績 heads a column.
  const isHead = kind === 'name' ? headsValues(text) : isKnownHead(text) || (kind === 'level' && holdsValues(text));
  return isNumber || isHead || kindOf(text) !== undefined || findMeaning(text, indicatorMeanings) !== undefined;
}

/** 女性委員の比率 behind 指標名 is a name, though 比率 may be a head. */
function headsValues(text: string): boolean {
  return (
    isKnownHead(text) &&
    (isYear(text) || isWordHead(text) || !/(?:割合|比率|率|割|比|シェア)$/.test(compact(text)) || saysRowRole(text))
  );
}

const levels: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['goal', 'policy', 'measure', 'project']);

function kindOf(text: string): Labelled['kind'] | undefined {
  const word = compact(bareOf(text));
  if (names.test(word)) return 'name';
  if (word === '単位') return 'unit';
  if (asides.test(word) || saysSheet(text)) return 'aside';
  if (texts.test(word)) return 'text';
  if (sections.test(word)) return 'section';
  if (numberedLevel.test(bareOf(text)) || /^(?:基本|重点|個別)(?:目標|政策|施策)$/.test(word)) return 'level';
  const meaning = findMeaning(word, indicatorMeanings);
  return meaning === 'section' ? 'section' : levels.has(meaning) ? 'level' : undefined;
}

function bare(label: RawCell): RawCell {
  return { ...label, text: bareOf(label.text) };
}

function bareOf(text: string): string {
  return text.trim().replace(/^[【〔■◆●○・]|[】〕]?[:：]?$/g, '');
}

/** What tells of the sheet and may be a number or a day: 施策番号 | 21. */
function saysSheet(text: string): boolean {
  return /^(?:(?:整理|施策|事業|管理|シート)?(?:番号|コード|No\.?)|(?:作成|記入|評価)(?:年月)?日|(?:評価|対象|実施)年度|(?:計画|事業)期間|電話|内線|連絡先|関連する?SDGs)$/.test(
    compact(bareOf(text)),
  );
}

const names = /^(?:(?:成果|活動|評価|達成)?指標(?:名|の名称)?|KPI|重要業績評価指標)(?:\(KPI\))?[\d①-⑳]{0,2}$/;
/** 施策①, 基本目標Ⅱ. */
const numberedLevel =
  /^((?:基本|重点|個別)?(?:目標|政策|施策|方針)|柱|戦略)\s?([\d０-９]{1,2}(?:[-.－][\d０-９]{1,2}){0,2}|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[一二三四五六七八九十])$/;
/** No.1 | 使用料の見直し | 担当課 | 財政課: the first of several sheets in one. */
const itemNumber = /^(?:No\.?|取組|取り組み|項目|実施項目|事業)(\d{1,3})$/i;
const sections = /^(?:主?担当|所管|主管|所属|実施|作成)?(?:部署|部局|部課|課室?)名?$|^(?:担当|所属)$/;
const asides =
  /^(?:(?:総合|全体|最終|自己|内部|外部|市民|議会|(?:所管|担当|主管)(?:部|課)|[部課]長|所属長|事務局|施策の?|(?:外部|評価|検証)?委員会?|有識者(?:会議)?|審議会|[一二]次|[12]次)(?:の|から|からの|による)?)?(?:評価|判定|意見|コメント|所見|検証)(?:結果|区分|等|点|ランク)?$|^(?:備考|特記事項|(?:総合|合計)点|評点|(?:施策|事業|今後)?の?(?:必要|有効|効率|妥当|公平|緊急|重要)性|(?:施策|事業|目標|今後)?の?(?:達成|貢献|優先|進捗|重要)度|作成者|記入者|担当者名?|[部課]長名?|関[係連]課)$|^(?:KPI|指標)\d{0,2}の(?:分析|評価|要因|課題|状況)$/;
const texts =
  /^(?:主な|具体的な|今年度の|本年度の|これまでの)?(?:取組|取り組み|事業|実施|活動|施策)(?:の)?(?:内容|状況|実績|概要|結果|成果|目的|進捗|進捗状況)等?$|^(?:主な|具体的な|今年度の|本年度の|これまでの)(?:取組|取り組み)(?:(?:と|及び|・)(?:実績|成果|課題))?$|^(?:成果|効果|現状|課題|問題点?)(?:(?:と|及び|・)(?:成果|効果|課題|対応|対策|今後の(?:取組|方向性|対応|方針)))?等?$|^(?:今後|次年度)の(?:取組|取り組み|課題|方向性|対応|方針|展開|予定)等?$|^(?:概要|目的|ねらい|方向性|方針|総括|分析|要因(?:分析)?|理由|改善[策点案]|(?:改善|見直し|対応)の?(?:内容|方策|方針))$|^(?:評価|達成|未達成|増減|判定)の?(?:理由|要因)$|^指標の(?:動き|推移|説明|定義)$|^(?:算出|計算|算定)(?:式|方法)$/;

/** What is said of the rows in columns of their own. */
const ofRows: ReadonlySet<Labelled['kind']> = new Set<Labelled['kind']>(['level', 'section', 'text']);

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
    const meaning = findMeaning(compact(label.text), indicatorMeanings);
    const isTold = kind !== 'text' && meaning !== undefined && meanings.includes(meaning);
    return ofRows.has(kind) && !isTold && !known.has(compact(label.text));
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
