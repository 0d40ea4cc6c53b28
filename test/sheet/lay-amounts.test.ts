import { describe, expect, it } from 'vitest';
import { layAmounts } from '../../src/sheet/lay-amounts.ts';
import type { GridCell, GridRow } from '../../src/table/table.ts';

describe('tables of amounts on one sheet', () => {
  it.each([
    ['below a blank row and a title', ['', '歳出の状況|（単位：円）', '款|予算現額|支出済額', '総務費|7|6']],
    ['below a blank row', ['', '款|予算現額|支出済額', '総務費|7|6']],
    ['below a title alone', ['歳出の状況', '款|予算現額|収入済額', '総務費|7|6']],
    ['below a blank row, with an amount for each', ['', '款|予算額|1人当たり額', '総務費|7|6']],
  ])('are told apart where the second stands %s', (_, second) => {
    const [one, other, ...more] = lay(
      '歳入の状況|（単位：千円）',
      '款|予算現額|収入済額',
      '市税|5|4',
      '計|5|4',
      ...second,
    );
    expect(more).toEqual([]);
    expect(one).toEqual({ titles: ['歳入の状況'], unit: '（単位：千円）', heads: 1, body: ['市税', '計'], notes: [] });
    expect(other).toMatchObject({ heads: 1, body: ['総務費'] });
    expect(other?.titles).toEqual(second.some((line) => line.startsWith('歳出')) ? ['歳出の状況'] : []);
    expect(other?.unit).toBe(second.some((line) => line.includes('円）')) ? '（単位：円）' : '');
  });

  it.each([
    ['令和6年度　歳出の状況（単位：千円、％）', ['令和6年度　歳出の状況'], '（単位：千円、％）'],
    ['歳出(単位:円)', ['歳出'], '(単位:円)'],
    ['給与費（普通会計）（単位：千円）', ['給与費（普通会計）'], '（単位：千円）'],
    ['基金の残高　単位：百万円', ['基金の残高'], '単位：百万円'],
    ['（参考）基金の単位', ['（参考）基金の単位'], ''],
    ['歳出（単位の決め方）', ['歳出（単位の決め方）'], ''],
  ])('have the unit at the end of their title: %s', (title, titles, unit) => {
    const [table] = lay(title, '款|予算現額|支出済額', '総務費|7|6');
    expect(table).toMatchObject({ titles, unit });
  });

  it.each([
    ['alone', ['区分|項目0|項目1', '市税|100|200', '諸税|5|6'], [[1, 2]]],
    ['in words of their own', ['区分|指標1|KPI2', '市税|100|200'], [[1, 1]]],
    ['below their group', ['区分|予算|', '|項目1|項目2', '市税|3|4'], [[2, 1]]],
    [
      'of a second table',
      ['区分|予算', '市税|3', '', '区分|項目1', '国税|3'],
      [
        [1, 1],
        [1, 1],
      ],
    ],
  ])('have heads that end in digits: %s', (_, lines, expected) => {
    expect(lay(...lines).map(({ heads, body }) => [heads, body.length])).toEqual(expected);
  });

  it.each([
    ['below heads', ['区分|人数|件数', '合計|男10|女5', '市税|3|4'], [[1, 2]]],
    ['in every row', ['区分|人数|件数', '本町|男10|女5', '西町|男3|女4'], [[1, 2]]],
    ['with what bounds them', ['区分|人数|件数', '|約10|延べ5', '西町|3|4'], [[1, 2]]],
  ])('have values that words stand before: %s', (_, lines, expected) => {
    expect(lay(...lines).map(({ heads, body }) => [heads, body.length])).toEqual(expected);
  });

  it('are one where only bands, notes, blank rows or the heads again stand between', () => {
    const lines = [
      '款|予算|決算',
      '一般会計||',
      '市税|5|4',
      '',
      '特別会計||',
      '',
      '国保|3|2',
      '※ 税込み||',
      '款|予算|決算',
      '介護|1|－',
      '（注）概数||',
    ];
    expect(lay(...lines)).toEqual([
      {
        titles: [],
        unit: '',
        heads: 1,
        body: ['一般会計', '市税', '特別会計', '国保', '※ 税込み', '介護'],
        notes: ['（注）概数'],
      },
    ]);
  });

  it('are told apart below a total that is to be worked out', () => {
    const [one, other] = lay('款|予算|支出', '市税|5|4', '計||', '', '評価ごとの件数', '目標|拡充|廃止', 'しごと|3|2');
    expect(one?.body).toEqual(['市税', '計']);
    expect(other).toMatchObject({ titles: ['評価ごとの件数'], heads: 1, body: ['しごと'] });
  });

  it('have a place for every cell, also where the row of a workbook ends before', () => {
    const place = { file: 't.xlsx', sheet: '表', cell: 'A2' };
    const cells = (texts: readonly string[], line: number) =>
      texts.map((text, column) => ({ text, place: { ...place, cell: `${'ABC'[column]}${line}` } }));
    const [table] = layAmounts([
      { place: { ...place, cell: 'A1' }, cells: cells(['款', '予算', '増減'], 1) },
      { place, cells: cells(['市税', '5'], 2) },
    ]);
    expect(table?.body[0]?.cells[2]).toEqual({ text: '', place: { ...place, cell: 'C2' } });
  });

  it('have no columns in which nothing stands', () => {
    const [one, other] = layAmounts(
      ['款||予算|支出|', '市税||5|4|', '', '年度別||||', '年度|決算額|||', 'R4|5|||', 'R5|6|||'].map((line, index) =>
        row(
          index + 1,
          line.split('|').map((text) => ({ text })),
        ),
      ),
    );
    expect(one?.heads[0]?.cells.map(({ text }) => text)).toEqual(['款', '予算', '支出']);
    expect(other?.body[0]?.cells.map(({ text }) => text)).toEqual(['R4', '5']);
  });

  it('keep what stands below the last of them', () => {
    expect(lay('款|予算', '市税|5', '', '（資料）決算書', '問い合わせ|財政課')).toEqual([
      expect.objectContaining({ body: ['市税', '（資料）決算書', '問い合わせ'] }),
    ]);
    expect(lay('表紙だけ')).toEqual([{ titles: [], unit: '', heads: 0, body: [], notes: [] }]);
  });

  it('have no hidden columns, and are set in as the workbook sets them in', () => {
    const [table] = layAmounts([
      row(1, [{ text: '款' }, { text: '内部' }, { text: '予算' }]),
      row(2, [{ text: '市税' }, { text: '9', isHidden: true }, { text: '5' }]),
      row(3, [
        { text: '個人', indent: 2 },
        { text: '8', isHidden: true },
        { text: '3', indent: 1 },
      ]),
    ]);
    expect(table?.heads.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['款', '予算']]);
    expect(table?.body.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['市税', '5'],
      ['　　個人', '3'],
    ]);
  });
});

function lay(...lines: readonly string[]) {
  const grid = lines.map((line, index) =>
    row(
      index + 1,
      line.split('|').map((text) => ({ text })),
    ),
  );
  return layAmounts(grid).map(({ titles, unit, heads, body, notes }) => ({
    titles,
    unit,
    heads: heads.length,
    body: body.map(({ cells }) => cells[0]?.text),
    notes,
  }));
}

function row(line: number, cells: readonly Omit<GridCell, 'place'>[]): GridRow {
  return {
    place: { file: 't.csv', line },
    cells: cells.map((cell, index) => ({ ...cell, place: { file: 't.csv', line, column: index + 1 } })),
  };
}
