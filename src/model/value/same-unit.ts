/** Whether two units are one, however they are written. */

import type { Quantity } from './quantity.ts';

/** Unit of an amount, empty for everything else. */
export function unitOf(quantity: Quantity): string {
  return quantity.type === 'amount' ? quantity.unit : '';
}

/** Whatever their width and spelling: ％, パーセント and %, Ｌ and L, カ所, ヶ所, 箇所 and か所, ㎡ and m2, トン and t, 人/年 and 人. */
export function isSameUnit(a: string, b: string): boolean {
  return a === b || normalizeUnit(a) === normalizeUnit(b);
}

function normalizeUnit(unit: string): string {
  return unit
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[カヵケヶ箇個](?=所|月|国|年)/g, 'か')
    .replace(/パーセント/g, '%')
    .replace(/トン/g, 't')
    .replace(/ヘクタール/g, 'ha')
    .replace(/(?<=.)\/年度?$/, '');
}
