import { describe, expect, it } from 'vitest';
import { findHeader } from '../../src/sheet/find-head.ts';
import { layOut, layOutCsv } from './lay-out.ts';

const heads = (grid: ReturnType<typeof layOut>) => {
  const header = findHeader(grid);
  return header && { rows: [header.start, header.end], texts: header.cells.map(({ text }) => text) };
};

describe('where the head is', () => {
  it.each([
    ['one text', '総合戦略の指標\n指標|令和5年度\n人口|5'],
    ['a unit at the right', '（歳 入）|<|（単位：千円,％）\n指標|令和5年度\n人口|5'],
    ['a day at the right', '進捗状況一覧||令和6年7月31日現在\n指標|令和5年度\n人口|5'],
    [
      'words of values and a month far to the right',
      '代表的な指標の進捗率と実績||||平成28年6月\n指標|令和5年度\n人口|5',
    ],
    ['words of values and a year far to the right', '指標の実績||||令和6年度\n指標|令和5年度\n人口|5'],
    ['a paper number and a section', '重点施策の一覧|資料１\n指標|令和5年度\n人口|5'],
  ])('below a title of %s', (_, text) => {
    expect(heads(layOut(text))).toEqual({ rows: [1, 2], texts: ['指標', '令和5年度'] });
  });

  it('is a head over the next where a year stands over values', () => {
    const text = '指標の実績||||令和6年度\n|単位|担当|備考|目標|実績\n人口|人|課|注|5|6';
    expect(heads(layOut(text))?.rows).toEqual([0, 2]);
  });

  it('is the first row where nothing below looks more like one', () => {
    expect(heads(layOut('名称|値|覚え\n1|2|3\n4|5|6'))).toEqual({ rows: [0, 1], texts: ['名称', '値', '覚え'] });
  });
});

