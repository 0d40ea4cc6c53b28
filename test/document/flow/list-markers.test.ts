import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { hasOwnMarkers, markItems } from '../../../src/document/flow/list-markers.ts';

const markersOf = (list: ReturnType<typeof h>) => markItems(list).map(({ marker }) => marker);

describe('the markers of a list', () => {
  it('are dots, or numbers from its start and on from the value of an item', () => {
    expect(markersOf(h('ul', h('li'), h('li')))).toEqual(['・', '・']);
    expect(markersOf(h('ol', { start: '3' }, h('li'), h('li', { value: '7' }), h('li')))).toEqual([
      '3. ',
      '7. ',
      '8. ',
    ]);
    expect(markersOf(h('ol.plain', h('li')))).toEqual(['']);
  });

  it('are those that items bring, kept apart from the text where they end without a blank', () => {
    const markers = ['（1）', '①', '・', '発行：', '※', 'ア ', ''];
    const list = h('ul.plain', ...markers.map((dataMarker) => h('li', { dataMarker })));
    expect(markersOf(list)).toEqual(['（1） ', '① ', '・', '発行：', '※ ', 'ア ', '']);
    expect(hasOwnMarkers(list)).toBe(true);
    expect(hasOwnMarkers(h('ul', h('li')))).toBe(false);
  });
});
