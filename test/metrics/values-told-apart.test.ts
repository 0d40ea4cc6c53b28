import { describe, expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

describe('a value in another unit than its row', () => {
  it('is the same where it names its own scale: 1,020百万円 of 億円, 90分 of 時間, 2割5分 of 割, 41/150人 of %', () => {
    const { rows, findings } = judgeTable(`
指標|単位|方向|基準値（R3）|R5|目標（R8）
観光消費額|億円|増加|10|1,020百万円|11億円
待ち時間|時間|減少|2|90分|1
運動する人|割|増加|2割5分|3割|4割
女性委員|%|増加|24.5|41/150人|4割
入込客数|千人|増加|10|30人|11
`);
    expect(rows).toEqual([
      '観光消費額 (increase): 10.2億円 of 11 (2026) → 92.7% ○順調',
      '待ち時間 (decrease): 1.5時間 of 1 (2026) → 50.0% △やや遅れ',
      '運動する人 (increase): 3割 of 4 (2026) → 75.0% △やや遅れ',
      '女性委員 (increase): 27.3333333333% of 40 (2026) → 68.3% △やや遅れ',
      '入込客数 (increase): 30千人 of 11 (2026) → unit-differs unit-differs',
    ]);
    expect(findings).toEqual(['unit-differs 6:5']);
  });

  it('may say for each of what it is counted, as the name does', () => {
    const { rows, findings } = judgeTable(`
指標|単位|方向|基準値（R3）|R5|目標（R8）
市民一人当たり公園面積||増加|8.9㎡|9.0㎡／人|一人当たり10㎡
1便当たりの乗車|人/便|増加|4.2|4.5人|5
歩数（1日平均）|歩|増加|6,820|7,155歩/日|8,000歩
利用者|人|増加|80|90人/日|100
1人1日当たりのごみ|g/人・日|減少|982|897|850g以下
`);
    expect(rows).toEqual([
      '市民一人当たり公園面積 (increase): 9㎡ of 10 (2026) → 90.0% ○順調',
      '1便当たりの乗車 (increase): 4.5人/便 of 5 (2026) → 90.0% ○順調',
      '歩数（1日平均） (increase): 7155歩 of 8000 (2026) → 89.4% ○順調',
      '利用者 (increase): 90人 of 100 (2026) → unit-differs unit-differs',
      '1人1日当たりのごみ (decrease): 897g/人・日 of 850以下 (2026) → 64.4% △やや遅れ',
    ]);
    expect(findings).toEqual(['unit-differs 5:5']);
  });
});

describe('a target of 台', () => {
  it('is a band where its lower end is no target', () => {
    const { rows, findings } = judgeTable(`
指標|方向|基準値（R3）|R5|目標（R8）
空き店舗率|減少|18%|14.8%|10%台
遊休農地率|減少|18%|9%|10%台前半
滞納率|減少|18%|15%|10%台前半
観光客|増加|8万人|10.5万人|10万人台
出席率|維持|92%|88%|90%台を維持
不良率|減少|1.8%|1.29%|1.2%台
車両|減少|25台|20台|10台
公共施設|減少|12.3万㎡|119,800㎡|11万㎡台
`);
    expect(rows).toEqual([
      '空き店舗率 (decrease): 14.8% of － → target-band ◎達成',
      '遊休農地率 (decrease): 9% of － → target-band target-band',
      '滞納率 (decrease): 15% of － → target-band target-band',
      '観光客 (increase): 10.5万人 of 10約 (2026) → 105.0% ◎達成',
      '出席率 (maintain): 88% of － → target-band target-band',
      '不良率 (decrease): 1.29% of － → target-band ◎達成',
      '車両 (decrease): 20台 of 10 (2026) → 33.3% ×遅れ',
      '公共施設 (decrease): 119800㎡ of － → target-band ◎達成',
    ]);
    expect(findings).toEqual([]);
  });

  it('or of what is kept tells no direction beside a baseline that keeps it', () => {
    const { rows } = judgeTable(`
指標|基準値（R3）|R5|目標（R8）
出席率|92%|95%|90%を維持
定着率|92%|95%|90%台
経費率|92%|85%|80%台
`);
    expect(rows).toEqual([
      '出席率 (－): 95% of 90 (2026) → direction-unknown direction-unknown',
      '定着率 (－): 95% of 90約 (2026) → direction-unknown direction-unknown',
      '経費率 (decrease): 85% of － → target-band ◎達成',
    ]);
  });
});

describe('a column that dates the values of a row', () => {
  it('may say how firm they are, or of which survey', () => {
    const { year, rows, findings } = judgeTable(`
指標|方向|基準年度|基準値|実績年度|実績値|目標年度|目標値
受診率|増加|平成30年度|38.1%|令和4年度（速報）|41.0%|令和11年度|60%
喫煙率|減少|H28|18.2%|R3調査|16.0%|R10|12%
会員数|増加|R1末|10人|R5（見込）|20人|第2期末|30人
隊員数|増加|R1|10人|毎年|20人|R8|30人
団員数|増加|R1|10人|R5.9.31|20人|R8|30人
`);
    expect([year, rows]).toEqual([
      2022,
      [
        '受診率 (increase): 41% of 60 (2029) → 68.3% △やや遅れ',
        '喫煙率 (decrease): 16% of 12 (2028) → 35.5% ×遅れ',
        '会員数 (increase): 20人 of 30 (－) → actual-provisional actual-provisional',
        '隊員数 (increase): 20人 of 30 (2026) → 66.7% △やや遅れ',
        '団員数 (increase): 20人 of 30 (2026) → actual-doubtful actual-doubtful',
      ],
    ]);
    expect(findings).toEqual(['year-unknown 1:6', 'value-of-no-period 6:6']);
  });
});

it('the months of a head are those of its calendar year: 令和5年（1～12月）', () => {
  for (const head of ['令和5年（1～12月）', 'R5年（1-12月）', '2023年(1〜12月)']) {
    const { rows, findings } = judgeTable(`指標|方向|R4年|${head}|目標（R8年）\n入込客|増加|100|120|150`);
    expect([head, rows, findings]).toEqual([head, ['入込客 (increase): 120 of 150 (2026) → 80.0% ○順調'], []]);
  }
});

it('a part of a number in brackets is no second value: うち, 内', () => {
  const { rows, findings } = judgeTable(`
指標|方向|基準値（R3）|R5|目標（R8）
参加者|増加|860|1,115（うち子ども230）|1,300
学校|増加|8校|9校（うち中学校3校）|12校（うち中学校4校）
講座|増加|20回|21回（内 出張3回）|24回
施設|増加|20か所|21か所（18か所）|24か所
`);
  expect(rows).toEqual([
    '参加者 (increase): 1115 of 1300 (2026) → 85.8% ○順調',
    '学校 (increase): 9校 of 12 (2026) → 75.0% △やや遅れ',
    '講座 (increase): 21回 of 24 (2026) → 87.5% ○順調',
    '施設 (increase): 21か所 of 24 (2026) → actual-doubtful actual-doubtful',
  ]);
  expect(findings).toEqual(['two-values 5:4']);
});

it('以内 of a loss leaves the better side open: ▲0.5%以内 is met by ▲0.3%', () => {
  const { rows } = judgeTable(`
指標|方向|基準値（R3）|R5|目標（R8）
人口増減率|増加|▲1.2%|▲0.9%|▲0.5%以内
世帯増減率|増加|▲1.2%|▲0.3%|▲0.5%以内
`);
  expect(rows).toEqual([
    '人口増減率 (increase): -0.9% of -0.5以上 (2026) → negative-value negative-value',
    '世帯増減率 (increase): -0.3% of -0.5以上 (2026) → negative-value ◎達成',
  ]);
});

it('a period is one in a head and in a cell: 令和5, 2024.3末, R5.4-R6.3', () => {
  for (const year of ['令和5', '令5', '2024.3末', 'R5.4-R6.3', 'R5.4.1-R6.3.31', '2023.4-2024.3', '平成35']) {
    const ofHead = judgeTable(`指標|方向|R4|${year}|目標（R8）\n入込客|増加|20|30|40`);
    const ofCell = judgeTable(`指標|方向|基準値（R1）|実績値|目標（R8）\n入込客|増加|10人|30人（${year}）|40人`);
    const row = (unit: string) => [`入込客 (increase): 30${unit} of 40 (2026) → 75.0% △やや遅れ`];
    expect([year, ofHead.year, ofHead.rows, ofHead.findings]).toEqual([year, 2023, row(''), []]);
    expect([year, ofCell.year, ofCell.rows, ofCell.findings]).toEqual([year, 2023, row('人'), []]);
  }
});

describe('several targets in a cell', () => {
  function judge(targets: readonly string[], head = '目標値') {
    const rows = targets.map((target, index) => `指標${index}|件|増加|10|16|${target}`).join('\n');
    return judgeTable(`\n指標|単位|方向|基準値（R2）|R5|${head}\n${rows}`);
  }

  it('are those of their years, where each says its own', () => {
    const { rows, findings } = judge([
      'R6：40　R10：80',
      '40（R6）、80（R10）',
      '40件（R6）80件（R10）',
      '（R6）40件（R10）80件',
      '[R6]40 [R10]80',
      '令和6年度：40件／令和10年度：80件',
      '中間目標（R6）40、最終目標（R10）80',
      'R6年度末に40件、R10年度末までに80件',
      '40 (2024) 80 (2028)',
      'R10：80、R6：40',
    ]);
    expect(new Set(rows.map((row) => row.replace(/^指標\d/, '')))).toEqual(
      new Set([' (increase): 16件 of 40 (2024) → 40.0% ×遅れ']),
    );
    expect(findings).toEqual(['column-of-two 1:6']);
  });

  it('are held against the year that is judged, with their bounds', () => {
    const text = '指標|方向|基準値（R2）|R5|R8|目標値\n改善|減少|30|20|9|R6：20以下 R10：10未満';
    expect(judgeTable(text).rows).toEqual(['改善 (decrease): 20 of 20以下 (2024) → 100.0% ◎達成']);
    expect(judgeTable(text, { date: '2027-09-30' }).rows).toEqual([
      '改善 (decrease): 9 of 10未満 (2028) → 105.0% ◎達成',
    ]);
  });

  it('are asked about where a number has no year, a span, another unit or more than a year to it', () => {
    const { rows } = judge([
      '中間40、最終80',
      'R6：40件、以降毎年度80件',
      'R6～R8：40 R9～R10：80',
      'R6：40件 R10：80人',
      '男：40（R6）女：80（R10）',
      '40件（R6）→80件（R10）',
      'R6：40 R6：80',
      '40/80',
    ]);
    expect(rows.filter((row) => !/→ target-(?:composite|doubtful) target-/.test(row))).toEqual([]);
    const given = { columns: { 目標値: { role: '目標値', year: 'R8' } } };
    const text = '指標|方向|基準値（R2）|R5|目標値\n入込|増加|10|16|R6：40 R8：80';
    expect(judgeTable(text, given).rows[0]).toContain('target-composite');
  });

  it('are the head’s own and others where it says a year', () => {
    const { rows, findings } = judge(
      ['R6：40、R8：80', '32', '95（2024年度）、97（2025年度まで）', '－'],
      '最終目標（R8）',
    );
    expect(rows).toEqual([
      '指標0 (increase): 16件 of 40 (2024) → 40.0% ×遅れ',
      '指標1 (increase): 16件 of 32 (2026) → 50.0% △やや遅れ',
      '指標2 (increase): 16件 of 95 (2024) → 16.8% ×遅れ',
      '指標3 (increase): 16件 of － → target-missing target-missing',
    ]);
    expect(findings).toEqual(['column-of-two 1:6']);
    const later = { date: '2027-09-30' };
    expect(judgeTable('指標|方向|R8|目標（R8）\n入込|増加|16|R6：40 R8：80', later).rows).toEqual([
      '入込 (increase): 16 of 80 (2026) → 20.0% ×遅れ',
    ]);
  });

  it('stay in one cell where their years have columns of their own, or it is not clear which is in force', () => {
    const table = (cell: string) => `指標|方向|基準値（R2）|R5|目標（R6）|目標（R8）\n入込|増加|10|16|20|${cell}`;
    const codes = (cell: string) => judgeTable(table(cell)).findings.map((each) => each.split(' ')[0]);
    expect(codes('R6：40 R8：80')).not.toContain('column-of-two');
    expect(codes('R7：40 R8：80')).toContain('column-of-two');
    expect(codes('R7：40→R8：80')).not.toContain('column-of-two');
  });

  it('stand beside those of other rows, which keep their column', () => {
    const { rows, findings } = judge(['R6：40 R10：80', '32', '－', '40（R6）、60（R8）、80（R10）', '拡充']);
    expect(rows).toEqual([
      '指標0 (increase): 16件 of 40 (2024) → 40.0% ×遅れ',
      '指標1 (increase): 16件 of 32 (－) → 50.0% △やや遅れ',
      '指標2 (increase): 16件 of － → target-missing target-missing',
      '指標3 (increase): 16件 of 40 (2024) → 40.0% ×遅れ',
      '指標4 (increase): 16件 of － → target-qualitative target-qualitative',
    ]);
    expect(findings).toContain('column-of-two 1:6');
  });
});

it('several actuals in a cell are those of their years', () => {
  const { rows, findings } = judgeTable(`
指標|単位|方向|実績値|目標（R8）
相談|件|増加|R4：10、R5：16|20
貸出|冊|増加|120（R4）→150（R5）|200
来館|人|増加|－|20
受診|%|増加|45.2%（R5）、44.1%（R4）|50`);
  expect(rows).toEqual([
    '相談 (increase): 16件 of 20 (2026) → 80.0% ○順調',
    '貸出 (increase): 150冊 of 200 (2026) → 75.0% △やや遅れ',
    '来館 (increase): － of 20 (2026) → actual-missing actual-missing',
    '受診 (increase): 45.2% of 50 (2026) → 90.4% ○順調',
  ]);
  expect(findings).toEqual(['column-of-two 1:4']);
});

it('a part of a whole that no other value knows of is asked about', () => {
  const { rows, findings } = judgeTable(`
指標|単位|方向|基準値（R3）|R5|目標（R8）
a|件|増加|10|16|40/80
b|件|増加|10/80|16/80|40/80
c|件|増加|10|16/80|80
d|件|増加|10|16/80|40
e|校|増加|1|3/5校|5
f|%|増加|10|46/92|60
g|校|増加|5|12|20/20`);
  expect(rows).toEqual([
    'a (increase): 16件 of － → target-doubtful target-doubtful',
    'b (increase): 16件 of 40 (2026) → 40.0% ×遅れ',
    'c (increase): 16件 of 80 (2026) → 20.0% ×遅れ',
    'd (increase): 16件 of 40 (2026) → actual-doubtful actual-doubtful',
    'e (increase): 3校 of 5 (2026) → 60.0% △やや遅れ',
    'f (increase): 50% of 60 (2026) → 83.3% ○順調',
    'g (increase): 12校 of 20 (2026) → 60.0% △やや遅れ',
  ]);
  expect(findings).toEqual(['two-values 2:6']);
});

it('a cut in percent is no unit of what is measured, and asked about without its base', () => {
  const text = '指標|方向|基準値（H25）|R3|目標（R12）\n産業|減少|120.5|97.0|▲46%\n収支|増加|▲5%|▲4|▲3%';
  const { rows, findings } = judgeTable(text);
  expect(rows[0]).toBe('産業 (decrease): 97 of － → target-doubtful target-doubtful');
  expect(rows[1]).toContain('収支 (increase): -4% of -3');
  expect(findings).toEqual(['change-of-unknown 2:5']);
});

it('an arrow before a word points to it', () => {
  const { rows } = judgeTable('指標|目標の方向|R5|R6目標\n火災|→減|29|25\n設置率|→増|83.1|85\n充足率|→|90.9|95');
  expect(rows.map((row) => /\((.*?)\)/.exec(row)?.[1])).toEqual(['decrease', 'increase', 'maintain']);
});

describe('a plain 年度', () => {
  const yearsOf = (heads: string, row: string) => {
    const { findings } = judgeTable(`指標|方向|${heads}\n入込|増加|${row}`);
    return findings.filter((each) => /^(?:year|header)-unknown/.test(each));
  };

  it('dates the undated value that it stands behind', () => {
    expect(yearsOf('基準値|年度|R5|目標値|目標年度', '10|R2|16|20|R8')).toEqual([]);
    expect(yearsOf('基準値|年度|R5|目標値（R8）', '10|R2|16|20')).toEqual([]);
    const { rows } = judgeTable('指標|方向|基準値|年度|目標値|年度|R5\n入込|増加|10|R2|20|R8|16');
    expect(rows).toEqual(['入込 (increase): 16 of 20 (2026) → 80.0% ○順調']);
  });

  it('is asked about where it may be of the value on its other side', () => {
    expect(yearsOf('基準値|年度|目標値|R5', '10|R2|20|16')).toEqual(['header-unknown 1:4', 'year-unknown 1:3']);
    expect(yearsOf('年度|基準値|年度|目標値|R5', 'R2|10|R8|20|16')).toHaveLength(3);
    expect(yearsOf('基準値|年度|R5|目標値（R8）', '10|3か年|16|20')).toEqual([
      'header-unknown 1:4',
      'year-unknown 1:3',
    ]);
  });
});

it('a dash that says when there will be a value is of no later year', () => {
  expect(judgeTable('指標|方向|基準値（R2）|R5実績|目標（R8）\n認知度|増加|45.2%|－（R8調査）|70%').findings).toEqual(
    [],
  );
});

it('rows of 累計 below 目標 and 実績 are all years so far', () => {
  const { rows, findings } = judgeTable(
    `
指標|区分|R4|R5|R6
設置数|目標（累計）|300|600|900
設置数|実績|310|295|305
設置数|累計|310|605|910`,
    { date: '2025-09-30' },
  );
  expect(rows).toEqual(['設置数 (increase): 910 of 900 (2024) → 101.1% ◎達成']);
  expect(findings).not.toContain('row-value-left 4:2');
});

it('めざす姿 over numbers is a target, over words a goal', () => {
  expect(judgeTable('指標|方向|R5|めざす姿（5年後）\n相談|増加|101件|120件').rows).toEqual([
    '相談 (increase): 101件 of 120 (－) → 84.2% ○順調',
  ]);
  expect(judgeTable('めざす姿|指標|方向|R5|達成水準\n元気なまち|相談|増加|101件|120件').rows).toEqual([
    '相談 (increase): 101件 of 120 (－) → 84.2% ○順調',
  ]);
});

it('a head in English says unit and firmness too', () => {
  const { rows } = judgeTable('Indicator|Unit|方向|2023|2024 (prelim.)|2030 target\n来訪者数|千人|増加|488|530|700', {
    date: '2025-08-29',
  });
  expect(rows).toEqual(['来訪者数 (increase): 530千人 of 700 (2030) → 75.7% △やや遅れ']);
});