describe('heads of several rows', () => {
  it.each([
    [
      'three',
      '№|指標|<|推移|<|<|<\n^|名|種|現状値|実績値|<|目標値\n^|^|^|R1|R4|R5|R8\n1|受診率|胃|1|2|3|4',
      [
        '№',
        '名（指標）',
        '種（指標）',
        'R1（現状値（推移））',
        'R4（実績値（推移））',
        'R5（実績値（推移））',
        'R8（目標値（推移））',
      ],
    ],
    [
      'four',
      '指標|総合計画の進捗|<|<|<\n^|前期|<|後期|<\n^|基準|目標|実績|目標\n^|R1|R5|R5|R10\n受診率|1|2|3|4',
      [
        '指標',
        'R1（基準（前期（総合計画の進捗）））',
        'R5（目標（前期（総合計画の進捗）））',
        'R5（実績（後期（総合計画の進捗）））',
        'R10（目標（後期（総合計画の進捗）））',
      ],
    ],
  ])('%s rows are read alike with merges and with the blanks of a CSV', (_, text, texts) => {
    expect(heads(layOut(text))?.texts).toEqual(texts);
    expect(heads(layOutCsv(text))?.texts).toEqual(texts);
  });

  it('three rows with merges across and down', () => {
    const text = `
指標|単位|実績|<|<|<|目標値
^|^|令和5年度|<|令和6年度|<|^
^|^|計画|実績|計画|実績|R8
相談|件|1|2|3|4|5`;
    expect(heads(layOut(text))).toEqual({
      rows: [0, 3],
      texts: [
        '指標',
        '単位',
        '計画（令和5年度（実績））',
        '実績（令和5年度（実績））',
        '計画（令和6年度（実績））',
        '実績（令和6年度（実績））',
        'R8（目標値）',
      ],
    });
  });

  it('a year in brackets below its role, as it reads downwards', () => {
    const text = `
指標|単位|基準値|実績|^|目標値
^|^|（令和元年度）|R4|R5|（令和8年度）
相談|件|1|2|3|4`;
    expect(heads(layOut(text))?.texts).toEqual([
      '指標',
      '単位',
      '基準値（令和元年度）',
      'R4（実績）',
      'R5（実績）',
      '目標値（令和8年度）',
    ]);
  });

  it('a group over heads of names and values beside a head of its own, as a CSV keeps it', () => {
    const text = `
自治体名|採用関係||||
|目標項目|数値目標|(時期)|最新値|(時期)
見本市|女性の割合|30%|R8|25%|R5`;
    expect(heads(layOutCsv(text))).toEqual({
      rows: [0, 2],
      texts: [
        '自治体名',
        '目標項目（採用関係）',
        '数値目標（採用関係）',
        '(時期)（採用関係）',
        '最新値（採用関係）',
        '(時期)（採用関係）',
      ],
    });
  });

  it('groups of years over amounts and figures, with a word broken over two rows and a corner of two heads', () => {
    const text = `
4 決算額の累年比較
（歳 入）||||（単位：千円,％）
年 度|平成18年度|<|<|平成19年度|<|<
|決 算 額|百分比|対前年|決 算 額|百分比|対前年
科 目|^|^|度 比|^|^|度 比
県 税|77,880|15.2|99.8|86,169|17.9|110.6`;
    expect(heads(layOut(text))).toEqual({
      rows: [2, 5],
      texts: [
        '科 目（年 度）',
        '決 算 額（平成18年度）',
        '百分比（平成18年度）',
        '対前年度比（平成18年度）',
        '決 算 額（平成19年度）',
        '百分比（平成19年度）',
        '対前年度比（平成19年度）',
      ],
    });
  });

  it('groups without a role, as a CSV keeps them', () => {
    const text =
      '年度|特別区分担金||一般会計歳出|\n|歳入額(千円)|対前年度比(%)|歳出額(千円)|対前年度比(%)\n平成26年度|3,422|-0.3|7,522|-7.7';
    expect(heads(layOutCsv(text))?.texts).toEqual([
      '年度',
      '歳入額(千円)（特別区分担金）',
      '対前年度比(%)（特別区分担金）',
      '歳出額(千円)（一般会計歳出）',
      '対前年度比(%)（一般会計歳出）',
    ]);
  });

  it('a line of units and one of letters', () => {
    const text = '会計名|令和5年度|令和4年度|前年度比\n|(A)|(B)|A/B\n|（千円）|（千円）|（％）\n一般会計|5|4|125';
    expect(heads(layOut(text))?.texts).toEqual([
      '会計名',
      '令和5年度（A）（千円）',
      '令和4年度（B）（千円）',
      '前年度比（A/B）（％）',
    ]);
  });

  it('months and quarters under a year, beside heads that go on in no merge', () => {
    const text = '指標|R6目標|R6実績|<|<|達成率\n||6月末|第２四半期|年間|\n相談|25|5|11||';
    expect(heads(layOut(text))).toEqual({
      rows: [0, 2],
      texts: ['指標', 'R6目標', '6月末（R6実績）', '第２四半期（R6実績）', '年間（R6実績）', '達成率'],
    });
  });

  it.each([
    ['merged over them', layOut('指標|目標|実績|目標|実績\n|R4|<|R5|<\n相談|1|2|3|4')],
    ['with the next one, as a CSV keeps it', layOutCsv('指標|目標|実績|目標|実績\n|R4||R5|\n相談|1|2|3|4')],
  ])('a year below several roles, %s', (_, grid) => {
    expect(heads(grid)).toEqual({
      rows: [0, 2],
      texts: ['指標', 'R4（目標）', 'R4（実績）', 'R5（目標）', 'R5（実績）'],
    });
  });

  it('the years of a plan, counted, below a role', () => {
    const texts = heads(
      layOutCsv('指標|目標|実績||\n|期間累計|1年目(R2)|2年度目（R3）|累計\n講座|100|20|30|50'),
    )?.texts;
    expect(texts).toEqual(['指標', '期間累計（目標）', '1年目(R2)（実績）', '2年度目（R3）（実績）', '累計（実績）']);
  });

  it('a year below a role alone is of no other', () => {
    const texts = heads(layOutCsv('指標|目標|実績|所管課\n|R8|R5|\n相談|1|2|企画課'))?.texts;
    expect(texts).toEqual(['指標', 'R8（目標）', 'R5（実績）', '所管課']);
  });

  it('a role alone above the years it is merged over', () => {
    const text = '|||実績|<|\n指標|単位|基準値|R4|R5|備考\n相談|件|1|2|3|';
    expect(heads(layOut(text))).toEqual({
      rows: [0, 2],
      texts: ['指標', '単位', '基準値', 'R4（実績）', 'R5（実績）', '備考'],
    });
  });

  it.each([
    ['words under years', '指標|令和5年度|令和6年度\n整備|検討|実施'],
    ['a name that goes on over two rows', '指標|区分|令和5年度\n整備|目標|5\n^|実績|4'],
    ['nothing but dashes', '指標|実績|<\n整備|－|－'],
    ['values beside a head that is blank', '方針|指標||R6|R5\n学力|分かる授業|目標|85|84\n^|^|実績|83.4|84.2'],
  ])('not a row of data: %s', (_, text) => {
    expect(heads(layOut(text))?.rows).toEqual([0, 1]);
  });
});

