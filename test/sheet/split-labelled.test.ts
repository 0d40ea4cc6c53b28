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

  it.each([
    ['実績値（R5）', '実績95 目標100', '実績値（R5）|目標（R5）', '95|100'],
    ['数値目標', '実績 95人 / 目標 100人 (達成率 95%)', '実績|数値目標|達成率', '95人|100人|95%'],
    ['目標', '23年度末目標値 90% → 実績 85% (目標未達成)', '目標|実績', '90%（23年度末）|85% (目標未達成)'],
    ['目標（R8）', 'R8目標：80%、R5実績：75%', '目標（R8）|実績', '80%（R8）|75%（R5）'],
    ['目標／実績', '実績95 目標100', '実績（目標／実績）|目標（目標／実績）', '95|100'],
  ])('are a column each below %s', (head, cell, heads, texts) => {
    expect(read(`指標|${head}\n講座|${cell}`).rows).toEqual([`指標|${heads}`, `講座|${texts}`]);
  });

  it('stay in their cell below a head of a role that none or not all of them have', () => {
    expect(read('指標|目標\n講座|実績95 達成率95%').rows).toEqual(['指標|目標', '講座|実績95 達成率95%']);
    const some = '講座|実績95 目標100\n相談|目標100';
    expect(read(`指標|実績（R5）\n${some}`).rows).toEqual(['指標|実績（R5）', ...some.split('\n')]);
  });

  it('stay in their cell where another column holds them', () => {
    const rows = ['指標|目標（R5）|R5', '講座|目標80（実績75）|75'];
    expect(read(rows.join('\n'))).toEqual({ rows, told: [] });
  });

  it('are of the year of their head where each year has a target', () => {
    expect(read('指標|目標（R5）|目標（R6）\n講座|目標80（実績75）|目標90（実績85）').rows).toEqual([
      '指標|目標（R5）|実績（R5）|目標（R6）|実績（R6）',
      '講座|80|75|90|85',
    ]);
  });

  it('are of one column, however long their words are', () => {
    expect(read('指標|R5\n講座|目標100 実績95\n相談|目標値9 実績値8').rows).toEqual([
      '指標|目標（R5）|実績（R5）',
      '講座|100|95',
      '相談|9|8',
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
