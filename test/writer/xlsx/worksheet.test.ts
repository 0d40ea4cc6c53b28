import { describe, expect, it } from 'vitest';
import { SharedStrings } from '../../../src/writer/xlsx/package/shared-strings.ts';
import { StyleSheet } from '../../../src/writer/xlsx/package/style-sheet.ts';
import { type Worksheet, worksheetXml } from '../../../src/writer/xlsx/package/worksheet.ts';

const blank: Worksheet = {
  name: '表',
  columnWidths: [],
  rowHeights: [],
  rows: [],
  view: { frozenRows: 0, frozenColumns: 0, hasGridLines: true },
  page: undefined,
  merges: [],
  filter: undefined,
  conditions: [],
  validations: [],
  links: [],
  breaks: [],
};

function write(sheet: Worksheet, strings = new SharedStrings()): string {
  const has = { isFirst: true, hasDrawing: false, hasComments: false };
  return [...worksheetXml(sheet, has, new StyleSheet(), strings)].join('');
}

describe('a sheet', () => {
  it('bears any number of merged cells, links and breaks', () => {
    const count = 150_000;
    const ranges = Array.from({ length: count }, (_, at) => `A${at + 1}`);
    const links = ranges.map((range) => ({ range, target: "'表'!A1" }));
    const xml = write({ ...blank, merges: ranges, links, breaks: ranges.map((_, at) => at + 1) });
    const times = (name: string) => xml.split(`<${name} `).length - 1;
    expect([times('mergeCell'), times('hyperlink'), times('brk')]).toEqual([count, count, count]);
  });

  it('has rows one by one, also such as nothing stands in', () => {
    const rows = function* () {
      yield [{ column: 1, value: '一' }];
      yield undefined;
      yield [{ column: 2, value: 3 }];
    };
    expect(write({ ...blank, rows: rows() })).toContain(
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"></row><row r="3"><c r="B3"><v>3</v></c></row>',
    );
  });
});

describe('shared strings', () => {
  it('are one where texts differ in what no XML can hold', () => {
    const strings = new SharedStrings();
    const places = ['a', 'a\u0001', 'b', 'a'].map((text) => strings.indexOf(text));
    expect(places).toEqual([0, 0, 1, 0]);
    expect([...strings.xml()].join('')).toMatch(/count="4" uniqueCount="2"><si><t>a<\/t><\/si><si><t>b<\/t><\/si>/);
  });
});
