import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../workspace/temporary-folder.ts';
import { linesOf, readBookOf, readSmallBook, smallDefinition } from './small-book.ts';

describe('texts of a book', () => {
  it('are paragraphs with their roles, lists with their markers, boxes and leaders', async () => {
    const { blocks, messages } = await readSmallBook(`本文の一行目は
二行目に続く。\\
改行する。
※注は別の段落
出典：調査

## 分掌事務 {list=(1)}

1. 一つめ
   1. 中の一つめ
3. 次

- 黒点
- ※ 米印
- グループウェア稼動 …… 平成13年度
- 続く……

:::right
令和5年4月1日現在
（単位：千円）
:::

:::box
枠の中
:::`);
    expect(messages).toEqual([]);
    expect(linesOf(blocks)).toEqual([
      '本文の一行目は二行目に続く。⏎改行する。',
      'note ※注は別の段落',
      'source 出典：調査',
      '## 1 分掌事務',
      '(1) 一つめ',
      '  (1) 中の一つめ',
      '(2) 次',
      '・ 黒点',
      '※ 米印',
      '・ グループウェア稼動┈平成13年度',
      '・ 続く……',
      'date 令和5年4月1日現在',
      'unit （単位：千円）',
      '| 枠の中',
    ]);
  });

  it('have a paragraph for every line with a leader', async () => {
    const { blocks, messages } = await readSmallBook('相談員は次のとおり\n相談員 …… 4人\n相談室 …… 2室\nである。');
    expect(messages).toEqual([]);
    expect(linesOf(blocks)).toEqual(['相談員は次のとおり', '相談員┈4人', '相談室┈2室', 'である。']);
  });

  it('keep what is no mark-up in Japanese as it stands', async () => {
    const { blocks, messages } = await readSmallBook(
      '<令和4年度> 10:30に開始 *1回と*2回 1_000_円 〔注〕 [課税]証明\n\n---\n\n    字下げした行\n\n次の年\n-----',
    );
    expect(messages).toEqual([]);
    expect(linesOf(blocks)).toEqual([
      '<令和4年度> 10:30に開始 *1回と*2回 1_000_円 〔注〕 [課税]証明',
      '字下げした行',
      '次の年',
    ]);
  });

  it('take labels as markers, with more values below them', async () => {
    const { blocks } = await readSmallBook(
      ':::labels\n発行：定期号35回\n：特集号4回\n配布：新聞折込み\n　駅　7,000部\n部数 : {{登録者}}\n:::',
    );
    expect(linesOf(blocks)).toEqual([
      '発行： 定期号35回',
      '　　： 特集号4回',
      '配布： 新聞折込み⏎駅　7,000部',
      '部数： ⟦6,732件⟧',
    ]);
  });
});

describe('references', () => {
  it('are the figure of the newest year, of another one, its day, the years, a programme', async () => {
    const { book, blocks, messages } = await readSmallBook(
      '{{法律相談}}（{{法律相談.前年度}}、{{法律相談.令和3年度}}）{{登録者}}（{{登録者.現在日}}現在）{{年度}}{{前年度}}{{koho.予算額.前年度}}',
    );
    expect(messages).toEqual([]);
    expect(linesOf(blocks)).toEqual([
      '⟦1,037件⟧（⟦998件⟧、⟦998件⟧）⟦6,732件⟧（⟦令和5年4月1日⟧現在）⟦令和5年度⟧⟦令和4年度⟧⟦150,000千円⟧',
    ]);
    expect(linesOf(book?.chapters[0]?.blocks.slice(-1) ?? [])).toEqual([
      '### (1) 広報紙（⟦昭和22年開始⟧）（予算額⟦159,963千円⟧）',
    ]);
  });

  it('to what is not there are errors with the line and the nearest name', async () => {
    const { messages } = await readSmallBook(
      '一行目\n{{法律相淡}}件\n\n{{登録者.前年度}} {{登録者.令和2年度}} {{閉じない',
    );
    expect(messages).toEqual([
      'エラー kikaku.md:4 「{{法律相淡}}」という数値や事業はありません',
      'エラー kikaku.md:6:1 「{{登録者.前年度}}」の 令和4年度 がありません',
      'エラー kikaku.md:6:1 「{{登録者.令和2年度}}」の 令和2年度 がありません',
      'エラー kikaku.md:6:1 「{{閉じない}}」という数値や事業はありません',
    ]);
  });

  it('of a next edition come from its own columns and, for 前年度, from the edition before', async () => {
    const next = await readSmallBook('{{法律相談}}（前年度{{法律相談.前年度}}）{{年度}}', {
      'book.yaml': `${smallDefinition.replaceAll('令和5年度', '令和6年度')}previous: previous\n`,
      'figures.csv': 'ID,名称,令和5年度\n法律相談,法律相談の件数,"1,100件"\n',
      'programmes.csv': 'ID,章,事業名,開始,令和6年度予算額\nkoho,kikaku,広報紙,昭和22年開始,"160,000千円"\n',
      'previous/figures.csv': 'ID,名称,令和4年度\n法律相談,法律相談の件数,"1,037件"\n',
      'previous/programmes.csv': 'ID,章,事業名,令和5年度予算額\nkoho,kikaku,広報紙,"159,963千円"\n',
    });
    expect(next.messages).toEqual([]);
    expect(linesOf(next.blocks)).toEqual(['⟦1,100件⟧（前年度⟦1,037件⟧）⟦令和6年度⟧']);
    expect([...(next.book?.programmes[0]?.budgets.keys() ?? [])]).toEqual([2023, 2024]);
  });
});

