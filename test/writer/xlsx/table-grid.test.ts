import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { composeGrid } from '../../../src/writer/xlsx/table-grid.ts';
import { textOfRuns } from '../../../src/writer/xlsx/text-runs.ts';
import { theme } from '../sample-document.ts';

it('places cells around those that span, and keeps spans inside their group', () => {
  const table = h(
    'table',
    { dataFreezeColumns: '2' },
    h('colgroup', h('col', { dataWidth: '12' }), h('col')),
    h('thead', h('tr', h('th', { colSpan: 2 }, 'a'), h('th', 'b'))),
    h(
      'tbody',
      h('tr.band', h('td.x', { rowSpan: 9 }, 'c'), h('td', 'd'), h('td', 'e')),
      h('tr', h('td', { colSpan: 2 }, 'f')),
    ),
    h('tbody', h('tr', h('td', 'g'))),
  );
  const { rows, ...grid } = composeGrid(table, theme);
  expect(grid).toEqual({
    columns: 3,
    headRows: 1,
    widths: [12, undefined, undefined],
    freezeColumns: 2,
    conditions: [],
    isPlain: false,
    isFiltered: false,
    footRows: 0,
  });
  const placed = rows.map((row) =>
    row.map((cell) => [textOfRuns(cell.runs), cell.row, cell.column, cell.rows, cell.columns].join(' ')),
  );
  expect(placed).toEqual([
    ['a 0 0 1 2', 'b 0 2 1 1'],
    ['c 1 0 2 1', 'd 1 1 1 1', 'e 1 2 1 1'],
    ['f 2 1 1 2'],
    ['g 3 0 1 1'],
  ]);
  expect(rows[1]?.[0]?.classes).toEqual(['band', 'x']);
});
