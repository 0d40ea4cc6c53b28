/** Values of a part of a year are printed and not rated, in every spelling that says it; those of a whole year are. */

import { describe, expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

function judge(head: string, cell = '105') {
  const { rows } = judgeTable(`指標|単位|方向|R4実績|${head}|目標（R8）\n利用者数|人|増加|100|${cell}|130`);
  return rows[0]?.replace('利用者数 (increase): ', '');
}

const part = '105人 of 130 (2026) → actual-provisional actual-provisional';
const before = '100人 of 130 (2026) → 76.9% △やや遅れ';
const whole = '105人 of 130 (2026) → 80.8% ○順調';

function lines(text: string): readonly string[] {
  return text.trim().split('\n');
}

describe('a head says a part of a year', () => {
  it.each(
    lines(`
令和5年度（中間）
令和5年度（中間実績）
令和5年度中間
令和5年度中間実績
令和5年度（中間期）
R5（中間）
R5中間実績
R5年度（中間時点）
令和5年度 中間決算
令和5年度（中間集計）
令和5年度中間報告値
令和5年度（上期）
令和5年度上期実績
R5上半期実績
令和5年度（前半）
令和5年度前半期実績
令和5年度（前期）
令和5年度（後半）
令和5年度（下半期まで）
令和5年度（期中）
令和5年度期中実績
令和5年度（年度途中）
令和5年度途中経過
令和5年度（途中集計）
令和5年度（1Q）
R5 2Q
令和5年度Q2
令和5年度（Q3まで）
令和5年度（第２四半期末）
令和5年度（半期）
令和5年度半期実績
令和5年度（半年分）
令和5年度（6か月分）
令和5年度（9/30）
令和5年度（年末）
令和5年度（進行中）
令和5年度（集計中）
令和5年度実績（中間）
令和5年度（9月時点）
令和5年度（9月まで）
令和5年度（4-9月）
令和5年度（2月末）`),
  )('%s', (head) => {
    // The year before is what is reported.
    expect(judge(head)).toBe(before);
  });
});

describe('a head says a whole year, or the middle of the plan', () => {
  it.each(
    lines(`
令和5年度（4月～3月）
令和5年度（4月～翌3月）
令和5年度（通年）
令和5年度（年間）
令和5年度（年度末）
令和5年度（3月末）
令和5年度通期
令和5年度（期末）
令和5年度（中間評価）
令和5年度中間評価値
中間評価（R5）
中間評価時（R5）
中間値（R5）
令和5年度中間値
中間実績値（令和5年度）`),
  )('%s', (head) => {
    expect(judge(head)).toBe(whole);
  });

  it('where other heads tell the stages of a plan', () => {
    const { rows } = judgeTable('指標|方向|基準（R1）|R4（中間）|R5（最終）\n利用者数|増加|80|100|105');
    expect(rows).toEqual(['利用者数 (increase): 105 of － → target-missing target-missing']);
    const { rows: midterm } = judgeTable('指標|方向|基準（R1）|R5（中間）|中間目標（R5）\n利用者数|増加|80|105|110');
    expect(midterm).toEqual(['利用者数 (increase): 105 of 110 (2023) → 95.5% ○順調']);
  });

  it.each(['中間目標（R5）', '令和5年度（中間目標）', '令和5年度中間目標値', '目標値（R5中間）'])(
    'or a target of the middle: %s',
    (head) => {
      expect(judge(head)).toBe('100人 of 105 (2023) → 95.2% ○順調');
    },
  );
});

describe('a cell says a part of its year', () => {
  it.each(
    lines(`
105（中間）
105（期中）
105（年度途中）
105（途中経過）
105（途中集計）
105（中間値）
105（中間報告）
105（前半）
105（半期）
105（半年分）
105（６ヶ月分）
105（6カ月間）
105（11か月）
105（2Q）
105（第2Q）
105（1Q～2Q）
105（第1・第2四半期）
105（第1～3四半期）
105（9/30）
105（9/30時点）
105（9.30現在）
105（2023/9）
105（4-9月）
105（4/1～9/30）
105（令和5年度中間）
105（R5中間）
105（集計途中）
105（進行中）
105（年末）
中間：105
中間 105人
途中経過 105人
令和5年度（中間）105
令和5年度（中間） 105人
令和5年度中間：105人
105 ※9月末現在
105 ※年度途中
105（※中間）`),
  )('%s', (cell) => {
    expect(judge('R5実績', cell)).toBe(before);
    const alone = judgeTable(
      `指標|単位|方向|R4実績|R5実績|目標（R8）\n利用者数|人|増加|100|${cell}|130\n他|人|増加|1|2|3`,
    );
    expect(alone.rows[0]).toBe(`利用者数 (increase): ${part}`);
    expect(alone.findings).toEqual([]);
  });

  it.each(
    lines(`
105（3月末）
105（年度末）
105（通年）
105（12か月分）
105（4月～翌年3月）
105（R5実績）
105（2023年度）
105（中間評価）
105（1年分）`),
  )('or its whole: %s', (cell) => {
    expect(judge('R5実績', cell)).toBe(whole);
  });

  it('which is never told by the lengths, shares and places that look like it', () => {
    const { rows } = judgeTable(`
指標|方向|R5実績|目標（R8）
待機の日数|減少|180日（6か月）|90日
受診率|増加|30%（9/30）|50%
会期中の参加者|増加|会期中 105人|130人
後期高齢者|増加|後期 105人|130人
受講率|増加|70%台前半|90%
`);
    expect(rows.map((row) => /provisional|doubtful/.test(row))).toEqual([false, false, false, false, false]);
  });
});

it('a half of each year is no year, though all are halves', () => {
  expect(judgeTable('指標|方向|R4上半期|R5上半期|目標（R8）\n利用者数|増加|50|55|130').rows).toEqual([
    '利用者数 (increase): 55 of 130 (2026) → actual-provisional actual-provisional',
  ]);
});

it('a target of a half is none of the year', () => {
  const { rows } = judgeTable(`
指標|方向|R5上半期目標|R5上半期実績|R5目標|R5実績|目標（R8）
利用者数|増加|50|45|100|96|130
`);
  expect(rows).toEqual(['利用者数 (increase): 96 of 100 (2023) → 96.0% ○順調']);
});

describe('the sum of the parts of a year', () => {
  const judged = (heads: string, cells: string) => {
    const { year, rows, findings } = judgeTable(`指標|方向|${heads}|目標（R8）\n利用者数|増加|${cells}|260`);
    return [year, rows[0]?.replace('利用者数 (increase): ', ''), findings];
  };
  const sum = '230 of 260 (2026) → 88.5% ○順調';

  it.each([
    ['R5上期|R5下期|R5計', '100|130|230'],
    ['令和5年度上半期|令和5年度下半期|令和5年度合計', '100|130|230'],
    ['R5上期|R5下期|R5計|R6上期', '100|130|230|120'],
    ['計（令和5年度）|上半期（令和5年度）|下半期（令和5年度）', '230|100|130'],
    ['R5 1Q|R5 2Q|R5 3Q|R5 4Q|R5年間', '10|20|30|170|230'],
    ['4月（令和5年度）|7月（令和5年度）|3月（令和5年度）|計（令和5年度）', '100|30|100|230'],
  ])('%s', (heads, cells) => {
    expect(judged(heads, cells)).toEqual([2023, sum, []]);
  });

  it('is held against them', () => {
    expect(judged('R5上期|R5下期|R5計', '100|130|240')[2]).toEqual(['book-total-differs 2:5']);
  });

  it('is of no year where none is said, and no month stands for it', () => {
    const months = '4月|5月|6月|7月|8月|9月|10月|11月|12月|1月|2月|3月';
    const cells = '10|10|10|10|10|10|10|10|10|10|10|120';
    expect(judged(`${months}|計`, `${cells}|230`)[1]).toBe(sum);
    expect(judged(months, cells)[1]).toBe('120 of 260 (2026) → actual-doubtful actual-doubtful');
  });

  it('is none beside years', () => {
    expect(judged('R4|R5|計', '100|130|230')[1]).toBe('130 of 260 (2026) → 50.0% △やや遅れ');
  });

  it('is not the last of days that a figure is taken at', () => {
    expect(judged('R5.6月末|R5.9月末|R6.3月末', '100|110|130')[1]).toBe('130 of 260 (2026) → 50.0% △やや遅れ');
  });
});

describe('the end of a year beside a day or months of it', () => {
  const judged = (heads: string, cells = '120|130') => {
    const { rows, findings } = judgeTable(`指標|方向|${heads}|目標（R8）\n空家数|減少|${cells}|90`);
    return [rows[0]?.replace('空家数 (decrease): ', ''), ...findings];
  };
  const ended = '130 of 90 (2026) → baseline-missing baseline-missing';

  it.each([
    'R5年度当初|R5年度末',
    '年度当初（R5）|年度末（R5）',
    '令和5年度始め|令和5年度末',
    '令和5年度期首|令和5年度期末',
    'R5.4.1現在|R6.3.31現在',
    'R5.4.1|R5年度末',
    'R5上半期末|R5年度末',
    'R5年9月末|R6年3月末',
    '9月末（R5）|3月末（R5）',
  ])('%s: the end is the value of the year, which is said', (heads) => {
    expect(judged(heads)).toEqual([ended, 'part-beside-year 1:3', 'baseline-needed 2:1']);
  });

  it('does not come from the first day of the year, whichever comes first', () => {
    expect(judged('R5年度末|R5年度当初', '130|120')).toEqual([ended, 'part-beside-year 1:4', 'baseline-needed 2:1']);
  });

  it('may start from that day where the year has a target of its own', () => {
    expect(judgeTable('指標|方向|R5年度当初|R5目標|R5実績\n空家数|減少|120|90|105').rows).toEqual([
      '空家数 (decrease): 105 of 90 (2023) → 50.0% △やや遅れ',
    ]);
  });

  it('is asked for where there are parts only', () => {
    expect(judged('R5前期|R5後期')[1]).toBe('year-in-parts 1:3');
  });

  it('is not asked for of a year that goes on, nor beside the total of its parts', () => {
    expect(judged('R5実績|R6.6月末|R6.8月末', '130|131|132')).toEqual([ended, 'baseline-needed 2:1']);
    expect(judged('R5上期|R5下期|R5計', '60|70|130')).toEqual([ended, 'baseline-needed 2:1']);
  });
});

it.each(['現在', '現在値'])('%s without a year is not of the year of the baseline', (head) => {
  const { year, findings } = judgeTable(`指標|基準値（R3）|${head}|目標（R8）\n利用者数|100|120|130`);
  expect([year, findings]).toEqual([2024, ['year-unknown 1:3']]);
});
