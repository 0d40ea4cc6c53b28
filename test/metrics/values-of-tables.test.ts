import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { indicatorsOf, yearOf } from '../../src/model/plan/plan.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';
import { judgeTable } from './judge-table.ts';

describe('the unit of a row', () => {
  it('is one for all spellings of its values', () => {
    const { rows, findings } = judgeTable(`
指標|R4実績|R5実績|目標（R8）|方向
ふるさと納税額|1億2,000万円|1.5億円|2億円|増加
観光消費額|123,456千円|1億2,400万円|1.3億円|増加
窓口の待ち時間|1時間15分|1時間10分|1時間以内|減少
救急車の到着時間|8分30秒|8.2分|8分以内|減少
入込客数|9万8千人|10万2千人|12万人|増加
`);
    expect(rows).toEqual([
      'ふるさと納税額 (increase): 15000万円 of 20000 (2026) → 75.0% △やや遅れ',
      '観光消費額 (increase): 124000千円 of 130000 (2026) → 95.4% ○順調',
      '窓口の待ち時間 (decrease): 70分 of 60以下 (2026) → baseline-missing baseline-missing',
      '救急車の到着時間 (decrease): 492秒 of 480以下 (2026) → baseline-missing baseline-missing',
      '入込客数 (increase): 102千人 of 120 (2026) → 85.0% ○順調',
    ]);
    expect(findings).toEqual(['baseline-needed 4:1']);
  });

  it('is not that of a plain number in a smaller one, which is a slip', () => {
    const { findings } = judgeTable('指標|単位|R5実績|目標（R8）\n入込客数|千人|30人|120');
    expect(findings).toContain('unit-differs 2:3');
  });
});

describe('the period of a value', () => {
  it('is of the day that a head says, beside the actual of the year', () => {
    for (const head of ['R5（9月末現在）', 'R5（9月30日現在）', '令和5年9月末現在', '現状（R5.9末）']) {
      const { year, rows } = judgeTable(`指標|方向|R4|${head}|R5|目標（R8）\n利用者数|増加|100|40|105|130`);
      expect([head, year, rows]).toEqual([head, 2023, ['利用者数 (increase): 105 of 130 (2026) → 80.8% ○順調']]);
    }
  });

  it('is that of the plan where the present is all there is to start from', () => {
    expect(judgeTable('指標|現在（R5.9末）|目標（R8）\n利用者数|100|130').rows).toEqual([
      '利用者数 (increase):  of 130 (2026) → actual-missing actual-missing',
    ]);
  });

  it('is the year whose end the first of April is, under its head', () => {
    const { rows, findings } = judgeTable(`
指標|方向|令和4年度|令和5年度|目標（R8）
待機児童数|減少|5（R5.4.1）|2（R6.4.1現在）|0
保育所の定員|増加|1,000|1,050（令和6年4月1日）|1,100
学童保育の定員|増加|1,000|1,050（R5.4.1）|1,100
`);
    expect(rows[1]).toBe('保育所の定員 (increase): 1050 of 1100 (2026) → 95.5% ○順調');
    expect(rows[2]).toBe('学童保育の定員 (increase): 1050 of 1100 (2026) → actual-provisional actual-provisional');
    expect(findings).toEqual(['baseline-needed 2:1']);
  });

  it('is of some months, which stand for no year', () => {
    const { rows, findings } = judgeTable(`
指標|方向|基準値（R1）|令和5年度|目標（R8）
交通事故|減少|50（R1.1～12月）|40（R5.1～12月）|30
相談件数|増加|50（R1.4～R2.3）|60（R5.4～R6.3）|80
来館者数|増加|50（R1.10～R2.9）|40（R5.4～9月）|80
入込客数|増加|50|40（R5.10～R6.3）|80
`);
    expect(rows).toEqual([
      '交通事故 (decrease): 40 of 30 (2026) → 50.0% △やや遅れ',
      '相談件数 (increase): 60 of 80 (2026) → 75.0% △やや遅れ',
      '来館者数 (increase): 40 of 80 (2026) → actual-provisional actual-provisional',
      '入込客数 (increase): 40 of 80 (2026) → actual-provisional actual-provisional',
    ]);
    expect(findings).toEqual(['period-after-column 4:3']);
  });
});

