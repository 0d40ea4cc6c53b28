import { describe, expect, it } from 'vitest';
import { formOf, told } from './make-form.ts';

const unknown = (name: string, key: string, nearest: string | null, at = name) => [
  'no form',
  `error form-name-unknown @${at} ${JSON.stringify([name, key, nearest])}`,
];

describe('names that a form may call', () => {
  it.each([
    ['a column of the sheet', 'parts: [{ boxes: [[課, 目的]] }]'],
    ['a column of another source', 'parts: [{ boxes: [施策] }]'],
    ['a column with its source', 'parts: [{ boxes: [施策.施策] }]'],
    ['a column that the sheet has as well', 'parts: [{ boxes: [番号] }]'],
    ['a pick', 'picks: { 点数: { of: 評価, value: 点, where: {} } }\nparts: [{ boxes: [点数] }]'],
    ['a figure', 'figures: { 残り: { formula: 予算額 − 決算額 } }\nparts: [{ years: { rows: [残り], kind: 区分 } }]'],
    ['a blank box, which has none', 'parts: [{ boxes: [[{ blank: 議会の評価 }, { box: 課 }]] }]'],
    ['boxes without a list around them', 'parts: [{ boxes: [{ box: 課, choices: true }, { blank: 議会の評価 }] }]'],
    ['rows of a chart', 'parts: [{ stack: { title: 費用, rows: [予算額, 決算額] } }]'],
    ['columns of a table', 'parts: [{ items: { of: 評価, columns: [点, 意見], totals: [点] } }]'],
  ])('%s', (_, more) => {
    expect(told(more)).toEqual([]);
  });

  it.each([
    ['a box', 'parts: [{ boxes: [[課, 目標]] }]', unknown('目標', 'parts.0.boxes.0.1', '目的')],
    ['a box alone', 'parts: [{ boxes: [ない名前] }]', unknown('ない名前', 'parts.0.boxes.0', null)],
    ['a box with a width', 'parts: [{ boxes: [[{ box: 目標 }]] }]', unknown('目標', 'parts.0.boxes.0.0', '目的', '{')],
    [
      'a box with a width alone',
      'parts: [{ boxes: [{ box: 目標 }] }]',
      unknown('目標', 'parts.0.boxes.0', '目的', '{'),
    ],
    ['a row of years', 'parts: [{ years: { rows: [決算] } }]', unknown('決算', 'parts.0.years.rows.0', '決算額')],
    [
      'a row of years with a label',
      'parts: [{ years: { rows: [{ row: 決算, label: 額 }] } }]',
      unknown('決算', 'parts.0.years.rows.0.row', '決算額'),
    ],
    [
      'what stands below a year',
      'parts: [{ years: { rows: [決算額], kind: 区別 } }]',
      unknown('区別', 'parts.0.years.kind', '区分'),
    ],
    [
      'a row of a chart',
      'parts: [{ stack: { title: 図, rows: [決算] } }]',
      unknown('決算', 'parts.0.stack.rows.0', '決算額'),
    ],
    [
      'a source of a table',
      'parts: [{ items: { of: 評定, columns: [点] } }]',
      unknown('評定', 'parts.0.items.of', '評価'),
    ],
    [
      'a column of a table, which no other source has either',
      'parts: [{ items: { of: 評価, columns: [決算額] } }]',
      unknown('決算額', 'parts.0.items.columns.0', null),
    ],
    [
      'a total of a table, which must be one of its columns',
      'parts: [{ items: { of: 評価, columns: [意見], totals: [点] } }]',
      unknown('点', 'parts.0.items.totals.0', null),
    ],
    ['a form that is none', 'parts: [{ each: { of: 評価 } }]', unknown('評価', 'parts.0.each.of', null)],
    ['a tally', 'front: { tallies: [課, 評定] }', unknown('評定', 'front.tallies.1', null)],
    ['a change from', 'front: { changes: { from: 評定, to: 課 } }', unknown('評定', 'front.changes.from', null)],
    ['a change to', 'front: { changes: { from: 課, to: 評定 } }', unknown('評定', 'front.changes.to', null)],
    ['what sums go by', 'front: { sums: { by: 部, columns: [決算額] } }', unknown('部', 'front.sums.by', null)],
    [
      'one of two that sums go by',
      'front: { sums: { by: [課, 部], columns: [決算額] } }',
      unknown('部', 'front.sums.by.1', null),
    ],
    [
      'what is summed',
      'front: { sums: { by: 課, columns: [決算] } }',
      unknown('決算', 'front.sums.columns.0', '決算額'),
    ],
    ['a ranking', 'front: { ranking: { by: 決算 } }', unknown('決算', 'front.ranking.by', '決算額')],
    [
      'a column of a ranking',
      'front: { ranking: { by: 決算額, columns: [課, 部] } }',
      unknown('部', 'front.ranking.columns.1', null),
    ],
    ['a column of moves', 'front: { moves: { columns: [部] } }', unknown('部', 'front.moves.columns.0', null)],
    ['a column of the list', 'front: { list: { columns: [部] } }', unknown('部', 'front.list.columns.0', null)],
    ['what the list goes by', 'front: { list: { columns: [課], by: 部 } }', unknown('部', 'front.list.by', null)],
    [
      'a total of the list',
      'front: { list: { columns: [課], totals: [部] } }',
      unknown('部', 'front.list.totals.0', null),
    ],
    [
      'what is excluded',
      'front: { excluded: { of: 対象外, columns: [課] } }',
      unknown('対象外', 'front.excluded.of', null),
    ],
    [
      'a column of what is excluded',
      'front: { excluded: { of: 施策, columns: [課] } }',
      unknown('課', 'front.excluded.columns.0', null),
    ],
    ['a name of a rule', 'rules: [{ filled: [課, 部] }]', unknown('部', 'rules.0', null, '{')],
    ['one side of a rule', 'rules: [{ that: 決算額 ≦ 予算 }]', unknown('予算', 'rules.0', '予算額', '{')],
    ['the other side of a rule', 'rules: [{ that: 決算 ≦ 予算額 }]', unknown('決算', 'rules.0', '決算額', '{')],
    ['a rule of what never is', 'rules: [{ never: { 方向: 拡充 } }]', unknown('方向', 'rules.0', null, '{')],
    ['a rule of jumps', 'rules: [{ filled: [課] }, { jump: [決算] }]', unknown('決算', 'rules.1', '決算額', '{')],
    ['a column that checks look at', 'meanings: { 決算額: 実績額 }', unknown('実績額', 'meanings.決算額', null)],
    [
      'one of several columns that checks look at',
      'meanings: { 決算額: [決算額, 費用.実績額] }',
      unknown('費用.実績額', 'meanings.決算額', null, '[決算額'),
    ],
    [
      'a source of a pick',
      'picks: { 点数: { of: 評定, value: 点, where: {} } }',
      unknown('評定', 'picks.点数.of', '評価'),
    ],
    [
      'a value of a pick',
      'picks: { 点数: { of: 評価, value: 得点, where: {} } }',
      unknown('得点', 'picks.点数', '点', '{'),
    ],
    [
      'a condition of a pick',
      'picks: { 点数: { of: 評価, value: 点, where: { 回: 一次 } } }',
      unknown('回', 'picks.点数', null, '{'),
    ],
  ])('%s must be known', (_, more, findings) => {
    expect(told(more)).toEqual(findings);
  });

  it.each([
    ['a part without a kind', 'parts: [{ heading: 題 }]', 'parts.0', []],
    ['a part of two kinds', 'parts: [{ boxes: [課] }, { boxes: [課], trends: {} }]', 'parts.1', ['boxes', 'trends']],
  ])('%s is none', (_, more, key, kinds) => {
    const all = ['boxes', 'years', 'indicators', 'items', 'stack', 'trends', 'each'];
    expect(told(more)).toEqual(['no form', `error form-part @{ ${JSON.stringify([key, kinds, all])}`]);
  });

  it.each(['indicators', 'trends'])('%s must be joined by a source', (kind) => {
    expect(told(`parts: [{ ${kind}: {} }]`)).toEqual(['no form', `error form-indicators @{ ["source"]`]);
  });
});

