/** Which level of the plan each column to the left of the names is: by place where the columns divide each other. */

import { expect, it } from 'vitest';
import { indicatorMeanings } from '../../../src/model/head/header-words.ts';
import { readColumns } from '../../../src/model/plan/read-columns.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { makeTable } from './make-table.ts';

const years = { documentDate: { year: 2024, month: 9, day: 30 }, from: fiscalYear(2015), to: fiscalYear(2030) };

it.each<[string, readonly string[], string]>([
  ['基本目標|基本施策|具体的な施策', ['甲|一|ア', '||イ', '|二|ア', '乙|一|ア'], 'goal policy measure'],
  ['基本施策|個別施策', ['一|ア', '|イ', '二|ウ'], 'policy measure'],
  ['基本柱|基本施策|施策の方向|主な取組', ['甲|一|ア|あ', '||イ|い', '|二|ア|う'], 'goal policy measure project'],
  ['施策の柱|政策|施策', ['甲|一|ア', '||イ', '|二|ウ'], 'goal policy measure'],
  ['基本事業|施策', ['一|ア', '|イ', '二|ウ'], 'measure project'],
  ['基本方針|基本施策|施策', ['一|ア|あ', '||い', '|イ|う'], 'policy measure project'],
  ['基本方針|基本施策|施策', ['一|ア|', '||い', '|イ|う'], 'policy project measure'],
  ['基本方針|基本目標', ['一|ア', '|イ', '二|ウ'], 'goal policy'],
  ['基本方針|基本目標', ['|ア', '一|イ', '|ウ'], 'policy goal'],
  ['全体計画|施策', ['相談|1', '|2', '講座|①'], 'project measure'],
  ['全体計画|施策', ['相談|子育て', '|若者', '講座|福祉'], 'measure project'],
  // Each 事業 and the 施策 that it serves.
  ['事業名|施策', ['相談|子育て', '講座|子育て', '手当|福祉'], 'project measure'],
  ['事業名|施策', ['相談|子育て', '講座|福祉'], 'project measure'],
  ['全体計画|施策|基本目標', ['相談|①|甲', '講座|①|甲', '手当|②|乙'], 'project measure goal'],
])('%s over %j: %s', (heads, rows, expected) => {
  const table = makeTable([`${heads}|指標|R5実績`, ...rows.map((row) => `${row}|件数|5`)].join('\n'));
  const read = readColumns(table, indicatorMeanings, years);
  const meanings = read
    .slice(0, heads.split('|').length)
    .map((reading) => ('meaning' in reading ? reading.meaning : ''));
  expect(meanings.join(' ')).toBe(expected);
});
