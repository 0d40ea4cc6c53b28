/** Rows of what a programme costs among the indicators of its sheet: 事業費, 人件費, うち一般財源, or all that is grouped as コスト. */

import { findMissingReason } from '../model/value/missing-value.ts';
import type { GridRow, LeftOutRow } from '../table/table.ts';
import { compact, isBlank } from './cells.ts';
import { isTotal } from './row-kinds.ts';
import { type HeadRow, holdsAim, nameColumnOf } from './value-heads.ts';

/**
 * None where a table tells of nothing else. A cost that has a target or a baseline is what is to be reached, as 人件費 in a plan
 * of savings; under コスト nothing is.
 */
export function findCostRows(rows: readonly GridRow[], head: HeadRow): ReadonlyMap<GridRow, LeftOutRow> {
  const name = nameColumnOf(head);
  const aims = head.values.filter((index) => holdsAim(head.texts[index] ?? ''));
  const found = new Map<GridRow, LeftOutRow>();
  const groups: string[] = [];
  let others = 0;
  for (const row of rows) {
    const cell = row.cells[name];
    // A CSV leaves the cells below a group blank.
    for (const [index, { text }] of row.cells.slice(0, name).entries()) if (text.trim() !== '') groups[index] = text;
    if (cell === undefined || isBlank(cell)) continue;
    const hasValue = (index: number) => findMissingReason(row.cells[index]?.text ?? '') === undefined;
    if (!head.values.some(hasValue)) continue;
    const isGrouped = groups.some((text) => ofCosts.test(compact(text)));
    if (isGrouped || (isCost(cell.text) && !aims.some(hasValue)))
      found.set(row, { place: cell.place, text: cell.text.trim(), reason: 'costs' });
    else if (!isTotal(cell.text)) others += 1;
  }
  return others === 0 ? new Map() : found;
}

/** コスト, 投入コスト（千円）, 事業費, 財源内訳. */
const ofCosts =
  /^(?:(?:投入|事業|総)?コスト|総?事業費|費用|経費|財源(?:内訳)?|(?:予算|決算)(?:額|・決算)?|投入(?:資源|量))(?:の(?:推移|内訳|状況))?(?:\([^()]{1,8}\))?$/;

/** うち一般財源（千円）, ① 事業費, 総コスト（A＋B）. */
function isCost(text: string): boolean {
  const bare = compact(text)
    .replace(/^(?:[・-]|[A-Z][.:、]|\d{1,2}[.)、]?)/, '')
    .replace(/(?:\([^()]{1,12}\)){1,2}$/, '');
  return costs.test(bare);
}

const costs =
  /^(?:うち)?(?:概算|直接|総|全体|年間|投入)?(?:事業費|人件費|人件費等|コスト|トータルコスト|フルコスト|事業コスト|総コスト|(?:当初|最終|補正)?予算(?:額|現額)?|決算(?:額|見込額)?|一般財源|特定財源|その他(?:特定)?財源|(?:国|[都道府県]|国[都道府県])(?:庫)?支出金|(?:地方|[市町村]|起)債)(?:合計|計|額)?$/;
