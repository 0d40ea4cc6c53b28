import { expect, it } from 'vitest';
import { type Change, inspect } from './inspect-tables.ts';

/** A second column of R6 before that of its results, or of its targets. */
function withColumn(head: string, before: 'R6' | 'R6目標', values: readonly [string, string]): readonly Change[] {
  const at = before === 'R6' ? 1 : 2;
  const rows = [
    ['訪ねた人|人|増加|年間|年度の延べ|40|42|45|47|50|52', values[0]],
    ['掃いた道|㎞|増加|年間|年度の計|30|31|35|36|40|40', values[1]],
  ] as const;
  return [
    [
      'indicators',
      before === 'R6' ? '|R6目標|R6' : '|R6目標|R6',
      before === 'R6' ? `|R6目標|${head}|R6` : `|${head}|R6目標|R6`,
    ],
    ...rows.map(([row, value]): Change => ['indicators', row, row.split('|').toSpliced(-at, 0, value).join('|')]),
  ];
}

it.each<[string, readonly Change[]]>([
  ['half of a year before the whole', withColumn('R6実績（9月末）', 'R6', ['2', '3'])],
  ['what was expected before the result', withColumn('R6見込', 'R6', ['500', '400'])],
  ['half of a target before the whole', withColumn('R6目標（上半期）', 'R6目標', ['25', '20'])],
  [
    'half of a target before the whole, as last year',
    [
      ...withColumn('R6目標（上半期）', 'R6目標', ['25', '20']),
      ...withColumn('R6目標（上半期）', 'R6目標', ['25', '20']).map(
        ([table, from, to]): Change => [`last ${table}`, from, to],
      ),
    ],
  ],
])('%s is no change from year to year', (_, changes) => {
  expect(inspect(...changes)).toEqual(inspect());
});
