/**
 * What stands around deleted, inserted and changed text for whoever does not see the strokes: a screen reader, a search, a copy.
 * Without it `6,166` that became `6,227` would be read as `6,1666,227`.
 */

import type { Element, ElementContent } from 'hast';
import { isElement } from '../document.ts';
import { standsApart } from './block-names.ts';
import { isLeader } from './leader.ts';
import { isNoteReference } from './note-reference.ts';

export const redlineMarks = {
  del: { before: '［削除：', after: '］' },
  ins: { before: '［追加：', after: '］' },
  mark: { before: '［変更：', after: '］' },
} as const;

export type RedlineMark = (typeof redlineMarks)[keyof typeof redlineMarks];

/** `undefined` for an element that is none of them. */
export function findMark({ tagName }: Element): RedlineMark | undefined {
  return tagName === 'del' || tagName === 'ins' || tagName === 'mark' ? redlineMarks[tagName] : undefined;
}

/** All text of an element in one line, with the marks: for names and titles, which have neither strokes nor structure. */
export function markedTextOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (isElement(node) && isLeader(node)) return ' ';
  // A reading says again what stands below it, and a name has no footnotes.
  if (!isElement(node) || ['rt', 'rp'].includes(node.tagName) || isNoteReference(node)) return '';
  const text = node.children.map(markedTextOf).reduce((before, own, index) => {
    const isApart = [node.children[index - 1], node.children[index]].some((child) => child && standsApart(child));
    if (!isApart || own.trim() === '') return isApart ? before : before + own;
    return before.trim() === '' ? own : `${before} ${own}`;
  }, '');
  const mark = findMark(node);
  return mark === undefined || text === '' ? text : `${mark.before}${text}${mark.after}`;
}