describe('heads that come again in each group', () => {
  const heads = (text: string) => findHeader(layOutCsv(text))?.cells.map((cell) => cell.text);

  it('have above them what they are of, though the row begins with the head of the first column', () => {
    expect(heads('|来館者数（人）||貸出（冊）|\n年度|目標|実績|目標|実績\nR4|9|8|7|6')).toEqual([
      '年度',
      '目標（来館者数（人））',
      '実績（来館者数（人））',
      '目標（貸出（冊））',
      '実績（貸出（冊））',
    ]);
  });

  it.each([
    ['other heads in each', '|題の左||題の右|\n年度|目標|実績|基準値|実績\nR4|9|8|7|6'],
    ['a text at the left', '題|甲||乙|\n年度|目標|実績|目標|実績\nR4|9|8|7|6'],
    ['one head in each', '|甲|乙\n年度|実績|実績\nR4|9|8'],
  ])('do not with %s', (_, text) => {
    expect(heads(text)?.[1]).not.toContain('（');
  });
});

describe('heads by their looks, where words leave them open', () => {
  const rowsOf = (text: string) => heads(layOut(text))?.rows;

  it.each([
    [
      'a filled row of words over words',
      '第3次みどり計画|企画課\n本冊のまとめ\n#事業|ねらい|ようす\n見守り|安心|順調\n相談|解決|順調',
      [2, 3],
    ],
    ['a bold one', 'みどり計画|企画課\n*事業|ねらい|ようす\n見守り|安心|順調\n相談|解決|順調', [1, 2]],
    ['below a line with a value', '計画期間|5年\n#事業|ねらい|ようす\n見守り|安心|順調\n相談|解決|順調', [1, 2]],
    ['below a title in its own colour', '##みどり計画|企画課\n#事業|ねらい|ようす\n見守り|安心|順調', [1, 2]],
    ['below a title in the same colour', '#みどり計画|企画課\n#事業|ねらい|ようす\n見守り|安心|順調', [1, 2]],
    ['below a title that is filled alone', '#みどりのまとめ|本冊\n事業|担当課|備考\n見守り|福祉課|順調', [1, 2]],
    [
      'groups above it',
      '計画|企画課\n#事業|ねらい|<|ようす\n#^|短く|長く|^\n見守り|安心|安全|順調\n相談|解決|解消|順調',
      [1, 3],
    ],
    ['groups below it', '#施策|担当|<|内容\n#|主管|関係|\n見守り|福祉課|健康課|訪問\n相談|福祉課|市民課|窓口', [0, 2]],
    [
      'groups below it, by a heavy rule',
      '施策|担当|<|内容\n_|主管|関係|\n見守り|福祉課|健康課|訪問\n相談|福祉課|市民課|窓口',
      [0, 2],
    ],
    [
      'groups in colours of their own',
      '#施策|担当|<|内容\n#|主管|関係|\n##見守り|福祉課|健康課|訪問\n相談|福祉課|市民課|窓口',
      [0, 2],
    ],
  ])('%s', (_, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });

  it.each([
    [
      'a body whose every other row is filled',
      '名称|ねらい\n#見守り|安心|順調\n相談|解決|順調\n#教室|学び|順調',
      [0, 1],
    ],
    [
      'a striped body in the colour of its head',
      '#施策|担当|<\n#|福祉課|健康課\n|福祉課|市民課\n#|土木課|道路課',
      [0, 1],
    ],
    ['a filled total', '名称|ねらい\n見守り|安心\n#合計|２事業|順調\n相談|解決', [0, 1]],
    ['a filled row of values', '名称|ねらい\n#見守り|12|順調\n相談|解決', [0, 1]],
    [
      'a filled band over the rows below',
      '#施策|担当|<|内容\n#第１章|くらし\n見守り|福祉課|健康課|訪問\n相談|福祉課|市民課|窓口',
      [0, 1],
    ],
    ['a table all of one colour', '#施策|担当|<|内容\n#|主管|関係|\n#見守り|福祉課|健康課|訪問', [0, 1]],
    [
      'words of heads that look as the body',
      '#施策|担当|<|内容\n相談|主管課|関係課|訪問\n見守り|福祉課|健康課|訪問',
      [0, 1],
    ],
  ])('but not %s', (_, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });
});

