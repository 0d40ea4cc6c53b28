import { describe, expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

function directions(text: string): readonly string[] {
  return judgeTable(text).rows.map((row) => /^.*?\)(?=:)/.exec(row)?.[0] ?? row);
}

describe('経常収支比率, which is to fall in accounts of a city and to rise in those of waterworks', () => {
  it('goes where its target, its bound or its printed rate says', () => {
    expect(
      directions(`
指標|単位|令和元年度（基準）|令和5年度実績|達成率|令和10年度目標
経常収支比率（水道）|％|104.2|106.1||110.0
経常収支比率（下水道）|％|110.1|106.1||100以上
経常収支比率（普通会計）|％|95.1|94.0||92.0
経常収支比率（病院）|％||97.3|97.3%|100
経常収支比率（一般）|％||94.5|97.4%|92.0
経常収支比率（交通）|％||94.5||92.0
`),
    ).toEqual([
      '経常収支比率（水道） (increase)',
      '経常収支比率（下水道） (increase)',
      '経常収支比率（普通会計） (decrease)',
      '経常収支比率（病院） (increase)',
      '経常収支比率（一般） (decrease)',
      '経常収支比率（交通） (－)',
    ]);
  });

  it('is not met by what lies below the plan of each year', () => {
    const { rows, findings } = judgeTable(`
項目|単位|R4計画|R4実績|R5計画|R5実績
経常収支比率|％|109.1|110.2|109.5|107.6
`);
    expect(rows).toEqual(['経常収支比率 (increase): 107.6％ of 109.5 (2023) → 98.3% ○順調']);
    expect(findings).toEqual([]);
  });
});

describe('a target on the wrong side of what is harmful or wanted', () => {
  it.each([
    ['管路経年化率', '％', '15.2', '20.0'],
    ['企業債残高', '百万円', '5,000', '5,500'],
    ['収益的支出', '百万円', '1,100', '1,130'],
    ['高齢化率', '％', '31.2', '33.0'],
    ['空き家数', '戸', '800', '900'],
    ['肥満者の割合', '％', '28.1', '30.0'],
    ['1人当たり医療費', '千円', '350', '380'],
    ['人口', '人', '31,000', '30,000'],
    ['出生数', '人', '400', '380'],
    ['図書館の来館者数', '人', '5,000', '4,800'],
    ['国民健康保険税の収納率', '％', '95.0', '94.0'],
    ['観光入込客数', '千人', '300', '250'],
  ])('may be a ceiling or a floor, so it is asked: %s', (name, unit, baseline, target) => {
    const text = `指標|単位|基準値（R1）|R5実績|目標値（R8）\n${name}|${unit}|${baseline}|${baseline}|${target}`;
    expect(directions(text)).toEqual([`${name} (－)`]);
    expect(judgeTable(text).findings).toEqual(['direction-uncertain']);
  });

  it.each([
    ['空き家バンク登録数', '5', '10', 'increase'],
    ['耐震改修補助金の利用件数（老朽住宅）', '5', '10', 'increase'],
    ['むし歯のない3歳児の割合', '80', '85', 'increase'],
    ['ごみ減量講座の参加者数', '80', '85', 'increase'],
    ['1人1日当たりのごみ排出量', '900', '850', 'decrease'],
    ['生産年齢人口の減少率', '5', '4', 'decrease'],
    ['市外への人口流出数', '50', '40', 'decrease'],
    ['要保護児童数', '50', '40', 'decrease'],
    ['人口10万人当たりの救急搬送', '50', '40', 'decrease'],
    ['空き店舗数', '50', '40', 'decrease'],
    ['利用者1人当たりの経費', '50', '40', 'decrease'],
    ['市民1人当たりの公園面積', '9', '10', 'increase'],
  ])('%s from %s to %s is an %s', (name, baseline, target, direction) => {
    expect(directions(`指標|基準値（R1）|R5実績|目標値（R8）\n${name}|${baseline}|${baseline}|${target}`)).toEqual([
      `${name} (${direction})`,
    ]);
  });

  it('is decided by the rate that the table prints', () => {
    expect(
      directions(`
指標|基準値（R1）|R5実績|目標値（R8）|達成率
企業債残高|5,000|5,200|5,500|105.8%
企業債発行額と企業債残高|5,000|5,200|5,500|94.5%
`),
    ).toEqual(['企業債残高 (decrease)', '企業債発行額と企業債残高 (increase)']);
  });
});

it('does not take the direction from a name against the rate of the table', () => {
  const { rows, findings } = judgeTable(`
指標|R5目標|R5実績|達成率
苦情件数|50|40|80.0%
火災件数|20|25|80.0%
`);
  expect(rows[0]).toMatch(/^苦情件数 \(－\)/);
  expect(rows[1]).toMatch(/^火災件数 \(decrease\)/);
  expect(findings).toContain('direction-uncertain');
});

it('takes it from a change of a known base, and from no value that is in doubt', () => {
  expect(
    directions(`
指標|単位|基準値（R1）|R4実績|R5実績|目標値（R8）
刑法犯認知件数|件|250|240|230|前年度比▲10%
講座数|回|20|22|23|基準値から5%増
売上|百万円|100|110|115|3か所
`),
  ).toEqual(['刑法犯認知件数 (decrease)', '講座数 (increase)', '売上 (－)']);
});

it('counts no deficit up as if it were to rise', () => {
  expect(judgeTable('指標|単位|R1基準値|R5実績|R8目標値\n累積欠損金比率|％|0|5.2|0').rows).toEqual([
    '累積欠損金比率 (decrease): 5.2％ of 0 (2026) → baseline-equals-target baseline-equals-target',
  ]);
});

it('what several years are to bring together neither rises nor falls from one of their spans to the next', () => {
  const { rows, findings } = judgeTable(`
指標|単位|目標（H28～R2）|実績（H28～R2）|目標（R3～R7）
林道開設|m|12,000|10,400|9,000
`);
  expect(rows.map((row) => row.split(':')[0])).toEqual(['林道開設 (－)']);
  expect(findings).toContain('direction-uncertain');
});
