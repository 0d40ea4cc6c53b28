import { expect, it } from 'vitest';
import { indicatorMeanings } from '../../../src/model/head/header-words.ts';
import { readColumns } from '../../../src/model/plan/read-columns.ts';
import { makeTable } from './make-table.ts';

const meaningsOf = (text: string) =>
  readColumns(makeTable(text), indicatorMeanings, { documentDate: { year: 2025, month: 8, day: 1 } }).map((reading) =>
    reading.type === 'words' ? reading.meaning : reading.type,
  );

it.each([
  '指標区分|事業名|指標|R6実績\n活動指標|甲|講座|5\n成果指標|甲|満足度|80%',
  '分類|事業名|指標|R6実績\nアウトプット|甲|講座|5\nアウトカム|甲|満足度|80%',
  '区分|事業名|指標|R6実績\n数値目標|甲|講座|5\nKPI|甲|満足度|80%',
  '分野|事業名|指標|R6実績\n活動指標①|甲|講座|5\n成果指標①|甲|満足度|80%',
])('what kind of indicator a row is of is no level of the plan', (table) => {
  expect(meaningsOf(table)).toEqual(['text', 'project', 'name', 'value']);
});

it('names of groups that only speak of them are levels', () => {
  const table = '区分|事業名|指標|R6実績\n活動の場|甲|講座|5\n成果の発表|乙|満足度|80%';
  expect(meaningsOf(table)[0]).toBe('goal');
});
