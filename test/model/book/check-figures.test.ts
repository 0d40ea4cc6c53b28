import { describe, expect, it } from 'vitest';
import { readSmallBook, smallDefinition, smallFigures, smallProgrammes } from './small-book.ts';

describe('a figure that is typed', () => {
  it('is noticed where it is right, and a warning where it is not what is kept', async () => {
    const { messages } = await readSmallBook(
      '法律相談の件数：1,037件、前年の法律相談の件数は998件。\n\n法律相談（1,073件）のほか\n\n法律相談は年48回。法律相談の件数は{{法律相談}}、3件',
    );
    expect(messages).toEqual([
      'お知らせ kikaku.md:3:1 「法律相談の件数」の値が手で書かれています：1,037件',
      'お知らせ kikaku.md:3:1 「法律相談の件数」の値が手で書かれています：998件',
      '警告 kikaku.md:5:1 「法律相談の件数」の値が2か所で違います：ここは 1,073件、figures.csv:2:4 は 1,037件',
    ]);
  });

  it('is found in the rows of a table', async () => {
    const { messages } = await readSmallBook(
      '| 種類 | 実績 |\n|---|---|\n| 法律相談 | 1,073件 |\n| 登録者 | {{登録者}} |',
    );
    expect(messages).toEqual([
      '警告 kikaku.md:5:8 「法律相談の件数」の値が2か所で違います：ここは 1,073件、figures.csv:2:4 は 1,037件',
    ]);
  });

  it('as the budget in the heading of a programme is', async () => {
    const heading = (budget: string) => `### 広報紙（予算額 ${budget}） {#koho .programme}`;
    const read = (budget: string) => readSmallBook('', { 'kikaku.md': `# 企画課\n\n## 事業\n\n${heading(budget)}\n` });
    expect((await read('159,936千円')).messages).toEqual([
      '警告 kikaku.md:5:1 「広報紙　予算額」の値が2か所で違います：ここは 159,936千円、programmes.csv:2:7 は 159,963千円',
    ]);
    expect((await read('159,963千円')).messages).toEqual([
      'お知らせ kikaku.md:5:1 「広報紙　予算額」の値が手で書かれています：159,963千円',
    ]);
    expect((await read('{{予算額}}')).messages).toEqual([]);
  });

  it('but not one that two rows of the table give alike', async () => {
    const files = { 'figures.csv': `${smallFigures}相談,法律相談の件数,,"1,037件",,,\n` };
    expect((await readSmallBook('', files)).messages).toEqual([]);
  });

  it('and one that two rows of the table give differently', async () => {
    const { messages } = await readSmallBook('', {
      'figures.csv': `${smallFigures}相談,法律相談の件数,,"1,073件",,,\n`,
    });
    expect(messages).toEqual([
      '警告 figures.csv:4:4 「法律相談の件数」の値が2か所で違います：ここは 1,073件、figures.csv:2:4 は 1,037件',
    ]);
  });
});

describe('the edition before', () => {
  it('is compared with the earlier years of this one', async () => {
    const { messages } = await readSmallBook('', {
      'book.yaml': `${smallDefinition}previous: previous\n`,
      'previous/figures.csv': 'ID,名称,令和3年度,令和4年度\n法律相談,法律相談,998件,"1,036件"\n',
      'previous/programmes.csv': smallProgrammes
        .replace(',令和5年度予算額', '')
        .replace('kikaku', '廃止した課')
        .replace('"150,000千円","159,963千円"', '"151,000千円"'),
    });
    expect(messages).toEqual([
      '警告 figures.csv:2:4 「法律相談の件数」の令和4年度の値が前の版と違います：今回 1,037件、前の版 1,036件（previous/figures.csv:2:4）',
      'お知らせ figures.csv:2:4 「法律相談の件数」の最も新しい値は令和4年度で、令和5年度の版のために改められていません',
      '警告 programmes.csv:2:6 「広報紙　予算額」の令和4年度の値が前の版と違います：今回 150,000千円、前の版 151,000千円（previous/programmes.csv:2:6）',
    ]);
  });

  it('gives no budget for this year', async () => {
    const { messages } = await readSmallBook('', { 'programmes.csv': smallProgrammes.replace('"159,963千円"', '') });
    expect(messages).toEqual(['警告 programmes.csv:2:1 令和5年度の予算額がありません：広報紙']);
  });
});

describe('the tables of data', () => {
  it('say what is wrong with a cell, a head, an id, a chapter', async () => {
    const { messages } = await readSmallBook('', {
      'figures.csv':
        'ID,名称,令和5年度,令和５年度,現在\n"a.b",点,1件,,\n相談,相談,"1,23件",,\n相談,相談,1件,,\n,空,1件,,\n',
      'programmes.csv': `${smallProgrammes}kouza,kikakuka,,講座,,,,\n`,
    });
    expect(messages).toEqual([
      'エラー figures.csv:1:4 「令和５年度」と「令和5年度」は、どちらも令和5年度の列と読めます',
      expect.stringContaining('figures.csv:1:5'),
      'エラー figures.csv:2:1 ID に使えない文字があります：「a.b」',
      expect.stringContaining('figures.csv:3:3'),
      'エラー figures.csv:4:1 ID「相談」が重なっています（もう一つは figures.csv:3:1）',
      expect.stringContaining('figures.csv:5:1'),
      'エラー programmes.csv:3:2 章「kikakuka」はありません',
    ]);
  });
});

describe('slips of official Japanese', () => {
  it('are noticed once a chapter, with their number', async () => {
    const { messages } = await readSmallBook(
      '3ヶ月と2カ所、5カ所で行い，続ける、終わる。カ月という語、霞ヶ関。\n\n| 区分 | 件数 |\n|---|---|\n| 一 | １２件 |\n| 二 | 3件 |',
    );
    expect(messages).toEqual([
      'お知らせ kikaku.md:3:1 「ヶ月」は公用文では「か月」です（このファイルに 1 か所）',
      'お知らせ kikaku.md:3:1 「カ所」は公用文では「か所」です（このファイルに 2 か所）',
      'お知らせ kikaku.md:3:1 「，」は公用文では「、」です（このファイルに 1 か所）',
      'お知らせ kikaku.md:7:5 「１２」は公用文では「12」です（このファイルに 1 か所）',
    ]);
  });
});

describe('a figure that nobody has brought up to date', () => {
  const edition = smallDefinition.replace('year: 令和5年度', 'year: 令和6年度');

  it('is noticed where its newest value is older than the year before the edition', async () => {
    const { messages } = await readSmallBook('', { 'book.yaml': edition });
    expect(messages.filter((message) => message.includes('改められていません'))).toEqual([
      'お知らせ figures.csv:2:4 「法律相談の件数」の最も新しい値は令和4年度で、令和6年度の版のために改められていません',
    ]);
  });

  it('and where the edition before had the same newest value', async () => {
    const { messages } = await readSmallBook('', {
      'book.yaml': `${edition}previous: previous\n`,
      'figures.csv': smallFigures.replace('"1,037件",,', '"1,037件","1,100件",'),
      'previous/figures.csv': smallFigures,
    });
    expect(messages.filter((message) => message.includes('改められていません'))).toEqual([
      'お知らせ figures.csv:3:5 「しなメール登録者数」の最も新しい値は令和5年度で、令和6年度の版のために改められていません',
    ]);
  });
});
