import { describe, expect, it } from 'vitest';
import { inspectFigures } from '../../src/metrics/inspect-figures.ts';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';
import { judgeTable } from './judge-table.ts';

describe('a printed rate without a computed one', () => {
  it('is told with its formula: 目標値÷実績値 of decreases without a baseline', () => {
    const { rows, findings } = judgeTable(`
指標|単位|R5目標|R5実績|達成率
火災件数|件|20|25|80.0%
実質公債費比率|％|10.0|8.2|122.0%
将来負担比率|％|50.0|42.3|118.2%
`);
    expect(rows[0]).toBe('火災件数 (decrease): 25件 of 20 (2023) → baseline-missing baseline-missing');
    expect(findings).toEqual(['baseline-needed 2:1', 'printed-by-formula 2:5']);
  });

  it('is told where nothing explains it, once for a column', () => {
    const { findings } = judgeTable(`
指標|方向|基準値（R1）|R4|R5|目標値（R6）|達成率|増減
農業産出額|増加|45.2|46.1|－|50.0|92.2%|－
市民満足度|増加|61.3|64.0|－|70.0|91.4%|－
空き家数|減少|10|9|8|5|40.0%|△1
`);
    expect(findings).toEqual(['printed-not-compared 2:7']);
  });

  it('agrees where it says 100 % of a target that is met', () => {
    const { rows, findings } = judgeTable('指標|R5目標|R5実績|達成率\n待機児童数|0|0|100%\n死亡事故|0|0|100.0％');
    expect(rows[0]).toBe('待機児童数 (decrease): 0 of 0 (2023) → baseline-missing ◎達成');
    expect(findings).toEqual([]);
  });
});

describe('a printed change', () => {
  it.each([
    ['差', '1.2', []],
    ['差', '2.1', []],
    ['目標との差', '1.2', []],
    ['差', '1.3', ['printed-figure-differs 2:6']],
    ['増減', '1.2', ['printed-figure-differs 2:6']],
    ['前年度との差', '1.2', ['printed-figure-differs 2:6']],
  ])('may be that on the target, where its head leaves it open: %s %s', (head, printed, expected) => {
    const { findings } = judgeTable(`指標|方向|R4実績|R5目標|R5実績|${head}\n収納率|増加|28.1%|29.0%|30.2%|${printed}`);
    expect(findings.filter((each) => each.startsWith('printed'))).toEqual(expected);
  });

  it('is compared in words and in signs alike', () => {
    const { findings } = judgeTable(`
指標|R4|R5|増減|増減率
相談の数|100人|90人|10人減|10.0%減
会議の数|100回|90回|△10回|△10.0％
訓練の数|100回|90回|10回増|10.0%増
講座の数|100回|110回|＋10回|10.0％増
`);
    expect(findings.filter((each) => each.startsWith('printed'))).toEqual([
      'printed-figure-differs 4:4',
      'printed-figure-differs 4:5',
    ]);
  });

  it('of percentages is compared in points and as a rate', () => {
    const { findings } = judgeTable(`
指標|R4|R5|増減|増減率
受診率|55.2％|57.1％|＋1.9ポイント|3.4％
普及率|55.2％|54.1％|△1.1pt|△2.0％
加入率|55.2％|54.1％|△1.2pt|△3.0％
`);
    expect(findings.filter((each) => each.startsWith('printed'))).toEqual([
      'printed-figure-differs 4:4',
      'printed-figure-differs 4:5',
    ]);
  });
});

