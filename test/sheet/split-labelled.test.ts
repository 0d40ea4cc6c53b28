import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const read = (text: string) => {
  const { value, findings } = composeIndicators([{ file: 'a.csv', grid: layOut(text), findings: [] }]);
  const rows = [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)];
  return {
    rows: rows.map((cells) => cells.map((cell) => cell.text).join('|')),
    told: findings.flatMap(({ code, facts }) => (code === 'column-of-two' ? [facts] : [])),
  };
};

describe('values of a cell that say what they are', () => {
  it.each([
    '目標100 実績95',
    '目標：100／実績：95',
    '（目標）100、（実績）95',
    '【目標】100→【実績】95',
    '・目標100 ・実績95',
    '目標 =100, 実績=95',
  ])('are a column each: %s', (cell) => {
    const { rows, told } = read(`指標|R5|R6\n講座|${cell}|実績 80\n相談|－|目標1,200人 実績1,150人`);
    expect(rows).toEqual([
      '指標|目標（R5）|実績（R5）|実績（R6）|目標（R6）',
      '講座|100|95|80|',
      '相談|－|－|1,150人|1,200人',
    ]);
    expect(told).toEqual([
      { header: 'R5', heads: ['目標（R5）', '実績（R5）'], by: 'words' },
      { header: 'R6', heads: ['実績（R6）', '目標（R6）'], by: 'words' },
    ]);
  });

  it('stay in their cell below a head that says what they are, and not below one that says both', () => {
    const cell = '実績95 目標100';
    expect(read(`指標|実績値（R5）\n講座|${cell}`)).toEqual({ rows: ['指標|実績値（R5）', `講座|${cell}`], told: [] });
    expect(read(`指標|目標／実績\n講座|${cell}`).rows).toEqual([
      '指標|実績（目標／実績）|目標（目標／実績）',
      '講座|95|100',
    ]);
  });

  it('may say three things', () => {
    expect(read('指標|R5\n講座|目標値：100 実績値：約95人 達成率：95%').rows).toEqual([
      '指標|目標値（R5）|実績値（R5）|達成率（R5）',
      '講座|100|約95人|95%',
    ]);
  });

  it.each([
    '100',
    '目標100 実績95（見込） 備考あり',
    '目標達成 実績95',
    '目標100 目標95',
    '本年度目標100 実績95',
    '樹木557本、生け垣90件',
    '',
  ])('stay together where another cell is %s', (cell) => {
    const { rows, told } = read(`指標|R5|R6\n講座|${cell}|3${cell === '' ? '' : '\n相談|目標100 実績95|3'}`);
    expect(rows[0]).toBe('指標|R5|R6');
    expect(told).toEqual([]);
  });
});
