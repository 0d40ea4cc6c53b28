import { expect, it } from 'vitest';
import type { AskedField } from '../../../src/model/inquiry/inquiry.ts';
import { readAnswer } from '../../../src/model/inquiry/read-answer.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';

const field = { name: '評価日', choices: [], limit: undefined, unit: undefined, isNeeded: true, source: '評価' };
const context = { unit: '', year: fiscalYear(2024), documentDate: { year: 2025, month: 6, day: 13 } };

function read(text: string, type: AskedField['type']) {
  const answer = readAnswer(text, { ...field, type, where: new Map() }, context);
  return answer.kind === 'taken' ? answer.text : answer.why;
}

it.each([
  ['2025/6/9', '2025-06-09'],
  ['令和７年６月９日', '2025-06-09'],
  ['R7.6.9（月）', '2025-06-09'],
  ['45817', '2025-06-09'],
  // As a workbook that counts from 1904 has the same day.
  ['44355', 'not-a-date'],
  ['6/9', 'not-a-date'],
  ['20250631', 'not-a-date'],
])('reads the day %s as %s', (text, expected) => {
  expect(read(text, 'date')).toBe(expected);
});

it.each(['上段に同じ', '上の行と同じ', '前項のとおり', '同上'])('asks what %s points to', (text) => {
  expect(read(text, 'text')).toBe('elsewhere');
});

it.each(['上段の照明を替えた', '前年度と同じ'])('takes %s as it is', (text) => {
  expect(read(text, 'text')).toBe(text);
});