describe('a column of several years', () => {
  it.each(['R3～5実績', 'R3～R5年度平均', '令和3～5年度 3か年平均'])(
    'is no actual of its last year beside that: %s',
    (head) => {
      for (const heads of [`${head}|R4|R5`, `R4|R5|${head}`]) {
        const cells = heads.startsWith('R4') ? '100|105|300' : '300|100|105';
        const { rows } = judgeTable(`指標|方向|${heads}|目標（R8）\n甲|増加|${cells}|130`);
        expect(rows).toEqual(['甲 (increase): 105 of 130 (2026) → 80.8% ○順調']);
      }
    },
  );

  it('is all there is where the year has no actual of its own', () => {
    expect(judgeTable('指標|方向|R4|R3～5平均|目標（R8）\n甲|増加|90|100|130').rows).toEqual([
      '甲 (increase): 100 of 130 (2026) → 76.9% △やや遅れ',
    ]);
  });

  it.each(['R3～5 3か年計', 'R3～5年3ヵ年計', '3カ年計', 'R3～R5計'])('is no total of all years: %s', (head) => {
    const { findings } = judgeTable(`
指標|方向|R1|R2|R3|R4|R5|${head}|目標（R8）
甲|増加|1|2|3|4|5|12|9
乙|増加|2|2|3|4|5|14|9
丙|増加|1|2|3|4|5|15|9
`);
    expect(findings).toEqual([]);
  });

  it('that a target adds up is none of a single year', () => {
    const { rows, findings } = judgeTable('指標|方向|R4|R5|R6～8 3か年目標計\n甲|増加|3|4|13');
    expect(rows).toEqual(['甲 (increase): 4 of － → target-doubtful target-doubtful']);
    expect(findings).toEqual(['total-against-single 2:5']);
  });
});

describe('a figure of 速報', () => {
  it('gives way to the one of 確定 wherever that stands, and is used where there is no other', () => {
    for (const heads of ['R5（速報）|R5（確定）', 'R5速報値|R5', 'R5推計|R5実績']) {
      const { rows } = judgeTable(
        `指標|方向|R4|${heads}|目標（R8）\n甲|増加|100|105|110|130\n乙|増加|100|105||130\n丙|増加|100||110|130`,
      );
      expect([heads, ...rows]).toEqual([
        heads,
        '甲 (increase): 110 of 130 (2026) → 84.6% ○順調',
        '乙 (increase): 105 of 130 (2026) → 80.8% ○順調',
        '丙 (increase): 110 of 130 (2026) → 84.6% ○順調',
      ]);
    }
  });
});

describe('a figure of 速報 for the year alone', () => {
  it('does not give way to a 累計 where the target is one of a year', () => {
    const { rows } = judgeTable('指標|方向|R4|R5単年度（速報）|R5累計|目標（R8）（単年度）\n甲|増加|100|105|410|130');
    expect(rows).toEqual(['甲 (increase): 105 of 130 (2026) → 80.8% ○順調']);
  });
});

describe('an arrow behind a number', () => {
  it('is the trend of what was measured, and doubtful in a target', () => {
    const { rows, findings } = judgeTable(`
指標|方向|R4|R5|目標（R8）
甲|増加|100人|105人↗|130人
乙|増加|100人|105人|130人↑
丙|増加|100人|↑5人|130人
`);
    expect(rows).toEqual([
      '甲 (increase): 105人 of 130 (2026) → 80.8% ○順調',
      '乙 (increase): 105人 of － → target-doubtful target-doubtful',
      '丙 (increase): ↑5人 of 130 (2026) → actual-doubtful actual-doubtful',
    ]);
    expect(findings).toEqual(['value-not-a-quantity 3:5', 'value-not-a-quantity 4:4']);
  });
});

