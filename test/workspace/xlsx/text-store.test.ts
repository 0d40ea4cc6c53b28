import { describe, expect, it } from 'vitest';
import { CellStore, sortCells } from '../../../src/workspace/xlsx/cell-store.ts';
import { plainStyle } from '../../../src/workspace/xlsx/cell-styles.ts';
import type { SheetCell } from '../../../src/workspace/xlsx/sheet-cell.ts';
import { TextStore } from '../../../src/workspace/xlsx/text-store.ts';

describe('texts kept as bytes', () => {
  it('are found again, whatever their characters, their lengths and their number', () => {
    const texts = Array.from({ length: 9000 }, (_, number) => `${number}：${'𠮷件a'.repeat(number % 40)}`);
    const odd = ['', '\ud842', 'あ'.repeat(4095), 'い'.repeat(4096), 'う'.repeat(4097), 'え'.repeat(32_767)];
    const all = [...odd, ...texts, ...texts.slice(0, 50), ...odd];
    const store = new TextStore();
    const places = all.map((text) => store.add(text));
    expect(places.map((place) => store.at(place))).toEqual(all);
    expect(places.filter((place) => store.isEmpty(place))).toHaveLength(2);
  });

  it('are kept as they are where they have runs', () => {
    const store = new TextStore();
    const runs = [{ text: '850', look: { struck: true } }, { text: '900' }];
    const place = store.add(runs);
    store.add('件');
    expect(store.at(place)).toBe(runs);
    expect(store.isEmpty(place)).toBe(false);
  });
});

describe('cells kept in columns', () => {
  const shared = new TextStore();
  const values: readonly SheetCell['value'][] = [
    { type: 'number', number: 1.5 },
    { type: 'text', text: '件' },
    { type: 'text', text: [{ text: 'a', look: { struck: true } }] },
    { type: 'boolean', isTrue: true },
    { type: 'date', serial: 45_000 },
    { type: 'error', text: '#N/A' },
    { type: 'not-computed' },
  ];
  const cells = Array.from({ length: 10_000 }, (_, index): SheetCell => {
    const value = values[index % values.length] ?? { type: 'not-computed' };
    return {
      row: 1 + Math.floor(index / 7),
      column: 1 + (index % 7),
      style: plainStyle,
      isFormula: index % 3 === 0,
      value,
    };
  });

  it('are those that were added, and found by their place', () => {
    const store = new CellStore(shared);
    for (const cell of cells) store.add(cell);
    expect([...store]).toEqual(cells);
    expect(store.isSorted).toBe(true);
    expect(store.find(1000, 3)).toEqual(cells[999 * 7 + 2]);
    expect(store.find(1000, 8)).toBeUndefined();
    expect(store.find(0, 1)).toBeUndefined();
    expect(store.find(5000, 1)).toBeUndefined();
  });

  it('may hold texts that cells share', () => {
    const store = new CellStore(shared);
    const place = shared.add('共有');
    store.add({ row: 1, column: 1, style: plainStyle, isFormula: false, value: { type: 'shared', place } });
    expect([...store].map(({ value }) => value)).toEqual([{ type: 'text', text: '共有' }]);
  });

  it('are put in order, with those that stand at one place', () => {
    const store = new CellStore();
    for (const cell of [...cells.slice(0, 100).toReversed(), cells[5]].flatMap((cell) => cell ?? [])) store.add(cell);
    const sorted = sortCells(store);
    expect([...sorted.cells].map(({ row, column }) => [row, column]).slice(0, 3)).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
    expect(sorted.doubled.map(({ row, column }) => [row, column])).toEqual([[1, 6]]);
  });
});
