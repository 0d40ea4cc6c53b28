/** Whether two units are one, however they are written. */

import type { Quantity } from './quantity.ts';
import { rememberByText } from './remember-by-text.ts';

/** Unit of an amount, empty for everything else. */
export function unitOf(quantity: Quantity): string {
  return quantity.type === 'amount' ? quantity.unit : '';
}

/** Whatever their width and spelling: ％, パーセント and %, Ｌ and L, カ所, ヶ所, 箇所 and か所, ㎡ and m2, トン and t, 人/年 and 人. */
export function isSameUnit(a: string, b: string): boolean {
  return a === b || normalizeUnit(a) === normalizeUnit(b);
}

const normalizeUnit = rememberByText((unit) =>
  unit
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[カヵケヶ箇個](?=所|月|国|年)/g, 'か')
    .replace(/パーセント/g, '%')
    .replace(/トン/g, 't')
    .replace(/ヘクタール/g, 'ha')
    .replace(/(?<=.)\/年度?$/, ''),
);
