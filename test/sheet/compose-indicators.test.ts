import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeIndicators, type SheetGrid } from '../../src/sheet/compose-indicators.ts';
import type { GridRow, RawTable } from '../../src/table/table.ts';
import { layOut, layOutCsv } from './lay-out.ts';

const sheet = (text: string, name?: string): SheetGrid => {
  const source = name === undefined ? { file: 'a.xlsx' } : { file: 'a.xlsx', sheet: name };
  return { ...source, grid: layOut(text, source), findings: [] };
};
const show = (table: RawTable | undefined) =>
  [table?.headers ?? [], ...(table?.rows ?? []).map(({ cells }) => cells)].map((cells) =>
    cells.map(({ text }) => text).join('|'),
  );
const read = (...[first, ...others]: readonly [SheetGrid, ...SheetGrid[]]) => {
  const all = [first, ...others].flatMap(({ sheet: name }) => name ?? []);
  const { value, findings } = composeIndicators([first, ...others], all);
  return { table: value, rows: show(value), findings };
};
const codes = ({ findings }: ReturnType<typeof read>) => findings.map(({ code }) => code);

describe('rows that are no indicators', () => {
  const stacked = read(
    sheet(`
基本目標１　しごとをつくる
番号|指標名|R4|目標値（R8）
1|創業件数|38|80
|小　計|38|80

基本目標２　ひとの流れ
番号|指標名|R4|目標値（R8）
1|移住相談件数|138|200
番号|指標名|R4|目標値（R8）
2|合計特殊出生率|1.3|1.6
|合計|<|
評価：Ａ 達成　Ｂ 概ね順調
※ 移住相談は延べ件数
`),
  );

  it('totals, repeated heads, legends and notes are left out; titles are the goals', () => {
    expect(stacked.rows).toEqual([
      '基本目標|番号|指標名|R4|目標値（R8）',
      '基本目標１　しごとをつくる|1|創業件数|38|80',
      '基本目標２　ひとの流れ|1|移住相談件数|138|200',
      '|2|合計特殊出生率|1.3|1.6',
    ]);
  });

  it('each kind is said once, with its cells', () => {
    const facts = (code: string) => stacked.findings.filter((each) => each.code === code).map((each) => each.facts);
    expect(facts('rows-left-out')).toEqual([{ totals: ['B4', 'B11'], heads: ['A9'], legends: ['A12'], costs: [] }]);
    expect(facts('head-rows-found')).toEqual([{ rows: ['2', '7'] }]);
    expect(facts('row-ignored')).toEqual([{ text: '※ 移住相談は延べ件数' }]);
  });

  it('what was understood is kept as data', () => {
    expect(
      stacked.table?.parts?.map(({ head, titles, rowCount }) => [head[0]?.cell, titles[0]?.text, rowCount]),
    ).toEqual([
      ['A2', '基本目標１　しごとをつくる', 1],
      ['A7', '基本目標２　ひとの流れ', 2],
    ]);
  });

  it.each(['数値目標', '【KPI】', '重要業績評価指標（ＫＰＩ）', '■数値目標'])(
    '%s alone says what kind of indicators follow, and is no level of the plan',
    (kind) => {
      const found = read(
        sheet(`指標名|R4|目標値
【基本目標１】しごと|<|<
${kind}||
雇用者数|20|40
（１）産業|<|<
${kind}||
誘致企業数|2|5
【基本目標２】ひと|<|<
${kind}||
転入者数|7|9`),
      );
      expect(found.rows.slice(1)).toEqual([
        '【基本目標１】しごと||雇用者数|20|40',
        '|（１）産業|誘致企業数|2|5',
        '【基本目標２】ひと||転入者数|7|9',
      ]);
      expect(found.findings.find(({ code }) => code === 'rows-left-out')?.facts).toMatchObject({
        heads: ['A3', 'A6', 'A9'],
      });
    },
  );

  it.each(['家計の計', '計画の策定数', '会計', '合計特殊出生率', '統計', '時計'])('%s is an indicator', (name) => {
    expect(read(sheet(`指標|R4|目標値\n${name}|1|2\n甲|1|2`)).rows).toHaveLength(3);
  });

  it.each(['計', '合　計', '小計', '総計', '（計）', '基本目標１ 計', '合計（12指標）'])('%s is none', (name) => {
    expect(read(sheet(`指標|R4|目標値\n甲|1|2\n${name}|1|2`)).rows).toHaveLength(2);
  });

  it.each([
    '12',
    '- 12 -',
    '(3)',
    '1/2',
    'P.12',
    '３ページ',
    '以上',
    '次頁へ続く',
    '単位：人',
    '作成：企画課',
    'R6.3.31現在',
    '更新日 2024-05-01',
    '2024/5/1',
    '―',
    '◎',
  ])('%s alone below the rows is a remark', (text) => {
    expect(read(sheet(`指標名|R4|目標値（R8）\n相談|1|2\n${text}`)).rows).toHaveLength(2);
  });

  it.each(['老朽管の更新', '2024年度', 'ページ数', '1人当たり面積', '単位互換の大学数'])(
    '%s without values is an indicator',
    (text) => {
      expect(read(sheet(`指標名|R4|目標値（R8）\n相談|1|2\n${text}`)).rows).toHaveLength(3);
    },
  );

  it('a number that goes before no name is none, nor a goal', () => {
    const { rows } = read(sheet('番号|指標名|R4|目標値（R8）\n1|相談|1|2\n2||\n3|利用|3|4'));
    expect(rows).toEqual(['番号|指標名|R4|目標値（R8）', '1|相談|1|2', '3|利用|3|4']);
  });

  it('the number of a goal over its rows is kept, and a number with values', () => {
    expect(read(sheet('基本目標|指標名|R4|目標値\n1||\n|相談|1|2')).rows).toHaveLength(3);
    expect(read(sheet('指標名|R4|目標値（R8）\n相談|1|2\n119|3|4')).rows).toHaveLength(3);
  });

  it('a column without a head is named by its own letter', () => {
    const { table } = read(sheet('指標名|R4|目標値（R8）\n相談|1|2||9'));
    expect(table?.headers.at(-1)).toMatchObject({ text: '', place: { cell: 'E1' } });
  });

  it('a total among the rows of a name stays', () => {
    const { rows } = read(sheet('指標|区分|R4|目標値\n人口|男|1|2\n^|女|1|2\n^|計|2|4'));
    expect(rows).toHaveLength(4);
  });
});

