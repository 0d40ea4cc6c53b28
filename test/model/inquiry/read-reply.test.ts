import { describe, expect, it } from 'vitest';
import { findIdentity, findSection } from '../../../src/model/inquiry/find-identity.ts';
import type { Inquiry, InquiryColumn } from '../../../src/model/inquiry/inquiry.ts';
import { readReply } from '../../../src/model/inquiry/read-reply.ts';
import type { ReplySheet } from '../../../src/model/inquiry/reply.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import type { GridCell } from '../../../src/table/table.ts';

const field = { choices: [], limit: undefined, unit: undefined, isNeeded: true, source: '指標', where: new Map() };
const columns: readonly InquiryColumn[] = [
  { kind: 'shown', head: '指標', name: '指標名', role: 'other' },
  { kind: 'shown', head: '前年度の値', name: '実績', role: 'previous' },
  { kind: 'asked', head: '今年度の実績', field: { ...field, name: '実績', type: 'number' } },
  { kind: 'state', head: '値の状態', of: '今年度の実績' },
  {
    kind: 'asked',
    head: '自己評価',
    field: { ...field, name: '自己評価', type: 'choice', choices: ['Ａ よい', 'Ｂ ふつう'] },
  },
  { kind: 'asked', head: '説明', field: { ...field, name: '説明', type: 'text', limit: 10, isNeeded: false } },
];

const item = (number: string, section: string, name: string, unit: string, previous: string) => ({
  ...{ number, section, name, unit, computed: new Map(), place: { file: 'indicators.csv' } },
  shown: new Map([
    ['指標', { text: name }],
    ['前年度の値', previous === '－' ? { text: previous } : { text: previous, number: previous }],
  ]),
});

const day = { year: 2025, month: 6, day: 13 };
const inquiry: Inquiry = {
  ...{
    file: 'forms/a.yaml',
    title: '回答票',
    number: 'R7-1',
    version: '1',
    year: fiscalYear(2024),
    deadline: day,
    contact: '',
  },
  sections: ['K1', 'K2'].map((number) => ({ number, name: `${number}課`, deadline: day, sentTo: '' })),
  columns,
  items: [
    item('1', 'K1', '相談', '件', '1000'),
    item('2', 'K1', '満足度', '％', '61.6'),
    item('9', 'K2', '苗木', '本', '40'),
  ],
};

const head = '番号|指標|前年度の値|今年度の実績|値の状態|自己評価|説明（10字まで）|回答済';

function sheetOf(...lines: readonly string[]): ReplySheet {
  const rows = lines.map((line, row) => {
    const cells = line
      .split('|')
      .map((text, column): GridCell => ({ text, place: { file: 'a.csv', line: row + 1, column: column + 1 } }));
    return { place: { file: 'a.csv', line: row + 1 }, cells };
  });
  return { file: 'a.csv', rows, findings: [] };
}

/** What is taken of the rows, and what is doubted: the code, or why. */
function read(...lines: readonly string[]) {
  return readOf(inquiry, lines);
}

function readOf(asked: Inquiry, lines: readonly string[]) {
  const sheet = sheetOf('回答票', '照会番号 R7-1　様式の版 1　課 K1 K1課', ...lines);
  const identity = findIdentity(sheet);
  if (identity === undefined) throw new Error('no identity');
  const { value } = readReply(asked, sheet, identity);
  return {
    taken: value?.rows.map(({ item: number, answers }) =>
      [number, ...answers.map(({ text }) => text)].join(' ').trim(),
    ),
    doubts: value?.doubts.map(({ finding: { code, facts } }) =>
      'why' in facts ? facts.why : 'oddity' in facts ? facts.oddity : code,
    ),
  };
}

