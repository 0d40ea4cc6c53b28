import { expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const headsOf = (text: string) =>
  composeIndicators([{ file: 'a.csv', grid: layOut(text), findings: [] }])
    .value?.headers.map((cell) => cell.text)
    .join('|');

it.each([
  ['指標||R5\n入所者|人|5\n相談|(件)|6', '指標|単位|R5'],
  ['サービス種類|<|R4\n訪問介護|回/月|5\n^|人/月|6', 'サービス種類|単位|R4'],
])('a column of nothing but units is of units: %s', (text, expected) => {
  expect(headsOf(text)).toBe(expected);
});

it.each([
  ['a head says the units already', '指標||単位|R5\n入所者|人|人|5', '指標||単位|R5'],
  ['it holds places', '指標||R5\n入所者|市|5\n相談|町|6', '指標||R5'],
  ['it holds marks', '指標|R5|\n入所者|5|A', '指標|R5|'],
  ['it holds something else too', '指標||R5\n入所者|人|5\n相談|市民|6', '指標||R5'],
  ['there are two', '指標|||R5\n入所者|人|件|5', '指標|||R5'],
])('which it is not where %s', (_, text, expected) => {
  expect(headsOf(text)).toBe(expected);
});

it('a head over numbers and names is of the names', () => {
  expect(headsOf('事業|指標||R5\n移住|指標①|相談件数|5\n|指標②|移住者数|6')).toBe('事業||指標|R5');
  expect(headsOf('事業|指標||R5\n移住|相談件数|随時受付|5')).toBe('事業|指標||R5');
  expect(headsOf('事業|指標||R5\n移住|①|人|5')).toBe('事業|指標|単位|R5');
});
