import { expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const read = (text: string) => {
  const { value } = composeIndicators([{ file: 'a.xlsx', grid: layOut(text), findings: [] }]);
  return [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)].map((cells) =>
    cells.map((cell) => cell.text).join('|'),
  );
};

it.each(['指標名|単位|R5|<|R6|<', '指標名|単位|R5||R6|'])(
  'roles beside the values of each year are one column: %s',
  (heads) => {
    expect(
      read(`${heads}\n相談|件|目標|120|目標|130\n^|^|実績|115|実績|128\n訪問|回|目標|30|目標|32\n^|^|実績|28|実績|33`),
    ).toEqual([
      '指標名|単位|区分|R5|R6',
      '相談|件|目標|120|130',
      '相談|件|実績|115|128',
      '訪問|回|目標|30|32',
      '訪問|回|実績|28|33',
    ]);
  },
);

it('roles that differ in a row stay where they are', () => {
  const text = '指標名|単位|R5|<|R6|<\n相談|件|実績|120|目標|130\n訪問|回|実績|30|目標|32';
  expect(read(text)[0]).not.toContain('区分');
});