describe('where a reply says whose it is', () => {
  it.each([
    ['照会番号 R7-1　様式の版 1　課 K1 K1課', ['R7-1', '1', 'K1']],
    ['照会番号：R7-1 様式の版：1 課：K1', ['R7-1', '1', 'K1']],
    ['照会番号|Ｒ７－１|様式の版|１|課|Ｋ１', ['R7-1', '1', 'K1']],
    ['照会番号R7-1　様式の版1　課K1', ['R7-1', '1', 'K1']],
    ['照会番号：R7/1／様式の版：1／課：K1', ['R7/1', '1', 'K1']],
  ])('%s', (line, expected) => {
    const identity = findIdentity(sheetOf('回答票', '', line));
    expect([identity?.number, identity?.version, identity?.section]).toEqual(expected);
  });

  it.each([
    ['Ｋ１', 'K1'],
    ['k2課', 'K2'],
    ['K2K2課', 'K2'],
    ['K3', undefined],
    ['', undefined],
  ])('the section %s', (written, expected) => {
    expect(findSection(inquiry, written)?.number).toBe(expected);
  });

  it('and where it is no form', () => {
    expect(findIdentity(sheetOf('番号|指標', '1|相談'))).toBeUndefined();
  });
});

describe('the rows of a reply', () => {
  it('are found by number and head, whatever lies before, between and beside them', () => {
    const { taken, doubts } = read(
      'よろしくお願いします',
      '回答済|メモ|説明|今年度の実績|値の状態|自己評価|指標|番号|前年度の値',
      '○||よい|62.0|確定|Ａ よい|満足度|２|61.6',
      '|||||||',
      '○||ふつう|1100|確定|Ｂ ふつう|相談|1|1,000',
    );
    expect(taken).toEqual(['2 62.0 確定 Ａ よい よい', '1 1100 確定 Ｂ ふつう ふつう']);
    expect(doubts).toEqual(['reply-reordered']);
  });

  it.each([
    ['全角と単位', '1|相談|1000|１，１００件|確定|A|よい|○', ['1 1100 確定 Ａ よい よい'], ['reply-read-into']],
    [
      '速報 in the cell',
      '1|相談|1000|1100（速報）|確定|Ａ よい|よい|○',
      ['1 1100 速報 Ａ よい よい'],
      ['reply-read-into'],
    ],
    ['約', '1|相談|1000|約1100|確定|Ａ よい|よい|○', ['1 確定 Ａ よい よい'], ['approximate']],
    ['another unit', '1|相談|1000|1100人|確定|Ａ よい|よい|○', ['1 確定 Ａ よい よい'], ['unit']],
    ['a fraction for per cent', '2|満足度|61.6|0.62|確定|Ａ よい|よい|○', ['2 確定 Ａ よい よい'], ['fraction']],
    ['thousands', '1|相談|1000|1.1|確定|Ａ よい|よい|○', ['1 確定 Ａ よい よい'], ['unit']],
    ['a digit', '1|相談|1000|10500|確定|Ａ よい|よい|○', ['1 確定 Ａ よい よい'], ['digit']],
    ['another word', '1|相談|1000|1100|確定|おおむねよい|よい|○', ['1 1100 確定 よい'], ['choice']],
    ['too long', '1|相談|1000|1100|確定|Ａ よい|とてもとてもよかった。|○', ['1 1100 確定 Ａ よい'], ['too-long']],
    ['blank, and yet complete', '1|相談|1000||確定|Ａ よい||○', ['1 確定 Ａ よい'], ['reply-blank']],
    ['not yet known', '1|相談|1000||未確定|Ａ よい|9月|○', ['1  未確定 Ａ よい 9月'], []],
    [
      'a number although nothing is settled',
      '1|相談|1000|1100|未確定|Ａ よい|よい|○',
      ['1 未確定 Ａ よい よい'],
      ['reply-state'],
    ],
    [
      'marks that point elsewhere',
      '1|相談|1000|〃|確定|Ａ よい|同上|○',
      ['1 確定 Ａ よい'],
      ['elsewhere', 'elsewhere'],
    ],
    ['what nobody has sent', '1|相談|1000|1100|確定|Ａ よい|別紙のとおり|○', ['1 1100 確定 Ａ よい'], ['elsewhere']],
    [
      'as before, which is a text',
      '1|相談|1000|1100|確定|Ａ よい|前年度と同じ|○',
      ['1 1100 確定 Ａ よい 前年度と同じ'],
      [],
    ],
    ['a dash of no meaning', '1|相談|1000|－|確定|Ａ よい||○', ['1 確定 Ａ よい'], ['reply-state']],
    ['a dash that is explained', '1|相談|1000|－|調査なし|Ａ よい||○', ['1 － 調査なし Ａ よい'], []],
    ['what was published', '1|相談|1010|1100|確定|Ａ よい||○', ['1 1100 確定 Ａ よい'], ['reply-changed']],
    [
      'last year in the place of this year',
      '1|相談|1100|1000|確定|Ａ よい||○',
      ['1 確定 Ａ よい'],
      ['reply-changed', 'swapped'],
    ],
    ['a part of a year', '1|相談|1000|1,100（4～12月）|確定|Ａ よい||○', ['1 確定 Ａ よい'], ['qualified']],
    ['each month', '1|相談|1000|月1100件|確定|Ａ よい||○', ['1 確定 Ａ よい'], ['qualified']],
    ['the number of a note', '1|相談|1000|①1100|確定|Ａ よい||○', ['1 確定 Ａ よい'], ['not-a-number']],
    ['another section', '9|苗木|40|41|確定|Ａ よい||○', [], ['other-section']],
    ['another name', '1|満足度|61.6|62|確定|Ａ よい||○', [], ['other-name']],
    ['a number that a comma parts', '1|相談|1000|1|100|確定|Ａ よい||○', [], ['longer', 'reply-remarks']],
    ['a total where the number stands', '合計|相談|1000|1100|||', [], ['reply-remarks']],
    ['half a row without its mark', '1|相談|1000|1100|確定|||', ['1 1100 確定'], []],
    ['a whole row without its mark', '1|相談|1000|1100|確定|Ａ よい||', ['1 1100 確定 Ａ よい'], ['reply-unmarked']],
    ['no number', '|相談|1000|1100|確定|Ａ よい||○', [], ['reply-unnumbered']],
    ['nothing', '1|相談|1000|||||', ['1'], []],
    ['a state alone', '1|相談|1000||未確定|||', ['1  未確定'], []],
    [
      'what is not settled, with all else and without its mark',
      '1|相談|1000||未確定|Ａ よい||',
      ['1  未確定 Ａ よい'],
      ['reply-unmarked'],
    ],
  ])('%s', (_, row, taken, doubts) => {
    expect(read(head, row)).toEqual({ taken, doubts });
  });

  it('are told with what was read into them, blank ones in words', () => {
    const sheet = sheetOf('照会番号 R7-1 課 K1', head, '1|相談|1000|1100 件（速報）||Ａ よい||○');
    const identity = findIdentity(sheet);
    const { value } = identity === undefined ? {} : readReply(inquiry, sheet, identity);
    const facts = value?.doubts.map(({ finding }) => finding.facts);
    expect(facts).toEqual([{ examples: ['1100 件（速報） → 1100', '（空欄） → 速報'], cells: expect.anything() }]);
  });

  it('say nothing where one stands twice and differs', () => {
    const rows = ['1|相談|1000|1100|確定|Ａ よい||○', '1|相談|1000|1200|確定|Ａ よい||○'];
    expect(read(head, ...rows)).toEqual({ taken: [], doubts: ['doubled'] });
    expect(read(head, rows[0] ?? '', rows[0] ?? '').doubts).toEqual([]);
  });
});

