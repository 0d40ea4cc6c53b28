/** The words of 回収状況表: the same in a terminal, a workbook and a page. */

import { numberHead } from '../model/inquiry/inquiry.ts';
import type { SectionStatus, Status, StatusTotal, UnsettledValue } from './status.ts';

export interface StatusColumn {
  readonly head: string;
  /** Full-width characters. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly cell: (row: SectionStatus) => string | number;
  readonly total: (total: StatusTotal) => string | number;
}

const none = '－';

export const statusColumns: readonly StatusColumn[] = [
  column(
    '課番号',
    6,
    'left',
    ({ section }) => section.number,
    () => '計',
  ),
  column(
    '課',
    16,
    'left',
    ({ section }) => section.name,
    ({ sections }) => `${sections} 課`,
  ),
  column(
    '締切',
    7,
    'center',
    ({ section: { deadline } }) => `${deadline.month}/${deadline.day}`,
    () => '',
  ),
  column(
    '配布',
    7,
    'center',
    ({ sent }) => dayOf(sent),
    ({ sent }) => sent,
  ),
  column(
    '受領',
    7,
    'center',
    ({ received }) => dayOf(received),
    ({ received }) => received,
  ),
  column(
    '件数',
    6,
    'right',
    ({ items }) => items,
    ({ items }) => items,
  ),
  column(
    '回答済',
    6,
    'right',
    ({ answered }) => answered,
    ({ answered }) => answered,
  ),
  column(
    '未回答',
    6,
    'right',
    ({ unanswered }) => unanswered,
    ({ unanswered }) => unanswered,
  ),
  column(
    '要確認',
    6,
    'right',
    ({ doubts }) => doubts,
    ({ doubts }) => doubts,
  ),
  column(
    '凍結',
    7,
    'center',
    ({ frozen }) => dayOf(frozen),
    ({ frozen }) => frozen,
  ),
  column('期限まで', 9, 'center', wordDays, ({ overdue }) => (overdue === 0 ? '' : `${overdue} 課が超過`)),
];

export const unsettledHeads = ['課', numberHead, '名前', '欄', '値の状態', '値', '聞き直す月', '説明'] as const;

export function unsettledRow({ section, item, head, state, value, month, text }: UnsettledValue): readonly string[] {
  const word = month === undefined ? '月を確かめる' : `${month}月`;
  return [section.name, item.number, item.name, head, state, value === '' ? none : value, word, text];
}

/** Rows for a terminal, heads and totals among them. */
export function statusRows({ sections, total }: Status): {
  readonly rows: readonly (readonly string[])[];
  readonly aligns: readonly ('left' | 'right')[];
} {
  return {
    rows: [
      statusColumns.map(({ head }) => head),
      ...sections.map((section) => statusColumns.map(({ cell }) => `${cell(section)}`)),
      statusColumns.map((each) => `${each.total(total)}`),
    ],
    aligns: statusColumns.map(({ align }) => (align === 'right' ? 'right' : 'left')),
  };
}

/** e.g. `あと3日`, `今日`, `5日超過`; nothing is waited for where everything is answered. */
export function wordDays({ days, unanswered, items }: SectionStatus): string {
  if (unanswered === 0) return items === 0 ? none : '済';
  if (days === 0) return '今日';
  return days > 0 ? `あと${days}日` : `${-days}日超過`;
}

/** `2025-05-21T09:00` as `5/21`. */
function dayOf(time: string | undefined): string {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})/.exec(time ?? '') ?? [];
  return month === undefined ? none : `${Number(month)}/${Number(day)}`;
}

function column(
  head: string,
  width: number,
  align: StatusColumn['align'],
  cell: StatusColumn['cell'],
  total: StatusColumn['total'],
): StatusColumn {
  return { head, width, align, cell, total };
}
