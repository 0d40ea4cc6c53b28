import { describe, expect, it } from 'vitest';
import { changeCsv } from '../../../src/build/roll/change-csv.ts';
import { type DatedRows, rollTable, type TableTask } from '../../../src/build/roll/roll-table.ts';
import { type FiscalYear, fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { parseCsvText, printCsvText } from '../../../src/workspace/csv/csv-text.ts';

const base = { year: fiscalYear(2025), documentDate: { year: 2025, month: 10, day: 1 }, head: { lines: [1] } };

function roll(table: string, more: Partial<Pick<TableTask, 'head' | 'dated' | 'dropped' | 'answered'>> = {}) {
  const csv = parseCsvText('a.csv', new TextEncoder().encode(table));
  if (csv === undefined) throw new Error('no text');
  const rolled = rollTable(csv.records, { ...base, dropped: new Set(), ...more });
  if (rolled === undefined) return { text: undefined, addedColumns: [], emptiedColumns: [], addedRows: 0 };
  const bytes = printCsvText(changeCsv(csv, rolled.change));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { ...rolled, addedRows: rolled.change.rows.length, text };
}

describe('columns of years', () => {
  it('go one on behind the last of their run, and the others stay', () => {
    const { text, addedColumns } = roll('名,R4（基準値）,R5実績,R6実績,目標値（R8）,注\nあ,1,2,3,9,"a,b"\n');
    expect(text).toBe('名,R4（基準値）,R5実績,R6実績,R7実績,目標値（R8）,注\nあ,1,2,3,,9,"a,b"\n');
    expect(addedColumns).toEqual(['R7実績']);
  });

  it('of two kinds go on together, and what was prepared loses its dashes', () => {
    const { text } = roll('名,R6目標,R6実績,R7目標,R7実績\nあ,1,2,3,－\nい,1,2,4,\n');
    expect(text).toBe('名,R6目標,R6実績,R7目標,R7実績,R8目標,R8実績\nあ,1,2,3,,,\nい,1,2,4,,,\n');
  });

  it('of answers without a year are emptied, where there are any', () => {
    const { text, emptiedColumns } = roll('名,R5実績,R6実績,説明,課題\nあ,1,2,進んだ。,\n', { answered: [3, 4] });
    expect(text).toBe('名,R5実績,R6実績,R7実績,説明,課題\nあ,1,2,,,\n');
    expect(emptiedColumns).toEqual(['説明']);
  });

  it('that reach the end of the plan, or ended long ago, do not go on', () => {
    const table = '名,H28,H29,R6目標,R7目標,R8目標,R9目標\nあ,1,2,3,4,5,6\n';
    expect(roll(table).text).toBe(table);
  });

  it('leave what they do not touch as it was written', () => {
    const text = '\ufeff"名","R5","R6"\r\n="01",2,3\r\n"い\r\nう",2,3\r\n注';
    expect(roll(text).text).toBe('\ufeff"名","R5","R6","R7"\r\n="01",2,3,\r\n"い\r\nう",2,3,\r\n注');
  });

  it('of a table in CP932 are written with the mark that Excel knows UTF-8 by', () => {
    const csv = parseCsvText('a.csv', new Uint8Array([0x8e, 0x77, 0x95, 0x57, 0x0a]));
    expect([...printCsvText(csv as NonNullable<typeof csv>)].slice(0, 6)).toEqual([0xef, 0xbb, 0xbf, 0xe6, 0x8c, 0x87]);
  });
});

describe('rows of years', () => {
  const dated = (years: readonly number[], more: Partial<DatedRows> = {}): DatedRows => ({
    ...{ yearColumn: 1, groupColumns: [0], itemColumns: [], kindColumns: [2] },
    years: new Map(years.map((year, index) => [index + 2, fiscalYear(year)])),
    endOf: () => undefined,
    ...more,
  });

  it('reach one year on, each behind its own, with the word of its kind', () => {
    const table = '番号,年度,区分,額\na,R6,決算,1\na,R7,当初予算,2\nb,R6,決算,3\nb,R7,当初予算,4\n';
    const { text, addedRows } = roll(table, { dated: dated([2024, 2025, 2024, 2025]) });
    expect(text).toBe(
      '番号,年度,区分,額\na,R6,決算,1\na,R7,当初予算,2\na,R8,当初予算,\nb,R6,決算,3\nb,R7,当初予算,4\nb,R8,当初予算,\n',
    );
    expect(addedRows).toBe(2);
  });

  it('stand at the end of a table in the order of years', () => {
    const table = '番号,年度,区分\na,令和5年度,x\nb,令和5年度,x\na,令和6年度,x\nb,令和6年度,x\n';
    expect(roll(table, { dated: dated([2023, 2023, 2024, 2024]) }).text).toBe(`${table}a,令和7年度,x\nb,令和7年度,x\n`);
  });

  it('do not pass the end of what they belong to, nor go on where they stopped', () => {
    const table = '番号,年度,区分\na,R6,x\na,R7,x\nb,R5,x\nc,R6,x\nc,R7,x\n';
    const endOf = (line: number): FiscalYear | undefined => (line < 4 ? fiscalYear(2025) : undefined);
    expect(roll(table, { dated: dated([2024, 2025, 2023, 2024, 2025], { endOf }) }).text).toBe(`${table}c,R8,x\n`);
  });

  it('of what has ended are left out', () => {
    const table = '番号,年度,区分\na,R6,x\nb,R6,x\n';
    expect(roll(table, { dropped: new Set([2]), dated: dated([2024, 2024]) }).text).toBe(
      '番号,年度,区分\nb,R6,x\nb,R7,x\n',
    );
  });
});