describe('a number with words beside it', () => {
  it.each([
    ...[
      '(1100)',
      '1100*1',
      '注1）1100',
      '各1100件',
      '1100（12月末時点）',
      '1100（一部）',
      '1100？',
      '仮1100',
      '1100（仮）',
    ],
    ...['平均1100', '1日1100', '1100（集計中）', '1100（累計）', '1100（令和7年2月1日現在）', '昨年並みの1100'],
    ...['1100（令和6年3月末）', '1100（R7.2末）', '1100（令和7年9月末現在）'],
  ])('%s is asked', (typed) => {
    expect(read(head, `1|相談|1000|${typed}|確定|Ａ よい||○`)).toEqual({
      taken: ['1 確定 Ａ よい'],
      doubts: ['qualified'],
    });
  });

  it.each(['958²', '⑤', '1½', 'Ⅴ'])('%s is no number', (typed) => {
    expect(read(head, `1|相談|1000|${typed}|確定|Ａ よい||○`).doubts).toEqual(['not-a-number']);
  });

  it.each([
    ...['1,100 件※', '延べ1100件', '計1100件', '年間1100件', '1100（確定値）', '令和6年度 1100', '¥1100'],
    ...['1100（3月末）', '1100（R7.3.31現在）', '1100（令和7年4月1日現在）', '1100件*'],
    ...['1100（R7.3末）', '1100（令和7年3月末現在）', '令和7年3月末 1100'],
  ])('%s is taken', (typed) => {
    expect(read(head, `1|相談|1000|${typed}|確定|Ａ よい||○`)).toEqual({
      taken: ['1 1100 確定 Ａ よい'],
      doubts: ['reply-read-into'],
    });
  });
});

