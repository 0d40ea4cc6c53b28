import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { checkEdition } from '../../src/edition/check-edition.ts';
import { partOf } from '../../src/edition/edition.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { readWorkspace } from '../../src/workspace/read-workspace.ts';
import { makeFolder } from './temporary-folder.ts';

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表紙').addRows([['令和5年度決算'], ['見本市']]);
  const sheet = book.addWorksheet('会計別');
  sheet.addRows([
    ['会計別予算', null, '（単位：千円）'],
    ['会計', '令和6年度', '令和5年度'],
    ['一般会計', 500, 400],
    ['特別会計'],
    ['国保', 90, 80],
    ['介護', 60, 50],
    ['計'],
  ]);
  for (const cell of ['A5', 'A6']) sheet.getCell(cell).alignment = { indent: 1 };
  const other = book.addWorksheet('歳入');
  other.addRows([['款', '予算現額'], ['市税', 7], [], ['歳出の部'], ['款', '予算現額'], ['総務費', 6]]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function read(amounts: string) {
  const folder = await makeFolder({
    'torikumi.yaml': `organization: 見本市\nplan: { title: 決算 }\ndocument: { date: 2024-09-01 }\ndata: { amounts: ${amounts} }\n`,
    'b.xlsx': await workbook(),
  });
  const { value, findings } = await readWorkspace(createNodeEffects(), folder);
  const checked = value && checkEdition(value.data, value.configuration);
  const tables = (partOf(checked?.value, 'amounts')?.tables ?? []).map(({ title, rows }) => ({
    title,
    rows: rows.map(({ cells }) => cells.map((cell) => cell?.text ?? '').join('|')),
  }));
  return { tables, codes: [...findings, ...(checked?.findings ?? [])].map(({ code, facts }) => ({ code, facts })) };
}

describe('the tables of amounts of a workbook', () => {
  const accounts = {
    title: '会計別予算',
    rows: ['一般会計|500|400', '特別会計||', '　国保|90|80', '　介護|60|50', '計|650|530'],
  };

  it('are those of its first sheet that has one, and the others are named', async () => {
    const { tables, codes } = await read('b.xlsx');
    expect(tables).toEqual([accounts]);
    expect(codes).toEqual([{ code: 'amounts-sheets-left', facts: { taken: ['会計別'], left: ['歳入'] } }]);
  });

  it.each(["'*'", '[会計別, 歳入]'])('are those of the sheets that the settings name: %s', async (sheet) => {
    const { tables, codes } = await read(`{ file: b.xlsx, sheet: ${sheet}, title: 予算 }`);
    expect(tables).toEqual([
      { ...accounts, title: '予算　会計別予算' },
      { title: '予算　歳入', rows: ['市税|7'] },
      { title: '予算　歳出の部', rows: ['総務費|6'] },
    ]);
    expect(codes).toEqual([]);
  });

  it.each([
    ['an older edition has none of that name', 'list: l.csv, amounts: b.xlsx'],
    ['a form stands beside them', 'form: f.yaml, amounts: b.xlsx'],
  ])('are not compared where %s, and that is said', async (_, data) => {
    const folder = await makeFolder({
      'torikumi.yaml': `organization: 見本市\nplan: { title: 決算 }\ndocument: { date: 2024-09-01 }\ndata: { ${data} }\nrevision: { old: old }\n`,
      'b.xlsx': await workbook(),
      'l.csv': '指標,目標値\n来館者,5\n',
      'old/l.csv': '指標,目標値\n来館者,4\n',
    });
    const { findings } = await readWorkspace(createNodeEffects(), folder);
    expect(findings.map(({ code }) => code)).toContain('amounts-not-compared');
  });

  it('are compared with those of an older edition that is kept in another format', async () => {
    const folder = await makeFolder({
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 決算 }\ndocument: { date: 2024-09-01 }\ndata: { amounts: b.xlsx }\nrevision: { old: old }\n',
      'b.xlsx': await workbook(),
      'old/b.csv': '会計,令和6年度,令和5年度\n一般会計,499,400\n',
    });
    const { value, findings } = await readWorkspace(createNodeEffects(), folder);
    expect(findings.map(({ code }) => code)).toEqual(['amounts-sheets-left']);
    expect(value?.old?.amounts).toMatchObject([{ file: 'old/b.csv', setting: 0 }]);
  });

  it('are missed where a sheet has none, or is none', async () => {
    expect((await read('{ file: b.xlsx, sheet: 表紙 }')).codes).toMatchObject([{ code: 'amounts-without-figures' }]);
    expect((await read('{ file: b.xlsx, sheet: [会計別, 歳出] }')).codes).toMatchObject([
      { code: 'xlsx-sheet-missing', facts: { sheet: '歳出' } },
    ]);
  });
});
