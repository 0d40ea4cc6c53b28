/** Tells by its heads whether a sheet holds tables of amounts or of indicators. */

import type { GridRow } from '../table/table.ts';
import { compact } from './cells.ts';
import { findHeader } from './find-head.ts';
import { isYear } from './head-words.ts';
import { layAmounts } from './lay-amounts.ts';
import { readHeadRow } from './value-heads.ts';

export interface SheetKind {
  /** `either`: the heads fit both. */
  readonly kind: 'amounts' | 'indicators' | 'either';
  /** Texts above its tables. */
  readonly titles: readonly string[];
}

export function tellKind(grid: readonly GridRow[]): SheetKind {
  const layouts = layAmounts(grid).filter(({ body }) => body.length > 0);
  const titles = layouts.flatMap((layout) => layout.titles);
  const heads = layouts.flatMap((layout) =>
    layout.heads.flatMap(({ cells }) => cells.map(({ text }) => compact(text))),
  );
  const names = layouts.flatMap(({ body }) => body.flatMap(({ cells }) => compact(cells[0]?.text ?? '')));
  const isSummed = names.some(isGrandTotal);
  const isOfIndicators =
    heads.some((head) => indicatorWords.test(head.replace(/基本目標|重点目標/, ''))) || names.some(saysIndicator);
  const isOfAmounts = (head: string) => amountWords.test(head) && !(isOfIndicators && figureWords.test(head));
  const fitting = new Set(heads.filter(isOfAmounts)).size;
  const isOfYen = layouts.some(({ unit }) => /円/.test(unit)) || heads.some((head) => /\(.{0,3}円\)/.test(head));
  const isOfCounts =
    countsRatings(heads) ||
    countsRatings(names) ||
    isOfAccounts(names) ||
    titles.some(saysMoney) ||
    ((isOfYen || heads.some(isGrandTotal)) && isSummed);
  if (fitting === 0) return { kind: !isOfIndicators && isOfCounts ? 'amounts' : 'indicators', titles };
  if (isOfIndicators) return { kind: fitting > 1 ? 'either' : 'indicators', titles };
  // 増減 beside years, over rows with their total.
  if (isSummed || titles.some(saysMoney)) return { kind: 'amounts', titles };
  const header = findHeader(grid.filter(({ cells }) => cells.some(({ text }) => text.trim() !== '')));
  const holdsValues = header !== undefined && readHeadRow(header.cells).values.length > 0;
  // 市税収納率 is one of what was measured year by year, beside others.
  const areYears = names.length > 1 && names.every(isYear) && fitting * 2 < new Set(heads).size - 1;
  return { kind: fitting > 1 || isOfYen || !(holdsValues || areYears) ? 'amounts' : 'either', titles };
}

/** R10（目標）, 目標値（R10） below the years of a table on its side, 成果指標 beside コスト. */
function saysIndicator(name: string): boolean {
  return /^(?:活動|成果)指標|^(?:最終|中間)?(?:目標|基準)値\(|^(?:令和|平成|[RH])?(?:元|\d{1,4})年?度?末?\(?(?:の?目標|計画目標)/.test(
    name,
  );
}

/** How many have each rating, with their total: A, B, C, 計, across or down. */
function countsRatings(texts: readonly string[]): boolean {
  const ratings = new Set(texts.map((text) => text.split(':')[0] ?? '').filter((text) => ratingHead.test(text)));
  return ratings.size > 1 && texts.some((text) => /^(?:合|総)?計$/.test(text));
}

/** 一般会計歳出決算額（目的別）, 人件費の状況: what a table is of, and no word of indicators. */
function saysMoney(title: string): boolean {
  const bare = compact(title);
  return moneyWords.test(bare) && !/指標|目標|KPI|計画|評価|一覧/i.test(bare);
}

const moneyWords = /歳入|歳出|予算|決算|[市町村県区]債|起債|基金|[市町村県区]税|財源|人件費|給与費|収支/;

/** 歳入総額 and 歳出総額 over years: how a budget or its settlement went. */
function isOfAccounts(names: readonly string[]): boolean {
  return names.some((name) => /^歳入/.test(name)) && names.some((name) => /^歳出/.test(name));
}

/** Amounts of money that are summed up, whatever their heads say: 市債残高の推移, 財源内訳. */
function isGrandTotal(name: string): boolean {
  return /^(?:(?:合|総)?計|(?:歳入|歳出|収入|支出)?(?:合計|総計|総額)額?)$/.test(name);
}

const ratingHead =
  /^(?:[A-ES]|[◎○〇●△▲×☆★]|(?:概ね|おおむね|ほぼ)?(?:順調|達成)|(?:一部)?未達成|やや遅れ|遅れ|未実施|実施済み?|拡充|拡大|継続|(?:現状)?維持|改善|見直し|縮小|廃止|休止|終了|完了|統合|新規)(?:評価|判定)?(?:\(.{0,12}\))?$/;
const indicatorWords = /目標|基準値|KPI|指標|現状値|計画値|策定時|達成率|達成度|達成状況|方向性/i;
const amountWords =
  /^款$|^項$|会計|科目|予算|決算|歳入|歳出|調定|済額|執行率|収納率|収入率|構成比|百分比|増減|増△減|伸び?率|対前年|査定|要求額|繰越額|不用額|残額|残高|積立額|取崩額|積立金|償還額|起債額|借入額/;
/** Of figures that are worked out of indicators as well: 増減, 構成比. */
const figureWords = /増減|増△減|伸び?率|対前年|構成比|百分比/;