it.each([
  ...[
    '上記に同じです',
    '右記のとおり',
    '1番と同じ',
    '上の行に同じ',
    '以下同文',
    '後日回答',
    '別途提出',
    'メールのとおり',
  ],
  ...['記入例：講習会', 'ここに記入', '図を参照'],
])('asks what %s means', (typed) => {
  expect(read(head, `1|相談|1000|1100|確定|Ａ よい|${typed}|○`).doubts).toEqual(['elsewhere']);
});

it.each(['後日、実施する', '前年と同じ', '電話で相談', '上に積む'])('takes %s as it is', (typed) => {
  expect(read(head, `1|相談|1000|1100|確定|Ａ よい|${typed}|○`).doubts).toEqual([]);
});

it('asks about answers that are all what was published last year', () => {
  const more = {
    ...inquiry,
    items: [...inquiry.items, item('3', 'K1', '講座', '回', '40'), item('4', 'K1', '事故', '件', '0')],
  };
  const rows = (last: string) => [
    head,
    '1|相談|1000|1000|確定|Ａ よい||○',
    '2|満足度|61.6|61.6|確定|Ａ よい||○',
    last,
    '4|事故|0|0|確定|Ａ よい||○',
  ];
  expect(readOf(more, rows('3|講座|40|40.0|確定|Ａ よい||○')).doubts).toEqual(['reply-copied']);
  expect(readOf(more, rows('3|講座|40|41|確定|Ａ よい||○')).doubts).toEqual([]);
});

describe('a column that slipped', () => {
  const known = ['1000', '61.6', '40', '12'];
  const more = {
    ...inquiry,
    items: known.map((previous, at) => item(`${at + 1}`, 'K1', `指標${at + 1}`, '件', previous)),
  };
  const rowsOf = (values: readonly string[]) =>
    values.map((value, at) => `${at + 1}|指標${at + 1}|${known[at]}|${value}|確定|Ａ よい||○`);

  it.each([
    ['a row too high', ['62', '41', '13', '1100'], ['jump', 'column', 'column', 'jump']],
    ['as a series', ['1100', '1101', '1102', '1103'], ['column', 'jump', 'jump', 'jump']],
    ['as a series of what is no jump', ['30', '31', '32', '33'], ['jump', 'column', 'column', 'column']],
    ['with one value', ['60', '60', '60', '60'], ['jump', 'column', 'column', 'column']],
    ['in one row alone', ['1100', '62', '4100', '13'], ['', '', 'jump', '']],
    ['in two rows mixed up', ['1100', '40', '61', '13'], ['', 'row', 'row', '']],
    ['in two rows beside each other, not so far apart', ['1100', '43', '58', '13'], ['', 'row', 'row', '']],
    ['in no row, though two are alike', ['1100', '52', '47', '13'], ['', '', '', '']],
    ['in no row', ['1100', '62', '41', '13'], ['', '', '', '']],
  ])('is asked as a whole: %s', (_, values, oddities) => {
    const sheet = sheetOf('回答票', '照会番号 R7-1　様式の版 1　課 K1 K1課', head, ...rowsOf(values));
    const identity = findIdentity(sheet);
    if (identity === undefined) throw new Error('no identity');
    const { value } = readReply(more, sheet, identity);
    const told = new Map(
      value?.doubts.map(({ item: number, finding }) => [number, 'oddity' in finding.facts ? finding.facts.oddity : '']),
    );
    expect(values.map((_each, at) => told.get(`${at + 1}`) ?? '')).toEqual(oddities);
    const taken = value?.rows.flatMap(({ answers }) => answers.filter((each) => each.head === '今年度の実績'));
    expect(taken?.length).toBe(oddities.filter((oddity) => oddity === '').length);
  });
});

