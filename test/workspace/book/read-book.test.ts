import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/build/prepare.ts';
import { partOf } from '../../../src/edition/edition.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { linesOf, readBookOf } from '../../model/book/small-book.ts';
import { encodeCp932 } from '../csv/encode-cp932.ts';
import { makeFolder } from '../temporary-folder.ts';

const definition = `title: 概要
year: 令和5年度
chapters:
  - { id: yakuwari, title: 役割, file: text/role.md }
  - title: 各課
    chapters:
      - { id: kikaku, title: 企画課, file: text/kikaku.xlsx }
      - { id: zaisei, title: 財政課, file: text/zaisei.md }
`;

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const text = book.addWorksheet('本文');
  text.addRows([
    ['# 企画課', '列Bは読まない'],
    ['## 分掌事務'],
    ['1. 企画\n2. 調整'],
    [':::table{sheet="実績" head=2 labels=1}\n:::'],
    ['<b>'],
  ]);
  const table = book.addWorksheet('実績');
  table.addRows([
    ['科目', '令和4年度', null],
    [null, '件数', '金額'],
    ['総務費', 93, 4361172],
  ]);
  table.mergeCells('A1:A2');
  table.mergeCells('B1:C1');
  table.getCell('C3').numFmt = '#,##0';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('readBook', () => {
  it('reads Markdown and workbooks of the departments, in the order of the book', async () => {
    const folder = await makeFolder({
      'book.yaml': definition,
      'text/role.md': encodeCp932('# 企画部の役割\r\n\r\n髙い目標\r\n'),
      'text/kikaku.xlsx': await workbook(),
      'text/zaisei.md': '# 財政課\n',
    });
    const { book, messages } = await readBookOf(folder);
    expect(book?.chapters.map(({ id, title, group, file }) => [id, title, group, file])).toEqual([
      ['yakuwari', '役割', '', 'text/role.md'],
      ['kikaku', '企画課', '各課', 'text/kikaku.xlsx'],
      ['zaisei', '財政課', '各課', 'text/zaisei.md'],
    ]);
    expect(book?.chapters.flatMap(({ blocks }) => linesOf(blocks))).toEqual([
      '#  企画部の役割',
      '髙い目標',
      '#  企画課',
      '## 1 分掌事務',
      '① 企画',
      '② 調整',
      '1x2 科目* | 2x1 令和4年度*',
      '件数* | 金額*',
      '総務費* | =93 | =4,361,172',
      '#  財政課',
    ]);
    expect(messages).toEqual([
      'エラー text/kikaku.xlsx!本文!A5 原稿では使えない書き方です（HTML）：「<b>」',
      'お知らせ text/zaisei.md:1:1 「財政課」の原稿に、見出しのほかに何もありません',
    ]);
  });

  it('reads a directive over several cells, and one that is not closed in its own', async () => {
    const workbook = new ExcelJS.Workbook();
    const cells = ['# 企画課', '::::box', ':::right', '内', ':::', '外', '::::', '後', ':::box', '末'];
    workbook.addWorksheet('本文').addRows(cells.map((cell) => [cell]));
    const folder = await makeFolder({
      'book.yaml': 'title: 概要\nyear: 令和5年度\nchapters: [{ id: kikaku, file: kikaku.xlsx }]\n',
      'kikaku.xlsx': new Uint8Array(await workbook.xlsx.writeBuffer()),
    });
    const { book, messages } = await readBookOf(folder);
    expect(book?.chapters[0]?.blocks).toMatchObject([
      { type: 'heading' },
      { type: 'box', blocks: [{ role: 'date' }, { role: 'body' }] },
      { type: 'paragraph', place: { cell: 'A8' } },
      { type: 'box', blocks: [] },
      { type: 'paragraph', place: { cell: 'A10' } },
    ]);
    expect(messages).toEqual(['エラー kikaku.xlsx!本文!A9 「:::box」が閉じていません']);
  });

  it('says of the wrong kind of file, sheet and column what is right', async () => {
    const folder = await makeFolder({
      'book.yaml': definition.replace('id: zaisei', 'id: kikaku').concat('figures: figures.csv\n'),
      'text/role.md': '# 役割\n\n:::table{file="text/kikaku.xlsx" sheet="なし"}\n:::\n',
      'text/kikaku.xlsx': await workbook(),
      'text/zaisei.md': new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]),
      'figures.csv': 'ID,令和五年,令和5年度\n相談,1件,2件\n',
    });
    const { messages } = await readBookOf(folder);
    expect(messages.filter((message) => !message.includes('<b>'))).toEqual([
      'エラー book.yaml:8:41 原稿として読めない種類のファイルです：text/zaisei.md',
      'エラー text/role.md:3:1 シート「なし」がありません。あるのは 「本文」、「実績」 です',
      'エラー book.yaml:8:15 ID「kikaku」が重なっています（もう一つは book.yaml:7:15）',
      'エラー figures.csv:1:2 意味の分からない列です：「令和五年」',
    ]);
  });

  it('says once that the figures could not be read', async () => {
    const folder = await makeFolder({
      'book.yaml': definition.concat('figures: figures.csv\n'),
      'text/role.md': '# 役割\n\n{{相談}}\n\n::trend-chart{figures="相談"}\n',
      'text/kikaku.xlsx': await workbook(),
      'text/zaisei.md': '# 財政課\n\n{{予算}}\n',
    });
    const { messages } = await readBookOf(folder);
    expect(messages.filter((message) => !message.includes('<b>'))).toEqual([
      'エラー book.yaml:9:10 ファイルがありません：figures.csv',
    ]);
  });

  it('names the section and file that are missing, and reads the rest', async () => {
    const folder = await makeFolder({
      'book.yaml': definition,
      'text/role.md': '# 役割\n\n企画\n',
      'text/zaisei.md': '見出しなし\n',
    });
    const { book, messages } = await readBookOf(folder);
    expect(messages).toEqual([
      '警告 book.yaml:7:41 「企画課」の原稿がありません：text/kikaku.xlsx',
      '警告 text/zaisei.md:1:1 「財政課」の原稿が章の見出しで始まっていません',
    ]);
    expect(book?.chapters.map(({ blocks }) => linesOf(blocks))).toEqual([
      ['#  役割', '企画'],
      [],
      ['#  財政課', '見出しなし'],
    ]);
  });

  it('reads nothing outside the workspace, and no file named by an absolute path', async () => {
    const folder = await makeFolder({
      'book.yaml': definition
        .replace('text/role.md', '../role.md')
        .replace('text/zaisei.md', '/etc/hostname')
        .concat('figures: ../../figures.csv\n'),
    });
    const { findings } = await readBookOf(folder);
    expect(findings.map(({ code }) => code)).toEqual([
      'file-outside-workspace',
      'chapter-missing',
      'file-outside-workspace',
      'file-outside-workspace',
    ]);
  });

  it('finds the files of a book in a folder beside its book.yaml', async () => {
    const folder = await makeFolder({
      'draft/book.yaml':
        'title: 計画\nyear: 平成27年度\nchapters:\n  - { id: a, file: a.md }\nprojects: projects.csv\n',
      'draft/a.md': '# 計画\n\n::project{id="創業"}\n\n::project{id="起業"}\n',
      'draft/projects.csv':
        'ID,基本目標,全体計画,現況,計画内容,注記,備考\n創業,目標,創業支援,運営,"・一\n・二",,\n創業,,,検討,三,※注,\n',
    });
    const { book, messages } = await readBookOf(folder, 'draft/book.yaml');
    expect(book?.projects.get('創業')).toMatchObject({
      goal: '目標',
      title: '創業支援',
      rows: [
        { current: '運営', content: '・一\n・二', note: '' },
        { current: '検討', content: '三', note: '※注' },
      ],
    });
    expect(messages).toEqual(['エラー draft/a.md:5:1 「::project」の「起業」はありません']);
  });
});