describe('formulas of a form', () => {
  it.each([
    ['of columns', 'figures: { 残り: { formula: 予算額 − 決算額 } }', []],
    ['of a figure below it', 'figures: { a: { formula: b × 2 }, b: { formula: 決算額 } }', []],
    ['of itself a year ago', 'figures: { a: { formula: 決算額 ＋ 前年度（a） } }', []],
    ['of a column that is named with its source', 'figures: { a: { formula: 評価.点 ＋ 1 } }', []],
    [
      'that is known by its name',
      'figures: { 事業費: {} }',
      ['no form', 'error form-name-unknown @{ ["予算現額","figures.事業費","予算額"]'],
    ],
    ['that nobody knows', 'figures: { 費用の計: {} }', unknown('費用の計', 'figures.費用の計', null, '{')],
    [
      'that cannot be read',
      'figures: { a: { formula: "(1" } }',
      ['no form', 'error form-formula @"(1" ["a","(1","not-closed","",0]'],
    ],
    [
      'of a name that two sources have',
      'figures: { a: { formula: 年度 } }',
      ['no form', 'error form-name-ambiguous @{ ["年度",["費用","単価","評価"]]'],
    ],
    [
      'of each other',
      'figures: { a: { formula: 1 ＋ b }, b: { formula: （−c） }, c: { formula: 合計（決算額、a） } }',
      ['no form', 'error form-circle @{ [["a","b","c","a"]]'],
    ],
    [
      'of a circle that they are not in',
      'figures: { a: { formula: b }, b: { formula: b } }',
      ['no form', 'error form-circle @{ [["b","b"]]'],
    ],
    [
      'of the same one twice',
      'figures: { a: { formula: b ＋ b ＋ c }, b: { formula: c }, c: { formula: 決算額 } }',
      [],
    ],
    [
      'of a figure that cannot be read is told once',
      'figures: { a: { formula: b }, b: { formula: "(" } }',
      ['no form', 'error form-formula @"(" ["b","(","incomplete","",1]'],
    ],
    [
      'of a rule that cannot be read',
      'rules: [{ that: 決算額 }]',
      ['no form', 'error form-formula @決算額 ["rules.0","決算額","incomplete","",3]'],
    ],
  ])('%s', (_, more, findings) => {
    expect(told(more)).toEqual(findings);
  });

  it('are as the form says, else as their name says, else plain', () => {
    const own =
      'figures: { 不用額: { formula: 予算額 − 決算額, label: 残, decimals: 2, rounding: down, unit: 円 }, a: { formula: 決算額 }, 執行率: { formula: 決算額 ÷ 予算額 × 100 } }';
    const shown = [...formOf(own).figures.values()].map(({ name, label, formula, unit, decimals, rounding }) =>
      [name, label, formula, unit, decimals, rounding].join(' '),
    );
    expect(shown).toEqual([
      '不用額 残 予算額 − 決算額 円 2 down',
      'a a 決算額   half-up',
      '執行率 執行率 決算額 ÷ 予算額 × 100 ％ 1 half-up',
    ]);
  });

  it('that cells of words go into are named with the words', () => {
    const figures =
      'figures: { a: { formula: 決算額 × 2 }, b: { formula: 決算額 ＋ 点数 } }\npicks: { 点数: { of: 評価, value: [点, 意見], where: {} } }';
    const changed = { 費用: '番号|年度|決算額\nA1|R5|約千\nA1|R6| 約千 \nA2|R6|－\nA2|R5|100以上' };
    expect(told(figures, changed)).toEqual([
      'warning form-not-a-number 費用.csv:2:3 ["決算額","約千",["a","b"],["2:3","3:3"]]',
      'warning form-not-a-number 費用.csv:5:3 ["決算額","100以上",["a","b"],["5:3"]]',
      'warning form-not-a-number 評価.csv:2:5 ["意見","よい",["b"],["2:5"]]',
      'warning form-not-a-number 評価.csv:3:5 ["意見","まずまず",["b"],["3:5"]]',
    ]);
  });
});