it('a table below others is found without a look at those above it', () => {
  const upper = layOut('甲表\n指標|令和5年度\n人口|5\n');
  const grid = [...upper, ...layOut('乙表\n施策|令和6年度\n道路|7')];
  const asked: string[] = [];
  const watched = new Proxy(grid, {
    get: (target, key) => {
      asked.push(String(key));
      return Reflect.get(target, key);
    },
  });
  expect(findHeader(watched, 3)?.cells.map(({ text }) => text)).toEqual(['施策', '令和6年度']);
  expect(asked.filter((key) => ['0', '1'].includes(key))).toEqual([]);
});

describe('a row of letters above the heads', () => {
  const texts = '１|窓口の数|件|5';
  it.each([
    ['No|①|②|③\n|指標|単位|令和5年度', 'No|指標|単位|令和5年度'],
    ['No|①|②|③\n^|指標|単位|令和5年度', 'No|指標|単位|令和5年度'],
    ['(A)|(B)|(C)|(D)\nNo|指標|単位|令和5年度', 'No|指標|単位|令和5年度'],
  ])('is none of them: %s', (above, expected) => {
    expect(heads(layOut(`一覧\n${above}\n${texts}`))).toEqual({ rows: [1, 3], texts: expected.split('|') });
  });

  it('goes on in the rows below it', () => {
    const text = 'No|①|②||③\n^|事業名|KPI|<|実績\n^|^|指標|件数|^\n1|移住|相談件数|5|6';
    expect(heads(layOut(text))).toEqual({
      rows: [0, 3],
      texts: ['No', '事業名', '指標（KPI）', '件数（KPI）', '実績'],
    });
  });

  it('is the head where values stand below it: how many have each rating', () => {
    expect(heads(layOut('区分|Ａ|Ｂ|Ｃ\n指標|5|6|7'))?.rows).toEqual([0, 1]);
  });
});

it('a row with 指標 and 単位 among words that nobody knows goes on with the head', () => {
  const text = '事業名|KPI|||事業の今後\n|指標|単位|指標値|効果\n移住|相談件数|件|5|有効';
  expect(heads(layOutCsv(text))?.rows).toEqual([0, 2]);
});

it.each([
  ['年度|開館日数|貸出冊数|\n|（日）|図書（冊）|雑誌（冊）\nR5|290|10|5', layOutCsv],
  ['年度|開館日数|貸出冊数|<\n^|（日）|図書（冊）|雑誌（冊）\nR5|290|10|5', layOut],
])('units below some heads and parts with their units below others are of the head: %s', (text, lay) => {
  expect(heads(lay(text))).toEqual({
    rows: [0, 2],
    texts: ['年度', '開館日数（日）', '図書（冊）（貸出冊数）', '雑誌（冊）（貸出冊数）'],
  });
});

it('parts of a group are heads where years go down, in a CSV too', () => {
  const body = '令和4年|950|1,200|590|610|2.3\n令和5年|960|1,190|585|605|2.2';
  expect(heads(layOutCsv(`年次|世帯数|人口|||世帯人員\n||総数|男|女|\n${body}`))).toEqual({
    rows: [0, 2],
    texts: ['年次', '世帯数', '総数（人口）', '男（人口）', '女（人口）', '世帯人員'],
  });
  expect(heads(layOutCsv('施策|世帯数|人口||\n|多い|少ない|普通\n令和4年|950|1,200|590'))?.rows).toEqual([0, 1]);
});
