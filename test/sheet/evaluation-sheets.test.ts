/** Sheets of one programme each, as cities evaluate them: what is its table, what stands around it, which of them are others. */

import { describe, expect, it } from 'vitest';
import { composeIndicators, type SheetGrid } from '../../src/sheet/compose-indicators.ts';
import { dropCovered } from '../../src/sheet/drop-covered.ts';
import type { GridRow } from '../../src/table/table.ts';

const context = { years: { documentDate: { year: 2025, month: 9, day: 1 } }, isFixed: () => false };

/** Rows are divided by ` / `, cells by `|`; `<` and `^` go on from the left and from above. */
function sheet(name: string, text: string): SheetGrid {
  const grid = text.split(' / ').map((line, row): GridRow => {
    const cells = line.split('|').map((each, column) => {
      const place = { file: 'f.xlsx', sheet: name, line: row + 1, column: column + 1 };
      const continues = each === '<' ? ('left' as const) : each === '^' ? ('above' as const) : undefined;
      return continues === undefined ? { text: each, place } : { text: '', place, continues };
    });
    return { place: { file: 'f.xlsx', sheet: name, line: row + 1 }, cells };
  });
  return { file: 'f.xlsx', sheet: name, grid, findings: [] };
}

function read(...[first, ...others]: readonly [SheetGrid, ...SheetGrid[]]) {
  const { value, findings } = composeIndicators([first, ...others], [], false, context);
  return {
    heads: value?.headers.map(({ text }) => text).join('|'),
    rows: value?.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')),
    notes: value?.parts?.flatMap(({ notes }) => notes.map(({ text }) => text)),
    codes: findings.map(({ code }) => code),
  };
}

it('names stand below 名称, where 指標 says of which kind they are; costs in the same columns are left out', () => {
  const { heads, rows, codes } = read(
    sheet(
      '0001',
      '事務事業名||相談事業 / 所属課||こども課 /  / 指標|名称|単位|5年度実績|6年度実績|7年度計画 / 活動指標|相談件数|件|1|2|3 / ' +
        '成果指標|満足度|％|4|5|6 / 事業費|国庫支出金|千円|1|1|1 / |一般財源|千円|2|2|2 / |事業費計（A）|千円|3|3|3',
    ),
  );
  expect(heads).toBe('事務事業名|指標|名称|単位|5年度実績|6年度実績|7年度計画|所属課');
  expect(rows).toEqual(['相談事業|活動指標|相談件数|件|1|2|3|こども課', '|成果指標|満足度|％|4|5|6|こども課']);
  expect(codes).toContain('rows-left-out');
});

describe('what stands below a table', () => {
  const table = '事業名|相談事業 / 指標名|単位|R5実績|R6実績 / 相談件数|件|1|2';

  it('no step of the cycle heads indicators, and no label with its text is one', () => {
    const { rows, notes } = read(
      sheet('1', `${table} / 【Ｃｈｅｃｋ】 / 必要性|高い / 【Ａｃｔｉｏｎ】 / 改善内容|広報を増やす`),
    );
    expect(rows).toEqual(['相談事業|相談件数|件|1|2|広報を増やす']);
    expect(notes).toContain('必要性　高い');
    const unknown = read(sheet('1', `${table} / 【Ａｃｔｉｏｎ】 / 見せ方|広報を増やす`));
    expect(unknown.rows).toEqual(['相談事業|相談件数|件|1|2']);
    expect(unknown.notes).toContain('見せ方　広報を増やす');
  });

  it('an indicator without values and with a unit stays', () => {
    expect(read(sheet('1', `${table} / 登録者数|人`)).rows).toHaveLength(2);
    expect(read(sheet('1', `${table} / ごみ排出量|g/人・日`)).rows).toHaveLength(2);
  });

  it('costs whose head says so are none of its indicators', () => {
    const { rows, codes } = read(sheet('1', `${table} /  / 事業費（千円）||R5実績|R6実績 / 決算額||100|200`));
    expect(rows).toEqual(['相談事業|相談件数|件|1|2']);
    expect(codes).toContain('tables-left');
  });
});

it('目的 above a table is a text of its rows, and 担当 no goal', () => {
  const one = read(sheet('1', '事業名|相談事業 / 目的|市民の安心 / 指標名|単位|R5実績|R6実績 / 相談件数|件|1|2'));
  expect(one.heads).toBe('事業名|指標名|単位|R5実績|R6実績|目的');
  const titled = (name: string, section: string) =>
    sheet(name, `${name} / 担当：${section} / 指標|区分|R5年度|R6年度 / ${name}の件数|目標|1件|2件 / ^|実績|1件|2件`);
  const both = read(titled('相談事業', 'こども課'), titled('健診事業', '健康課'));
  expect(both.rows?.filter((row) => row.includes('目標')).map((row) => row.split('|')[0])).toEqual([
    '相談事業',
    '健診事業',
  ]);
});

