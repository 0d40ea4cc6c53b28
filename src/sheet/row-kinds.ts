/** What a row of a table is that is no indicator: a total, a legend, a remark, a band over the rows below it. */

import type { GridRow } from '../table/table.ts';
import { compact, type Written } from './cells.ts';
import { isAside, isYear } from './head-words.ts';

/** The text of a row that says it adds up others: 小計, 合　計, 基本目標１ 計, 計（12指標）; 合計特殊出生率 and 家計 do not. */
export function isTotal(text: string): boolean {
  const bare = compact(text)
    .replace(/\([^()]+\)$/, (bracket) => (bracket.length === compact(text).length ? bracket : ''))
    .replace(/^[(【■●◆]|[)】]$/g, '');
  if (bare.length > longestTotal) return false;
  if (/^(?:計|小計|中計|合計|総計|総合計|累計|全体計|再掲計?|平均|計算?合計)$/.test(bare)) return true;
  return /(?:\d|[一二三四五六七八九十ⅠⅡⅢⅣⅤⅥ])(?:の)?(?:小計|合計|計)$|\S小計$/.test(bare);
}

const longestTotal = 40;

/** 計, 小計, 合　計: nothing but the word for a sum. */
export function isSum(text: string): boolean {
  return /^[(【■●◆]?(?:計|小計|中計|合計|総計|総合計)[)】]?$/.test(compact(text));
}

/** 「評価：Ａ 達成　Ｂ 概ね順調」, 「◎：達成 ○：順調」: what the marks of the table mean. */
export function isLegend(text: string): boolean {
  const bare = compact(text);
  if (/^(?:凡例|記号の説明)/.test(bare)) return true;
  const marks = bare.match(/[◎○〇●△▲×✕☆★◇◆□■]|(?<![A-Za-z])[A-ES](?![A-Za-z])/g) ?? [];
  const isIntroduced = /^[(【「]?(?:評価|判定|進捗|達成|区分|記号|自己評価)[^:]{0,12}:/.test(bare);
  return new Set(marks).size >= (isIntroduced ? 2 : 3);
}

/** 「※ …」, 「（注）…」, 「資料：…」, 「単位：人」, 「R6.3.31現在」, 「次頁へ続く」, 「上段：目標　下段：実績」. */
export function isNote(text: string): boolean {
  if (/^\s*(?:※|[（(【]?注[）)】：:\d０-９]|＊|\*|(?:資料|出典|出所|備考)\s*[：:])/.test(text)) return true;
  if (text.length > longestTotal) return false;
  const bare = compact(text).replace(/^[-(]/, '').replace(/[-)]$/, '');
  return (
    /^(?:単位|作成|作成者|担当|担当課|問合せ先?|問い合わせ先?|連絡先|更新|更新日|作成日):/.test(bare) ||
    /^(?:次|前)の?(?:頁|ページ|項)(?:へ|に|から|より)?(?:続く|つづく|続き|つづき)?$/.test(bare) ||
    /^上段.{1,12}下段/.test(bare) ||
    /^(?:成果|活動)?(?:指標|目標|該当(?:する)?指標?)(?:の?設定)?(?:は|が)?(?:なし|無し|ありません)$/.test(bare) ||
    /^(?:以上|以下余白|続く|つづく|続き|つづき)$/.test(bare) ||
    /^(?:p|page)\.?\d{1,4}$|^\d{1,4}(?:頁|ページ)$/i.test(bare) ||
    /\d(?:年度?|月|日)?末?(?:現在|時点|作成|更新|改訂版?|公表)$|^(?:作成|更新)日\d/.test(bare)
  );
}

/** 12, 「- 12 -」, 1/2, 2024/5/1, ―, ◎: what stands alone in the column of names and names nothing; 2024 may head its row. */
export function isNumberOfPage(text: string): boolean {
  const bare = compact(text);
  const isLongYear = isYear(text) && !/^\(?\d{1,3}\)?$/.test(bare);
  return !isLongYear && bare.length <= longestTotal && !/\p{L}/u.test(bare.replace(/[年月日]/g, ''));
}

/** Whether a text that stands alone in its row heads those below it by its words: 第１章, 基本目標２, 【子育て】, ■ 観光. */
function saysBand(text: string): boolean {
  return levelWord(text) !== undefined || /^\s*[【〔■◆●◇□〇○◎★☆]/.test(text) || /^\s*[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]/.test(text);
}

/** 数値目標 and KPI alone in their row say what kind of indicators follow, at whatever level of the plan, and are no level of it. */
export function saysKindOfRows(text: string): boolean {
  return /^[【〔■◆●(]?(?:数値目標|重要業績評価指標|KPI)(?:\((?:KPI|重要業績評価指標)\))?[】〕)]?$/.test(compact(text));
}

/** ２ 成果指標の推移, ■KPIの状況, 施策のコスト: what part of its sheet a table is, and no goal of the plan. */
export function saysPart(text: string): boolean {
  return /^[【〔■◆●]?(?:\d{1,2}[.)]?|\([\d一二三四五六]\))?(?:施策の)?(?:(?:成果|活動|数値)?(?:指標|目標)|重要業績評価指標|KPI|事業費|コスト|評価|指標値)(?:\((?:KPI|千円|円|百万円)\))?(?:の(?:推移|状況|達成状況|進捗状況|実績))?[】〕]?$/.test(
    compact(text),
  );
}

