/** Columns of targets whose cells tell them from where to where: 70.1%→72.3% above 86億円→95億円. */

import type { RawTable } from '../../table/table.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { HeadColumn } from './column.ts';
import { columnTexts } from './column-cells.ts';
import { isWrittenFromTo, saysChanged } from './read-from-to.ts';

interface FromToCells {
  /** None where a title or the head speaks of changes: an arrow leads from the target before to the one after. */
  readonly count: number;
  /** How many cells hold numbers. */
  readonly numbers: number;
}

export function countFromTo(table: RawTable, { index, header }: Pick<HeadColumn, 'index' | 'header'>): FromToCells {
  const numbers = columnTexts(table, index).flatMap((text) => {
    const quantity = parseQuantity(text);
    return quantity?.type === 'amount' || quantity?.type === 'composite' ? [quantity] : [];
  });
  const titles = (table.parts ?? []).flatMap((part) => part.titles);
  const isOfChanges = saysChanged(header) || titles.some(({ text }) => ofChanges.test(text));
  const count = isOfChanges ? 0 : numbers.filter(isWrittenFromTo).length;
  return { count, numbers: numbers.length };
}

/** 目標値の変更, 見直し一覧, 新旧対照表; 総合戦略（改訂版） speaks of the plan. */
const ofChanges =
  /新旧|変更前|(?:目標|指標|KPI|ＫＰＩ|数値).{0,6}(?:変更|見直|改[定訂]|修正|訂正)|(?:変更|見直し?|改[定訂]|修正|訂正)の?(?:目標|指標|KPI|一覧|内容|箇所)/;
