import { describe, expect, it } from 'vitest';
import type { EntryField, EntryRule } from '../../../src/document/entry-form.ts';
import { entryBytes, entryParts, formOf } from './entry-bytes.ts';

const sheet = 'xl/worksheets/sheet1.xml';

function field(rule: EntryRule, texts: Partial<EntryField> = {}): EntryField {
  return { range: 'B2:B9', rule, title: '', prompt: '', errorTitle: '', error: '', ...texts };
}

async function validationOf(rule: EntryRule, texts?: Partial<EntryField>): Promise<string> {
  const part = await entryParts(formOf({ fields: [field(rule, texts)] }));
  return /<dataValidation [\s\S]*?(?:\/>|<\/dataValidation>)/.exec(part(sheet))?.[0] ?? '';
}

describe('cells', () => {
  const cells = [
    { column: 1, look: 'shown', value: 'I011' },
    { column: 2, look: 'open', align: 'right', format: '0.0"%"', value: 7.9, comment: '確かめてください' },
    { column: 3, look: 'shown', value: { formula: 'IF(B1="","",B1*2)', result: 15.8 } },
  ] as const;

  it('are locked but for the open ones, on a sheet without password whose rows and columns can grow', async () => {
    const part = await entryParts(formOf({ rows: [{ cells }] }));
    expect(part(sheet)).toContain('<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>');
    const styles = /<cellXfs[\s\S]*<\/cellXfs>/.exec(part('xl/styles.xml'))?.[0].match(/<xf [\s\S]*?<\/xf>/g) ?? [];
    const open = Number(/<c r="B1" s="(\d+)"/.exec(part(sheet))?.[1]);
    // The first has no alignment, and ends in itself.
    expect(styles.map((style) => style.includes('<protection locked="0"/>'))).toEqual(
      styles.map((_, at) => at + 1 === open),
    );
    expect(part('xl/styles.xml')).toContain('formatCode="0.0&quot;%&quot;"');
  });

  it('have the results of their formulas, and comments in boxes of their own', async () => {
    const part = await entryParts(formOf({ rows: [{ cells }] }));
    expect(part(sheet)).toContain('<f>IF(B1="","",B1*2)</f><v>15.8</v>');
    expect(part('xl/comments1.xml')).toContain('<comment ref="B1"');
  });

  it('are merged nowhere, and no row is higher than a program takes', async () => {
    const part = await entryParts(formOf({ rows: [{ cells, height: 900 }, { cells: [] }] }));
    expect(part(sheet)).not.toContain('mergeCell');
    expect(part(sheet)).toMatch(/<row r="1" ht="409" customHeight="1">[\s\S]*<row r="2" ht="15" customHeight="1">/);
  });
});

describe('what may be filled in', () => {
  it('is refused where it is not what was asked', async () => {
    const every = [
      { type: 'number' },
      { type: 'date' },
      { type: 'text', limit: 200 },
      { type: 'choice', choices: ['拡充', '継続'] },
    ] as const;
    for (const rule of every) expect(await validationOf(rule)).toMatch(/errorStyle="stop".*showErrorMessage="1"/);
    expect(await validationOf({ type: 'number' })).toMatch(/type="decimal" operator="between".*<formula2>9{15}</);
    expect(await validationOf({ type: 'text', limit: 200 })).toMatch(
      /type="textLength" operator="lessThanOrEqual".*<formula1>200</,
    );
    expect(await validationOf({ type: 'choice', choices: ['拡充', '継続'] })).toContain(
      '<formula1>"拡充,継続"</formula1>',
    );
  });

  it('is told in no more characters than Excel takes', async () => {
    const long = '𠮷野'.repeat(200);
    const xml = await validationOf({ type: 'any' }, { title: long, prompt: long, errorTitle: long, error: long });
    const lengths = ['promptTitle', 'prompt', 'errorTitle', 'error'].map(
      (name) => new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1]?.length,
    );
    expect(lengths.map((length, at) => (length ?? 0) <= ([32, 255, 32, 224][at] ?? 0))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(xml).not.toContain('\ufffd');
  });

  it('stands on a sheet in sight where the choices are too long for a formula', async () => {
    const choices = Array.from({ length: 40 }, (_, at) => `選択肢の言葉その${at}`);
    const part = await entryParts(
      formOf({ fields: [field({ type: 'choice', choices }), field({ type: 'choice', choices: ['a,b', 'c'] })] }),
    );
    expect(part(sheet)).toMatch(/<formula1>選択肢_1<[\s\S]*<formula1>選択肢_2</);
    const book = part('xl/workbook.xml');
    expect(book).toContain('<definedName name="選択肢_1">\'選択肢\'!$A$2:$A$41</definedName>');
    expect(book).toContain('<definedName name="選択肢_2">\'選択肢\'!$B$2:$B$3</definedName>');
    expect(book).toContain('<sheet name="選択肢" sheetId="2"');
    expect(book).not.toMatch(/hidden/i);
  });
});

describe('the sheet', () => {
  it('is printed one page wide on A4, its head repeated, with its name and pages in the foot', async () => {
    const part = await entryParts(
      formOf({ rows: [{ cells: [] }, { cells: [] }], headRow: 2, fixedColumns: 1, footer: 'Ａ＆B&C' }),
    );
    expect(part(sheet)).toMatch(/<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"\/>/);
    expect(part(sheet)).toMatch(/<oddFooter>&amp;L.*Ａ＆B&amp;&amp;C&amp;R.*&amp;P／&amp;N<\/oddFooter>/);
    expect(part(sheet)).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3"');
    expect(part('xl/workbook.xml')).toMatch(
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">'回答票'!\$2:\$2</,
    );
  });

  it('colours cells by formulas, the first of them before the others', async () => {
    const alerts = [
      { range: 'B2:B9', formula: 'LEN(B2)>200', level: 'wrong' },
      { range: 'B2:B9', formula: 'LEN(TRIM(B2))=0', level: 'empty' },
      { range: 'B2:B9', formula: 'ROUND(B2,0)<>B2', level: { format: '0.0##' } },
    ] as const;
    const part = await entryParts(formOf({ alerts }));
    expect(part(sheet)).toMatch(
      /type="expression" dxfId="0" priority="1"><formula>LEN\(B2\)&gt;200<[\s\S]*dxfId="1" priority="2"[\s\S]*dxfId="2" priority="3"/,
    );
    expect(part('xl/styles.xml')).toMatch(
      /<dxfs count="3">[\s\S]*<dxf><numFmt numFmtId="\d+" formatCode="0.0##"\/><\/dxf>/,
    );
  });

  it('is the same bytes each time', async () => {
    const form = formOf({ rows: [{ cells: [{ column: 1, look: 'open', value: '_x0041_' }] }] });
    expect(await entryBytes(form)).toEqual(await entryBytes(form));
    expect((await entryParts(form))('xl/sharedStrings.xml')).toContain('_x005F_x0041_');
  });
});