describe('tables of a book', () => {
  it('have merged heads, row heads, totals and values by column', async () => {
    const { blocks, messages } = await readSmallBook(`:::table{#koji unit="（単位：千円）" head=2 labels=1}
| 科目 | 令和4年度 | < |
|---|---|---|
| ^ | 件数 | 金額 |
| 総務費 | 93 | 4,361,172 |
| 民生費 | 202<br>（再掲） | — |
| 合　計 | 295 | 4,361,172 |
:::`);
    expect(messages).toEqual([]);
    expect(linesOf(blocks)).toEqual([
      '1x2 科目* | 2x1 令和4年度*',
      '件数* | 金額*',
      '総務費* | =93 | =4,361,172',
      '民生費* | =202⏎（再掲） | =—',
      'Σ 合　計* | =295 | =4,361,172',
    ]);
    expect(blocks[0]).toMatchObject({ id: 'koji', unit: '（単位：千円）', widths: [] });
  });

  it('of a file are its rows, with references and merges over rows and columns', async () => {
    const { blocks, messages } = await readSmallBook(
      ':::table{file="tables/a.csv" head=0 labels=1 widths="1 2 1"}\n:::',
      {
        'tables/a.csv': '令和4年度,窓口,47件\n^,"メール\n電話",{{法律相談}}\n\n計,<,"1,084件"\n',
      },
    );
    expect(messages).toEqual([]);
    expect(linesOf(blocks)).toEqual([
      '1x2 令和4年度* | 窓口 | =47件',
      'メール⏎電話 | =⟦1,037件⟧',
      'Σ 2x1 計* | =1,084件',
    ]);
    expect(blocks[0]).toMatchObject({ widths: [1, 2, 1] });
  });

  it('say what is wrong with a merge, an attribute, and a file that is not there', async () => {
    const { messages } = await readSmallBook(`:::table{head=9 haed=1 widths="1" total="計"}
| a | b |
|---|---|
| < | ^ |
:::

:::table{file="none.csv"}
:::

:::table
:::`);
    expect(messages).toEqual([
      'エラー kikaku.md:9:1 ファイルがありません：none.csv',
      'エラー kikaku.md:3:1 「:::table」に haed は付けられません',
      'エラー kikaku.md:3:1 head の値が正しくありません：「9」',
      'エラー kikaku.md:6:1 結合の印「<」の左に、結合するセルがありません',
      'エラー kikaku.md:3:1 widths の値が正しくありません：「1」',
      'エラー kikaku.md:3:1 total の値が正しくありません：「計」',
      'エラー kikaku.md:12:1 「:::table」の中に表がありません',
    ]);
  });
});

