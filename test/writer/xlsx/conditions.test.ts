import { expect, it } from 'vitest';
import { composeConditions } from '../../../src/writer/xlsx/conditions.ts';
import type { PlacedTable } from '../../../src/writer/xlsx/sheet-layout.ts';
import { theme } from '../sample-document.ts';

const look = { tagName: 'td', classes: ['rating'], frame: 'grid', kind: 'text', depth: 0 } as const;
const area = { row: 2, rows: 1, column: 3, columns: 1 };
const cells = [{ ...area, content: { cell: undefined, runs: [] }, look, key: undefined }];

const formulasFor = (beginsWith: string) => {
  const conditions = [{ columnClass: 'rating', beginsWith, styleClass: 'lagging' }];
  const place = { firstRow: 1, headRows: 1, bands: [], freezeColumns: 0, edges: [3], isFiltered: false, lastRow: 2 };
  const table: PlacedTable = { ...place, conditions, cells };
  return composeConditions(table, theme).map(({ formula }) => formula);
};

it('tells a cell by how its text begins', () => {
  expect(formulasFor('"△')).toEqual(['LEFT(C2,2)="""△"']);
});

it('is none for a text that no formula can hold', () => {
  expect(formulasFor('あ'.repeat(255))).toHaveLength(1);
  expect(formulasFor('あ'.repeat(256))).toEqual([]);
});