describe('conditions of a form', () => {
  const unmet = (column: string, text: string, nearest: string | null, at = text) =>
    `warning form-condition-unmet @${at} ${JSON.stringify([column, text, nearest])}`;

  it.each([
    ['a text that a row has', 'parts: [{ boxes: [課], when: { 課: 福祉課 } }]', []],
    ['in another width', 'parts: [{ boxes: [課], when: { 番号: [Ａ１, A2] } }]', []],
    ['a blank', 'parts: [{ boxes: [課], when: { 課: "" } }]', []],
    [
      'a choice that no row has',
      'fields: { 課: { choices: [福祉課, 環境課, 総務課] } }\nparts: [{ boxes: [課], when: { 課: 総務課 } }]',
      [],
    ],
    ['a text that no row has', 'parts: [{ boxes: [課], when: { 課: 福祉 } }]', [unmet('課', '福祉', '福祉課')]],
    [
      'one of several that no row has',
      'parts: [{ boxes: [課], when: { 課: [福祉課, 総務部] } }]',
      [unmet('課', '総務部', null, '[福祉課')],
    ],
    ['of a box', 'parts: [{ boxes: [[課, { box: 目的, when: { 課: 福祉 } }]] }]', [unmet('課', '福祉', '福祉課')]],
    [
      'of a row of years',
      'parts: [{ years: { rows: [予算額, { row: 決算額, when: { 課: 福祉 } }] } }]',
      [unmet('課', '福祉', '福祉課')],
    ],
    [
      'a name that there is none of',
      'parts: [{ boxes: [課], when: { 部: a } }]',
      unknown('部', 'parts.0.when.部', null, 'a'),
    ],
    [
      'a figure, which has no texts',
      'figures: { a: { formula: 決算額 } }\nparts: [{ boxes: [課], when: { a: b } }]',
      unknown('a', 'parts.0.when.a', null, 'b'),
    ],
    [
      'a pick',
      'picks: { 点数: { of: 評価, value: 点, where: {} } }\nparts: [{ boxes: [課], when: { 点数: "99" } }]',
      [],
    ],
  ])('%s', (_, more, findings) => {
    expect(told(more)).toEqual(findings);
  });
});