it.each([
  ['small counts, which go up and down as they like', ['6', '8'], []],
  ['larger ones', ['60', '80'], ['row', 'row']],
])('asks about rows beside each other that are exchanged, of %s', (_, [one = '', other = ''], doubts) => {
  const more = { ...inquiry, items: [item('1', 'K1', '講座', '回', one), item('2', 'K1', '教室', '回', other)] };
  const rows = [`1|講座|${one}|${other}|確定|Ａ よい||○`, `2|教室|${other}|${one}|確定|Ａ よい||○`];
  expect(readOf(more, [head, ...rows]).doubts).toEqual(doubts);
});

it('asks of a cell in the format of percentages where last year’s value does not say the same', () => {
  expect(read(head, '2|満足度|61.6|63.0%|確定|Ａ よい||○').doubts).toEqual(['reply-read-into']);
  expect(read(head, '2|満足度|61.6|20.0%|確定|Ａ よい||○').doubts).toEqual(['percent']);
});

describe('a number and a sign for none', () => {
  const more = {
    ...inquiry,
    items: [
      item('1', 'K1', '貸出し', '点', '－'),
      item('2', 'K1', '案内', '人', '296'),
      item('3', 'K1', '事故', '件', '0'),
      item('4', 'K1', '会議', '回', '4'),
    ],
  };
  const rows = (values: readonly string[]) => [
    head,
    ...['貸出し|－', '案内|296', '事故|0', '会議|4'].map(
      (name, at) => `${at + 1}|${name}|${values[at]}|${values[at] === '－' ? '調査なし' : '確定'}|Ａ よい||○`,
    ),
  ];

  it.each([
    ['as they were', ['－', '301', '0', '4'], []],
    ['that changed places', ['301', '－', '0', '4'], ['row', 'row']],
    ['of which the number is nearer to no other', ['120', '－', '0', '4'], []],
    ['that changed places with 0', ['－', '0', '290', '4'], ['zero', 'row']],
    ['small counts, which meet by chance', ['4', '301', '0', '－'], []],
  ])('%s', (_, values, doubts) => {
    expect(readOf(more, rows(values)).doubts).toEqual(doubts);
  });
});

it('leaves a blank row of an item for the one that is filled in', () => {
  const blank = '1|相談|1000|||||';
  const full = '1|相談|1000|1100|確定|Ａ よい|よい|○';
  for (const rows of [
    [blank, full],
    [full, blank],
  ])
    expect(read(head, ...rows)).toEqual({ taken: ['1 1100 確定 Ａ よい よい'], doubts: [] });
});

