import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { inspectFigures } from '../../src/metrics/inspect-figures.ts';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';

type Rating = Partial<ReturnType<typeof makeConfiguration>['rating']>;

function inspect(text: string, rating: Rating = {}, columns = {}): readonly Finding[] {
  const plain = makeConfiguration({ date: '2024-09-01', columns });
  const configuration = { ...plain, rating: { ...plain.rating, ...rating } };
  const { value } = checkPlan(makeTable(text), undefined, configuration);
  if (value === undefined) throw new Error('no plan');
  return inspectFigures(value, configuration);
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ severity, facts, place }) => [
    severity,
    'how' in facts ? facts.how : '',
    'computed' in facts ? facts.computed : '',
    place?.line,
  ]);

describe('figures that a table prints itself', () => {
  const heads = '指標|単位|方向|基準値（R4）|令和5年度|目標値（R5）|達成率|前年度増減|増減率';

  it('are passed over in silence where they are right, with or without their sign and at any decimals', () => {
    expect(
      inspect(`${heads}
        来館者数|人|増加|100,000|113,652|114,000|99.7%|13,652|13.7%
        講座数|回|増加|8|9|12|75|＋1|12.5`),
    ).toEqual([]);
  });

  it('are named at their cell where they are others, with both figures', () => {
    const findings = inspect(`${heads}
      来館者数|人|増加|100,000|113,652|114,000|81.1%|13,652|13.7%
      講座数|回|増加|8|9|12|75%|2|12.5%`);
    expect(told(findings)).toEqual([
      ['warning', 'different', '99.7%', 2],
      ['warning', 'different', '+1回', 3],
    ]);
  });

  it('are told more mildly where they are cut or raised, and not at all where the setting says so', () => {
    const table = `${heads}\n  来館者数|人|増加|100,000|113,652|114,000|99.6%|13,652|13.6%`;
    expect(told(inspect(table))).toEqual([
      ['notice', 'cut', '99.7%', 2],
      ['notice', 'cut', '13.7%', 2],
    ]);
    expect(inspect(table, { rounding: 'down' })).toEqual([]);
  });

  it('are known as those of the row above or below', () => {
    const findings = inspect(`${heads}
      来館者数|人|増加|100|200|400|75%||
      講座数|回|増加|8|9|12|75%||`);
    expect(findings).toMatchObject([{ facts: { how: 'neighbour', neighbour: '講座数' }, place: { line: 2 } }]);
  });

  it('are told by the formula that they come from, once for all cells of a column', () => {
    const findings = inspect(`指標|方向|基準値（R4）|R5|目標値（R5）|達成率
      待ち時間|減少|60|40|30|75.0%
      処理日数|減少|20|16|10|62.5%
      来館者数|増加|60|40|80|50.0%`);
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'printed-by-formula',
        severity: 'warning',
        facts: {
          names: ['待ち時間', '処理日数'],
          column: '達成率',
          formula: '逆数型：目標値÷実績値',
          ofLastTarget: false,
          cells: ['2:6', '3:6'],
        },
        place: expect.objectContaining({ line: 2, column: 6 }),
      }),
    ]);
  });

  it('are told by the target that they are held against', () => {
    const findings = inspect('指標|方向|R5|目標値（R5）|目標値（R8）|達成率\n来館者数|増加|80|90|100|80%');
    expect(findings).toMatchObject([{ facts: { formula: '水準型：実績値÷目標値', ofLastTarget: true } }]);
  });

  it('are compared in the year that their head names', () => {
    const findings = inspect('指標|単位|方向|R4|R4達成率|R5|R5達成率|目標値（R5）\n来館者数|人|増加|50|50%|80|50%|100');
    expect(findings).toMatchObject([{ facts: { column: 'R5達成率', printed: '50%', computed: '80%' } }]);
  });

  it('include a rating by hand beside another computed one', () => {
    const findings = inspect('指標|方向|R5|目標値（R5）|評価\n甲|増加|50|100|△\n乙|増加|50|100|◎');
    expect(findings).toMatchObject([{ severity: 'warning', facts: { printed: '◎', computed: '△やや遅れ' } }]);
  });
});

