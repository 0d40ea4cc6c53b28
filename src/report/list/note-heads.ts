/** Which heads of a revision list are others from now on: its columns are headed as the old edition is. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Revision } from '../../revision/revision.ts';

/** e.g. `（注）見出し「目標値（R7）」は「目標値（R8）」に改める。` */
export function noteHeads({ heads }: Pick<Revision, 'heads'>): readonly Element[] {
  const changed = heads.filter(({ difference }) => difference === 'meaning');
  return changed.map(({ before, after }) => {
    const [old, now] = [before?.text, after?.text].map((text) => `「${(text ?? '').replaceAll('\n', '')}」`);
    if (before === undefined) return note(`見出し${now}の列を加える。`);
    return note(after === undefined ? `見出し${old}の列を削る。` : `見出し${old}は${now}に改める。`);
  });
}

function note(text: string): Element {
  return h('p', { className: ['note'] }, `（注）${text}`);
}