it('three rows of heads over years: the outermost only says the kind', () => {
  const text =
    '年度|活動指標|<|<|成果指標|<|< / ^|相談件数（件）|<|<|満足度（％）|<|< / ^|目標|実績|達成率|目標|実績|達成率 / ' +
    '令和5年度|1|2|3|4|5|6 / 令和6年度|1|2|3|4|5|6';
  expect(read(sheet('1', text)).rows).toEqual([
    '相談件数（目標）|件|1||1|',
    '相談件数（実績）|件|2|3|2|3',
    '満足度（目標）|％|4||4|',
    '満足度（実績）|％|5|6|5|6',
  ]);
});

describe('a sheet ruled like squared paper', () => {
  const wide = (...texts: readonly string[]) => texts.map((text) => `${text}|${text === '^' ? '^' : '<'}|<`).join('|');
  const plain = ['事業名|相談事業', '指標名|単位|R5年度|<', '^|^|目標|実績', '相談件数|件|1|2', '満足度|％|3|4'];

  it('is read as if each cell were one column wide', () => {
    const ruled = [
      wide('事業名', '相談事業'),
      `${wide('指標名', '単位', 'R5年度')}|<|<|<`,
      wide('^', '^', '目標', '実績'),
      wide('相談件数', '件', '1', '2'),
      wide('満足度', '％', '3', '4'),
    ];
    const own = read(sheet('1', ruled.join(' / ')));
    expect([own.heads, own.rows]).toEqual([
      '事業名|指標名|単位|目標（R5年度）|実績（R5年度）',
      ['相談事業|相談件数|件|1|2', '|満足度|％|3|4'],
    ]);
    expect([own.heads, own.rows]).toEqual(Object.values(read(sheet('1', plain.join(' / ')))).slice(0, 2));
  });

  it.each([
    '題|<|<|<|< / 甲|乙||丙|丁 / 1|2||3|4 / 1|2||3|4',
    '題|<|<|<|< / 副題|<|<|<|< / 甲|乙||丙|丁 / 1|2||3|4 / 1|2||3|4',
  ])('a column between two tables stays, though titles are merged over it: %s', (rows) => {
    const { grid } = sheet('1', rows);
    expect(dropCovered(grid)).toBe(grid);
  });

  it('loses no text', () => {
    const grid = sheet('1', '甲|<|乙|< / 1|<|2|3 / 1|<|2|').grid;
    expect(dropCovered(grid).map(({ cells }) => cells.map(({ text }) => text).join('|'))).toEqual([
      '甲|乙|',
      '1|2|3',
      '1|2|',
    ]);
  });
});

it('指標なし alone is no indicator', () => {
  const { rows, notes } = read(
    sheet('1', '事業名|相談事業 / 指標名|単位|R5実績|R6実績 / 相談件数|件|1|2 / （指標なし）'),
  );
  expect([rows, notes]).toEqual([['相談事業|相談件数|件|1|2'], ['（指標なし）']]);
});

describe('a workbook of several programmes', () => {
  const of = (name: string, programme: string, first = 1000) =>
    sheet(
      name,
      `事務事業名|${programme} / 成果指標|単位|R5実績|R8目標 / 利用者数|人|${first}|2000 / 利用者満足度|％|80|90`,
    );

  it('has the same indicators in each, where another programme is named', () => {
    const { rows, codes } = read(of('1', '市民会館'), of('2', '図書館', 3000));
    expect(codes).not.toContain('tables-alike');
    expect(rows).toHaveLength(4);
  });

  it.each([
    ['the same programme', of('1', '市民会館'), of('2', '市民会館', 3000)],
    ['sheets of two years', of('R5', '市民会館'), of('R6', '市民会館（大ホール）', 3000)],
  ])('of %s it is asked which is meant', (_, one, other) => {
    expect(read(one, other).codes).toContain('tables-alike');
  });

  it('begins with a list of the programmes and their costs, which is left', () => {
    const list = sheet(
      '一覧',
      'No|事業名|担当課|R6決算額（千円）|総合評価 / 1|市民会館|文化課|1200|B / 2|図書館|図書館|900|A',
    );
    const { rows, codes } = read(list, of('1', '市民会館'), of('2', '図書館', 3000));
    expect(rows).toHaveLength(4);
    expect(codes).toContain('tables-left');
    expect(read(list).rows).toHaveLength(2);
  });
});
