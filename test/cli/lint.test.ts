import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { workbookParts } from '../workspace/xlsx/workbook-bytes.ts';
import { run } from './captured-effects.ts';

it('a file too large is asked for its size and not read', async () => {
  const files = {
    size: async () => 50 * 1024 * 1024 + 1,
    read: async () => {
      throw new Error('must not be read');
    },
  };
  const { code, stdout, stderr } = await run(['lint', 'a.csv'], { files });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('ファイルが大きすぎます：a.csv');
});

it('shared strings that are not there are a finding, as in check', async () => {
  const parts = workbookParts({ sheets: { s: '<row><c t="s"><v>0</v></c></row></sheetData>' } });
  const { 'xl/sharedStrings.xml': _, ...others } = parts;
  const bytes = zipSync(Object.fromEntries(Object.entries(others).map(([name, xml]) => [name, strToU8(xml)])));
  const files = { size: async () => bytes.length, read: async () => bytes };
  const { code, stdout, stderr } = await run(['lint', 'a.xlsx'], { files });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('a.xlsx!s!A1 ブックの中身が壊れています：セルの文字列がブックの中にありません');
});
