import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { placeCells, rowsOf } from '../../../src/document/flow/place-cells.ts';

/** The text, row, column, rows and columns of each cell. */
function placesOf(...rows: readonly Element[]) {
  return placeCells(h('tbody', ...rows)).map((cells) =>
    cells.map(({ element, row, column, rows, columns }) => `${textOf(element)} ${row} ${column} ${rows} ${columns}`),
  );
}

const td = (text: string, rowSpan?: number, colSpan?: number) => h('td', { rowSpan, colSpan }, text);

it('places cells beside those that reach down to them, on both sides and between', () => {
  expect(
    placesOf(
      h('tr', td('a', 2), td('b', 1, 2), td('c', 3)),
      h('tr', td('d'), td('e')),
      h('tr', td('f'), td('g', 1, 2), td('h')),
    ),
  ).toEqual([
    ['a 0 0 2 1', 'b 0 1 1 2', 'c 0 3 3 1'],
    ['d 1 1 1 1', 'e 1 2 1 1'],
    ['f 2 0 1 1', 'g 2 1 1 2', 'h 2 4 1 1'],
  ]);
});

it('ends a cell with its group, and takes a span of none for one', () => {
  expect(placesOf(h('tr', td('a', 9), td('b', 0, 0)), h('tr', td('c')))).toEqual([
    ['a 0 0 2 1', 'b 0 1 1 1'],
    ['c 1 1 1 1'],
  ]);
  expect(placesOf(h('tr', h('td', { colSpan: 'x' as unknown as number }, 'a'), h('th', 'b')))).toEqual([
    ['a 0 0 1 1', 'b 0 1 1 1'],
  ]);
});

it('looks at cells and rows alone', () => {
  const group = h('tbody', ' ', h('tr', ' ', td('a'), h('template')), h('template'), h('tr'));
  expect(rowsOf(group)).toHaveLength(2);
  expect(placeCells(group).map((cells) => cells.length)).toEqual([1, 0]);
});
