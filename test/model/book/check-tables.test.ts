import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, readSmallBook } from './small-book.ts';

describe('totals', () => {
  it('are compared with their parts down and across, and printed as they stand', async () => {
    const { blocks, messages } = await readSmallBook(
      table('labels=1', [
        ['区分', '男', '女', '計'],
        ['区民', '10', '20', '30'],
        ['区外', '5', '6', '12'],
        ['合計', '15', '27', '42'],
      ]),
    );
    expect(messages).toEqual([
      '警告 kikaku.md:8:11 「合計」が内訳の合計と違います：女 は 27、内訳の合計は 26',
      '警告 kikaku.md:7:14 「計」が内訳の合計と違います：区外 は 12、内訳の合計は 11',
    ]);
    expect(linesOf(blocks).at(-1)).toBe('Σ 合計* | =15 | =27 | =42');
  });

  it('under a head are those of its group, and the last one may be the sum of totals', async () => {
    const { messages } = await readSmallBook(`:::table{head=2 labels=1}
| 区分 | 令和4年度 | < | < | 令和5年度 | < | < |
|---|---|---|---|---|---|---|
| ^ | 男 | 女 | 計 | 男 | 女 | 計 |
| 区民 | 1 | 2 | 3 | 4 | 5 | 9 |
| 区外 | 1 | — | 1 | 2 | 2 | 4 |
| 小計 | 2 | 2 | 4 | 6 | 7 | 13 |
| 法人 | 10 | 0 | 10 | 20 | 0 | 20 |
| 団体 | 5 | 0 | 5 | 5 | 0 | 5 |
| 小計 | 15 | 0 | 15 | 25 | 0 | 26 |
| 総計 | 17 | 2 | 19 | 31 | 7 | 38 |
:::`);
    expect(messages).toEqual([
      '警告 kikaku.md:12:29 「小計」が内訳の合計と違います：令和5年度　計 は 26、内訳の合計は 25',
      '警告 kikaku.md:12:29 「計」が内訳の合計と違います：小計 は 26、内訳の合計は 25',
    ]);
  });

  it('are named by the data where no word says it, and rates have none', async () => {
    const rows = [
      ['請求件数', '全部公開', '部分公開', '公開率'],
      ['2,363', '276', '2,086', '100'],
    ];
    expect((await readSmallBook(table('', rows))).messages).toEqual([]);
    expect((await readSmallBook(table('total="請求件数"', rows))).messages).toEqual([
      '警告 kikaku.md:6:1 「請求件数」が内訳の合計と違います：2,363、内訳の合計は 2,362',
    ]);
  });

  it('of any column are found wrong exactly when they are', async () => {
    const column = fc.tuple(
      fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 2, maxLength: 6 }),
      fc.integer({ min: -2, max: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(column, async ([parts, slip]) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        const rows = [
          ['区分', '件数'],
          ...parts.map((part, index) => [`第${index}`, `${part}`]),
          ['計', `${sum + slip}`],
        ];
        const { messages } = await readSmallBook(table('labels=1', rows));
        // A negative total is no amount of the column's kind: `-1` is read as minus one all the same.
        expect(messages).toHaveLength(slip === 0 ? 0 : 1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('shares', () => {
  it('that are rounded get a note, those that differ by more a warning, others nothing', async () => {
    const shares = (...values: readonly string[]) =>
      table('labels=1', [['区分', '構成比'], ...values.map((value, index) => [`第${index}`, value])]);
    const rounded = await readSmallBook(shares('33.3%', '33.3%', '33.3%'));
    expect(rounded.messages).toEqual(['お知らせ kikaku.md:6:6 「構成比」の構成比の合計が 100 になりません（99.9）']);
    expect(rounded.blocks[0]).toMatchObject({ sharesRounded: true });
    const whole = await readSmallBook(shares('33.3%', '33.3%', '33.4%'));
    expect(whole.messages).toEqual([]);
    expect(whole.blocks[0]).not.toHaveProperty('sharesRounded');
    const wrong = await readSmallBook(shares('33.3%', '33.3%', '43.3%'));
    expect(wrong.messages).toEqual(['警告 kikaku.md:6:6 「構成比」の構成比の合計が 100 と大きく違います（109.9）']);
    expect(wrong.blocks[0]).not.toHaveProperty('sharesRounded');
  });

  it('are not what has another whole', async () => {
    const rows = [
      ['区分', '総数に対する割合'],
      ['一', '15.5%'],
      ['二', '84.4%'],
    ];
    expect((await readSmallBook(table('labels=1', rows))).messages).toEqual([]);
  });
});

describe('decimals', () => {
  it('that are mixed in a column are noticed, unit by unit', async () => {
    const rows = [
      ['区分', '発行', '割合'],
      ['一', '4.5kW', '15.50%'],
      ['二', '3枚', '19.7%'],
      ['三', '1枚', '2.3%'],
    ];
    expect((await readSmallBook(table('labels=1', rows))).messages).toEqual([
      'お知らせ kikaku.md:3:1 「割合」の小数の桁がそろっていません（15.50%、19.7%）',
    ]);
  });
});

function table(attributes: string, [head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`:::table{${attributes}}`, line(head), line(head.map(() => '---')), ...rows.map(line), ':::'].join('\n');
}
