/** Columns whose cells say what kind of indicator each row is, which is no level of the plan, whatever their head. */

import type { RawTable } from '../../table/table.ts';
import { depthOf, type Meaning } from '../head/header-words.ts';
import { columnTexts } from './column-cells.ts';

/** 指標区分 over 活動指標 and 成果指標, 分類 over アウトプット and アウトカム, 区分 over 数値目標 and KPI are texts. */
export function withoutKindsOfIndicators<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  found: readonly (M | undefined)[],
): readonly (M | undefined)[] {
  const asText = meanings.find((meaning) => meaning === 'text');
  if (asText === undefined) return found;
  return found.map((meaning, index) => {
    const isOpen = meaning === undefined || meaning === 'kind' || depthOf(meaning) >= 0;
    return isOpen && saysKinds(columnTexts(table, index)) ? asText : meaning;
  });
}

/** Whether each of them that is no blank says a kind, and one does. */
export function saysKinds(texts: readonly string[]): boolean {
  const filled = texts.map((text) => text.normalize('NFKC').replace(/\s/g, '')).filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => kind.test(text));
}

/** As a cell writes one, maybe numbered: 活動指標①, (2)成果指標, アウトカム. */
const kind =
  /^[([【]?\d{0,2}[.)\]】]?(?:(?:活動|成果|代替|補助|参考|効果|効率|投入|事業|取組|主要|結果|過程|(?:直接|中間|最終|短期|長期)成果)指標|(?:インプット|アクティビティ|プロセス|ストラクチャー|アウトプット|アウトカム|インパクト)(?:指標|評価)?|KPI|KGI|重要業績評価指標|数値目標|活動|成果)(?:\([^()]{1,10}\))?\d{0,2}[\])】]?$/i;
