import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { documentOf } from '../../writer/sample-document.ts';
import { layOut } from '../laid-out.ts';

/** How far down the baselines of the marker and of its text stand. */
function baselines(...content: (Element | string)[]): readonly number[] {
  const { pages } = layOut(documentOf(h('ol', [h('li', content)])));
  return pages.flat().flatMap(({ y, line }) => line.pieces.slice(0, 1).map(({ baseline }) => y + baseline));
}

it('sets the marker of an item on the baseline of its text, also below a reading', () => {
  const reading = h('ruby', [h('rb', '配布'), h('rp', '（'), h('rt', 'はいふ'), h('rp', '）')]);
  for (const content of [['方法'], [reading, '方法'], [h('p', [reading, '方法'])]]) {
    const [marker, text, ...others] = baselines(...content);
    expect([marker, others]).toEqual([text, []]);
  }
});
