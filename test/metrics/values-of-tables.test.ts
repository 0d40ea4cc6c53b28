import { describe, expect, it } from 'vitest';
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
    expect(findings).toEqual([]);
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
    expect(findings).toEqual([]);
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
