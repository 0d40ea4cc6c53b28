/** Targets that their cells tell from where to where: which number is the target, and when the other is a baseline. */

import { describe, expect, it } from 'vitest';
import { judgeTable } from '../../metrics/judge-table.ts';

/** What is rated against, and what is asked. */
function read(rows: readonly string[], head = '指標|方向|R4|R5|目標（R8）') {
  const judged = judgeTable(`${head}\n${rows.join('\n')}`);
  const targets = judged.rows.map((row) => / of (.*?) →/.exec(row)?.[1]);
  return { ...judged, targets };
}

const withBaseline = '指標|方向|基準値（R2）|R5|目標（R8）';

describe('the number after the arrow is the target', () => {
  it.each([
    ['R2=50件→R8=80件', '80 (2026)'],
    ['50件（R2）→80件', '80 (2026)'],
    ['50件（R2） ⇒ 80件以上', '80以上 (2026)'],
    ['現状50→目標80', '80 (2026)'],
    ['現状値：60件（R5）➡目標値：80件（R10）', '80 (2028)'],
    ['策定時50→80件', '80 (2026)'],
    ['実績60→目標80', '80 (2026)'],
    ['R2：50件->R10：80件', '80 (2028)'],
    ['60件→80件', '80 (2026)'],
    ['60件から80件へ', '80 (2026)'],
    ['60件から80件に', '80 (2026)'],
    ['60件⇨80件', '80 (2026)'],
    ['H27=50件→H37=80件など', '80 (2025)'],
  ])('where what is before it was measured: %s', (cell, target) => {
    const { targets, findings } = read([`甲|増加|40|60|${cell}`, '乙|増加|40|60|80', '丙|増加|40|60|90']);
    expect([targets[0], findings.filter((each) => !/baseline-from|year-unknown/.test(each))]).toEqual([target, []]);
  });

  it('where most of the column is told so, and the row goes that way', () => {
    const { targets, findings } = read(
      ['甲|増加|50|60|50→80', '乙|減少|50|40|48→30', '丙|増加|50|60|55→80', '丁|増加|50|60|90'],
      withBaseline,
    );
    expect(targets).toEqual(['80 (2026)', '30 (2026)', '80 (2026)', '90 (2026)']);
    expect(findings).toEqual(['target-start-differs 3:5']);
  });

  it('tells a start that is the value of another year than its own', () => {
    const rows = ['甲|増加|50|60|R5：50→80', '乙|増加|50|60|R5：60→80', '丙|増加|50|60|50→80'];
    expect(read(rows, withBaseline).findings).toEqual(['target-start-differs 2:5']);
  });

  it('where a word stands in its place there is no number', () => {
    const { rows, findings } = read(['甲|減少|40ha|60ha|H26=4547ha→R8=おおむね解消']);
    expect(rows[0]).toContain('target-qualitative');
    expect(findings).toEqual(['baseline-from-targets 1:5', 'target-in-words 2:5']);
  });
});

describe('a target that may have been changed is asked about', () => {
  it.each([
    '80→70',
    '旧60→新80',
    '当初60→80',
    '訂正前60→訂正後80',
    '60→80（R5見直し）',
    '60以上→80以上',
    '60件→80％',
    '男60→女80',
    '60→70→80',
    'R8：60→R6：80',
    'R6：40→R8：80',
    '70から80',
    '70→80',
  ])('among plain ones: %s', (cell) => {
    const { targets, findings } = read([`甲|増加|40件|60件|${cell}`, '乙|増加|40|60|80', '丙|増加|40|60|90']);
    expect(targets).toEqual(['－', '80 (2026)', '90 (2026)']);
    expect(findings).toEqual(['target-changed 2:5']);
  });

  it.each([
    ['where its head says so', ['甲|増加|40|60|70→80', '乙|増加|40|60|75→90'], '指標|方向|R4|R5|目標の変更（R8）'],
    ['where it leads away', ['甲|増加|40|60|90→80', '乙|減少|60|40|20→30']],
    ['where it ends at what was measured', ['甲|増加|40|60|70→60', '乙|増加|40|60|90→60']],
    ['where it is the only one', ['甲||40|60|70→80']],
  ])('%s', (_, rows, head?: string) => {
    expect(read(rows, head).targets.every((target) => target === '－' || target === undefined)).toBe(true);
  });
});

describe('a table without baselines', () => {
  const baselines = (rows: readonly string[], head?: string) =>
    read(rows, head).findings.filter((each) => each.startsWith('baseline-from-targets'));

  it('has those that its targets tell', () => {
    const { rows, findings } = read(['苦情|減少|40件|30件|50件→20件', '欠席|減少|40人|30人|60人→20人']);
    expect(rows).toEqual([
      '苦情 (decrease): 30件 of 20 (2026) → 66.7% △やや遅れ',
      '欠席 (decrease): 30人 of 20 (2026) → 75.0% △やや遅れ',
    ]);
    expect(findings).toEqual(['baseline-from-targets 1:5', 'year-unknown 1:5']);
  });

  it('has their unit once, whatever way it is spelt', () => {
    const { rows, findings } = read([
      '受診率|増加|40％|45％|30％→60％',
      '拠点|増加|3か所|6か所|2カ所→8カ所',
      '緑地|増加|2㎡|3㎡|1㎡→4㎡',
      '出生|増加|4人|6人|2→8',
    ]);
    const rates = rows.map((row) => /(\d+\.\d)%/.exec(row)?.[1]);
    expect(rates).toEqual(['75.0', '75.0', '75.0', '75.0']);
    expect(findings).toEqual(['baseline-from-targets 1:5', 'year-unknown 1:5']);
  });

  it.each([
    ['a plain target among them', ['甲|増加|40|60|50→80', '乙|増加|40|60|50→80', '丙|増加|40|60|80'], 0],
    ['a start of a year that was measured', ['甲|増加|40|60|R4：50→80', '乙|増加|40|60|R4：50→80'], 0],
    ['a start of a year before', ['甲|増加|40|60|R2：50→80', '乙|増加|40|60|90'], 1],
    ['a start that is called the present', ['甲|増加|40|60|現状50→80', '乙|増加|40|60|90'], 1],
    ['one that leads away', ['甲|増加|40|60|50→80', '乙|減少|40|60|50→80'], 0],
  ])('of %s', (_, rows, count) => {
    expect(baselines(rows).length).toBe(count);
  });

  it('takes none where several columns tell starts, or where there is a column of baselines', () => {
    const rows = ['甲|増加|60|50→70|50→80', '乙|増加|60|50→70|50→80'];
    expect(baselines(rows, '指標|方向|R5|中間目標（R6）|最終目標（R8）')).toEqual([]);
    expect(baselines(['甲|増加|50|60|50→80', '乙|増加|－|60|50→80'], withBaseline)).toEqual([]);
  });
});

it.each(['10:00→12:00', '→', '↑', 'Ａ→Ｂ', '未実施→実施'])('%s is a word', (cell) => {
  expect(read([`甲|増加|40|60|${cell}`]).rows[0]).toContain('target-qualitative');
});
