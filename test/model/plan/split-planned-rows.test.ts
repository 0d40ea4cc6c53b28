import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { splitPlannedRows } from '../../../src/model/plan/split-planned-rows.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

const context = { documentDate: { year: 2025, month: 8, day: 1 } };

function split(text: string, given: readonly number[] = []) {
  const { value, findings } = splitPlannedRows(makeTable(text), context, new Map(given.map((index) => [index, {}])));
  return {
    heads: value.headers.map((cell) => cell.text).join('|'),
    rows: value.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|')),
    names: findings.flatMap(({ facts }) => ('names' in facts ? facts.names : [])),
  };
}

describe('rows of what a plan reckons with', () => {
  it('stand under heads of their own beside what was measured', () => {
    expect(split('項目|R5|R6\n量の見込み|10|11\n確保方策|12|13\n②－①|2|2\n利用実績|9|8')).toEqual({
      heads: '項目|R5|R5（計画値）|R6|R6（計画値）',
      rows: ['量の見込み||10||11', '確保方策||12||13', '②－①||2||2', '利用実績|9||8|'],
      names: ['量の見込み', '確保方策', '②－①'],
    });
  });

  it('give the heads their role where all rows are of the plan', () => {
    expect(split('項目|2年度|3年度\n①需要量|10|11\n②供給量（定員）|12|13').heads).toBe(
      '項目|2年度（計画値）|3年度（計画値）',
    );
  });

  it('are those of a merged cell at the left of their names, as far as it reaches', () => {
    const { rows, names } = split('|区分|R5\n量の見込み|基本型|1\n|母子保健型|2\n利用の状況|基本型|3\n|母子保健型|4');
    expect(rows).toEqual(['量の見込み|基本型||1', '|母子保健型||2', '利用の状況|基本型|3|', '|母子保健型|4|']);
    expect(names).toEqual(['量の見込み']);
  });

  it.each([
    ['量の見込み　１号', true],
    ['保育の量の見込み', true],
    ['（2）確保の内容', true],
    ['Ｂ　確保方策', true],
    ['病児保育の確保方策', true],
    ['量の見込みの実績', false],
    ['教育・保育の量の見込みと確保方策', false],
    ['備蓄用飲料水確保量', false],
    ['見込み客', false],
    ['目標値', false],
    [`量の見込み${'と'.repeat(40)}`, false],
  ])('%s: %s', (name, isPlanned) => {
    expect(split(`項目|R5\n${name}|1\n利用者数|2`).names).toEqual(isPlanned ? [name] : []);
  });

  it('are not those under a head that says a role, or whose role is given', () => {
    expect(split('項目|R5実績|R6計画\n量の見込み|1|2').names).toEqual([]);
    expect(split('項目|R5|R6\n量の見込み|1|2', [1, 2]).names).toEqual([]);
    expect(split('項目|R5|R6\n量の見込み|1|2', [1]).heads).toBe('項目|R5|R6（計画値）');
  });

  it('are none where no value stands beside them, and what is left of none is measured', () => {
    expect(split('項目|R5\n量の見込み|－\n利用者数|2').names).toEqual([]);
    expect(split('項目|R5\n量の見込み|5\n利用者数|2\n過不足|3').names).toEqual(['量の見込み']);
  });

  it('are plans of their indicators', () => {
    const table = '項目|R4年度|R5年度\n量の見込み（人）|120|118\n利用者数（人）|110|115';
    const { value } = checkPlan(makeTable(table), undefined, makeConfiguration({ date: '2025-08-01' }));
    const roles = value?.columns.map(({ role, year }) => `${role} ${year}`);
    expect(roles).toEqual(['plan 2022', 'actual 2022', 'plan 2023', 'actual 2023']);
    expect(value?.goals.flatMap(indicatorsOf).map(({ name }) => name)).toEqual(['量の見込み（人）', '利用者数（人）']);
  });
});
