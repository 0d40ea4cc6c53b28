import { beforeAll, expect, it } from 'vitest';
import type { Item } from '../../src/revision/item.ts';
import { itemsOfTable } from '../../src/revision/items-of-table.ts';
import { applyReplaces, checkReplaces } from '../../src/revision/read-replaces.ts';
import { makeTable } from '../model/plan/make-table.ts';

let items: readonly Item[];

beforeAll(() => {
  items = itemsOfTable(makeTable('ID|KPI|置換\n1|A|T-01\n2|B|')).value;
});

it('gives items the ids of the table beside their own', () => {
  const { value, findings } = applyReplaces(items, makeTable('ID|置換|備考\n1|T-02,T-03|統合\n2|T-04|'));
  expect(findings).toEqual([]);
  expect(value.map(({ replaces }) => replaces)).toEqual([['T-01', 'T-02', 'T-03'], ['T-04']]);
});

it('passes over rows of blanks', () => {
  const { value, findings } = applyReplaces(items, makeTable('ID|置換|備考\n | | \n1|T-02|'));
  expect([findings, value.map(({ replaces }) => replaces.length)]).toEqual([[], [2, 0]]);
});

it('finds an id that no item has', () => {
  expect(applyReplaces(items, makeTable('ID|置換\n9|T-02', 'replaces.csv')).findings).toEqual([
    {
      code: 'item-unknown',
      severity: 'error',
      facts: { id: '9' },
      place: { file: 'replaces.csv', line: 2, column: 1 },
    },
  ]);
});

it('warns of an id that the version before does not have', () => {
  expect(checkReplaces(items, itemsOfTable(makeTable('ID|KPI\nT-01|C')).value)).toEqual([]);
  expect(checkReplaces(items, items)).toEqual([
    {
      code: 'replaced-unknown',
      severity: 'warning',
      facts: { id: 'T-01', name: 'A' },
      place: { file: 'indicators.csv', line: 2, column: 2 },
    },
  ]);
});
