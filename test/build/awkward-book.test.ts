import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '../cli/small-workspace.ts';
import { findElements, gridOf, openHtml } from '../output/open-html.ts';
import { openPdf } from '../output/open-pdf.ts';

const settings = `organization: 見本市
plan: { title: 見本市 検査冊子 }
document: { date: 2024-08-01 }
data: { book: book.yaml }
`;

const book = `title: 令和6年度　検査冊子 <A&B> "𠮟る"
cover: [令和6年度, 検査冊子, 企画部]
year: 令和6年度
contents: 目次
contentsDepth: 2
numbering: ["第1章", "1", "(1)", "①"]
chapters:
  - { id: first, title: 始めの課, file: first.md }
  - title: 各課
    chapters:
      - { id: second, title: 次の課, file: second.md }
organisation:
  name: 企画部
  units: [{ name: 企画課, units: [{ name: Digital担当, staff: 2 }] }, { name: 財政課, staff: 8 }]
figures: figures.csv
`;

const figures = `ID,名称,令和4年度,令和5年度,令和6年度,現在日,備考
窓口相談,窓口相談,"1,037件",…,"1,200件",R6.4.1現在,
税金相談,税金相談,－,未調査,100件,R6.4.1現在,
割合,割合,△1.5%,,3.0%,,
`;

const first = `# 始めの課

Webサイト（https://example.jp/plan?a=1&b=2）と[次の課](#second)を見る。ÄÖ と English も書く。窓口相談は{{窓口相談}}である。

※ 注一：これは脚注に当たる文である。

## 入れ子

1. 一段目
   - 二段目
     - 三段目
       - 四段目
         - 五段目
2. 一段目の続き

- ※印の項目

## 表

:::table{caption="広い表" unit="（単位：件、千円）" head=3 labels=2 file="tables/wide.csv"}
:::

:::table{caption="長い表" head=1 labels=1 file="tables/long.csv"}
:::

:::table{caption="空の欄" head=2 labels=1}
| 区分 | 来所 | < | 電話 | < |
|---|---|---|---|---|
| ^ | 男 | 女 | 男 | 女 |
| 高齢者 |  | － | 0 | … |
| ^ | 1 |  | 2 |  |
| 計 | 1 | 0 | 2 | 0 |
:::

::organisation-chart

:::box
囲みの中の文。

- 箇条一
:::

:::right
右寄せの行
:::

#### 段を飛ばした見出し

文。
`;

const second = `# 次の課

**強い語**と*強調*と~~消し~~。{{税金相談.前年度}}

## 見出しだけの節

### さらに見出しだけ
`;

const terms = ['1期', '2期', '3期', '4期', '5期', '6期', '7期'];
const columns = ['令和5年度', '令和6年度'].flatMap((year) => terms.map((term) => `${year}${term}`));
/** Three rows of heads, names merged downwards, cells that are empty. */
const wide = [
  `区分,<,令和5年度${',<'.repeat(13)},令和6年度${',<'.repeat(13)}`,
  `^,^,${columns.map((column) => `${column.slice(5)},<`).join(',')}`,
  `^,^,${columns.map(() => '件数,金額').join(',')}`,
  ...Array.from({ length: 9 }, (_, row) => {
    const cells = Array.from({ length: 28 }, (__, column) =>
      (row + column) % 6 === 0 ? '' : 1000 + row * 28 + column,
    );
    return `${row % 4 === 0 ? `部門${row / 4 + 1}` : '^'},事業${row + 1},${cells.join(',')}`;
  }),
].join('\n');

const sentence = 'この事業は、関係する課と力を合わせて段階的に進める＠。';
/** Cells that are higher than a page. */
const long = `事業,内容,備考\n長い事業,${sentence.repeat(120)},\n,空の名,\n別の長い事業,${sentence.repeat(50)}終わり,${sentence.repeat(70)}\n`;

let made: Promise<{ readonly files: Readonly<Record<string, Buffer>>; readonly told: string }> | undefined;

/** Once for all tests. */
async function make() {
  const workspace = await makeWorkspace({
    'indicators.csv': undefined,
    'torikumi.yaml': settings,
    'book.yaml': book,
    'figures.csv': figures,
    'first.md': first,
    'second.md': second,
    'tables/wide.csv': wide,
    'tables/long.csv': long,
  });
  const { code, stderr } = await workspace.build();
  expect(code).toBe(0);
  return { files: await workspace.readOut(), told: stderr };
}

function build() {
  made ??= make();
  return made;
}

async function tableOf(width: number) {
  const { files } = await build();
  const tables = findElements(openHtml(files['city/2024/booklet.html'] ?? Buffer.from('')), 'table').map((each) =>
    gridOf(each),
  );
  const table = tables.find(({ rows }) => rows[0]?.length === width);
  if (table === undefined) throw new Error(`no table of ${width} columns`);
  return table;
}

describe('a book of awkward pieces', () => {
  it('is built in every format, with what is doubtful told at its place', async () => {
    const { files, told } = await build();
    expect(
      Object.keys(files)
        .filter((path) => path.includes('booklet'))
        .toSorted(),
    ).toEqual(['html', 'pdf', 'xlsx'].map((format) => `city/2024/booklet.${format}`));
    expect(told).toMatch(/first\.md:\d+:1 表の列が 30 あり/);
    expect(told).toMatch(/first\.md:\d+:1 見出しの段が飛んでいます：「段を飛ばした見出し」/);
    expect(told).toContain('警告 2 件');
  });

  it('has every cell of its wide table under its three heads', async () => {
    const { rows, textOf } = await tableOf(30);
    const at = (row: number, column: number) => {
      const cell = rows[row]?.[column];
      return cell === undefined ? undefined : textOf(cell);
    };
    expect([0, 1, 2, 3, 4].map((row) => at(row, 0))).toEqual(['区分', '区分', '区分', '部門1', '部門1']);
    expect([at(0, 16), at(1, 16), at(2, 16), at(3, 16)]).toEqual(['令和6年度', '1期', '件数', '1014']);
    expect([at(3, 2), at(3, 3), at(11, 29)]).toEqual(['', '1001', '1251']);
  });

  it('has empty cells, marks and figures as typed', async () => {
    const { files } = await build();
    const { rows, textOf } = await tableOf(5);
    expect(rows.map((row) => row.map((cell) => cell && textOf(cell)))).toEqual([
      ['区分', '来所', '来所', '電話', '電話'],
      ['区分', '男', '女', '男', '女'],
      ['高齢者', '', '－', '0', '…'],
      ['高齢者', '1', '', '2', ''],
      ['計', '1', '0', '2', '0'],
    ]);
    expect(`${files['city/2024/booklet.html']}`).toMatch(/窓口相談は(?:<[^>]*>)*1,200件/);
  });

  it('has each word once of a cell that is higher than a page', async () => {
    const { files } = await build();
    const pages = await openPdf(files['city/2024/booklet.pdf'] ?? Buffer.from(''));
    const whole = pages.map(({ texts }) => texts.map(({ text }) => text).join('')).join('');
    expect(whole.split('＠').length - 1).toBe(240);
    expect(whole).toContain('終わり');
    expect(pages.length).toBeGreaterThan(6);
  });
});