describe('a year that is told from another one', () => {
  it('is counted from the year of the column, and is doubtful where there is none', () => {
    const { rows, findings } = judgeTable(`
指標|方向|基準値|R4|R5|目標（R8）
甲|増加|80|100|105（前年度）|130
乙|増加|80|100|105（一昨年度実績）|130
丙|増加|80|100|105（前回調査）|130
丁|増加|80（前年度）|100|105|130
`);
    expect(rows[0]).toBe('甲 (increase): 105 of 130 (2026) → 80.8% ○順調');
    expect(rows[2]).toBe('丙 (increase): 105 of 130 (2026) → actual-doubtful actual-doubtful');
    expect(findings).toEqual([
      'year-unknown 1:3',
      'value-not-a-quantity 4:5',
      'value-not-a-quantity 5:3',
      'period-before-column 2:5',
      'year-told-twice 2:5',
    ]);
  });

  it('is that of the value', () => {
    const checked = checkPlan(
      makeTable('指標|R5実績|目標（R8）\n甲|105（前年度）|130\n乙|105（前々年度）|130\n丙|105（昨年末）|130'),
      undefined,
      makeConfiguration({ date: '2024-09-30' }),
    );
    const indicators = checked.value?.goals.flatMap(indicatorsOf) ?? [];
    expect(indicators.map(({ actuals: [first] }) => first && yearOf(first))).toEqual([2022, 2021, 2022]);
  });
});

describe('the direction of an undertaking', () => {
  it.each(['拡充|継続|改善', '拡大|縮小|現状維持', '継続|継続|継続', '現状どおり|見直し|廃止', '充実|A|B'])(
    'is no direction of its figure: %s',
    (texts) => {
      const [one, two, three] = texts.split('|');
      const { rows, findings } = judgeTable(`
指標|基準値（R2）|R5|R5目標|方向性
認定農業者数|118|121|125|${one}
商談会の参加者数|40|30|60|${two}
講座の受講者数|10|12|20|${three}`);
      expect(rows[0]).toBe('認定農業者数 (increase): 121 of 125 (2023) → 96.8% ○順調');
      expect(findings).not.toContain('value-unknown 2:5');
    },
  );

  it('is one where the words are those of figures', () => {
    const { rows } = judgeTable('指標|R5|R5目標|方向\n甲|121|125|維持\n乙|3|4|増\n丙|3|4|↓');
    expect(rows.map((row) => /\((.+?)\)/.exec(row)?.[1])).toEqual(['maintain', 'increase', 'decrease']);
  });
});

describe('a limit of the target', () => {
  it.each([
    ['下限', '上限'],
    ['最小', '最大'],
    ['最低', '上限'],
  ])('and another are a band, which is met by what lies in it: %s, %s', (lower, upper) => {
    const { rows, findings } = judgeTable(
      `指標|方向|R4|R5|目標値（${lower}）|目標値（${upper}）\n稼働率|増加|75%|82%|80%|90%\n回転率|維持|75%|90.1%|80%|90%`,
    );
    expect(rows.map((row) => row.split(' → ')[1])).toEqual(['target-band ◎達成', 'target-band target-band']);
    expect(findings).toContain('limits-of-band 2:5');
  });

  it('above the other one makes no band', () => {
    const { rows } = judgeTable('指標|方向|R5|目標（下限）|目標（上限）\n稼働率|増加|82%|90%|80%');
    expect(rows[0]).toContain('target-doubtful target-doubtful');
  });

  it('alone is its bound', () => {
    const rated = (head: string, actual: string) =>
      judgeTable(`指標|方向|R5|${head}\n稼働率|維持|${actual}|80%`).rows[0]?.split('→')[1];
    expect(rated('目標値（上限）', '60%')).toContain('達成');
    expect(rated('目標値（下限）', '95%')).toContain('達成');
    expect(rated('目標値（下限）', '60%')).not.toContain('達成');
  });

  it('of another year is none of the same band', () => {
    const { findings } = judgeTable('指標|方向|R5|R6目標（下限）|R8目標（上限）\n稼働率|増加|82%|80%|90%');
    expect(findings).not.toContain('limits-of-band 2:4');
  });
});

