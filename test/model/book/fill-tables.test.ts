import { describe, expect, it } from 'vitest';
import { linesOf, readSmallBook } from './small-book.ts';

describe('empty cells of a table in a book', () => {
  it('are filled where the heads leave no doubt, and take part in the totals', async () => {
    const { blocks, messages } = await readSmallBook(
      table('unit="（単位：千円、%）" labels=1', [
        ['款', '令和5年度', '令和4年度', '増減額', '増減率', '構成比'],
        ['市税', '600', '500', '', '', ''],
        ['市債', '400', '—', '', '', ''],
        ['諸収入', '0', '100', '', '', ''],
        ['合計', '', '', '', '', ''],
      ]),
    );
    expect(messages).toEqual([]);
    expect(linesOf(blocks).slice(1)).toEqual([
      '市税* | =600 | =500 | =100 | =20.0 | =60.0',
      '市債* | =400 | =— | =400 | =皆増 | =40.0',
      '諸収入* | =0 | =100 | =△100 | =皆減 | =0.0',
      'Σ 合計* | =1,000 | =600 | =400 | =66.7 | =100.0',
    ]);
  });

  it('are filled by a formula in the head', async () => {
    const { blocks, messages } = await readSmallBook(
      table('labels=1', [
        ['事業', '要求額', '査定額', '増減（査定額-要求額）', '予算現額A', '支出済額B', '執行率B/A'],
        ['窓口改善', '1,200', '1,000', '', '1,000', '950', ''],
      ]),
    );
    expect(messages).toEqual([]);
    expect(linesOf(blocks).at(-1)).toBe('窓口改善* | =1,200 | =1,000 | =△200 | =1,000 | =950 | =95.0');
  });

  it('are filled as the printed ones of the column are worked out', async () => {
    const { blocks } = await readSmallBook(
      table('labels=1', [
        ['事業', '要求額', '査定額', '増減'],
        ['あ', '1,200', '1,000', '200'],
        ['い', '900', '800', '100'],
        ['う', '700', '650', ''],
      ]),
    );
    expect(linesOf(blocks).at(-1)).toBe('う* | =700 | =650 | =50');
  });

  it.each([
    ['which difference is meant', ['事業', '要求額', '査定額', '増減'], ['あ', '1,200', '1,000', '']],
    ['which amounts a ratio is of', ['事業', '当初予算', '予算現額', '支出済額', '執行率'], ['あ', '5', '6', '3', '']],
    ['whether less is better', ['事業', '目標値', '実績値', '達成率'], ['あ', '10', '5', '']],
  ])('stay empty where it is open %s, and that is said', async (_, head, row) => {
    const { blocks, messages } = await readSmallBook(table('labels=1', [head, row]));
    expect(linesOf(blocks).at(-1)).toMatch(/\| $/);
    expect(messages).toEqual([
      `お知らせ kikaku.md:6:${row.join(' | ').length + 1} 「${head.at(-1)}」の空欄1か所は、何から計算するか決められないため、空欄のまま載せます`,
    ]);
  });

  it.each([
    [
      'a part is empty',
      [
        ['A', '1'],
        ['B', ''],
        ['C', '3'],
        ['計', ''],
      ],
    ],
    [
      'items follow the last total',
      [
        ['A', '1'],
        ['B', '2'],
        ['計', ''],
        ['C', '3'],
      ],
    ],
    [
      'totals stand above their parts',
      [
        ['南部計', ''],
        ['A', '1'],
        ['B', '2'],
        ['北部計', ''],
        ['C', '3'],
        ['D', '4'],
      ],
    ],
    [
      'there is but one part',
      [
        ['A', '1'],
        ['計', ''],
      ],
    ],
  ])('of totals stay empty where %s', async (_, rows) => {
    const { blocks } = await readSmallBook(table('labels=1', [['区分', '件数'], ...rows]));
    const empty = rows.filter(([, figure]) => figure === '').map(([name]) => `${name}* | `);
    const lines = linesOf(blocks).map((line) => line.replace('Σ ', '').replace('=', ''));
    for (const each of empty) expect(lines).toContain(each);
  });

  it('of other units make no sum', async () => {
    const { blocks } = await readSmallBook(
      table('labels=2', [
        ['区分', '単位', '令和5年度'],
        ['来館者', '人', '500'],
        ['費用', '千円', '400'],
        ['計', '', ''],
      ]),
    );
    expect(linesOf(blocks).at(-1)).toBe('Σ 計* | * | =');
  });

  it('of texts stay as they are', async () => {
    const { blocks, messages } = await readSmallBook(
      table('', [
        ['事業', '構成', '備考', '前年度比較'],
        ['あ', '', '新規', '拡充'],
        ['い', '3人', '', ''],
      ]),
    );
    expect(messages).toEqual([]);
    expect(linesOf(blocks).slice(1)).toEqual(['あ | = | 新規 | 拡充', 'い | =3人 |  | ']);
  });
});

function table(attributes: string, [head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`:::table{${attributes}}`, line(head), line(head.map(() => '---')), ...rows.map(line), ':::'].join('\n');
}