describe('bands over rows', () => {
  it('merged across, or with the words of a level, are the goals of the rows below', () => {
    const { rows } = read(
      sheet(`
|成果指標|策定時|実績値|<
^|^|^|2022|2023
第１章　健康・福祉|<|<|<|<
1|受診率|48|47|50
施策１　予防
2|健康寿命|79|79|80
第２章　教育|<|<|<|<
3|講座|2|3|4
`),
    );
    expect(rows.slice(1).map((row) => row.split('|').slice(0, 4).join('|'))).toEqual([
      '第１章　健康・福祉||1|受診率',
      '|施策１　予防|2|健康寿命',
      '第２章　教育||3|講座',
    ]);
  });

  it('have three levels, of which the innermost is an undertaking', () => {
    const { rows } = read(
      sheet(`
指標|R4|R5
第１章　こども|<|<
第１節　保育|<|<
(1) 待機児童の解消|<|<
待機児童数|10|5
(2) 多様な保育|<|<
一時預かり|1|2
第２節　学校|<|<
(1) 学力|<|<
学力調査|60|61
`),
    );
    expect(rows).toEqual([
      '基本目標|基本方針|取組|指標|R4|R5',
      '第１章　こども|第１節　保育|(1) 待機児童の解消|待機児童数|10|5',
      '||(2) 多様な保育|一時預かり|1|2',
      '|第２節　学校|(1) 学力|学力調査|60|61',
    ]);
  });

  it('a row of numbers below a blank row begins no table', () => {
    expect(read(sheet('名称|R4\n甲|1\n\n2|3\n')).rows).toEqual(['名称|R4', '甲|1', '2|3']);
  });

  it('without a merge are numbered as no row of values is', () => {
    const { rows, findings } = read(
      sheet(`
指標|ベースライン値|目標値
1 栄養・食生活
20代女性のやせ|23.3%|15.0%
男性の肥満|24.3%|15.0%
2 飲酒
多量飲酒者|4.1%|3.2%
3 喫煙
喫煙率|18%|12%
`),
    );
    expect(rows.slice(1).map((row) => row.split('|').slice(0, 2).join('|'))).toEqual([
      '1 栄養・食生活|20代女性のやせ',
      '|男性の肥満',
      '2 飲酒|多量飲酒者',
      '3 喫煙|喫煙率',
    ]);
    expect(findings.map(({ code }) => code)).not.toContain('names-alone');
  });

  it('without a merge have no unit, where all others have one', () => {
    const { rows } = read(sheet('指標|単位|R4|目標値\n子育て\n甲|人|1|2\n乙|件|1|2\n教育\n丙|校|1|2'));
    expect(rows.slice(1)).toEqual(['子育て|甲|人|1|2', '|乙|件|1|2', '教育|丙|校|1|2']);
  });

  it('numbered as the indicators are, or below the first of them, is none', () => {
    expect(read(sheet('指標|R4|目標値\n1 甲\n2 乙|1|2\n3 丙|1|2')).rows).toHaveLength(4);
    expect(read(sheet('指標|単位|R4|目標値\n甲|人|1|2\n乙\n丙|校|1|2\n丁\n戊|校|1|2')).rows).toHaveLength(6);
  });

  it('a name without values is told where a cell of a CSV above it has several lines', () => {
    const lines = ['指標,R4,目標値', '甲,"1\n（速報）",2', '乙,,', '丙,1,2'];
    const at = [1, 2, 4, 5];
    const grid = lines.map((line, row): GridRow => {
      const place = (column: number) => ({ file: 'a.csv', line: at[row] ?? 0, column });
      const cells = line
        .split(',')
        .map((text, column) => ({ text: text.replaceAll('"', ''), place: place(column + 1) }));
      return { place: place(1), cells };
    });
    const { findings } = composeIndicators([{ file: 'a.csv', grid, findings: [] }]);
    expect(findings.flatMap(({ code, facts }) => (code === 'names-alone' ? [facts] : []))).toEqual([
      { cells: ['4:1'], texts: ['乙'] },
    ]);
  });

  it('a name without values is none', () => {
    const { rows } = read(sheet('指標|R4|目標値\n甲|1|2\n乙||\n丙|1|2'));
    expect(rows).toHaveLength(4);
  });
});