describe('a head that is of no year', () => {
  it.each(['第1四半期', '上半期', '実績（4～9月）', '令和99年度'])('rates nothing by a part of one: %s', (head) => {
    const { rows, findings } = judgeTable(`指標|方向|${head}|目標\n相談件数|増加|120|500`);
    expect(rows[0]).toContain('actual-doubtful');
    expect(findings).toContain('year-not-a-year 1:3');
  });

  it.each([
    ['R5/R4', '125.0%'],
    ['R5÷R4', '125.0%'],
    ['R5-R4', '3'],
    ['R5－R4', '3'],
    ['(R5-R4)/R4', '25.0%'],
    ['令和5年度／令和4年度', '125.0%'],
    ['2023/2022×100', '125.0'],
  ])('is worked out of two: %s', (head, text) => {
    const { rows, findings } = judgeTable(`指標|方向|R4|R5|${head}|目標（R6）\n出席者数|増加|12人|15人|${text}|20人`);
    expect(rows[0]).toMatch(/^出席者数 \(increase\): 15人 of 20/);
    expect(findings).toEqual([]);
  });

  it('is a span of years where they ascend', () => {
    const { findings } = judgeTable('指標|方向|R3|R4-R5|目標（R6）\n欠席者数|減少|12|15|10');
    expect(findings).not.toContain('year-not-a-year 1:4');
  });
});

describe('the years beside several values', () => {
  it('are of the ones before them', () => {
    const { year, rows } = judgeTable(
      '指標|方向|現況値|年次|目標値|年次|実績値|年次\n森林|増加|85|R2|120|R7|98|R5\n木材|増加|10|R1|18|R7|14|R4',
    );
    expect([year, ...rows]).toEqual([
      2023,
      '森林 (increase): 98 of 120 (2025) → 81.7% ○順調',
      '木材 (increase): 14 of 18 (2025) → 77.8% △やや遅れ',
    ]);
  });

  it('are of nobody for certain with a value at each side', () => {
    const { findings } = judgeTable('指標|方向|現況値|年次|目標値|年次|実績値\n森林|増加|85|R2|120|R7|98');
    expect(findings.some((finding) => finding.startsWith('year-'))).toBe(true);
  });
});

