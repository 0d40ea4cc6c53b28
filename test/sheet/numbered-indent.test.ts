import { expect, it } from 'vitest';
import { layAmounts } from '../../src/sheet/lay-amounts.ts';

it('names with numbers are set in as Excel sets them in, and values are not', () => {
  const rows = ['区分|現在高', '1　普通債|30', '(1)　総務|10', '2. 民生費|20', '12 人|5', '合計|35'];
  const indents = [0, 0, 1, 2, 1, 0];
  const [layout] = layAmounts(
    rows.map((line, row) => ({
      place: { file: 'a.xlsx', line: row + 1 },
      cells: line.split('|').map((text, column) => ({
        text,
        place: { file: 'a.xlsx', line: row + 1, column: column + 1 },
        ...(indents[row] === 0 ? {} : { indent: indents[row] ?? 0 }),
      })),
    })),
  );
  expect(layout?.body.map(({ cells }) => [cells[0]?.text, cells[1]?.text])).toEqual([
    ['1　普通債', '30'],
    ['　(1)　総務', '10'],
    ['　　2. 民生費', '20'],
    ['12 人', '5'],
    ['合計', '35'],
  ]);
});
