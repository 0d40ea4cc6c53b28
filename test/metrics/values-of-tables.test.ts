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
