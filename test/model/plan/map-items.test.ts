import { describe, expect, it } from 'vitest';
import { renderFinding } from '../../../src/finding/render.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { type Indicator, indicatorsOf } from '../../../src/model/plan/plan.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

const table = `
基本目標|番号|指標|単位|R4|R5|目標値
基本目標１　子育て|K1|待ち合わせの数|人|12|8|9
||預かり保育の満足な人|人|30|40|50
基本目標２　仕事|K3|創業した数|件|10|12|12
`;

function check(items: object, text = table, columns: object = {}) {
  const settings = makeConfiguration({ date: '2024-08-01', baseline: 'R1', columns, items });
  const { value, findings } = checkPlan(makeTable(text), undefined, settings);
  const indicators = (value?.goals ?? []).flatMap(indicatorsOf);
  const told = findings.filter(({ code }) => code.startsWith('mapping-') || code === 'config-invalid');
  return { indicators, told, findings, plan: value };
}

function directions(items: object, text = table): readonly string[] {
  return check(items, text).indicators.map(({ direction }: Indicator) => direction ?? 'open');
}

describe('data.items', () => {
  it('gives a direction by name or id, whatever the width and the spaces', () => {
    expect(directions({})).toEqual(['open', 'open', 'open']);
    expect(directions({ '待ち合わせ の数': '減少', Ｋ３: '増加' })).toEqual(['decrease', 'open', 'increase']);
    expect(check({ 待ち合わせの数: '減少', Ｋ３: '増加' }).told).toEqual([]);
  });

  it('gives it to several names, all below a title or its number, and all', () => {
    expect(directions({ 'K1、創業した数': '維持' })).toEqual(['maintain', 'open', 'maintain']);
    expect(directions({ '基本目標１　子育て': '増加' })).toEqual(['increase', 'increase', 'open']);
    expect(directions({ 基本目標1: '増加' })).toEqual(['increase', 'increase', 'open']);
    expect(directions({ K1: '減少', 基本目標1: '維持', '*': '増加' })).toEqual(['decrease', 'increase', 'increase']);
    expect(directions({ '*': '増加', 基本目標1: '維持', K1: '減少' })).toEqual(['decrease', 'maintain', 'increase']);
  });

  it('takes a name with 、 for one name where the table has it', () => {
    const text = '指標|単位|R5|目標値\n転入、転出の数|人|5|9\n転入|人|5|9\n転出の数|人|5|9';
    expect(directions({ '転入、転出の数': '増加' }, text)).toEqual(['increase', 'open', 'open']);
  });

  it('reads no name of the language as a setting', () => {
    expect(directions({ constructor: '増加' })).toEqual(['open', 'open', 'open']);
    const text = '指標|単位|R5|目標値\nconstructor|人|5|9';
    expect(directions({ constructor: '増加' }, text)).toEqual(['increase']);
  });

  it('gives kind, formula, unit and a baseline with its year, without touching the other rows', () => {
    const { indicators, plan, told } = check(
      { 創業した数: { kind: '累計', formula: '増減型', unit: '社', baseline: '4（R2）' } },
      '指標|R4|R5|目標値\n待機した数|12|8|9\n創業した数|10|12|20',
    );
    const [first, second] = indicators;
    expect(told).toEqual([]);
    expect(second).toMatchObject({ kind: 'cumulative', formula: 'progress', unit: '社', direction: 'increase' });
    expect(second?.baseline).toMatchObject({ quantity: { type: 'amount', text: '4（R2）' } });
    expect(second?.baseline?.period).toMatchObject({ year: 2020 });
    expect(second?.baseline?.place).toEqual({ file: 'torikumi.yaml' });
    expect(first).toMatchObject({ kind: 'point', unit: '', direction: undefined });
    expect(first?.baseline?.quantity.type).toBe('missing');
    expect(plan?.columns.map(({ role }) => role)).toEqual(['baseline', 'actual', 'actual', 'target']);
  });

  it('leaves the roles of years alone as they were: a baseline of one row makes no target of a plan', () => {
    const text = '指標|単位|R5|R8\nA|人|5|9\nB|人|5|9';
    const roles = (items: object) => check(items, text).plan?.columns.map(({ role, year }) => `${role} ${year}`);
    expect(roles({ A: { baseline: 3 } })?.slice(1)).toEqual(roles({}));
  });

  it('fills a blank cell of a column that there is, at its place', () => {
    const text = '指標|単位|基準値|R5|目標値\nA|人||5|9\nB|人|4|5|9';
    const { indicators, told } = check({ A: { baseline: 3 } }, text);
    expect(told).toEqual([]);
    expect(indicators.map(({ baseline }) => baseline?.quantity)).toMatchObject([{ text: '3' }, { text: '4' }]);
    expect(indicators[0]?.baseline?.place).toMatchObject({ line: 2, column: 3 });
  });

  it('says where a cell says otherwise: a line for the indicator counts, one for many does not', () => {
    const text = '指標|単位|方向|R5|目標値\nA|人|↑|5|9\nB|人|→|5|9\nC|人||5|9';
    const own = check({ A: '減少', B: { direction: '維持', unit: '人' }, C: '減少' }, text);
    expect(own.indicators.map(({ direction }) => direction)).toEqual(['decrease', 'maintain', 'decrease']);
    expect(own.told).toMatchObject([
      {
        code: 'mapping-item-differs',
        severity: 'warning',
        facts: { item: 'A', column: '方向', text: '↑', setting: '減少', counts: 'setting' },
        place: { line: 2, column: 3 },
      },
    ]);
    const all = check({ '*': '減少' }, text);
    expect(all.indicators.map(({ direction }) => direction)).toEqual(['increase', 'maintain', 'decrease']);
    expect(all.told.map(({ facts }) => facts)).toMatchObject([{ counts: 'cell' }, { counts: 'cell' }]);
    expect(check({ A: { baseline: 3 } }, '指標|単位|基準値|R5|目標値\nA|人|3人|5|9').told).toEqual([]);
    expect(check({ A: { baseline: 4 } }, '指標|単位|基準値|R5|目標値\nA|人|3人|5|9').told).toHaveLength(1);
  });

  it('says what no indicator is called, with the nearest names', () => {
    const { told, indicators } = check({ 待ち合わせ数: '減少', '創業した件数、K1': '維持', 空: '増加' });
    expect(indicators.map(({ direction }) => direction)).toEqual(['maintain', undefined, undefined]);
    expect(told.map(({ code, severity, facts }) => ({ code, severity, facts }))).toEqual([
      {
        code: 'mapping-item-unknown',
        severity: 'warning',
        facts: { key: 'data.items.待ち合わせ数', name: '待ち合わせ数', nearest: ['待ち合わせの数'] },
      },
      {
        code: 'mapping-item-unknown',
        severity: 'warning',
        facts: { key: 'data.items.創業した件数、K1', name: '創業した件数', nearest: ['創業した数'] },
      },
      {
        code: 'mapping-item-unknown',
        severity: 'warning',
        facts: { key: 'data.items.空', name: '空', nearest: [] },
      },
    ]);
  });

  it('says a baseline that is no number', () => {
    const { told } = check({ K1: { baseline: '未定' } });
    expect(told).toMatchObject([{ code: 'config-invalid', facts: { key: 'data.items.K1.baseline', found: '未定' } }]);
  });

  it('takes 未定 for a line that is not written', () => {
    expect(directions({ K1: '未定', K3: { direction: '未定', kind: '累計' } })).toEqual(['open', 'open', 'increase']);
  });

  it('is named with the line to write where a direction is open, and that line is right', () => {
    const { findings } = check({});
    const asked = findings.find(({ code }) => code === 'direction-uncertain');
    const text = asked === undefined ? '' : renderFinding(asked, 'ja');
    expect(text).toContain('items: に（なければ足して）、"待ち合わせの数": 減少 のように');
    expect(directions({ 待ち合わせの数: '減少', 預かり保育の満足な人: '減少' })).toEqual([
      'decrease',
      'decrease',
      'open',
    ]);
  });
});