describe('a printed rate that is right by another calculation', () => {
  const one = (cells: string, rating: Rating = {}) =>
    inspect(`指標|方向|基準値（R4）|R5|目標値（R5）|達成率|増減率\n${cells}`, rating);

  it('is told by it only where it is quite another figure', () => {
    // 水準型 is 99.97 %, printed cut; 増減型 is 99.9 % itself.
    expect(told(one('甲|増加|7000|9997|10000|99.9%|'))).toEqual([['notice', 'cut', '100.0%', 2]]);
    expect(told(one('甲|増加|100|50|80|60.0%|'))).toEqual([['warning', 'different', '62.5%', 2]]);
  });

  it('is no rate of change, which has one formula', () => {
    // 80 of 100 is 80 %, yet the head is 増減率: 60 %.
    expect(one('甲|増加|50|80|100||80.0%')).toMatchObject([
      { code: 'printed-figure-differs', facts: { how: 'different', computed: '60.0%' } },
    ]);
  });

  it('is cut or raised by the setting of its own rate', () => {
    const cut = '甲|増加|300|400|700|57.1%|33.3%\n乙|増加|700|1100|1300|84.6%|57.1%';
    expect(one(cut)).toEqual([]);
    const raised = '甲|増加|300|400|700|57.2%|33.4%';
    expect(told(one(raised)).map(([, how]) => how)).toEqual(['raised', 'raised']);
    expect(told(one(raised, { rounding: { changeRate: 'up' } }))).toEqual([['notice', 'raised', '57.1%', 2]]);
    expect(told(one(raised, { rounding: { attainment: 'up' } }))).toEqual([['notice', 'raised', '33.3%', 2]]);
    expect(told(one(raised, { rounding: 'down' })).map(([, how]) => how)).toEqual(['raised', 'raised']);
  });
});

describe('the row above or below', () => {
  it('explains nothing that is cut or raised, or where it has no figure', () => {
    const near = inspect('指標|方向|R5|目標値（R5）|達成率\n甲|増加|9997|10000|99.9%\n乙|増加|999|1000|99.9%');
    expect(told(near)).toEqual([['notice', 'cut', '100.0%', 2]]);
    const none = inspect('指標|方向|R5|目標値（R5）|達成率\n甲|増加|50|100|75%\n乙|増加|－|100|－');
    expect(told(none)).toEqual([['warning', 'different', '50%', 2]]);
  });

  it('is the next one only', () => {
    const far = '指標|方向|R5|目標値（R5）|達成率\n甲|増加|50|100|75%\n乙|増加|40|100|40%\n丙|増加|75|100|75%';
    expect(told(inspect(far))).toEqual([['warning', 'different', '50%', 2]]);
  });
});

describe('figures of which nothing is said', () => {
  it.each([
    ['words in place of them', '指標|方向|R4|R5|目標値（R5）|達成率\n甲|増加|40|50|100|調査中'],
    ['a change on a year that the table lacks', '指標|R4|R5|増減\n甲|－|50|10\n乙|40|50|10'],
    ['a rating where there is none', '指標|方向|R5|目標値（R5）|評価\n甲|増加|－|100|継続'],
    ['a rating that stands in for the computed one', '指標|方向|R5|目標値（R5）|評価\n甲|増加|－|100|○'],
    ['a rating by its word', '指標|方向|R5|目標値（R5）|評価\n甲|増加|100|100|達成'],
    ['a rating by its symbol and word', '指標|方向|R5|目標値（R5）|評価\n甲|増加|100|100|◎達成'],
    ['a rating by both with a space', '指標|方向|R5|目標値（R5）|評価\n甲|増加|100|100|◎ 達成'],
    ['a rating by its key', '指標|方向|R5|目標値（R5）|評価\n甲|増加|100|100|achieved'],
  ])('%s', (_, table) => {
    expect(inspect(table).filter(({ code }) => code.startsWith('printed'))).toEqual([]);
  });

  it('a difference is exact: one that is cut is another figure', () => {
    const findings = inspect('指標|単位|方向|R4|R5|目標値（R5）|前年度増減\n甲|件|増加|40|50.6|100|10');
    expect(told(findings)).toMatchObject([['warning', 'different', '+10.6件', 2]]);
  });
});

it('asks for the year of a baseline where a formula needs it', () => {
  const rating = {
    noBaseline: 'zero',
    formula: { increase: 'expected', decrease: 'progress', maintain: 'within' },
  } as const;
  const findings = inspect('指標|方向|R4|R5|目標値（R7）\n甲|増加|50|60|100', rating);
  expect(findings).toMatchObject([{ code: 'baseline-year-needed', severity: 'warning', facts: { names: ['甲'] } }]);
});