describe('a target that adds up several years', () => {
  const texts = ['累計20件', '20件（累計）', '20（R3～R7累計）', '20件（5年間で）', '20件（5か年計）'];

  it.each(texts)('is no measure of the actuals of single years: %s', (target) => {
    const { rows, findings } = judgeTable(`指標|方向|基準値（R1）|R4|R5|目標値（R7）\n起業件数|増加|3|4|5|${target}`);
    expect(rows[0]).toMatch(/^起業件数 \(increase\): 5件? of － → target-doubtful target-doubtful$/);
    expect(findings).toEqual(['total-against-single 2:6']);
  });

  it('is one where the kind, the head or the cell says that the actuals add up too', () => {
    const met = '起業件数 (increase): 12 of 20 (2025) → 60.0% △やや遅れ';
    expect(judgeTable('指標|方向|種別|R4|R5|目標値（R7）\n起業件数|増加|累計|7|12|累計20').rows).toEqual([met]);
    expect(judgeTable('指標|方向|R4累計|R5累計|目標値（R7累計）\n起業件数|増加|7|12|20').rows).toEqual([met]);
    expect(judgeTable('指標|方向|R4|R5|目標値（R7）\n起業件数|増加|7（累計）|12（累計）|20（累計）').rows).toEqual([
      met,
    ]);
    expect(judgeTable('指標|R4|R5|目標値（R7）\n起業件数（累計）|7|12|累計20').rows[0]).toMatch(/12 of 20/);
  });

  it.each(['目標効果額（R3～R5）', '目標値（令和3～5年度）', '計画期間の目標（2021～2023年度）'])(
    'is in doubt where it is of the years of %s',
    (head) => {
      const { rows, findings } = judgeTable(`取組|方向|R3|R4|R5|${head}\nふるさと納税|増加|120|151|149|400`);
      expect(rows[0]).toContain('target-doubtful');
      expect(findings).toContain('total-against-single 2:6');
    },
  );

  it('is of each year where it says so, or can be of nothing else', () => {
    const target = (head: string, text: string, unit = '人') =>
      judgeTable(`指標|単位|方向|R4|R5|${head}\n移住者数|${unit}|増加|151|149|${text}`).rows[0];
    expect(target('目標（R3～R5）', '年間200人')).toContain('149人 of 200');
    expect(target('年間目標（R3～R5）', '200')).toContain('149人 of 200');
    expect(target('目標（R3～R5）', '200', '%')).toContain('149% of 200');
  });

  it('is told for all cells at once, also where the head says it', () => {
    const { findings } = judgeTable(
      '指標|方向|R4|R5|目標値（R3～R7累計）\n移住者数|増加|12|9|60\n起業件数|増加|4|5|20',
    );
    expect(findings).toEqual(['total-against-single 2:5']);
  });

  it('is none that is an average', () => {
    const { rows } = judgeTable('指標|方向|R4|R5|目標値（R7）\n新規就農者数|増加|12|9|10（R3～R7平均）');
    expect(rows).toEqual(['新規就農者数 (increase): 9 of 10 (2025) → 90.0% ○順調']);
  });
});

describe('a target that was changed', () => {
  const judged = [
    '利用者数 (increase): 120 of 130 (2024) → 92.3% ○順調',
    '相談件数 (increase): 120 of 150 (2024) → 80.0% ○順調',
    '事故の件数 (decrease): 80 of 70 (2024) → 66.7% △やや遅れ',
  ];

  it.each([
    ['当初目標値（R6）', '変更後目標値（R6）'],
    ['目標値（R6）', '見直し後の目標値（R6）'],
    ['R6目標（変更前）', 'R6目標（変更後）'],
    ['R6旧目標', 'R6新目標'],
    ['R6目標', 'R6改定目標'],
  ])('is the later one, and the earlier one where there is none: %s, %s', (before, after) => {
    const rows = ['利用者数|100|120|150|130', '相談件数|100|120|150|－', '事故の件数|100|80|50|70'];
    const table = judgeTable(`指標|基準値（R1）|R5|${before}|${after}\n${rows.join('\n')}`);
    expect(table.rows).toEqual(judged);
    expect(table.findings).toEqual(['target-superseded 2:4']);
  });

  it.each(['150→130', '150\\n（変更後130）', '150（R5に130へ変更）', '旧150 新130', '150人⇒130人'])(
    'is asked about where both stand in one cell: %s',
    (target) => {
      const { rows, findings } = judgeTable(`指標|方向|R4|R5|目標値（R6）\n利用者数|増加|110|120|${target}`);
      expect(rows[0]).toMatch(/target-doubtful target-doubtful$/);
      expect(findings).toEqual(['target-changed 2:5']);
    },
  );
});