describe('a unit in a title line', () => {
  const text = `
決算の推移||（単位：千円、％）
科目|R4|R5|前年度比
市税|1,000|2,000|200
収納率（％）|98.1|98.5|100.4
未収額|3千円|4千円|133
`;
  it('is that of the rows that have none', () => {
    const { rows, findings } = read(sheet(text));
    expect(rows).toEqual([
      '科目|単位|R4|R5|前年度比',
      '市税|千円|1,000|2,000|200',
      '収納率（％）||98.1|98.5|100.4',
      '未収額||3千円|4千円|133',
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'unit-from-title', facts: { unit: '千円', count: 1 } }),
    );
  });

  it('is also that of the head of the names', () => {
    const { rows } = read(sheet('指標（単位：千円）|R4|R5\n寄附金|100|200\n人口（人）|5|6'));
    expect(rows).toEqual(['指標（単位：千円）|単位|R4|R5', '寄附金|千円|100|200', '人口（人）||5|6']);
  });

  it('stands also at the end of a title', () => {
    const title = '実施計画　効果額（千円）';
    expect(read(sheet(`${title}\n取組項目|R4|R5\n使用料|100|200`)).rows[1]).toBe('使用料|千円|100|200');
    expect(read(sheet(`${title.replace('千円', '回')}\n取組項目|R4|R5\n使用料|100|200`)).rows[1]).toBe(
      '使用料|100|200',
    );
  });

  it.each([
    ['（人/月）', '利用者|人/月|100|200'],
    ['(千円)', '利用者|千円|100|200'],
    ['（案）', '利用者|100|200'],
    ['（年）', '利用者|100|200'],
  ])('stands alone at the edge of a title: %s', (edge, row) => {
    expect(read(sheet(`２　見込み|<|${edge}\n項目|R4|R5\n利用者|100|200`)).rows[1]).toBe(row);
  });

  it('is that of numbers beside rates of them, and of no row of rates', () => {
    const { rows } = read(sheet('（単位：t-CO2）|\n部局|R4|R5|R5/R4\n市長部局|8,120|6,118|75.3%\n再エネ率|10%|12%|'));
    expect(rows).toEqual(['部局|単位|R4|R5|R5/R4', '市長部局|t-CO2|8,120|6,118|75.3%', '再エネ率||10%|12%|']);
  });

  it.each(['（単位：人、件）', '（単位：各指標名に記載）', '（単位は各欄に記載）'])('is none in %s', (unit) => {
    expect(read(sheet(text.replace('（単位：千円、％）', unit))).rows[0]).toBe('科目|R4|R5|前年度比');
  });
});

