import { describe, expect, it } from 'vitest';
import { foldRows } from '../../../src/model/plan/fold-rows.ts';
import { makeTable } from './make-table.ts';

const context = { documentDate: { year: 2016, month: 9, day: 30 } };

function fold(text: string) {
  const { value, findings } = foldRows(makeTable(text), context);
  return {
    lines: [value.headers, ...value.rows.map(({ cells }) => cells)].map((cells) =>
      cells.map((cell) => cell.text).join('|'),
    ),
    findings: findings.map(({ code, facts, place }) => ({ code, facts, line: place?.line })),
  };
}

describe('foldRows', () => {
  it('makes one row of an indicator whose targets and actuals stand below each other', () => {
    const { lines, findings } = fold(`
取組|指標|区分|27年度|28年度
下水道|普及率|目標|61.2%|62.0%
下水道|普及率|実績|62.9%|
道路|延長|目標|10km|11km
道路|延長|実績|9km|
`);
    expect(lines).toEqual([
      '取組|指標|27年度（目標）|27年度（実績）|28年度（目標）|28年度（実績）',
      '下水道|普及率|61.2%|62.9%|62.0%|',
      '道路|延長|10km|9km|11km|',
    ]);
    expect(findings).toEqual([
      { code: 'rows-folded', facts: { column: '区分', roles: ['目標', '実績'], count: 2 }, line: 1 },
    ]);
  });

  it('takes 数値目標 over names for the head of names', () => {
    const { lines } = fold('番号|数値目標|区分|H27|H28\n1|来館者|目標|100|120\n1|来館者|実績|90|');
    expect(lines).toEqual(['番号|数値目標|H27（目標）|H27（実績）|H28（目標）|H28（実績）', '1|来館者|100|90|120|']);
  });

  it.each(['基本目標', '計画目標', '政策目標'])('takes %s over words for the head of groups', (goal) => {
    const { lines } = fold(`${goal}|数値目標||H27|H28\nしごと|従業者数|目標|100|120\nしごと|従業者数|実績|90|`);
    expect(lines).toEqual([
      `${goal}|数値目標|H27（目標）|H27（実績）|H28（目標）|H28（実績）`,
      'しごと|従業者数|100|90|120|',
    ]);
  });

  it('takes 基本目標 over numbers to the left of the names for the head of groups', () => {
    const { lines } = fold('基本目標|KPI|区分|H27|H28\n1|創業件数|目標|100|120\n1|創業件数|実績|90|');
    expect(lines).toEqual(['基本目標|KPI|H27（目標）|H27（実績）|H28（目標）|H28（実績）', '1|創業件数|100|90|120|']);
  });

  it('follows a merged name, whatever stands over the roles, and keeps what one row alone says', () => {
    const { lines } = fold(`
指標||単位|H27|最終目標値|所管課
来館者|目標値|人|100|120|図書館
|実績値|人|90||
|達成率|％|90.0%||
貸出|目標|冊|10|20|図書館
|実績|冊|12||
`);
    expect(lines).toEqual([
      '指標|単位|H27（目標値）|H27（実績値）|H27（達成率）|最終目標値|所管課',
      '来館者|人|100|90|90.0%|120|図書館',
      '貸出|冊|10|12||20|図書館',
    ]);
  });

  it('keeps the total of each role', () => {
    expect(fold('指標|区分|R4|R5|計\n道路|計画額|1|2|3\n道路|実績額|4|5|9').lines).toEqual([
      '指標|R4（計画額）|R4（実績額）|R5（計画額）|R5（実績額）|計（計画額）|計（実績額）',
      '道路|1|4|2|5|3|9',
    ]);
  });

  it('reads a column that says 計画 alone, and keeps rows without a role', () => {
    expect(fold('指標|区分|27年度\n収納率|計画|98.4%').lines).toEqual(['指標|27年度（計画）', '収納率|98.4%']);
    const { lines, findings } = fold('指標|区分|27年度\n基本目標1||\n来館者|目標|100\n|実績|90\n貸出||5');
    expect(lines).toEqual(['指標|27年度（目標）|27年度（実績）', '基本目標1||', '来館者|100|90', '貸出||5']);
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['row-not-folded', 5],
      ['rows-folded', 1],
    ]);
  });

  it('says which row and which value it leaves out', () => {
    const { lines, findings } = fold(`
指標|区分|基準値|27年度
来館者|目標|80|100
来館者|実績|70|90
来館者|考察|増えた|増えた
|実績||95
`);
    expect(lines).toEqual(['指標|基準値|27年度（目標）|27年度（実績）', '来館者|70|100|90', '|||95']);
    expect(findings.map(({ code, line, facts }) => [code, line, 'text' in facts ? facts.text : ''])).toEqual([
      ['row-not-folded', 4, '考察'],
      ['row-value-left', 2, '80'],
      ['row-not-folded', 5, '実績'],
      ['rows-folded', 1, ''],
    ]);
  });

  it('begins a new indicator where the name changes or the role comes again', () => {
    const { lines } = fold('指標|区分|27年度\nA|目標|1\nB|目標|2\nB|実績|3\nB|目標|4\nB|実績|5');
    expect(lines.slice(1)).toEqual(['A|1|', 'B|2|3', 'B|4|5']);
  });

  it.each([
    '指標|区分|27年度\n来館者|男|1\n来館者|女|2\n来館者|計|3',
    '指標|27年度目標|27年度実績\n来館者|1|2',
    '指標|評価|27年度\nA|○|1',
    '指標|目標値|実績値\nA|目標|1',
  ])('leaves a table without roles in its rows alone: %s', (text) => {
    const table = makeTable(text);
    expect(foldRows(table, context)).toEqual({ value: table, findings: [] });
  });

  it.each([
    ['the only column of words', '各年度の計画と実績|元年度|2年度\n計画値|10|20\n実績値|9|'],
    ['demand and supply', '事業名|区分|元年度|2年度\n一時預かり|①量の見込み|10|20\n|②確保方策|30|30\n|②－①|20|10'],
  ])('leaves %s as it is: they are names', (_, text) => {
    expect(fold(text)).toEqual({ lines: text.split('\n'), findings: [] });
  });

  it('keeps where the table and its cells stand', () => {
    const table = makeTable('指標|区分|27年度\n来館者|目標|100\n来館者|実績|90\n貸出|目標|5\n貸出|実績|6');
    const { value } = foldRows(table, context);
    expect(value.headers.map(({ place }) => place?.column)).toEqual([1, 3, 3]);
    expect(value.rows.map(({ place, cells }) => [place.line, ...cells.map((cell) => cell.place.line)])).toEqual([
      [2, 2, 2, 3],
      [4, 4, 4, 5],
    ]);
  });

  it('takes what is of no year from the row that it is of, blanks and dashes aside', () => {
    const { lines, findings } = fold(`
指標|区分|基準値|27年度|最終目標|備考
来館者|目標||100|－|
来館者|実績|70|90|150|雨
来館者|達成率|－|90%|99%|率
`);
    expect(lines).toEqual([
      '指標|基準値|27年度（目標）|27年度（実績）|27年度（達成率）|最終目標|達成率（最終目標）|備考',
      '来館者|70|100|90|90%|150|99%|雨',
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['rows-folded']);
  });

  it('tells a second value of what is of no year, by the column and what was taken', () => {
    const { findings } = fold('指標|区分|27年度|最終目標\n甲|目標|1|150\n甲|実績|2|140\n乙|目標|1|5\n乙|実績|2|5');
    expect(findings.map(({ code, line, facts }) => [code, line, facts])).toEqual([
      ['row-value-left', 3, { text: '140', taken: '150', column: '最終目標' }],
      ['rows-folded', 1, { column: '区分', roles: ['目標', '実績'], count: 2 }],
    ]);
  });

  it('does not mind a blank name, unit or id among the rows of an indicator', () => {
    const { lines } = fold(`
ID|課|指標|単位|区分|27年度
k1|図書|来館者|人|目標|100
k2||||実績|90
k3|図書|貸出|冊|目標|5
k3|図書|貸出|千冊|実績|6
`);
    expect(lines.slice(1)).toEqual(['k1|図書|来館者|人|100|90', 'k3|図書|貸出|冊|5|6']);
  });

  it('folds nothing where each row has another name, and says nothing then', () => {
    const { lines, findings } = fold('課|指標|区分|27年度\n図書|来館者|目標|100\n図書|貸出|実績|6');
    expect(lines.slice(1)).toEqual(['図書|来館者|100|', '図書|貸出||6']);
    expect(findings).toEqual([]);
  });

  it('does not go on below a row that says no role', () => {
    const { lines } = fold('指標|区分|27年度\n甲||1\n甲|目標|2\n甲|実績|3');
    expect(lines.slice(1)).toEqual(['甲||1', '甲|2|3']);
  });

  it('calls the first year 28年度 where numbers alone count years', () => {
    expect(fold('指標|区分|27|28\n甲|目標|1|2\n甲|実績|3|4').lines[0]).toBe(
      '指標|27年度（目標）|27年度（実績）|28年度（目標）|28年度（実績）',
    );
  });

  it('is no half where the row above has the same role, or both', () => {
    const { findings } = fold('指標|区分|27年度\n甲|目標|1\n甲|実績|2\n乙|目標|1\n丙|目標|1\n丁|目標|1\n丁|実績|2');
    expect(findings.map(({ code }) => code)).toEqual(['rows-folded']);
  });

  it('warns of halves: 目標 of one name above 実績 of another, where others have both', () => {
    const { findings } = fold(`指標|区分|27年度|28年度
来館者|目標|10|20
来館者|実績|9|
図書館の新しい|目標|10|20
貸出冊数|実績|9|`);
    expect(findings.map(({ code, line, facts }) => [code, line, facts])).toEqual([
      ['rows-folded', 1, { column: '区分', roles: ['目標', '実績'], count: 1 }],
      ['row-not-folded', 4, { text: '目標' }],
      ['row-not-folded', 5, { text: '実績' }],
    ]);
  });

  it('calls 見込 the year that 実績（R5は見込み） says it of, where all rows say so', () => {
    const rows = (second: string) =>
      `指標|区分|R4|R5\n甲|計画|1|2\n甲|実績（R5は見込み）|3|4\n乙|計画|1|2\n乙|${second}|3|4`;
    const { lines } = fold(rows('実績（R5は見込み）'));
    expect(lines[0]).toBe('指標|R4（計画）|R4（実績）|R5（計画）|R5（実績見込み）');
    expect(lines).toHaveLength(3);
    expect(fold(rows('実績')).findings.map(({ code }) => code)).toContain('row-not-folded');
  });

  it('warns of no second count of a name, which its unit tells', () => {
    const counts = (unit: string) =>
      `サービス|単位|区分|R4|R5\n訪問|時間|見込量|9|8\n||実績|7|\n|${unit}|見込量|5|4\n||実績|3|`;
    expect(fold(counts('人')).findings.map(({ code }) => code)).toEqual(['rows-folded']);
    expect(fold(counts('')).findings.map(({ code }) => code)).toContain('row-not-folded');
  });
});