describe('a direction that nobody stated', () => {
  const bands: Rating['bands'] = [
    { word: '改善', of: 'change-from-baseline', over: 0 },
    { word: '悪化', of: 'change-from-baseline', atMost: 0, lags: true },
  ];
  const table = '指標|基準値（R4）|R5\n人口10万対の数|270.2|268.7';

  it('is asked for where a band compares with the baseline, though there is no target', () => {
    const asked = { inferred: [{ name: '人口10万対の数', value: '' }] };
    expect(inspect(table, { bands })).toMatchObject([
      { code: 'direction-uncertain', severity: 'warning', facts: asked },
    ]);
  });

  it('is asked for where the column of targets is empty in its row', () => {
    const rows = '指標|基準値（R4）|R5|目標値（R8）\n人口10万対の数|270.2|268.7|\n受診者の増加|60|80|80';
    expect(inspect(rows, { bands })).toMatchObject([
      { code: 'direction-uncertain', facts: { inferred: [{ name: '人口10万対の数', value: '' }] } },
    ]);
  });

  it('is not asked for where nothing needs it', () => {
    expect(inspect(table)).toEqual([]);
  });

  it('is not asked for again where the target has made it be asked for', () => {
    const targeted = '指標|基準値（R4）|R5|目標値（R7）\n人口10万対の数|270.2|268.7|270.2';
    expect(inspect(targeted, { bands })).toEqual([]);
  });

  it('is asked for once for all indicators without one, at the first', () => {
    const two = '指標|方向|基準値（R4）|R5\n甲|増加|270.2|268.7\n乙||1|2\n丙||1|2';
    const inferred = ['乙', '丙'].map((name) => ({ name, value: '' }));
    expect(inspect(two, { bands })).toMatchObject([{ facts: { inferred }, place: { file: 'indicators.csv' } }]);
  });
});

describe('対前年度比', () => {
  const table = (head: string, ...cells: readonly string[]) => `指標|単位|方向|令和4年度|令和5年度|${head}
    歳入額|千円|増加|3,634|3,681|${cells[0]}
    歳出額|千円|増加|8,084|7,371|${cells[1]}
    剰余金|千円|増加|100|200|${cells[2]}`;

  it.each([
    ['対前年度比', '1.3', '-8.8', '100.0'],
    ['対前年度比（％）', '101.3', '91.2', '200.0'],
    ['前年度比', '1.013', '0.912', '2.000'],
    ['前年比', '＋1.3％', '△8.8％', '＋100.0％'],
    ['前年比', '47', '-713', '100'],
  ])('%s of %s is what its cells agree with', (head, ...cells) => {
    expect(inspect(table(head, ...cells))).toEqual([]);
  });

  it('that is wrong in one cell is named there, as the others are meant', () => {
    expect(told(inspect(table('対前年度比', '1.3', '-7.9', '100.0')))).toEqual([['warning', 'different', '△8.8%', 3]]);
    expect(told(inspect(table('対前年度比', '101.3', '91.2', '300.0')))).toEqual([
      ['warning', 'different', '200.0%', 4],
    ]);
  });

  it('that no cell agrees with is held against what its signs and sizes say', () => {
    const computed = (...cells: readonly string[]) =>
      told(inspect(table('対前年度比', ...cells))).map(([, , shown]) => shown);
    expect(computed('7.1', '-5.5', '12.0')).toEqual(['1.3%', '△8.8%', '100.0%']);
    expect(computed('117.1', '95.5', '112.0')).toEqual(['101.3%', '91.2%', '200.0%']);
  });

  it('without signs or percent signs, of numbers that are no small changes, is a ratio', () => {
    const shape = (first: string, second: string) =>
      told(inspect(`指標|単位|方向|R4|R5|前年比\n甲|件|増加|100|200|${first}\n乙|件|増加|100|200|${second}`)).map(
        ([, , shown]) => shown,
      );
    expect(shape('30', '40')).toEqual(['100%', '100%']);
    expect(shape('30', '50')).toEqual(['200%', '200%']);
    expect(shape('30', '49')).toEqual(['100%', '100%']);
    expect(shape('1.7', '1.9')).toEqual(['200.0%', '200.0%']);
    expect(shape('30', '2.0')).toEqual(['200%', '200.0%']);
    expect(shape('30', '2.1')).toEqual(['100%', '100.0%']);
    expect(shape('1.7%', '1.9%')).toEqual(['100.0%', '100.0%']);
    expect(shape('30', '＋70')).toEqual(['100%', '100%']);
    expect(shape('30', '-70')).toEqual(['100%', '100%']);
    expect(shape('30', '')).toEqual(['200%']);
  });

  it('passes over cells that are no number', () => {
    expect(inspect(table('対前年度比', '1.3', '-8.8', '－'))).toEqual([]);
    expect(inspect(table('対前年度比', '皆増', '91.2', '200.0'))).toEqual([]);
  });

  it('is one column in tables of many years', () => {
    expect(
      inspect(`指標|単位|方向|令和3年度|令和4年度|令和4年度対前年度比|令和5年度|令和5年度対前年度比
        歳入額|千円|増加|3,634|3,681|1.3|3,820|3.8`),
    ).toEqual([]);
  });
});