describe('fields of a form', () => {
  it.each([
    ['a choice', 'fields: { 段階: { choices: [一次, 二次] } }', []],
    [
      'no choice',
      'fields: { 段階: { choices: [一次] } }',
      ['warning sheet-choice 評価.csv:3:3 ["段階","二次",["一次"],["3:3"]]'],
    ],
    ['a text within its limit', 'fields: { 意見: { limit: 4 } }', []],
    ['a text over its limit', 'fields: { 意見: { limit: 3 } }', ['warning sheet-too-long 評価.csv:3:5 ["意見",4,3]']],
    [
      'a field that is no column',
      'fields: { ない: { choices: [a] }, a: { limit: 1 } }\nfigures: { a: { formula: 決算額 } }',
      [],
    ],
    [
      'both',
      'fields: { 評価.意見: { choices: [よい], limit: 1 } }',
      [
        'warning sheet-choice 評価.csv:3:5 ["意見","まずまず",["よい"],["3:5"]]',
        'warning sheet-too-long 評価.csv:2:5 ["意見",2,1]',
        'warning sheet-too-long 評価.csv:3:5 ["意見",4,1]',
      ],
    ],
  ])('%s', (_, more, findings) => {
    expect(told(more)).toEqual(findings);
  });

  it('are blank, or count each sign once, and tell a text once', () => {
    const changed = {
      評価: '番号|年度|段階|意見\nA1|R6|一次|𠮷𠮷\nA1|R6|二次|－\nA2|R6|一次| ａ \nA2|R6|二次|悪い\nA1|R5|一次|悪い',
    };
    expect(told('fields: { 意見: { limit: 2, choices: [𠮷𠮷, A, a] } }', changed)).toEqual([
      'warning sheet-choice 評価.csv:5:4 ["意見","悪い",["𠮷𠮷","A","a"],["5:4","6:4"]]',
    ]);
  });
});

