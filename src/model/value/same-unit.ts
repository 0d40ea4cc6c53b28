/** Whether two units are one, however they are written. */

import type { Quantity } from './quantity.ts';
import { rememberByText } from './remember-by-text.ts';

/** Unit of an amount, empty for everything else. */
export function unitOf(quantity: Quantity): string {
  return quantity.type === 'amount' ? quantity.unit : '';
}

/** Whatever their width and spelling: ％, パーセント and %, Ｌ and L, カ所, ヶ所, 箇所 and か所, ㎡, 平方メートル and m2, 名 and 人, 人/年 and 人. */
export function isSameUnit(a: string, b: string): boolean {
  return a === b || normalizeUnit(a) === normalizeUnit(b);
}

const normalizeUnit = rememberByText((unit) =>
  unit
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[カヵケヶ箇個](?=所|月|国|年)/g, 'か')
    .replace(/パーセント/g, '%')
    .replace(/(?<=^[千万百十]{0,2})名(?=$|\/)/, '人')
    .replace(spelledOut, (word) => signs.get(word) ?? word)
    // 5日間 is 5日, and 30分間 30分.
    .replace(/(?<=^(?:日|週|分|秒|年|か月))間$/, '')
    .replace(/(?<=.)\/年度?$/, ''),
);

/** What is part of another word stands behind it. */
const signs: ReadonlyMap<string, string> = new Map([
  ['平方キロメートル', 'km2'],
  ['平方メートル', 'm2'],
  ['立方メートル', 'm3'],
  ['キロメートル', 'km'],
  ['メートル', 'm'],
  ['キログラム', 'kg'],
  ['グラム', 'g'],
  ['リットル', 'L'],
  ['ヘクタール', 'ha'],
  ['トン', 't'],
]);

const spelledOut = new RegExp([...signs.keys()].join('|'), 'g');
