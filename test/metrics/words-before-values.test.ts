import { describe, expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

function judge(rows: string) {
  return judgeTable(`
指標|単位|方向|基準値（R3）|R5|目標（R8）
${rows}
`);
}

describe('a sign or word before a number', () => {
  it('is a unit, which may be none of the row', () => {
    const { rows, findings } = judge(`相談|件|増加|10|¥16|20
寄附|件|増加|10|＄16|20
会議|件|増加|10|人16|20
収集|件|増加|10|kg16|20
受診|件|増加|10|受診率16|20
売上|千円|増加|10|￥16|20
輸出|ドル|増加|10|US$16|20
歩行|時間|増加|10|時間16|20
満足|%|増加|10|割合16|20
協定||増加|10|¥16|20
基金||増加|¥10|¥16|¥20
施設|件|増加|10|施設16|20`);
    expect(rows.filter((row) => !row.includes('unit-differs'))).toEqual([
      '売上 (increase): 16千円 of 20 (2026) → 80.0% ○順調',
      '輸出 (increase): 16ドル of 20 (2026) → 80.0% ○順調',
      '歩行 (increase): 16時間 of 20 (2026) → 80.0% ○順調',
      '満足 (increase): 16% of 20 (2026) → 80.0% ○順調',
      '基金 (increase): 16円 of 20 (2026) → 80.0% ○順調',
      '施設 (increase): 16件 of 20 (2026) → 80.0% ○順調',
    ]);
    expect(findings).toEqual(['2:5', '3:5', '4:5', '5:5', '6:5', '11:5'].map((place) => `unit-differs ${place}`));
  });

  it('is of something else: a rest, a part, a number of an item, a mean of others', () => {
    const { rows, findings } = judge(`整備|件|増加|10|あと16|20
解消|件|増加|10|残り16件|20
参加|人|増加|10|うち16人|20
掲載|件|増加|10|No16|20
掲示|件|増加|10|＃16|20
普及|%|増加|10|県平均16%|20
受診|%|増加|10|全国：16|20
順位|位|減少|30|全国16位|10
延べ|人|増加|10|計16人|20`);
    expect(rows.filter((row) => !row.includes('actual-doubtful'))).toEqual([
      '掲載 (increase): No16 of 20 (2026) → actual-qualitative actual-qualitative',
      '順位 (decrease): 16位 of 10 (2026) → 70.0% △やや遅れ',
      '延べ (increase): 16人 of 20 (2026) → 80.0% ○順調',
    ]);
    expect(findings).toEqual(
      ['2:5', '3:5', '4:5', '5:5', '6:5', '7:5', '8:5'].map((place) => `value-not-a-quantity ${place}`),
    );
  });

  it('is of another role than its column', () => {
    const { rows, findings } = judge(`講座|件|増加|10|目標16|20
催し|件|増加|10|12|実績：16
広報|件|増加|10|実績16|目標20`);
    expect(rows).toEqual([
      '講座 (increase): 16件 of 20 (2026) → actual-doubtful actual-doubtful',
      '催し (increase): 12件 of － → target-doubtful target-doubtful',
      '広報 (increase): 16件 of 20 (2026) → 80.0% ○順調',
    ]);
    expect(findings).toEqual(['roles-in-cell 2:5']);
  });

  it('is a rise or a fall, unless all values of the row are', () => {
    const { rows, findings } = judge(`会員|人|増加|10|増16|20
純増|人|増加|増10|増16|増20`);
    expect(rows).toEqual([
      '会員 (increase): 16人 of 20 (2026) → actual-doubtful actual-doubtful',
      '純増 (increase): 16人 of 20 (2026) → 80.0% ○順調',
    ]);
    expect(findings).toEqual(['change-or-level 2:5']);
  });

  it('is for each of something, where the others of the row are all far from it', () => {
    const { rows, findings } = judge(`貸出|冊|増加|210,340|219,874|1人当たり5冊
利用|回|増加|450|470|各校2回
催し|人|増加|450|470|毎回20人
相談|件|増加|450|470|四半期ごと100件
講座|回|増加|3|4|年間20回
乗車|人|増加|4,500|1便当たり4人|5,000
読書|冊|増加|4.5|4.7|1人当たり5冊
学年|%|増加|45|47|各学年50%`);
    expect(rows.filter((row) => !row.includes('unit-differs'))).toEqual([
      '講座 (increase): 4回 of 20 (2026) → 20.0% ×遅れ',
      '読書 (increase): 4.7冊 of 5 (2026) → 94.0% ○順調',
      '学年 (increase): 47% of 50 (2026) → 94.0% ○順調',
    ]);
    expect(findings).toEqual(['2:6', '3:6', '4:6', '5:6', '7:5'].map((place) => `unit-differs ${place}`));
  });
});