describe('the sheets of a workbook', () => {
  const goal = (number: number, name: string, years = 'R4|R5') =>
    sheet(
      `基本目標${number}　${name}|<|<|<\n（一覧）|||（単位：各指標名に記載）\n番号|指標|${years}|目標値\n1|${name}の件数|1|2|3`,
      `目標${number}`,
    );

  it('a sheet a goal: all are taken, cover and tally are not, which is said', () => {
    const found = read(
      sheet('|総合戦略\n|企画課', '表紙'),
      goal(1, 'しごと'),
      goal(2, 'ひと', 'R5|R6'),
      sheet('|Ａ|Ｂ|計\n目標１|1|2|3', '集計'),
    );
    expect(found.rows).toEqual([
      '基本目標|番号|指標|R4|R5|R6|目標値',
      '基本目標1　しごと|1|しごとの件数|1|2||3',
      '基本目標2　ひと|1|ひとの件数||1|2|3',
    ]);
    expect(found.findings).toContainEqual(
      expect.objectContaining({ code: 'sheets-taken', facts: { taken: ['目標1', '目標2'], left: ['表紙', '集計'] } }),
    );
  });

  it('without titles their names are the goals', () => {
    const plain = (name: string) => sheet(`指標|R4|目標値\n${name}の数|1|2`, name);
    const found = read(plain('健康'), plain('教育'));
    expect(found.rows.slice(1)).toEqual(['健康|健康の数|1|2', '教育|教育の数|1|2']);
    expect(codes(found)).toContain('goals-from-titles');
  });

  it('two sheets of the same indicators are an error', () => {
    const text = '指標|R4|目標値\n甲|1|2\n乙|3|4';
    const found = read(sheet(text, 'R5'), sheet(text.replace('1', '9'), 'R6'));
    expect(found.findings).toContainEqual(
      expect.objectContaining({
        code: 'tables-alike',
        severity: 'error',
        facts: { tables: ['R5:1', 'R6:1'], names: ['甲', '乙'], count: 2 },
      }),
    );
  });

  it.each([
    ['東部地区', '西部地区', false],
    ['前年度の状況', '今年度の状況', true],
    ['R5', 'R6', true],
    ['旧計画', '新計画', true],
    ['施策1 子育て支援', '施策2 新産業の支援', false],
    ['施策1 子育て支援', '施策1 子育て支援', true],
    ['基本目標1（令和5年度）', '基本目標2（令和6年度）', true],
  ])('two of them on a sheet below %s and %s: error %s', (one, other, isError) => {
    const text = '指標|R4|目標値\n甲|1|2\n乙|3|4';
    const found = read(sheet(`${one}\n${text}\n\n${other}\n${text.replace('1', '9')}`));
    expect(codes(found).includes('tables-alike')).toBe(isError);
  });

  it('a table of other heads is left, which is said', () => {
    const found = read(sheet('指標|R4|目標値\n甲|1|2', 'a'), sheet('会議|令和元年度実績|開催地\n乙|3|4', 'b'));
    expect(found.rows).toHaveLength(2);
    expect(codes(found)).toContain('tables-left');
  });

  it('none with a head: the other sheets are named', () => {
    const found = read(sheet('総合戦略', '表紙'), sheet('目次', '目次'));
    expect(found.findings).toEqual([
      expect.objectContaining({
        code: 'table-no-header',
        facts: { expected: [], found: ['総合戦略'], sheet: '表紙', others: ['目次'] },
      }),
    ]);
  });
});

