import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { countLines, findAreas } from '../../src/layout/count-lines.ts';
import type { PageItem, PlacedLine } from '../../src/layout/pages/page-item.ts';
import { regular } from '../typography/faces.ts';

/** Ten points high. */
function line(text: string, y: number, { x = 0, size = 10, source = 0 } = {}): PlacedLine {
  const run = { text, size, bold: false, color: '#000000', inline: [] };
  const pieces = text === '' ? [] : [{ run, text, face: regular, width: 10, baseline: 8 }];
  const set = { pieces, width: 10, ink: text.length };
  return { kind: 'line', x, y, height: 10, line: set, origin: { source, repeats: false } };
}

const textOf = ({ line: { pieces } }: PlacedLine) => pieces.map(({ text }) => text).join('');

/** Each line with its number and the name of its column. */
function count(items: readonly PageItem[], tree: Root | Element = h(null), sources: readonly Element[] = []) {
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [tree] };
  return countLines(items, sources, findAreas(root)).map(({ number, column = '', parts }) =>
    `${column}${number} ${parts.map(textOf).join(' ')}`.trim(),
  );
}

describe('the lines of a page', () => {
  it('are counted from its top, what stands at about one height as one, from the left', () => {
    expect(count([line('二', 20), line('一', 0)])).toEqual(['1 一', '2 二']);
    expect(count([line('右', 0, { x: 50 }), line('左', 7.4), line('下', 8)])).toEqual(['1 左 右', '2 下']);
    expect(count([line('一', 0), line('二', 7.5)])).toEqual(['1 一', '2 二']);
    expect(count([line('大', 0, { size: 20 }), line('小', 14, { x: 30 })])).toEqual(['1 大 小']);
  });

  it('are none of furniture, and none without text', () => {
    const furniture = line('（次頁につづく）', 30, { source: -1 });
    const rule: PageItem = { kind: 'rule', x1: 0, y1: 0, x2: 9, y2: 0, width: 1, color: '#000000' };
    expect(count([rule, line('', 0), line('一', 10), furniture])).toEqual(['1 一']);
    expect(count([])).toEqual([]);
  });
});

describe('columns side by side', () => {
  /** A column each, of one source; what stands above and below them is of others. */
  function columns(number: number) {
    const ps = Array.from({ length: number }, () => h('p'));
    const [above, below] = [h('p'), h('p')];
    const tree = h('article', above, h('div.columns', ' ', ...ps.map((p) => h('div', p))), below);
    return { tree, sources: [...ps, above, below], above: number, below: number + 1 };
  }

  it.each([
    [2, ['左1 A0', '右1 B0']],
    [3, ['左1 A0', '中1 B0', '右1 C0']],
    [4, ['1列目1 A0', '2列目1 B0', '3列目1 C0', '4列目1 D0']],
  ])('%i are counted each from one line on, by their names', (number, expected) => {
    const { tree, sources } = columns(number);
    const items = sources.slice(0, number).map((_, at) => line(`${'ABCD'.charAt(at)}0`, 0, { x: 30 * at, source: at }));
    expect(count(items, tree, sources)).toEqual(expected);
  });

  it('are counted on from what stands above them, and the longest is counted on below them', () => {
    const { tree, sources, above, below } = columns(2);
    const items = [
      line('上', 0, { source: above }),
      ...[10, 20, 30].map((y) => line('左', y, { source: 0 })),
      line('右', 10, { x: 50, source: 1 }),
      line('下', 40, { source: below }),
      line('終', 50, { source: below }),
    ];
    expect(count(items, tree, sources)).toEqual(['1 上', '左2 左', '左3 左', '左4 左', '右2 右', '5 下', '6 終']);
  });

  it('are no columns where they stand below each other, or where one has no lines', () => {
    const { tree, sources } = columns(2);
    const [left, right] = [line('左', 0, { source: 0 }), line('右', 10, { source: 1 })];
    expect(count([left, right], tree, sources)).toEqual(['1 左', '2 右']);
    expect(count([left, line('右', 9.9, { x: 50, source: 1 })], tree, sources)).toEqual(['左1 左', '右1 右']);
    expect(count([right], tree, sources)).toEqual(['1 右']);
  });

  it('are those of the outermost, and of each group its own', () => {
    const [a, b, c, d] = [h('p'), h('p'), h('p'), h('p')];
    const inner = h('div.columns', h('div', a), h('div', b));
    const tree = h('article', h('div.columns', h('div', inner), h('div', c)), h('div.columns', h('div', d)));
    const items = ['a', 'b', 'c', 'd'].map((name, source) =>
      line(name, name === 'd' ? 10 : 0, { x: source * 20, source }),
    );
    expect(count(items, tree, [a, b, c, d])).toEqual(['左1 a b', '右1 c', '2 d']);
  });
});
