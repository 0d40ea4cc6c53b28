/** Which of two columns of values is meant, where their heads say the same of role and year. */

import type { HeadColumn } from './column.ts';

/** Of two heads of one role and year, whether the one at the right is meant: 目標値 behind 変更前の目標値, 第10次目標 behind 第9次目標. */
export function goesBefore(right: HeadColumn, left: HeadColumn): boolean {
  const isOld = ({ header }: HeadColumn) => former.test(header.normalize('NFKC'));
  if (isOld(left) !== isOld(right)) return isOld(left);
  const [one, other] = [numberOf(right.header), numberOf(left.header)];
  if (one !== undefined && other !== undefined) return one > other;
  // 実績額（円） and 決算額 are what was spent, where 実績値 and 実績（KPI） count what came of it.
  return isMoney(left) && !isMoney(right) && /値|実績|KPI|指標/i.test(right.header);
}

const former = /(?:変更|見直し|改定|改訂|修正|更新)前|^旧|[(（]旧[)）]|前計画|前期計画|前回計画|従前の?(?:計画|目標)/;

function numberOf(header: string): number | undefined {
  const number = /第\s?(\d{1,2})\s?[次期]/.exec(header.normalize('NFKC'))?.[1];
  return number === undefined ? undefined : Number(number);
}

function isMoney({ head, header }: HeadColumn): boolean {
  return /円$/.test(head.unit ?? '') || /額/.test(header);
}