describe('what a text must not have', () => {
  it('is refused with its line: HTML, named pictures, code, other links', async () => {
    const { messages } = await readSmallBook(
      '<b>太字</b>\n\n![図][a]\n\n`code`\n\n[押す](javascript:alert(1))\n\n> 引用\n\n<script>\nalert(1)\n</script>\n\n<!-- 覚え書き -->\n\n- # 見出し\n\n::organisation-chart[題]\n\n:::table\n| a |\n|---|\n\n文\n:::\n\n[a]: a.png',
    );
    expect(messages).toEqual([
      'エラー kikaku.md:3:1 原稿では使えない書き方です（HTML）：「<b>」',
      'エラー kikaku.md:3:6 原稿では使えない書き方です（HTML）：「</b>」',
      'エラー kikaku.md:5:1 原稿では使えない書き方です（画像）：「図」',
      'エラー kikaku.md:7:1 原稿では使えない書き方です（コード）：「code」',
      'エラー kikaku.md:9:1 リンク先が使えません：javascript:alert(1)',
      'エラー kikaku.md:11:1 原稿では使えない書き方です（引用）：「引用」',
      'エラー kikaku.md:13:1 原稿では使えない書き方です（HTML）：「<script> alert(1) </script>」',
      'エラー kikaku.md:19:3 原稿では使えない書き方です（見出し）：「見出し」',
      'エラー kikaku.md:21:22 原稿では使えない書き方です（文）：「題」',
      'エラー kikaku.md:27:1 原稿では使えない書き方です（文）：「文」',
      'エラー kikaku.md:30:1 原稿では使えない書き方です（リンクの定義）：「」',
    ]);
  });

  it('is noticed where it is printed though it was meant as mark-up', async () => {
    const { messages } = await readSmallBook(
      '| a | b |\n| 1 | 2 |\n\n##見出し\n\n＃　見出し\n\n：：：box\n\n中\n\n:::\n\n｛｛法律相談｝｝\n\n#1 の a|b 、：注',
    );
    expect(messages).toEqual([
      '警告 kikaku.md:3:1 表のつもりなら、文として印字されます：「| a | b |」',
      '警告 kikaku.md:6:1 見出しのつもりなら、文として印字されます：「##見出し」',
      '警告 kikaku.md:8:1 見出しのつもりなら、文として印字されます：「＃　見出し」',
      '警告 kikaku.md:10:1 囲みや部品のつもりなら、文として印字されます：「：：：box」',
      '警告 kikaku.md:14:1 囲みや部品のつもりなら、文として印字されます：「:::」',
      '警告 kikaku.md:16:1 数値のつもりなら、文として印字されます：「｛｛法律相談｝｝」',
    ]);
  });

  it('is an error of Excel in a table, or more columns than a page has', async () => {
    const { messages } = await readSmallBook(
      ':::table{file="a.csv"}\n:::\n\n:::table{file="b.csv"}\n:::\n\n::trend-chart{figure="法律相談"}',
      { 'a.csv': `a,b\n#DIV/0!,#1\n`, 'b.csv': `${Array.from({ length: 25 }, (_, index) => index).join()}\n` },
    );
    expect(messages).toEqual([
      'エラー a.csv:2:1 値ではなく Excel のエラー表示「#DIV/0!」が入っています',
      '警告 kikaku.md:6:1 表の列が 25 あり、1ページの幅に並びません（目安は 24 列まで）',
      'エラー kikaku.md:9:1 「:::trend-chart」に figure は付けられません',
      'エラー kikaku.md:9:1 figures の値が正しくありません：「」',
    ]);
  });

  it('is not a comment, also above the heading of the chapter', async () => {
    const file = '<!-- 覚え書き -->\n\n# 企画課\n\n本文\n\n<!-- 覚え書き -->\n\n## 広報紙 {#koho .programme}\n';
    const { book, messages } = await readSmallBook('', { 'kikaku.md': file });
    expect(messages.filter((message) => !message.includes('figures.csv'))).toEqual([]);
    expect(linesOf(book?.chapters[0]?.blocks ?? [])).toEqual(['#  企画課', '本文', '## 1 広報紙']);
  });

  it('is refused before it is parsed where it would take hours', async () => {
    const deep = await readSmallBook(':::box\n'.repeat(3000));
    expect(deep.messages).toEqual(['エラー kikaku.md:19 箇条書きや「:::」の入れ子が深すぎます（上限は 16 段）']);
    const listed = await readSmallBook(`${'- '.repeat(5000)}a`);
    expect(listed.messages).toHaveLength(1);
    const marked = await readSmallBook('['.repeat(100_000));
    expect(marked.messages).toEqual(['エラー kikaku.md:3 「[」「*」「_」などの記号が多すぎます（上限は 20,000 字）']);
  });

  it('names headings, directives, attributes and numbers that are wrong', async () => {
    const { messages } = await readSmallBook(`## 見出し {nubmer=1}

#### 飛んだ見出し {number=★}

# 二つめの章

1. (1) 手で書いた番号

## ① 手の番号

::trend-chart{figures="法律相談 ない"}

::orgchart

:::bax
開いたまま`);
    expect(messages).toEqual([
      'エラー kikaku.md:3:1 見出しに nubmer は付けられません',
      '警告 kikaku.md:5:1 見出しの段が飛んでいます：「飛んだ見出し」は # が4つ、上の見出しの次は3つです',
      'エラー kikaku.md:5:1 番号の形が分かりません：「★」',
      'エラー kikaku.md:7:1 章の見出し（#）が2つめです：「二つめの章」',
      '警告 kikaku.md:9:1 番号が手で書かれています：「(1)」',
      '警告 kikaku.md:11:1 番号が手で書かれています：「①」',
      'エラー kikaku.md:15:1 「:::orgchart」はありません',
      'エラー kikaku.md:17:1 「:::bax」が閉じていません',
      'エラー kikaku.md:17:1 「:::bax」はありません',
      expect.stringContaining('見出し'),
      expect.stringContaining('見出し'),
      'エラー kikaku.md:13:1 「::trend-chart」の「ない」はありません',
      expect.stringContaining('「広報紙」の見出しが本文にありません'),
    ]);
  });
});