describe('a form', () => {
  it('is as its description says', () => {
    const form = formOf(
      'version: 7\ndeadline: 2025-06-20\nnotes: [a, b]\nchecks: { 財源: off, 内数: notice }\nfields: { 課: { unit: 千円 } }\nyears: { before: 3, after: 0 }\npage: { size: A3 }\nfront: { guide: [a] }\nfrontOnly: true',
    );
    expect(form).toMatchObject({
      ...{ key: '評価シート', file: 'forms/評価シート.yaml', title: '評価シート', version: '7', nameColumn: '事業名' },
      ...{ deadline: { year: 2025, month: 6, day: 20 }, notes: ['a', 'b'], years: { before: 3, after: 0 } },
      ...{ page: { size: 'A3', orientation: 'portrait' }, front: { guide: ['a'] }, frontOnly: true, parts: [] },
    });
    expect([...form.checks]).toEqual([
      ['財源', 'off'],
      ['内数', 'notice'],
    ]);
    expect(form.fields.get('課')).toEqual({ unit: '千円', public: true });
    expect(form).toMatchObject({ published: undefined, indicators: undefined });
  });

  it('has a version, a deadline and notes only where it says so', () => {
    expect(formOf('')).toMatchObject({ version: '', deadline: undefined, notes: [], front: undefined });
  });

  it('finds the columns that checks look at, and those that it names before them', () => {
    const shown = (more: string, role: string) =>
      formOf(more)
        .roles.get(role)
        ?.map(({ source, head }) => `${source.name}.${head}`);
    expect(shown('', '決算額')).toEqual(['費用.決算額']);
    expect(shown('', '人工')).toEqual(['単価.正規職員']);
    expect(shown('', '旧事業名')).toEqual([]);
    expect(shown('meanings: { 決算額: 予算額 }', '決算額')).toEqual(['費用.予算額']);
    expect(shown('meanings: { 決算額: [費用.予算額, 年度] }', '決算額')).toEqual([
      '費用.予算額',
      '費用.年度',
      '単価.年度',
      '評価.年度',
    ]);
  });

  it('reads its rules', () => {
    const rules = formOf(
      'rules: [{ that: 決算額 ≦ 予算額, rounding: 1, level: error }, { jump: [決算額], times: 3 }, { never: { 課: [a, b], 目的: c }, level: notice }, { filled: [課] }]',
    ).rules;
    expect(rules).toMatchObject([
      {
        kind: 'relation',
        level: 'error',
        rounding: 1,
        relation: { sign: '≦', leftText: '決算額', rightText: '予算額' },
      },
      { kind: 'jump', level: 'warning', names: ['決算額'], times: 3 },
      {
        kind: 'never',
        level: 'notice',
        together: [
          { name: '課', texts: ['a', 'b'] },
          { name: '目的', texts: ['c'] },
        ],
      },
      { kind: 'filled', level: 'warning', names: ['課'] },
    ]);
  });

  it('reads its picks', () => {
    const { picks } = formOf('picks: { 点数: { of: 評価, value: [点, 意見], where: { 段階: [二次, 一次], 点: 7 } } }');
    expect(picks.get('点数')).toMatchObject({
      of: 'rows',
      source: { name: '評価' },
      columns: ['点', '意見'],
      where: [
        { column: '段階', texts: ['二次', '一次'] },
        { column: '点', texts: ['7'] },
      ],
    });
  });
});
