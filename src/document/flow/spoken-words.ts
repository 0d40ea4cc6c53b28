/** What a cell says to whoever hears it, where it holds a sign that no voice reads as what it means: △ before a number, a dash for a value. */

import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf } from '../classes-of.ts';

const reasons: Readonly<Record<string, string>> = {
  notSurveyed: '調査なし',
  notStarted: '未実施',
  notApplicable: '該当なし',
  pending: '未定',
  withheld: '非公表',
};

/** `undefined` where the text can be read as it is. */
export function spokenWords(cell: Element): string | undefined {
  if (cell.tagName !== 'td') return undefined;
  const text = textOf(cell).trim();
  if (/^[－―—–‐−-]{1,3}$/u.test(text)) return wordOfDash(cell);
  return /^[△▲]\s?[0-9０-９]/u.test(text) && !/[△▲]/u.test(text.slice(1)) && !holdsMarks(cell)
    ? `マイナス${text.slice(1).trimStart()}`
    : undefined;
}

function wordOfDash(cell: Element): string | undefined {
  const value = cell.data?.cell;
  if (value?.type === 'missing') return reasons[value.reason] ?? '値なし';
  return classesOf(cell).includes('missing') ? '値なし' : undefined;
}

/** Lines and marks of a redline are more than one text can say. */
function holdsMarks(cell: Element): boolean {
  return cell.children.some((child) => child.type === 'element');
}