describe('a target of zero that is not reached', () => {
  const asked = (table: string) =>
    inspect(table).flatMap(({ code, facts }) => (code === 'target-zero-unrated' ? [facts] : []));

  it('is named with what can be done', () => {
    expect(asked('指標|方向|R1（基準値）|R5|目標値（R5）\n甲|増加|-87|-58|0\n乙|増加|0|-58|0')).toEqual([
      { inferred: [{ name: '甲', value: '' }], hasBaseline: true },
      { inferred: [{ name: '乙', value: '' }], hasBaseline: false },
    ]);
  });

  it('is not where it is met, judged by progress, or rated by hand', () => {
    expect(
      asked(
        '指標|方向|算式|R1（基準値）|R5|目標値（R5）|評価\n甲|増加||-87|3|0|\n乙|増加|増減型|-87|-58|0|\n丙|増加||-87|-58|0|順調',
      ),
    ).toEqual([]);
  });
});

describe('ratings of a section', () => {
  const table = (ratings: readonly string[]) =>
    [
      '指標|方向|R5|目標値（R5）|評価',
      ...ratings.map((rating, index) => `指標${index}|増加|${50 + index}|100|${rating}`),
    ].join('\n');

  it.each([
    [
      ['Ａ', 'Ｂ', 'Ｃ'],
      ['Ａ', 'Ｂ', 'Ｃ'],
    ],
    [
      ['◎', '○', '☆', '◎'],
      ['◎', '○', '☆'],
    ],
    [
      ['順調', '継続'],
      ['順調', '継続'],
    ],
  ])('of another scheme are one notice for the column: %s', (ratings, own) => {
    const findings = inspect(table(ratings));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['ratings-of-another-scheme', 'notice']]);
    expect(findings[0]?.facts).toMatchObject({ column: '評価', own });
  });

  it('of the computed scheme are compared one by one', () => {
    const findings = inspect(table(['◎', '〇', '◎']));
    expect(findings.map(({ code, severity, place }) => [code, severity, place?.line])).toEqual([
      ['printed-figure-differs', 'warning', 2],
      ['printed-figure-differs', 'warning', 3],
      ['printed-figure-differs', 'warning', 4],
    ]);
  });

  it('that are ○ where the target is met and × where it is not tell that alone', () => {
    const rows = (marks: string) => [
      '指標|方向|R5|目標値（R5）|達成状況',
      ...[...marks].map((mark, at) => `指標${at}|増加|${80 + at * 20}|100|${mark}`),
    ];
    expect(inspect(rows('×○○').join('\n')).map(({ code }) => code)).toEqual(['ratings-of-another-scheme']);
    expect(inspect(rows('○○×').join('\n')).map(({ code }) => code)).toEqual(Array(2).fill('printed-figure-differs'));
    expect(inspect(rows('△○○').join('\n')).map(({ code }) => code)).toContain('printed-figure-differs');
  });

  it('that mostly differ follow another rule, which is one warning with both of each', () => {
    expect(inspect(table(['◎', '◎', '△', '◎', '△', '△', '△', '◎'])).map(({ code }) => code)).toEqual(
      Array(4).fill('printed-figure-differs'),
    );
    const findings = inspect(table(['◎', '○', '△', '◎', '◎', '△']));
    expect(findings).toMatchObject([{ code: 'ratings-by-another-rule', severity: 'warning', place: { line: 2 } }]);
    expect(findings[0]?.facts).toMatchObject({
      compared: 6,
      ratings: [
        { name: '指標0', printed: '◎', computed: '△やや遅れ' },
        { name: '指標1', printed: '○', computed: '△やや遅れ' },
        { name: '指標3', printed: '◎', computed: '△やや遅れ' },
        { name: '指標4', printed: '◎', computed: '△やや遅れ' },
      ],
      cells: ['2:5', '3:5', '5:5', '6:5'],
    });
  });

  it.each(['自己評価', '担当課評価', '総合評価', '２次評価'])(
    'that the section gives itself may differ: %s',
    (head) => {
      const findings = inspect(table(['◎', '○', '◎', '◎']).replace('|評価', `|${head}`));
      expect(findings.map(({ code, severity }) => [code, severity])).toEqual(
        Array(4).fill(['printed-figure-differs', 'notice']),
      );
    },
  );

  it("may differ also where the settings call them the section's own", () => {
    const text = table(['◎', '○', '◎', '◎']).replace('|評価', '|ふりかえり');
    const severities = (role: string) => inspect(text, {}, { ふりかえり: role }).map(({ severity }) => severity);
    expect(severities('自己評価')).toEqual(Array(4).fill('notice'));
    expect(severities('評価')).toContain('warning');
  });
});