describe('ids and programmes', () => {
  it('are single, and every link and programme leads somewhere', async () => {
    const { messages } = await readSmallBook(
      '## 一 {#a}\n\n## 二 {#a}\n\n[あ](#a) [い](#ない)\n\n### 別の名前 {#koho .programme}\n\n### 何か {#kohou .programme}',
    );
    expect(messages).toEqual([
      'エラー kikaku.md:11:1 事務事業「kohou」はありません',
      'エラー kikaku.md:5:1 ID「a」が重なっています（もう一つは kikaku.md:3:1）',
      'エラー kikaku.md:15:1 ID「koho」が重なっています（もう一つは kikaku.md:9:1）',
      'エラー kikaku.md:7:1 リンク先「#ない」が冊子にありません',
      '警告 kikaku.md:9:1 事務事業の名前が表と見出しで違います：表は「広報紙」、見出しは「別の名前」',
    ]);
  });

  it('have budgets with a unit of money', async () => {
    const programmes = 'ID,章,事業名,令和5年度\nkoho,kikaku,広報紙,9200\n';
    const { messages } = await readSmallBook('', { 'programmes.csv': programmes.concat('a,kikaku,啓発,調整中\n') });
    expect(messages).toContain('警告 programmes.csv:2:4 「広報紙」の予算額に円の単位がありません：「9200」');
    expect(messages.filter((message) => message.includes('調整中'))).toEqual([]);
  });

  it('of book.yaml are checked, and a heading is that of its chapter', async () => {
    const folder = await makeFolder({
      'book.yaml':
        'title: 概要\nyear: 令和5年\nnumbering: [★]\nchapters:\n  - { file: a.md }\n  - { chapters: [{ id: a.b, file: a.md }] }\n',
    });
    const { book, messages } = await readBookOf(folder);
    expect(book).toBeUndefined();
    expect(messages).toEqual([
      'エラー book.yaml:2:7 冊子の設定の year が正しくありません：「令和5年」',
      'エラー book.yaml:3:13 冊子の設定の numbering.0 が正しくありません：「★」',
      'エラー book.yaml:5:5 冊子の設定に chapters.0.id がありません',
      'エラー book.yaml:6:5 冊子の設定に chapters.1.title がありません',
      'エラー book.yaml:6:24 冊子の設定の chapters.1.chapters.0.id が正しくありません：「a.b」',
    ]);
  });
});

describe('any text', () => {
  it('becomes a book with its headings in order, and loses none of its words', async () => {
    const words = ['語一', '語二', '語三', '語四'];
    const marks = [
      '# ',
      '## ',
      '#### ',
      '- ',
      '1. ',
      '※',
      '|',
      '|---|',
      '\n',
      '\n\n',
      '   ',
      ':::box\n',
      '\n:::\n',
      ':::labels\n',
    ];
    const more = [
      '{{',
      '}}',
      '{#a .unit}',
      '……',
      '**',
      '*',
      '<br>',
      '：',
      '\\',
      ':::table{head=2}\n',
      '{{法律相談}}',
      '<',
      '^',
    ];
    const pieces = fc.array(fc.constantFrom(...words, ...marks, ...more), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(pieces, async (given) => {
        const source = given.join('');
        const { book, findings } = await readSmallBook(source);
        const blocks = book?.chapters[0]?.blocks ?? [];
        const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
        expect(levels[0]).toBe(1);
        for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
        if (findings.some(({ severity }) => severity === 'error')) return;
        const printed = linesOf(blocks).join('\n');
        for (const word of words) expect(printed.split(word).length).toBe(source.split(word).length);
      }),
      { numRuns: 150 },
    );
  });
});