describe('the table of a reply', () => {
  const row = '1|相談|1000|1100|確定|Ａ よい|よい|○';
  const all = ['1 1100 確定 Ａ よい よい'];

  it.each([
    ['numbers in quotes and with zeros', head, row.replace('1|', '「01」|'), all, []],
    ['numbers with their sign', head, row.replace('1|', '№1|'), all, []],
    [
      'heads as people write them',
      head.replace('今年度の実績', '①今年度実績（令和6年度）※').replace('自己評価', '自己\n評価'),
      row,
      all,
      ['reply-read-into'],
    ],
    ['a head with its year', head.replace('今年度の実績', '令和６年度実績'), row, all, ['reply-read-into']],
    [
      'a head with the year before',
      head.replace('今年度の実績', '昨年度実績'),
      row,
      ['1 確定 Ａ よい よい'],
      ['reply-columns', 'reply-remarks'],
    ],
    [
      'a head that means nothing',
      head.replace('今年度の実績', 'R6の数'),
      row,
      ['1 確定 Ａ よい よい'],
      ['reply-columns', 'reply-remarks'],
    ],
    ['heads that are the same', `${head}|自己評価`, `${row}|Ｂ ふつう`, ['1 1100 確定 よい'], ['reply-head-doubled']],
    ['heads that are the same, one of them blank', `自己評価|${head}`, `|${row}`, all, []],
    ['what stands beside it', `${head}|メモ`, `${row}|9月に確定`, all, ['reply-remarks']],
  ])('%s', (_, heads, line, taken, doubts) => {
    expect(read(heads, line)).toEqual({ taken, doubts });
  });

  it('may say its heads again, and have notes below', () => {
    const { taken, doubts } = read(head, row, head, '2|満足度|61.6|62.0|確定|Ａ よい||○', '※2は速報です');
    expect(taken).toEqual([...all, '2 62.0 確定 Ａ よい']);
    expect(doubts).toEqual(['reply-remarks']);
  });

  it.each([
    ['above', ['|||今年度|値の||||', head.replace('今年度の実績', 'の実績').replace('値の状態', '状態')]],
    ['below', [head.replace('今年度の実績', '今年度').replace('値の状態', '値の'), '|||の実績|状態||||']],
  ])('may have its head in two rows, the other one %s', (_, heads) => {
    expect(read(...heads, row)).toEqual({ taken: all, doubts: [] });
  });

  it('may be sorted by its values alone, so that formats stay behind', () => {
    const { taken, doubts } = read(
      head,
      row.replace('1|', '2|').replace('相談', '満足度').replace('1000|1100', '61.6|62.0'),
      row.replace('1100', '1,100.0％'),
    );
    expect(taken).toEqual(['2 62.0 確定 Ａ よい よい', ...all]);
    expect(doubts).toEqual(['reply-reordered']);
  });

  it('names no number where its column is gone', () => {
    const { taken } = read(head.replace('番号|', ''), row.replace('1|', ''));
    expect(taken).toBeUndefined();
  });
});

describe('a head that names its year', () => {
  const row = '1|相談|1000|1100|確定|Ａ よい|よい|○';

  it.each([
    ...[
      '令和6年度の実績',
      '令和6年の実績',
      '令和6の実績',
      'R6実績',
      'r6年度実績',
      '2024年度実績',
      '2024実績',
      '２０２４年度実績',
    ],
    ...['本年度の実績', '当年度実績', '今年度実績', '今年度 の 実績'],
  ])('%s is that of this year', (text) => {
    const { taken, doubts } = read(head.replace('今年度の実績', text), row);
    expect([taken, doubts?.filter((doubt) => doubt !== 'reply-read-into')]).toEqual([['1 1100 確定 Ａ よい よい'], []]);
  });

  it.each(['令和5年度の値', 'R5値', '2023年度の値', '2023の値', '昨年度の値', '昨年の値', '前年の値', '前年度値'])(
    '%s is that of the year before',
    (text) => {
      // Its figure is held against what was published.
      const { doubts } = read(head.replace('前年度の値', text), row.replace('1000', '999'));
      expect(doubts).toContain('reply-changed');
    },
  );

  it.each(['令和7年度の実績', '2023年度の実績', '平成6年度の実績', '20a4年度の実績'])('%s is of no other', (text) => {
    expect(read(head.replace('今年度の実績', text), row).doubts).toContain('reply-columns');
  });
});

