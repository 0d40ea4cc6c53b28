import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { classesOf } from '../../../src/document/classes-of.ts';
import { isElement } from '../../../src/document/document.ts';
import { composeTable, composeTableWithNotes } from '../../../src/report/booklet/compose-table.ts';
import { cell, table, text } from './book-samples.ts';

const works = table({
  id: 'works',
  unit: '（単位：千円）',
  head: [
    [cell('科目', { isHead: true, rowspan: 2 }), cell('令和4年度実績', { isHead: true, colspan: 2 })],
    [cell('件数', { isHead: true }), cell('金額', { isHead: true })],
  ],
  rows: [
    { isTotal: false, cells: [cell('総務費', { isHead: true }), cell('93'), cell('4,361,172')] },
    { isTotal: false, cells: [cell('民生費', { isHead: true }), cell('202'), cell('—')] },
    { isTotal: true, cells: [cell('計', { isHead: true }), cell('295'), cell('4,361,172')] },
  ],
});

describe('a table', () => {
  it('has its id, and its unit above it', () => {
    const composed = composeTable(works, 48);
    expect(composed.properties.id).toBe('works');
    expect(find(composed, 'caption').map((caption) => [textOf(caption), classesOf(caption)])).toEqual([
      ['（単位：千円）', ['unit']],
    ]);
  });

  it('has a note only where its shares are rounded', () => {
    expect(composeTableWithNotes(works, 48)).toEqual([composeTable(works, 48)]);
    const [, note] = composeTableWithNotes({ ...works, sharesRounded: 'whole' }, 48);
    expect(note && textOf(note)).toBe('（注）構成比は四捨五入しているため、合計は100%にならない。');
  });

  it('keeps a total with the row above it, so that it never begins a page', () => {
    const groups = find(composeTable(works, 48), 'tbody').map((body) => find(body, 'tr').map(textOf));
    expect(groups).toEqual([['総務費934,361,172'], ['民生費202—', '計2954,361,172']]);
  });

  it('keeps rows together that a merged cell joins', () => {
    const rows = [
      { isTotal: false, cells: [cell('a', { isHead: true, rowspan: 2 }), cell('1')] },
      { isTotal: false, cells: [cell('2')] },
      { isTotal: false, cells: [cell('b', { isHead: true }), cell('3')] },
    ];
    expect(find(composeTable(table({ rows }), 48), 'tbody').map(textOf)).toEqual(['a12', 'b3']);
  });

  it('says what each head is for', () => {
    const scopes = find(composeTable(works, 48), 'th').map((head) => [textOf(head), head.properties.scope]);
    expect(scopes).toEqual([
      ['科目', 'col'],
      ['令和4年度実績', 'colgroup'],
      ['件数', 'col'],
      ['金額', 'col'],
      ['総務費', 'row'],
      ['民生費', 'row'],
      ['計', 'row'],
    ]);
  });
});

describe('a value', () => {
  it('is a number in its own format, at the right', () => {
    const amount = find(composeTable(works, 48), 'td').find((each) => textOf(each) === '4,361,172');
    expect(amount?.data?.cell).toEqual({
      type: 'number',
      value: '4361172',
      format: { before: '', after: '', decimals: 0, grouped: true },
    });
    expect(amount && classesOf(amount)).toEqual(['number']);
  });

  it('that is not there says why', () => {
    const missing = find(composeTable(works, 48), 'td').find((each) => textOf(each) === '—');
    expect(missing?.data?.cell).toEqual({ type: 'missing', reason: 'notGiven' });
    expect(missing && classesOf(missing)).toEqual(['missing']);
  });

  it('stays a text where its cell says more than the value', () => {
    const broken = cell('93', { text: [...text('93'), { type: 'break' }, ...text('（見込）')] });
    const [only] = find(composeTable(table({ rows: [{ isTotal: false, cells: [broken] }] }), 48), 'td');
    expect(only?.data?.cell).toBeUndefined();
  });

  it('stands in the middle where the column is ○ and —', () => {
    const rows = ['○', '—', '○'].map((mark) => ({ isTotal: false, cells: [cell('名'.repeat(9)), cell(mark)] }));
    const marks = find(composeTable(table({ rows }), 48), 'td').filter((each) => /^[○—]$/.test(textOf(each)));
    expect(marks.map(classesOf)).toEqual([['center'], ['missing'], ['center']]);
  });
});

function find(parent: Element, tagName: string): readonly Element[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.tagName === tagName ? [child] : find(child, tagName);
  });
}