describe('a workspace with a book', () => {
  const yaml = 'organization: 品川区\nplan: { title: 概要 }\ndocument: { date: 2023-08-01 }\n';
  const small = 'title: 概要\nyear: 令和5年度\nchapters:\n  - { id: a, file: a.md }\n';

  it('needs nothing but the book', async () => {
    const folder = await makeFolder({
      'torikumi.yaml': `${yaml}data: { book: book.yaml }\n`,
      'book.yaml': small,
      'a.md': '# 企画課\n\n企画\n',
    });
    const { prepared, findings } = await prepare(createNodeEffects(), folder);
    expect(findings).toEqual([]);
    expect(partOf(prepared?.content.edition, 'book')?.book.chapters.map(({ title }) => title)).toEqual(['企画課']);
    expect(partOf(prepared?.content.edition, 'plan')).toBeUndefined();
  });

  it('has the book and the plan of the older edition where they are there', async () => {
    const files = {
      'torikumi.yaml': `${yaml}data: { book: book.yaml, indicators: i.csv }\nrevision: { old: old }\n`,
      'book.yaml': small,
      'a.md': '# 企画課\n',
      'i.csv': '指標名,令和4年度,令和5年度\n人口,5人,6人\n',
      'old/i.csv': '指標名,令和4年度,令和5年度\n人口,5人,7人\n',
    };
    const alone = await prepare(createNodeEffects(), await makeFolder(files));
    expect(partOf(alone.prepared?.content.comparison?.old, 'book')).toBeUndefined();
    expect(partOf(alone.prepared?.content.comparison?.old, 'plan')?.plan.goals).toHaveLength(1);
    const both = { ...files, 'old/book.yaml': small.replace('概要', '素案'), 'old/a.md': '# 企画課\n' };
    const { prepared } = await prepare(createNodeEffects(), await makeFolder(both));
    expect(partOf(prepared?.content.comparison?.old, 'book')?.book.title).toBe('素案');
  });

  it('is an error where the book is not there, and says at which key it is named', async () => {
    const folder = await makeFolder({ 'torikumi.yaml': `${yaml}data: { book: book.yaml }\n` });
    const { prepared, findings } = await prepare(createNodeEffects(), folder);
    expect(prepared).toBeUndefined();
    expect(findings).toMatchObject([
      { code: 'file-missing', facts: { path: 'book.yaml' }, place: { file: 'torikumi.yaml', line: 4 } },
    ]);
  });

  it('finds what the projects of the book and of the plan do not share', async () => {
    const folder = await makeFolder({
      'torikumi.yaml': `${yaml}data: { book: book.yaml, indicators: i.csv }\n`,
      'book.yaml': `${small}projects: p.csv\n`,
      'a.md': '# 計画\n\n::project{id="一"}\n\n::project{id="三"}\n',
      'p.csv': 'ID,基本目標,全体計画,現況\n一,目標,創業支援,あり\n二,目標,販路拡大,あり\n三,目標,人材確保の支援,あり\n',
      'i.csv':
        '基本目標,基本方針,全体計画,指標名,令和4年度,令和5年度\n目標,方針,創業支援（重点）,件数,5件,6件\n目標,方針,販路拡大,社数,5社,6社\n目標,方針,人材確保支援,人数,5人,6人\n',
    });
    const { findings } = await prepare(createNodeEffects(), folder);
    const found = findings.filter(({ code }) => code.startsWith('project-'));
    expect(found.map(({ code, facts, place }) => [code, facts, place?.file, place?.line])).toEqual([
      ['project-without-indicators', { title: '人材確保の支援', nearest: '人材確保支援' }, 'p.csv', 4],
      ['project-not-in-book', { title: '販路拡大' }, 'i.csv', 3],
      ['project-not-in-book', { title: '人材確保支援' }, 'i.csv', 4],
    ]);
  });
});