describe('a number that its cell shows otherwise', () => {
  const answer = (text: string, held: string) => {
    const sheet = sheetOf('照会番号 R7-1　様式の版 1　課 K1', head, '2|満足度|61.6|x|確定|Ａ よい||○');
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.text === 'x' ? { ...cell, text, held } : cell)),
    }));
    const identity = findIdentity(sheet);
    if (identity === undefined) throw new Error('no identity');
    const { value } = readReply(inquiry, { ...sheet, rows }, identity);
    const taken = value?.rows[0]?.answers.find(({ head: of }) => of === '今年度の実績')?.text;
    return [taken, ...(value?.doubts ?? []).map(({ finding: { code, facts } }) => ('why' in facts ? facts.why : code))];
  };

  it.each([
    ['61.7', '61.65', ['61.65', 'reply-read-into']],
    ['61.7％', '61.65', ['61.65', 'reply-read-into']],
    ['62', '61.6', ['61.6', 'reply-read-into']],
    ['61.7', '61.6666666666667', ['61.7', 'reply-read-into']],
    ['0.3', '0.30000000000000004', [undefined, 'reply-odd']],
    ['62', '61650', [undefined, 'shown-otherwise']],
  ])('%s of %s', (text, held, expected) => {
    expect(answer(text, held)).toEqual(expected);
  });

  it('changes nothing that was shown', () => {
    const sheet = sheetOf('照会番号 R7-1　様式の版 1　課 K1', head, '2|満足度|x|62|確定|Ａ よい||○');
    const shown = (held: string) =>
      sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell.text === 'x' ? { ...cell, text: '62', held } : cell)),
      }));
    const identity = findIdentity(sheet);
    if (identity === undefined) throw new Error('no identity');
    const doubts = (held: string) =>
      readReply(inquiry, { ...sheet, rows: shown(held) }, identity).value?.doubts.map(({ finding }) => finding.code);
    expect([doubts('61.6'), doubts('61.9')]).toEqual([[], ['reply-changed']]);
  });
});

describe('the name behind the number of the section', () => {
  const row = '1|相談|1000|1100|確定|Ａ よい|よい|○';
  it.each([
    ['K1課', false],
    ['福祉部K1課', false],
    ['Ｋ１課', false],
    ['K1課長', false],
    ['K2課', true],
    ['こども みらい課', true],
    ['K1課、', false],
  ])('%s', (name, isTold) => {
    const end = name.endsWith('、') ? '' : '　';
    const sheet = sheetOf(
      '回答票',
      `照会番号 R7-1　様式の版 1　課 K1 ${name}${end}締切 令和7年6月13日（金）`,
      head,
      row,
    );
    const identity = findIdentity(sheet);
    if (identity === undefined) throw new Error('no identity');
    const { value } = readReply(inquiry, sheet, identity);
    expect(value?.rows).toHaveLength(1);
    expect(value?.doubts.some(({ finding }) => finding.code === 'reply-section-named')).toBe(isTold);
  });
});

