import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { gridOf } from '../../../src/document/flow/grid.ts';

const table = h('table', [
  h('caption', '表1'),
  h('colgroup', [h('col', { dataWidth: 12 }), h('col'), h('col', { dataWidth: 0 })]),
  h('thead', [
    h('tr', [h('th', { rowSpan: 2 }, '区分'), h('th', { colSpan: 2 }, '年度')]),
    h('tr', [h('th', 'R5'), h('th', 'R6')]),
  ]),
  h('tbody', [
    h('tr', [h('td', 'あ'), h('td', { rowSpan: 9 }, '1'), h('td', '2')]),
    h('tr', [h('td', 'い'), h('td', '4')]),
  ]),
  h('tfoot', [h('tr', [h('td', { colSpan: 3 }, '計')])]),
]);

it('places the cells of every part as their spans say, within the part', () => {
  const { caption, columns, groups } = gridOf(table);
  expect(caption?.tagName).toBe('caption');
  expect(columns).toBe(3);
  const shown = groups.map(({ part, rows }) => [
    part,
    rows.map(({ cells }) => cells.map((cell) => [cell.row, cell.column, cell.rows, cell.columns].join(' '))),
  ]);
  expect(shown).toEqual([
    [
      'head',
      [
        ['0 0 2 1', '0 1 1 2'],
        ['1 1 1 1', '1 2 1 1'],
      ],
    ],
    [
      'body',
      [
        ['0 0 1 1', '0 1 2 1', '0 2 1 1'],
        ['1 0 1 1', '1 2 1 1'],
      ],
    ],
    ['foot', [['0 0 1 3']]],
  ]);
});

it('says what the columns ask for, where they ask for something', () => {
  expect(gridOf(table).widths).toEqual([12, undefined, undefined]);
  expect(gridOf(h('table', [h('tbody', [h('tr', [h('td', { colSpan: 2 })])])])).widths).toEqual([undefined, undefined]);
});

it('is read once', () => {
  expect(gridOf(table)).toBe(gridOf(table));
});
