import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../src/model/plan/plan.ts';
import { composeIndicators, type SheetGrid } from '../../src/sheet/compose-indicators.ts';
import type { GridRow } from '../../src/table/table.ts';
import { makeConfiguration } from '../model/plan/make-table.ts';
import { layOut } from './lay-out.ts';

const sheet = (text: string, name = 'Sheet1'): SheetGrid => {
  const at = { file: 'a.xlsx', sheet: name };
  return { ...at, grid: layOut(text, at), findings: [] };
};
const read = (...[first, ...others]: readonly [SheetGrid, ...SheetGrid[]]) => {
  const all = [first, ...others].flatMap(({ sheet: name }) => name ?? []);
  const { value: table, findings } = composeIndicators([first, ...others], all);
  const checked = table && checkPlan(table, undefined, makeConfiguration({ date: '2025-06-01' }));
  const indicators = checked?.value?.goals.flatMap(indicatorsOf) ?? [];
  return {
    indicators: indicators.map(({ name, actuals }) => `${name}:${actuals.map(({ quantity }) => quantity.text)}`),
    found: [...findings, ...(checked?.findings ?? [])]
      .filter(({ severity }) => severity !== 'notice')
      .map(({ code, severity }) => `${severity} ${code}`),
  };
};

const table = '指標|単位|方向|R4実績|R5実績|R8目標\n講座数|回|増加|8|9|12\n相談|件|増加|5|7|10';

describe('a workbook that is not what was meant', () => {
  it('that we printed is read as far as it goes, and said, with what to use instead', () => {
    const summary = sheet(
      '取組状況\n\n目標|◎ 達成|○ 順調|計\n1 しごと|1|1|2\n計|1|1|2\n\n達成率の算式と評価区分\n・水準型：実績値÷目標値',
      '総括',
    );
    expect(read(summary, sheet(table, '1'))).toEqual({
      indicators: ['講座数:8,9', '相談:5,7'],
      found: ['warning own-print-workbook'],
    });
  });

  it.each([
    ['a letter', '拝啓\n時下ますますご清栄のこととお喜び申し上げます。\n敬具'],
    ['a list of names', '氏名|住所\n山田|本町\n川田|新町'],
    ['numbers without heads', '1|2|3\n4|5|6'],
  ])('%s stops with what is missing', (_, text) => {
    const { indicators, found } = read(sheet(text));
    expect(indicators.filter((each) => /\d/.test(each))).toEqual([]);
    expect(found.filter((each) => each.startsWith('error') || each.endsWith('header-missing'))).not.toEqual([]);
  });

  it('that has the same indicators twice is not guessed at', () => {
    expect(read(sheet(table, '令和5年度'), sheet(table, '令和6年度')).found).toContain('error tables-alike');
  });

  it('is not guessed at without a title on one sheet either', () => {
    const head = '指標|方向|目標|実績';
    const one = `${head}\n講座数|増加|8|9\n受講者数|増加|80|85`;
    expect(read(sheet(`${one}\n${head}\n講座数|増加|9|9\n受講者数|増加|85|80`)).found).toContain('error tables-alike');
    // A page that goes on, with one name that comes again, and the same names in other groups.
    const next = `${head}\n入館者数|増加|9|9\n講座数|増加|9|9\n貸出数|増加|8|7`;
    expect(read(sheet(`${one}\n${next}`)).found).not.toContain('error tables-alike');
    const grouped = '地区|指標|方向|目標|実績';
    const of = (name: string) => `${grouped}\n${name}|講座数|増加|8|9\n${name}|受講者数|増加|80|85`;
    expect(read(sheet(`${of('東部')}\n${of('西部')}`)).found).not.toContain('error tables-alike');
  });

  it('keeps the second column of a year as a text', () => {
    const { indicators, found } = read(sheet('指標|方向|R5実績|令和5年度実績|R8目標\n講座数|増加|8回|9回|12回'));
    expect(indicators).toEqual(['講座数:8回']);
    expect(found).toEqual(['warning year-doubled']);
  });
});

describe('a sheet of many empty cells', () => {
  const blankRow = (row: number, width: number): GridRow => {
    const at = (column: number) => ({ file: 'a.xlsx', sheet: 'Sheet1', cell: `A${row}`, column });
    return { place: at(1), cells: Array.from({ length: width }, (_, column) => ({ text: '', place: at(column + 1) })) };
  };

  it('with 10,000 formatted rows is the table that is written in it', () => {
    const { grid, ...own } = sheet(table);
    const rows = Array.from({ length: 10_000 }, (_, row) => blankRow(row + 4, 20));
    expect(read({ ...own, grid: [...grid, ...rows] })).toEqual({ indicators: ['講座数:8,9', '相談:5,7'], found: [] });
  });

  it('with 500 columns names what it does not know once, and keeps the values of what it does', () => {
    const heads = Array.from({ length: 500 }, (_, column) => `欄${column + 1}`);
    const text = `指標|方向|R5実績|R8目標|${heads.join('|')}\n講座数|増加|8回|12回|${heads.map(() => '○').join('|')}`;
    const { indicators, found } = read(sheet(text));
    expect(indicators).toEqual(['講座数:8回']);
    expect(new Set(found)).toEqual(new Set(['warning header-unknown']));
  });
});