describe('two columns of a row', () => {
  const numbers = ['実績', '見込'].map((name) => ({ ...field, name, type: 'number' as const, unit: '人' }));
  const exchanged: Inquiry = {
    ...inquiry,
    columns: [
      ...numbers.map(({ name }) => ({ kind: 'shown', head: `前年度の${name}`, name, role: 'previous' }) as const),
      ...numbers.map((each) => ({ kind: 'asked', head: each.name, field: each }) as const),
    ],
    items: [
      {
        ...item('1', 'K1', '相談', '人', '1000'),
        shown: new Map([
          ['前年度の実績', { text: '1,000', number: '1000' }],
          ['前年度の見込', { text: '1,200', number: '1200' }],
        ]),
      },
    ],
  };
  it.each([
    ['1010|1190', []],
    ['1180|1020', ['columns', 'columns']],
    ['1190|1200', []],
    ['1100|1100', []],
    ['1200|1210', []],
    ['1300|1000', []],
  ])('%s', (answers, expected) => {
    const { doubts } = readOf(exchanged, [
      '番号|前年度の実績|前年度の見込|実績|見込|回答済',
      `1|1000|1200|${answers}|○`,
    ]);
    expect(doubts).toEqual(expected);
  });

  const known = ['1000|2400', '500|900', '40|46'];
  const all: Inquiry = {
    ...exchanged,
    items: known.map((numbers, at) => {
      const [one = '', other = ''] = numbers.split('|');
      const shown = new Map([
        ['前年度の実績', { text: one, number: one }],
        ['前年度の見込', { text: other, number: other }],
      ]);
      return { ...item(`${at + 1}`, 'K1', '相談', '人', one), shown };
    }),
  };
  it.each([
    ['in most rows, as in those that are alike by chance', ['2410|1010', '905|498', '43|43'], 6],
    ['in one row alone', ['2410|1010', '498|905', '43|43'], 2],
    ['in none', ['1010|2410', '498|905', '43|43'], 0],
  ])('that stand in each other’s place %s', (_, answers, count) => {
    const rows = answers.map((each, at) => `${at + 1}|${known[at]}|${each}|○`);
    const { doubts } = readOf(all, ['番号|前年度の実績|前年度の見込|実績|見込|回答済', ...rows]);
    expect(doubts).toEqual(Array.from({ length: count }, () => 'columns'));
  });
});

describe('a head that says another unit than was asked for', () => {
  const money: Inquiry = {
    ...inquiry,
    columns: inquiry.columns.map((column) =>
      column.kind === 'asked' && column.head === '今年度の実績'
        ? { ...column, head: '経費（千円）', field: { ...column.field, name: '経費', unit: '千円' } }
        : column,
    ),
  };
  it.each([
    ['経費（千円）', false],
    ['経費', false],
    ['経費(単位:千円)', false],
    ['経費（千円）※', false],
    ['経費（円）', true],
    ['経費（百万円）', true],
    ['経費（税込）', false],
  ])('%s', (text, isOther) => {
    const { doubts } = readOf(money, [head.replace('今年度の実績', text), '1|相談|1000|1100||Ａ よい|よい|○']);
    expect(doubts?.includes('reply-columns')).toBe(isOther);
  });
});

describe('choices that are those of the column beside', () => {
  const choice = (name: string, choices: readonly string[]) =>
    ({ kind: 'asked', head: name, field: { ...field, name, type: 'choice', choices } }) as const;
  const grades: Inquiry = {
    ...inquiry,
    columns: [
      { kind: 'asked', head: '件数', field: { ...field, name: '件数', type: 'number', unit: '件', isNeeded: false } },
      choice('必要性', ['高い', '中', '低い']),
      choice('有効性', ['高い', '中', '低い']),
      choice('評価', ['Ａ', 'Ｂ']),
      choice('方向性', ['拡充', '継続']),
      { kind: 'asked', head: '説明', field: { ...field, name: '説明', type: 'text', isNeeded: false } },
    ],
  };
  it.each([
    ['in their own', '5|高い|中|Ａ|継続|よい', '5 高い 中 Ａ 継続 よい'],
    ['one to the right', '5||高い|中|Ａ|継続', ''],
    ['one to the left', '高い|中|Ａ|継続||よい', ''],
    ['one that is wrong', '5|高い|中|高い|継続|よい', '5 高い 中 継続 よい'],
    ['one that is of none', '5|高い|中|Ｃ|Ｄ|よい', '5 高い 中 よい'],
  ])('%s', (_, answers, expected) => {
    const { taken } = readOf(grades, ['番号|件数|必要性|有効性|評価|方向性|説明|回答済', `1|${answers}|`]);
    expect(taken?.[0]).toBe(`1 ${expected}`.trim());
  });
});
