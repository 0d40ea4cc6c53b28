/** What a list calls its items in a sentence: `KPI` where the head of their names is 重要業績評価指標（ＫＰＩ）, `成果指標` where it is 成果指標名. */

import { oneLine } from '../../model/plan/plan-names.ts';

export function wordOfItems(label: string): string {
  // A head may bear the unit of its table: 款（単位：千円）.
  const head = oneLine(label).replace(/[（(]単位[^（）()]*[）)]$/, '');
  if (/kpi|ｋｐｉ|ＫＰＩ/i.test(head)) return 'KPI';
  const named = ['名称', '名'].find((end) => head.endsWith(`指標${end}`));
  return (named === undefined ? head : head.slice(0, -named.length)) || '項目';
}
