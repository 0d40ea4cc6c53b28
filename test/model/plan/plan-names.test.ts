import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { composeIndicators } from '../../../src/sheet/compose-indicators.ts';
import { layOut } from '../../sheet/lay-out.ts';
import { makeConfiguration } from './make-table.ts';

function namesOf(bands: readonly string[]) {
  const [outer = '', inner = '', other = '', last = ''] = bands;
  const sheet = `
    指標名|単位|基準値（R1）|令和5年度|目標値（R6）
    ${outer}|<|<|<|<
    ${inner}|<|<|<|<
    サロンの数|か所|120|110|150
    ${other}|<|<|<|<
    ${last}|<|<|<|<
    待機児童数|人|12|3|0`;
  const { value } = composeIndicators([{ file: 'a.xlsx', grid: layOut(sheet), findings: [] }]);
  if (value === undefined) throw new Error('no table');
  const plan = checkPlan(value, undefined, makeConfiguration({ date: '2025-08-01' })).value;
  return { names: [plan?.names.goal, plan?.names.policy], heads: plan?.table.slice(0, 2).map(({ head }) => head) };
}

describe('the levels of bands', () => {
  it.each([
    ['第１章　子育て', '第１節　出産', '第２章　福祉', '第２節　高齢', ['章', '節']],
    ['柱１　子育て', '基本施策１　出産', '柱２　福祉', '基本施策２　高齢', ['柱', '基本施策']],
    ['■政策１　子育て', '施策１　出産', '■政策２　福祉', '施策２　高齢', ['政策', '施策']],
  ])('bear the word of the city: %s, %s', (outer, inner, other, last, words) => {
    expect(namesOf([outer, inner, other, last])).toEqual({ names: words, heads: words });
  });

  it('are called by a common word where their titles share none', () => {
    expect(namesOf(['子育て', '（１）出産', '福祉', '（２）高齢']).names).toEqual(['基本目標', '基本方針']);
  });
});
