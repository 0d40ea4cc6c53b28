import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/revision/changes.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { itemsOfText } from '../../src/revision/items-of-text.ts';
import type { TextWithTables } from '../../src/table/text-table.ts';

const heads = ['区分', '項目', '令和5年度', '令和6年度'];
const plan: TextWithTables = {
  text: '# 収入\n次のとおり。\n［表］\n以上。\n# 支出\n［表］',
  tables: [
    {
      heads: 1,
      rows: [
        heads,
        ['市税', '市民税', '100', '120'],
        ['市税', '固定資産税', '200', '210'],
        ['市債', '市債', '50', '40'],
      ],
    },
    {
      heads: 1,
      rows: [
        ['科目', '額'],
        ['人件費', '300'],
      ],
    },
  ],
};

function changes(old: TextWithTables, now: TextWithTables) {
  const versions = [old, now].map((each) => ({ label: '', items: itemsOfText('a.docx', each) }));
  const [before, after] = versions;
  if (before === undefined || after === undefined) return [];
  return changesOf(compareVersions(before, after, new Map())).map(({ item, kind, parts, before: was, after: is }) => {
    return [kind, item?.name.after?.text ?? item?.name.before?.text, parts[0]?.field.label, was, is];
  });
}

function withRows(rows: readonly (readonly string[])[]): TextWithTables {
  return { ...plan, tables: [{ heads: 1, rows }, ...plan.tables.slice(1)] };
}

describe('tables in a text', () => {
  it('follow the section that they stand in, each row an item that is called by the first column which tells rows apart', () => {
    expect(itemsOfText('a.docx', plan).map(({ kind, name, path }) => [kind, name.text, path[0]?.text])).toEqual([
      ['見出し1', '収入', undefined],
      ['表の行', '市民税', '収入　表1'],
      ['表の行', '固定資産税', '収入　表1'],
      ['表の行', '市債', '収入　表1'],
      ['見出し1', '支出', undefined],
      ['表の行', '人件費', '支出　表1'],
    ]);
  });

  it('are compared cell by cell, whatever columns come before, and whatever rows between', () => {
    const rows = [
      ['区分', '項目', '令和4年度', '令和5年度', '令和6年度'],
      ['市税', '市民税', '90', '100', '125'],
      ['市税', '軽自動車税', '10', '11', '12'],
      ['市税', '固定資産税', '190', '200', '210'],
      ['市債', '市債', '60', '50', '40'],
    ];
    expect(changes(plan, withRows(rows))).toEqual(
      expect.arrayContaining([
        ['value', '市民税', '令和6年度', '120', '125'],
        ['added', '軽自動車税', undefined, '', '区分　市税\n令和4年度　10\n令和5年度　11\n令和6年度　12'],
      ]),
    );
  });

  it('say nothing where nothing changed, though the text around them did', () => {
    expect(changes(plan, { ...plan, text: plan.text.replace('次の', '左の') })).toEqual([
      ['wording', '収入', '本文', '次のとおり', '左のとおり'],
    ]);
  });

  it('have a row that is gone, and all rows of a table that is gone', () => {
    const left = [heads, ['市税', '市民税', '100', '120'], ['市税', '固定資産税', '200', '210']];
    expect(changes(plan, withRows(left))).toEqual([
      ['removed', '市債', undefined, '区分　市債\n令和5年度　50\n令和6年度　40', ''],
    ]);
    const [, last] = plan.tables;
    const without = { text: plan.text.replace('［表］\n', ''), tables: last === undefined ? [] : [last] };
    expect(changes(plan, without).map(([kind, name]) => [kind, name])).toEqual(
      expect.arrayContaining([
        ['removed', '市民税'],
        ['removed', '固定資産税'],
      ]),
    );
  });

  it('may be of heads alone, of rows of other lengths, or of one cell', () => {
    const odd = [[['a']], [['a', 'b'], ['c']], [['', '']], [[], ['x']]];
    for (const rows of odd) {
      const items = itemsOfText('a.docx', { text: '［表］', tables: [{ heads: 1, rows }] });
      expect(items).toHaveLength(2);
    }
  });
});
