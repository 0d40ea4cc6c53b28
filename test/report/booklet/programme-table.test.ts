import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { isElement } from '../../../src/document/document.ts';
import type { Programme } from '../../../src/model/book/book.ts';
import { composeProgrammeTable } from '../../../src/report/booklet/programme-table.ts';
import { formulaOf } from '../../document/formula-of.ts';
import { book, chapter, programme } from './book-samples.ts';

const date = { year: 2023, month: 8, day: 1 };

/** The cells of every row below the head. */
function rowsOf(programmes: readonly Programme[]): readonly (readonly Element[])[] {
  const given = book({ programmes, chapters: [chapter('企画課', [])] });
  const table = composeProgrammeTable(given, new Map([['広報紙', '15']]), date);
  return find(table, 'tr')
    .slice(1)
    .map((row) => row.children.filter((child) => isElement(child)));
}

describe('a programme', () => {
  const [row = []] = rowsOf([
    programme('広報紙', { 2022: '157,000千円', 2023: '159,963千円' }, { start: '昭和22年開始' }),
  ]);

  it('is a row with its section, its budgets, their change and its page', () => {
    expect(row.map(textOf)).toEqual([
      '企画課',
      '企画担当',
      '広報紙',
      '昭和22年開始',
      '157,000',
      '159,963',
      '+2,963',
      '15',
    ]);
  });

  it('stands under the heads that the city gives', () => {
    const words = { chapter: '部署', unit: '係', programme: '事業', start: '開始年度' };
    const heads = (given: typeof words | undefined) => {
      const made = book({ programmes: [], chapters: [], ...(given && { words: given }) });
      return find(composeProgrammeTable(made, new Map(), date), 'th')
        .map(textOf)
        .slice(0, 4);
    };
    expect(heads(words)).toEqual(['部署', '係', '事業', '開始年度']);
    expect(heads(undefined)).toEqual(['課', '担当', '事務事業', '開始']);
  });

  it('has a live change that is empty until both years are there', () => {
    expect(row[6]?.data?.cell).toMatchObject({
      type: 'number',
      value: '2963',
    });
    expect(formulaOf(row[6])).toBe(
      'IF(COUNT({programme/広報紙/2022},{programme/広報紙/2023})=2,{programme/広報紙/2023}-{programme/広報紙/2022},"")',
    );
    const [other = []] = rowsOf([programme('広報紙', { 2023: '159,963千円' })]);
    expect([textOf(other[4] as Element), textOf(other[6] as Element)]).toEqual(['', '']);
    expect(other[6]?.data?.cell).toMatchObject({ type: 'missing' });
    expect(formulaOf(other[6])).toContain('COUNT');
  });

  it('has its budget in 千円, whatever its unit', () => {
    const rows = rowsOf([programme('a', { 2023: '2,500,000円' }), programme('b', { 2023: '3百万円' })]);
    expect(rows.slice(0, 2).map((cells) => textOf(cells[5] as Element))).toEqual(['2,500', '3,000']);
  });
});

describe('the total', () => {
  it('adds up what is there by a formula over all rows', () => {
    const rows = rowsOf([
      programme('a', { 2023: '10千円' }),
      programme('b', {}),
      programme('c', { 2022: '7千円', 2023: '5千円' }),
    ]);
    const total = rows.at(-1) ?? [];
    expect(total.map(textOf)).toEqual(['合計', '7', '15', '+8', '']);
    expect(formulaOf(total[2])).toBe(
      'IF(COUNT({programme/a/2023}:{programme/c/2023})=0,"",SUM({programme/a/2023}:{programme/c/2023}))',
    );
  });

  it('is none of a year that no programme has a budget of', () => {
    const total = rowsOf([programme('a', { 2023: '10千円' })]).at(-1) ?? [];
    expect(total.map(textOf)).toEqual(['合計', '', '10', '', '']);
  });
});

function find(parent: Element, tagName: string): readonly Element[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.tagName === tagName ? [child] : find(child, tagName);
  });
}
