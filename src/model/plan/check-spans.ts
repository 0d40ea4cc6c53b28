/** A target of a year (目標（年間）) against actuals of a month or a day (月平均), by what their heads say: no share of each other. */

import { type Found, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { toHalfWidth } from '../text/text-width.ts';
import type { Observation } from './plan.ts';

export function checkSpans(observations: readonly Observation[]): Found<readonly Observation[]> {
  const spans = new Set(
    observations.flatMap(({ column, quantity }) =>
      column.role === 'actual' && quantity.type === 'amount' ? [spanOf(column.head)] : [],
    ),
  );
  const [span] = spans;
  if (span === undefined || spans.size > 1) return ok(observations);
  const others = observations.filter(({ column, quantity }) => {
    const own = column.role === 'target' && quantity.type === 'amount' ? spanOf(column.head) : undefined;
    return own !== undefined && own !== span;
  });
  return ok(
    observations.map((each) => (others.includes(each) ? { ...each, doubt: 'unit-differs' } : each)),
    others.map(({ quantity: { text }, place }) => warning('target-of-other-span', { texts: [text], cells: [] }, place)),
  );
}

/** 月平均, 1日当たり, 年間; 年間平均 says none of them. */
function spanOf(head: string): string | undefined {
  const text = toHalfWidth(head).replace(/\s/g, '');
  if (/(?:月間?|1[かカヶケ箇]月)(?:の?平均|当たり|あたり)|月額/.test(text)) return '月';
  if (/(?:(?<!末)日間?)(?:の?平均|当たり|あたり)|日額/.test(text)) return '日';
  return /年(?:間(?!の?平均)|額|度?合計)/.test(text) ? '年' : undefined;
}