describe('a target that is a change', () => {
  const table = (target: string, unit = '件') =>
    `指標|単位|基準値（R2）|R4|R5|目標値（R7）\n交付の数|${unit}|1,000|1,100|1,150|${target}`;
  const judged = (target: string, settings: object = {}) =>
    judgeTable(table(target), { changes: 'ask', ...settings }).rows[0]?.replace('交付の数 ', '');

  it.each([
    ['基準値の1.5倍', '(increase): 1150件 of 1500 (2025) → 76.7% △やや遅れ'],
    ['前年度の1.2倍以上', '(increase): 1150件 of 1320以上 (2025) → 87.1% ○順調'],
    ['R4の1.2倍', '(increase): 1150件 of 1320 (2025) → 87.1% ○順調'],
    ['令和4年度比10%増', '(increase): 1150件 of 1210 (2025) → 95.0% ○順調'],
    ['令和2年度比2割減', '(decrease): 1150件 of 800 (2025) → −75.0% ×遅れ'],
    ['基準値から半減', '(decrease): 1150件 of 500 (2025) → −30.0% ×遅れ'],
    ['現状値以上', '(increase): 1150件 of 1000以上 (2025) → 115.0% ◎達成'],
    ['基準値を上回る', '(increase): 1150件 of 1000超 (2025) → 115.0% ◎達成'],
    ['前年度実績以上', '(increase): 1150件 of 1100以上 (2025) → 104.5% ◎達成'],
    ['前年度より増加', '(increase): 1150件 of 1100超 (2025) → 104.5% ◎達成'],
    ['R4と同程度', '(－): 1150件 of 1100 (2025) → direction-unknown direction-unknown'],
    ['前年度並み以下', '(decrease): 1150件 of 1100以下 (2025) → baseline-beyond-target baseline-beyond-target'],
    ['基準値の水準を維持', '(－): 1150件 of 1000 (2025) → direction-unknown direction-unknown'],
    ['R4並み以上', '(increase): 1150件 of 1100以上 (2025) → 104.5% ◎達成'],
    ['現状より減少', '(decrease): 1150件 of 1000未満 (2025) → baseline-equals-target baseline-equals-target'],
  ])('from a known base is worked out: %s', (target, expected) => {
    expect(judged(target)).toBe(expected);
  });

  it('from what nobody names is asked about, once for all, and read as data.changes says', () => {
    const text = [
      table('10%増'),
      '交付の額|千円|10|11|12|1.5倍',
      '交付先|か所|10|11|12|倍増',
      '交付の人|人|10|11|12|2人増',
    ].join('\n');
    expect(judgeTable(text).findings).toEqual(['change-of-unknown 2:6']);
    expect(judgeTable(text, { changes: 'baseline' }).rows).toEqual([
      '交付の数 (increase): 1150件 of 1100 (2025) → 104.5% ◎達成',
      '交付の額 (increase): 12千円 of 15 (2025) → 80.0% ○順調',
      '交付先 (increase): 12か所 of 20 (2025) → 60.0% △やや遅れ',
      '交付の人 (increase): 12人 of 12 (2025) → 100.0% ◎達成',
    ]);
    expect(judgeTable(text, { changes: 'previous' }).rows[3]).toBe(
      '交付の人 (increase): 12人 of 13 (2025) → 92.3% ○順調',
    );
  });

  it('of a year that the table does not have is asked about', () => {
    expect(judgeTable(table('平成25年度比26%削減')).findings).toContain('change-of-unknown 2:6');
    expect(judgeTable(table('令和元年度並み')).findings).toContain('change-of-unknown 2:6');
  });

  it('is none where the values themselves are multiples', () => {
    const text = '指標|基準値（R2）|R4|R5|目標値（R7）\n有効求人倍率|1.2|1.3|1.4|1.5倍';
    expect(judgeTable(text).rows).toEqual(['有効求人倍率 (increase): 1.4倍 of 1.5 (2025) → 93.3% ○順調']);
  });

  it('stays a word where no value of the table is compared: 県平均以下, 前回調査を上回る', () => {
    for (const target of ['県平均以下', '前回調査を上回る', '例年並み', 'コロナ前並み'])
      expect(judged(target)).toMatch(/target-qualitative$|direction-unknown$/);
  });
});
