/** Forms of an inquiry in the programs that people fill them in with, and as they come back from these. */

import type ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntryForm } from '../../src/document/entry-form.ts';
import { composeConfirmation } from '../../src/inquiry/compose-confirmation.ts';
import { composeEntryForm } from '../../src/inquiry/compose-entry-form.ts';
import { readXlsxSheets } from '../../src/workspace/xlsx/xlsx-table.ts';
import { asked, item, sampleInquiry, sampleState } from '../inquiry/sample-inquiry.ts';
import { formulaCells, openWorkbook, resultOf } from '../output/open-workbook.ts';
import { entryBytes } from '../writer/xlsx/entry-bytes.ts';
import { type Filled, fillers } from './fill-form.ts';
import { validateOffice } from './open-xml.ts';
import { recalculateWithPoi } from './poi.ts';
import { inFiles } from './samples.ts';

const sender = { organization: '見本市', date: { year: 2025, month: 5, day: 21 }, font: 'BIZ UDPGothic' };
const section = sampleInquiry.sections[0] ?? fail('no section');
let blank: Uint8Array;
let forms: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const choices = Array.from({ length: 60 }, (_, at) => `長い名前の選択肢の${at}番`);
  const many = {
    ...sampleInquiry,
    columns: [...sampleInquiry.columns, asked('施策', { type: 'choice', choices }), asked('日', { type: 'date' })],
    items: Array.from({ length: 300 }, (_, at) =>
      item(`I${at}`, 'K01', ['&<名>"', ['人', '件', '％'][at % 3] ?? '', '1,234', '1']),
    ),
  };
  const confirmation = composeConfirmation(sampleInquiry, section, sender, sampleState) ?? fail('nothing to confirm');
  const named: Readonly<Record<string, EntryForm>> = {
    'blank.xlsx': composeEntryForm(sampleInquiry, section, sender),
    'returned.xlsx': composeEntryForm(sampleInquiry, section, sender, sampleState),
    'many.xlsx': composeEntryForm(many, section, sender),
    'confirmation.xlsx': confirmation,
  };
  const written: [string, Uint8Array][] = [];
  for (const [name, form] of Object.entries(named)) written.push([name, await entryBytes(form)]);
  forms = new Map(written);
  blank = forms.get('blank.xlsx') ?? fail('no form');
});

it('are valid for Office 2016 and 2021', async () => {
  await inFiles(forms, async (paths) => {
    for (const path of paths) {
      for (const office of ['Office2016', 'Office2021'] as const) {
        expect(await validateOffice(path, office), path).toEqual([]);
      }
    }
  });
});

it('are recalculated by Apache POI to the values that they keep', async () => {
  const books = await inFiles(forms, recalculateWithPoi);
  expect(books.map(({ differences }) => differences)).toEqual([[], [], [], []]);
  expect(books.reduce((sum, { formulas }) => sum + formulas, 0)).toBeGreaterThan(300);
});

const filled: Filled = {
  ...{ B4: '見本 花子', E7: 2731, F7: '確定', I7: 'Ａ 計画どおり', J7: '件数は2,731件だった。', L7: '継続', M7: '○' },
  ...{ E9: 5.2, F9: '速報', J9: '9月に確定の見込み。', M9: '○' },
};

describe.each(Object.entries(fillers))('filled in with %s', (name, fill) => {
  let bytes: Uint8Array;
  let sheet: ExcelJS.Worksheet;

  beforeAll(async () => {
    bytes = await fill(blank, filled);
    sheet = (await openWorkbook(bytes)).worksheets[0] ?? fail('no sheet');
  });

  it('keep their visible key, their heads, and what was filled in', () => {
    const [grid] = readXlsxSheets('reply.xlsx', bytes, undefined).value?.sheets ?? [];
    const texts = new Map(
      grid?.grid.flatMap(({ cells }) => cells.map(({ place, text }) => [place.cell ?? '', text] as const)),
    );
    expect(texts.get('A2')).toBe('照会番号 R7-企-012　様式の版 2　課 K01 子育て支援課　締切 令和7年6月13日（金）');
    expect(['A6', 'E6', 'J6', 'M6'].map((cell) => texts.get(cell))).toEqual([
      ...['番号', '今年度の実績', '進捗の説明（200字まで）', '回答済'],
    ]);
    expect(['A7', 'A8', 'A9'].map((cell) => texts.get(cell))).toEqual(['I011', 'I012', 'I013']);
    for (const [cell, value] of Object.entries(filled)) expect(sheet.getCell(cell).text, cell).toBe(`${value}`);
  });

  it('keep what is locked, and the choices', () => {
    expect(['D7', 'E7', 'H7', 'M7'].map((cell) => isOpen(bytes, cell))).toEqual([false, true, false, true]);
    expect(sheet.getCell('F8').dataValidation?.formulae[0]).toBe('"確定,速報,未確定,実績なし,調査なし"');
    expect(sheet.getCell('E9').numFmt).toMatch(/^0\.0(?:"％"|％)$/);
  });

  it.runIf(name.startsWith('LibreOffice'))('are recalculated', async () => {
    const results = formulaCells(await openWorkbook(bytes))
      .filter(({ worksheet }) => worksheet.id === sheet.id)
      .map((cell) => [cell.address, resultOf(cell)]);
    expect(Object.fromEntries(results)).toMatchObject({ J4: '2／3 回答済', H7: 105, H9: 115.4 });
  });
});

/** exceljs does not read what LibreOffice writes of it. */
function isOpen(bytes: Uint8Array, cell: string): boolean {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const style = Number(new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(part('xl/worksheets/sheet1.xml'))?.[1]);
  const [formats = ''] = /<cellXfs[\s\S]*<\/cellXfs>/.exec(part('xl/styles.xml')) ?? [];
  const each = formats.match(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g) ?? [];
  return /<protection[^>]* locked="(?:0|false)"/.test(each[style] ?? '');
}

function fail(message: string): never {
  throw new Error(message);
}