describe('a printed change on the baseline', () => {
  it.each([
    ['増減（対策定時）', '△60', []],
    ['増減（対策定時）', '△10', ['printed-figure-differs 2:5']],
    ['縮減率', '△30.0%', []],
    ['増減', '△60', []],
    ['増減率', '△6.7%', []],
    ['増減率', '△31.0%', ['printed-figure-differs 2:5']],
    ['前年度からの増減', '△60', ['printed-figure-differs 2:5']],
  ])('is right where its head does not say the year before: %s %s', (head, printed, expected) => {
    const { findings } = judgeTable(
      `指標|策定時（H28）|R4|R5|${head}|R8目標\n事故件数|200件|150件|140件|${printed}|90件`,
    );
    expect(findings.filter((each) => each.startsWith('printed'))).toEqual(expected);
  });

  it('is worked out for the finding as its head says', () => {
    const configuration = makeConfiguration({ date: '2024-09-30' });
    const text = '指標|策定時（H28）|R4|R5|策定時からの増減\n事故件数|200件|150件|140件|△6';
    const plan = checkPlan(makeTable(text), undefined, configuration).value;
    if (plan === undefined) throw new Error('no plan');
    const differing = inspectFigures(plan, configuration).find(({ code }) => code === 'printed-figure-differs');
    expect(differing?.facts).toMatchObject({ printed: '△6', computed: '−60件' });
  });

  it.each([
    ['△2.0%', []],
    ['△2.1%', ['printed-figure-differs 2:4']],
    ['△2.0', ['printed-figure-differs 2:4']],
  ])('of shares may be told as a rate: %s', (printed, expected) => {
    const { findings } = judgeTable(`指標|R4|R5|前年度比増減\n有収率|90.0%|88.2%|${printed}`);
    expect(findings.filter((each) => each.startsWith('printed'))).toEqual(expected);
  });
});

describe('rates that a table cut', () => {
  const findingsOf = (...rates: readonly string[]) => {
    const rows = rates.map((rate, index) => `相談${index}|増加|${index + 1}件|6件|${rate}`);
    return judgeTable(`\n指標|方向|R5|目標値（R8）|達成率\n${rows.join('\n')}\n`).findings.filter((each) =>
      /^printed/.test(each),
    );
  };

  it('are one notice for the column', () => {
    expect(findingsOf('16.6%', '33.3%', '50.0%', '66.6%')).toEqual(['printed-rounded 2:5']);
    expect(findingsOf('16.6%')).toEqual(['printed-figure-differs 2:5']);
    expect(findingsOf('16.6%', '33.4%')).toEqual(['printed-figure-differs 2:5', 'printed-figure-differs 3:5']);
  });
});

describe('a printed change without a year', () => {
  it('is of the year that is not over, where the last measured one has none before it', () => {
    const { year, findings } = judgeTable(
      '会計|R3年度|R2年度|増減額|伸び率\n一般|5,695|5,326|369|6.93%\n国保|855|862|▲8|▲0.81%\n介護|1,193|1,076|117|10.92%',
      { date: '2021-04-01' },
    );
    expect(year).toBe(2020);
    expect(findings.filter((each) => each.startsWith('printed'))).toEqual([
      'printed-figure-differs 3:4',
      'printed-figure-differs 4:5',
    ]);
  });

  it('is told where no cell of its column has a year before it', () => {
    const { findings } = judgeTable('指標|R5|増減|前年度比\n相談|10件|2件|120%\n会議|10件|－|－');
    expect(findings.filter((each) => each.startsWith('printed'))).toEqual([
      'printed-not-compared 2:3',
      'printed-not-compared 2:4',
    ]);
  });

  it('is told where its head names a year that the table does not have', () => {
    const { findings } = judgeTable('指標|R4|R5|R1増減|R5増減\n相談|10件|12件|2件|3件');
    expect(findings.filter((each) => each.startsWith('printed'))).toEqual([
      'printed-not-compared 2:4',
      'printed-figure-differs 2:5',
    ]);
  });
});

describe('a printed comparison with the plan', () => {
  const findingsOf = (head: string, figure: string) =>
    judgeTable(`指標|方向|R5計画|R5実績|${head}\n利用率|増加|75.0|70.3|${figure}`).findings.filter((each) =>
      /^printed/.test(each),
    );

  it('may be how far from it the actual is, unless it says a rate', () => {
    expect(findingsOf('計画対比', '▲4.7')).toEqual([]);
    expect(findingsOf('計画対比', '93.7%')).toEqual([]);
    expect(findingsOf('計画対比', '▲4.8')).toEqual(['printed-figure-differs 2:5']);
    expect(findingsOf('達成率', '▲4.7')).toEqual(['printed-figure-differs 2:5']);
    expect(findingsOf('計画対比', '▲4.7%')).toEqual(['printed-figure-differs 2:5']);
  });
});
