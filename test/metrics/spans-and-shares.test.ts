/** Values that were held against targets of another measure without a word: spans, sums, shares, broken thousands, kinds of years. */

import { expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

const head = '指標|単位|方向';

it.each([
  ['R4（月平均）|R5（月平均）|R8目標（年間）', '100|110|1,400', 'unit-differs', ['target-of-other-span 2:6']],
  ['R4年間実績|R5年間実績|R8目標（1日平均）', '10,000|11,000|40', 'unit-differs', ['target-of-other-span 2:6']],
  ['R4（月平均）|R5（月平均）|R8目標（月平均）', '100|110|140', '78.6% △やや遅れ', []],
  ['R4（月平均）|R5（月平均）|R8目標', '100|110|140', '78.6% △やや遅れ', []],
  ['R4（年間平均）|R5（年間平均）|R8目標（月平均）', '100|110|140', '78.6% △やや遅れ', []],
])('a target of %s over %s is %s', (heads, cells, expected, findings) => {
  const judged = judgeTable(`${head}|${heads}\n利用者数|人|増加|${cells}`);
  expect(judged.rows[0]).toContain(expected);
  expect(judged.findings).toEqual(findings);
});

it.each([
  ['3件/年|5件/年', '延べ25件', 'target-doubtful', ['total-against-single 2:6']],
  ['年間3件|年間5件', '延べ25件', 'target-doubtful', ['total-against-single 2:6']],
  ['3件/年|5件/年', '延べ8件/年', '62.5% △やや遅れ', ['gross-beside-plain 2:6']],
  ['3件|5件', '延べ8件', '62.5% △やや遅れ', ['gross-beside-plain 2:6']],
  ['延べ3件|延べ5件', '延べ8件', '62.5% △やや遅れ', []],
])('of each year (%s) %s is %s', (actuals, target, expected, findings) => {
  const judged = judgeTable(`${head}|R4|R5|目標（R8）\n起業数|件|増加|${actuals}|${target}`);
  expect(judged.rows[0]).toContain(expected);
  expect(judged.findings).toEqual(findings);
});

it('a part of a total is its share in a row of percentages', () => {
  const { rows, findings } = judgeTable(`${head}|R4|R5|目標（R8）\n耐震化率|％|増加|55/61|30/60|100`);
  expect(rows).toEqual(['耐震化率 (increase): 50％ of 100 (2026) → 50.0% △やや遅れ']);
  expect(findings).toEqual([]);
  const counted = judgeTable(`${head}|R4|R5|目標（R8）\n設置校|校|増加|15/61校|30/60校|60校`);
  expect(counted.rows).toEqual(['設置校 (increase): 30校 of 60 (2026) → 50.0% △やや遅れ']);
});

it.each([
  ['1,234|1.300', '2,000', 'actual-doubtful'],
  ['1,234|１．３００', '2,000', 'actual-doubtful'],
  ['1.234|1.300', '2.000', '65.0%'],
  ['1,234|130.5', '2,000', '6.5%'],
  ['12|1.300', '2', '65.0%'],
])('thousands with a dot: %s against %s is %s', (actuals, target, expected) => {
  const judged = judgeTable(`${head}|R4|R5|目標（R8）\n出荷量|t|増加|${actuals}|${target}`);
  expect(judged.rows[0]).toContain(expected);
  expect(judged.findings.some((finding) => finding.startsWith('value-not-a-quantity'))).toBe(
    expected === 'actual-doubtful',
  );
});

it('of a calendar and a fiscal year of one number, that of the target counts', () => {
  const rowOf = (target: string) =>
    judgeTable(`${head}|R4年|R4年度|R5年|R5年度|${target}\n事故|件|増加|50|51|45|46|92`).rows[0];
  expect(rowOf('R8年度目標')).toContain('46件 of 92 (2026) → 50.0%');
  expect(rowOf('目標値（令和8年）')).toContain('45件 of 92 (2026) → 48.9%');
  expect(rowOf('目標')).toContain('46件 of 92');
});

it.each([
  ['120|（80）', '50', 'actual-doubtful', ['value-in-brackets 2:5']],
  ['(120)|(80)', '50', 'actual-doubtful', ['value-in-brackets 2:4']],
  ['120|[80]', '100', 'actual-doubtful', ['value-in-brackets 2:5']],
  ['120|（参考）80', '100', 'actual-doubtful', ['value-in-brackets 2:5']],
  ['120|80', '（100）', 'target-doubtful', ['value-in-brackets 2:6']],
  ['（120）|（80）', '（100）', '80.0%', []],
  ['120|80（見込）', '100', '120.0%', []],
])('values in brackets (%s against %s) are %s', (actuals, target, expected, findings) => {
  const judged = judgeTable(`${head}|R4|R5|目標（R8）\n収支|百万円|増加|${actuals}|${target}`);
  expect(judged.rows[0]).toContain(expected);
  expect(judged.findings).toEqual(findings);
});

it.each(['R5.3Q', 'R5/3Q', 'R5.第3四半期', 'R5.Q3'])('%s is a quarter of the year and no March', (quarter) => {
  const judged = judgeTable(`${head}|R3|${quarter}|目標（R8）\n出荷量|t|増加|10|20|150`);
  expect([judged.year, judged.rows[0]]).toEqual([2021, '出荷量 (increase): 10t of 150 (2026) → 6.7% ×遅れ']);
});

it('a share in brackets that is the rate before it is no second value', () => {
  const { rows, findings } = judgeTable(`
指標|方向|R4|R5|目標（R8）
耐震化率|増加|86.7%（13/15）|93.3%（14/15校）|100%（15/15）`);
  expect(rows).toEqual(['耐震化率 (increase): 93.3% of 100 (2026) → 93.3% ○順調']);
  expect(findings).toEqual([]);
  const other = judgeTable('指標|方向|R4|R5|目標（R8）\n耐震化率|増加|86.7%|93.3%（13/15）|100%');
  expect(other.findings).toContain('two-values 2:4');
});
