import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const read = (text: string) => {
  const { value } = composeIndicators([{ file: 'a.csv', grid: layOut(text), findings: [] }]);
  return [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)].map((cells) =>
    cells.map((cell) => cell.text).join('|'),
  );
};

describe('blocks with a role in their corner', () => {
  const joined = [
    '指標|区分|R4|R5|R6',
    '来館者数（人）|目標値|100|110|120',
    '来館者数（人）|実績値|95|112|',
    '貸出冊数（冊）|目標値|300|310|320',
    '貸出冊数（冊）|実績値|280|315|',
  ];

  it.each([
    ['below each other', ''],
    ['with a blank row between', '\n\n'],
  ])('are one table, %s', (_, between) => {
    expect(
      read(`目標値|R4|R5|R6
来館者数（人）|100|110|120
貸出冊数（冊）|300|310|320${between}
実績値|R4|R5|R6
来館者数（人）|95|112|
貸出冊数（冊）|280|315|`),
    ).toEqual(joined);
  });

  it('may be one alone, which says what it holds', () => {
    expect(read('目標値|R4|R5\n来館者数（人）|100|110')).toEqual(['指標|区分|R4|R5', '来館者数（人）|目標値|100|110']);
  });

  it.each([
    '目標|R4|R5\n来館者数（人）|100|110',
    '目標値|R4|担当課\n来館者数（人）|100|図書館',
    '指標|R4|R5\n来館者数（人）|100|110',
  ])('are none without a role that is no name, and years alone: %s', (text) => {
    expect(read(text)).toEqual(text.split('\n'));
  });
});