it('titles, blank rows, totals and notes around a table change nothing of it', () => {
  const body = ['1|相談件数|800|923|1,092', '2|待機児童数|45|30|12', '3|参加率|38.1|－|57.9'];
  const head = '番号|指標名|R3|R4|目標値';
  const bare = read(sheet([head, ...body].join('\n'))).rows;
  const titles = fc.subarray([
    '総合戦略の進捗',
    '|||（令和６年７月現在）',
    '（一覧）|||（単位：各欄に記載）',
    '',
    '企画課',
  ]);
  const below = fc.subarray(['', '※ 注', '|合計|845|953|1,104', '', '（注）速報値を含む', '評価：◎達成 ○順調 △遅れ']);
  const heads = fc.constantFrom(
    head,
    '番号|指標名|年度|<|目標値\n^|^|R3|R4|^',
    '番号|指標名|実績|<|目標値\n^|^|年度|<|^\n^|^|R3|R4|^',
  );
  const between = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(titles, heads, below, between, fc.boolean(), (above, written, after, at, isAgain) => {
      const middle = [...body.slice(0, at), '', ...(isAgain ? [written] : []), ...body.slice(at)];
      const found = read(sheet([...above, written, ...middle, ...after].join('\n')));
      expect(found.rows.slice(1)).toEqual(bare.slice(1));
      expect(found.findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    }),
    { seed: 10, numRuns: 200 },
  );
});

describe('tables side by side', () => {
  const byGap = `
総合計画　成果指標一覧|||||||（単位：人）
指標|R4|R5|目標（R8）||指標|R5|目標（R8）
図書館来館者数|520|541|600||健診受診者数|471|600
公民館利用者数|180|176|200||検診受診者数|230|300
|||||介護教室参加者数|355|400
`;

  it('are two where a column of nothing divides them; the title and its unit are of both', () => {
    const { rows, findings, table } = read(sheet(byGap));
    expect(rows).toEqual([
      '指標|単位|R4|R5|目標（R8）',
      '図書館来館者数|人|520|541|600',
      '公民館利用者数|人|180|176|200',
      '健診受診者数|人||471|600',
      '検診受診者数|人||230|300',
      '介護教室参加者数|人||355|400',
    ]);
    expect(findings.filter(({ code }) => code === 'head-rows-found').map(({ facts }) => facts)).toEqual([
      { rows: ['2'] },
    ]);
    expect(table?.parts?.map(({ titles }) => titles.map(({ text }) => text))).toEqual([
      ['総合計画　成果指標一覧', '（単位：人）'],
      ['総合計画　成果指標一覧', '（単位：人）'],
    ]);
  });

  it.each([
    ['merged', layOut],
    ['blank in a CSV', layOutCsv],
  ])('are two of years that stand over each, %s', (_, lay) => {
    const grid = lay(`
令和4年度|<|<||令和5年度|<|<
指標名|目標値|実績値||指標名|目標値|実績値
教室参加者数|500人|480人||教室参加者数|550人|530人
受診率|50%|46%||受診率|52%|48%`);
    const { value } = composeIndicators([{ file: 'a.csv', grid, findings: [] }]);
    expect(show(value)).toEqual([
      '指標名|目標値（令和4年度）|実績値（令和4年度）|目標値（令和5年度）|実績値（令和5年度）',
      '教室参加者数|500人|480人|550人|530人',
      '受診率|50%|46%|52%|48%',
    ]);
  });

  it('each have their own title as their goal', () => {
    const { rows } = read(
      sheet(`
基本目標１　学ぶ||||基本目標２　支える
指標|R5|目標||指標|R5|目標
来館者数|541|600||受診者数|471|600`),
    );
    expect(rows).toEqual([
      '基本目標|指標|R5|目標',
      '基本目標１　学ぶ|来館者数|541|600',
      '基本目標２　支える|受診者数|471|600',
    ]);
  });

  it.each([
    ['１　福祉', '２　環境'],
    ['(1) 福祉', '(2) 環境'],
    ['1.福祉', '2.環境'],
  ])('are no row of values where their titles are numbered: %s', (one, other) => {
    const { rows } = read(sheet(`${one}||||${other}\n指標|R5|目標||指標|R5|目標\n来館者数|541|600||受診者数|471|600`));
    expect(rows).toEqual(['基本目標|指標|R5|目標', `${one}|来館者数|541|600`, `${other}|受診者数|471|600`]);
  });

  it('are two where words of any kind stand before the same years', () => {
    const { rows } = read(
      sheet('検診名|R5|目標||健診名|R5|目標\n胃がん|13|20||１歳児|97|98\n肺がん|15|25||３歳児|96|98'),
    );
    expect(rows.slice(1).map((row) => row.split('|').filter((text) => text !== ''))).toEqual([
      ['胃がん', '13', '20'],
      ['肺がん', '15', '25'],
      ['１歳児', '97', '98'],
      ['３歳児', '96', '98'],
    ]);
  });

  it('are two where the whole head comes again without a gap', () => {
    const { rows } = read(sheet('指標|R5|目標|指標|R5|目標\n来館者数|541|600|受診者数|471|600\n貸出数|9|8||'));
    expect(rows).toEqual(['指標|R5|目標', '来館者数|541|600', '貸出数|9|8', '受診者数|471|600']);
  });

  it.each([
    ['a blank column before the remarks', '指標|R5|目標||備考\n来館者数|541|600||新館'],
    ['a blank column before one more value', '指標|R4|||R5|目標\n来館者数|541|||600|700'],
    ['a section before the same years again', '指標|R4|目標||担当課|R4|目標\n来館者数|541|600||文化課|7|8'],
    ['years under two groups', '指標|目標|<|実績|<\n^|R4|R5|R4|R5\n来館者数|1|2|3|4'],
  ])('are one with %s', (_, text) => {
    expect(read(sheet(text)).table?.rows).toHaveLength(1);
  });
});

