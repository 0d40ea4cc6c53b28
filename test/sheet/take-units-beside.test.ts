import { expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const read = (text: string) => {
  const { value } = composeIndicators([{ file: 'a.csv', grid: layOut(text), findings: [] }]);
  return [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)].map((cells) =>
    cells.map((cell) => cell.text).join('|'),
  );
};

it.each(['指標|R4実績|<|R8目標|<', '指標|R4実績||R8目標|'])('units behind values are one column: %s', (heads) => {
  expect(read(`${heads}\n健康寿命|79.2|歳|80.0|歳\n受診率|14.2|％|20.0|%\n相談|－||500|件`)).toEqual([
    '指標|単位|R4実績|R8目標',
    '健康寿命|歳|79.2|80.0',
    '受診率|％|14.2|20.0',
    '相談|件|－|500',
  ]);
});

it.each([
  ['two units in a row', '指標|R4実績|<|R8目標|<\n健康寿命|79.2|歳|80.0|点'],
  ['words that are no units', '指標|R4実績|<|R8目標|<\n健康寿命|79.2|増|80.0|増'],
  ['a column of units', '指標|単位|R4実績|<|R8目標|<\n健康寿命|歳|79.2|歳|80.0|歳'],
])('stay where they are: %s', (_, text) => {
  expect(read(text).slice(1)).toEqual(text.split('\n').slice(1));
});