/** ３ 事業費の推移（千円）: what a programme costs, below its indicators, is none of them. */
export function isOfCosts(titles: readonly { readonly text: string }[]): boolean {
  const title = compact(titles.findLast(({ text }) => !isAside(text))?.text ?? '');
  return /^[【〔■◆●]?(?:\d{1,2}[.)]?|\([\d一二三四五六]\))?(?:施策の|事業の|投入)?(?:総?事業費|コスト|予算(?:額|・決算)?|決算額?)(?:の(?:推移|状況|内訳))?(?:\((?:単位:)?[千百万]*円\))?[】〕]?$/.test(
    title,
  );
}

/** Whether a title names what the table belongs to: 基本目標１ しごと, 第２章. */
export function saysLevel(text: string): boolean {
  return levelWord(text) !== undefined;
}

/** The word or sign that tells the level of a band, so that 第２章 is one with 第１章. */
export function levelOf(text: string): string {
  const bare = compact(text);
  const sign =
    /^[([]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[IVX]{1,4}(?![A-Za-z])|[ア-ン](?=[.、:)]))[)\].、:-]?/.exec(
      bare,
    )?.[0] ?? '';
  const kind = sign
    .replace(/\d+/, '1')
    .replace(/[一二三四五六七八九十]+/, '一')
    .replace(/[IVX]+/, 'I')
    .replace(/[ア-ン]/, 'ア');
  return levelWord(text) ?? (kind || (/^[【〔■◆●◇□○◎★☆]/.exec(bare)?.[0] ?? ''));
}

function levelWord(text: string): string | undefined {
  const bare = compact(text);
  const chapter = /^第(?:\d{1,2}|[一二三四五六七八九十]{1,3})(章|節|編|部(?!門)|款|項|目|分野|部門)/.exec(bare)?.[1];
  if (chapter !== undefined) return chapter;
  return /^(?:[【〔■◆●]?)(基本目標|基本方針|基本施策|基本政策|基本的方向|個別施策|重点施策|重点目標|施策|政策|分野|部門|戦略|プロジェクト|目標|方針|柱)(?=[\d一二三四五六七八九十ⅠⅡⅢⅣⅤI:.①-⑳A-Z(])/.exec(
    bare,
  )?.[1];
}

/** A text alone in its row, at the left, merged over others or with the words of a band. */
export function findBand(
  row: GridRow,
  texts: readonly Written[],
  nameColumn: number | undefined,
  firstValue: number,
): Written | undefined {
  const [only, ...others] = texts;
  if (only === undefined || others.length > 0 || only.column >= firstValue) return undefined;
  const isMerged = row.cells[only.column + 1]?.continues === 'left';
  const isAlone = row.cells.every(
    ({ continues, text }, column) => column === only.column || continues === 'left' || text.trim() === '',
  );
  if (!isAlone && !isMerged) return undefined;
  const isLeftOfNames = nameColumn !== undefined && only.column < nameColumn;
  return isMerged || isLeftOfNames || saysBand(only.cell.text) ? only : undefined;
}