it('bands of 活動指標 and 成果指標 are no level: each row says which it is of', () => {
  const text = `指標名|R5実績|R8目標
１　相談事業|<|<
【活動指標】|<|<
相談会|5|6
講座|4|5
【成果指標】|<|<
満足度|80|90
２　見守り事業|<|<
【活動指標】|<|<
訪問|9|12`;
  expect(read(sheet(text)).rows).toEqual([
    '基本目標|指標区分|指標名|R5実績|R8目標',
    '１　相談事業|【活動指標】|相談会|5|6',
    '|【活動指標】|講座|4|5',
    '|【成果指標】|満足度|80|90',
    '２　見守り事業|【活動指標】|訪問|9|12',
  ]);
});

it('a name over the columns of both is of none of them where their heads are one', () => {
  const lower = '量の見込み|低学年|310\n^|高学年|120\n確保方策|<|400';
  expect(read(sheet(`項目|<|R7目標\n${lower}`)).rows.at(-1)).toBe('確保方策||400');
  expect(read(sheet(`施策|指標|R7目標\n${lower}`)).rows.at(-1)).toBe('|確保方策|400');
});

it('a row with most of the heads above it begins a table, without a blank row between them', () => {
  const text = `数値目標|<|R5実績|R8目標
社会増減数|<|-98|0
具体的な施策|KPI|R5実績|R8目標
移住の促進|移住相談件数|171|200`;
  expect(read(sheet(text)).rows).toEqual([
    '具体的な施策|KPI|数値目標|R5実績|R8目標',
    '||社会増減数|-98|0',
    '移住の促進|移住相談件数||171|200',
  ]);
});

it('a row of data with words of the heads begins none', () => {
  expect(read(sheet('指標|区分|R5|R8\n相談|指標|3|5\n件数|区分|4|6')).rows).toHaveLength(3);
});

it.each([
  ['KPI一覧（１／２）', 'KPI一覧（２／２）', 'No|KPI|R6実績|R8目標'],
  ['進捗状況 その1', '進捗状況 その2', 'No|KPI|R6実績|R8目標'],
  ['基本目標（１）', '基本目標（２）', '基本目標|No|KPI|R6実績|R8目標'],
  ['１　産業', '２　福祉', '基本目標|No|KPI|R6実績|R8目標'],
])('titles that tell nothing but pages are no goals: %s, %s', (one, other, heads) => {
  const text = `${one}|<|<\nNo|KPI|R6実績|R8目標\n1|消費額|5|6\n2|宿泊者|7|8\n${other}|<|<\nNo|KPI|R6実績|R8目標\n3|利用者|1|2\n4|拠点|3|4`;
  expect(read(sheet(text)).rows[0]).toBe(heads);
});

it('takes the unit that stands where the names have no head', () => {
  const found = read(sheet('単位：t-CO2|R4実績|R8目標\n家庭|10|8\n事業|20|15'));
  expect(found.table?.parts?.[0]?.unit?.text).toBe('t-CO2');
});