describe('a role over the rows of several indicators', () => {
  it('is of each of them, and brings those of one name together', () => {
    const { lines, findings } = fold(`
区分|項目|27年度|28年度
計画|受診者数|500人|520人
|受診率|40%|42%
実績|受診者数|480人|
|受診率|39%|
`);
    expect(lines).toEqual([
      '項目|27年度（計画）|27年度（実績）|28年度（計画）|28年度（実績）',
      '受診者数|500人|480人|520人|',
      '受診率|40%|39%|42%|',
    ]);
    expect(findings).toEqual([
      { code: 'rows-folded', facts: { column: '区分', roles: ['計画', '実績'], count: 2 }, line: 1 },
    ]);
  });

  it('begins again below another goal', () => {
    const { lines } = fold(`
分野|区分|項目|27年度
健康|計画|受診者|5
||講座|4
|実績|受診者|3
||講座|2
環境|計画|受診者|9
||植樹|8
|実績|受診者|7
||植樹|6
`);
    expect(lines.slice(1)).toEqual(['健康|受診者|5|3', '|講座|4|2', '環境|受診者|9|7', '|植樹|8|6']);
  });

  it.each([
    ['another name stands below the second role', '計画|受診者|5\n|講座|4\n実績|受診者|3\n|植樹|2'],
    ['a name comes twice below one role', '計画|受診者|5\n|受診者|4\n実績|受診者|3\n|受診者|2'],
  ])('is of its own row alone where %s', (_, rows) => {
    const { findings } = fold(`区分|項目|27年度\n${rows}`);
    expect(findings.some(({ code }) => code === 'row-not-folded')).toBe(true);
  });

  it('takes a merged baseline for none of the rates below it', () => {
    const { lines } = fold(`
指標|基準値|区分|27年度
受診率|30%|目標|40%
|30%|実績|39%
|30%|達成率|97.5%
`);
    expect(lines).toEqual(['指標|基準値|27年度（目標）|27年度（実績）|27年度（達成率）', '受診率|30%|40%|39%|97.5%']);
  });
});
