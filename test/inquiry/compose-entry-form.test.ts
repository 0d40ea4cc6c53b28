import { describe, expect, it } from 'vitest';
import type { EntryCell, EntrySheet } from '../../src/document/entry-form.ts';
import { composeEntryForm } from '../../src/inquiry/compose-entry-form.ts';
import type { Inquiry } from '../../src/model/inquiry/inquiry.ts';
import type { SectionState } from '../../src/model/inquiry/inquiry-state.ts';
import { asked, item, sampleDoubts, sampleInquiry, sampleState } from './sample-inquiry.ts';

const sender = { organization: '見本市', date: { year: 2025, month: 5, day: 21 }, font: 'BIZ UDPGothic' };

function sheetsOf(inquiry: Inquiry = sampleInquiry, state?: SectionState): readonly EntrySheet[] {
  const [section] = inquiry.sections;
  if (section === undefined) throw new Error('no section');
  return composeEntryForm(inquiry, section, sender, state).sheets;
}

function answerSheet(inquiry?: Inquiry, state?: SectionState): EntrySheet {
  const [sheet] = sheetsOf(inquiry, state);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function row({ rows }: EntrySheet, number: number): readonly EntryCell[] {
  return rows[number - 1]?.cells ?? [];
}

function values(cells: readonly EntryCell[]): readonly unknown[] {
  return cells.map(({ value = '' }) => (typeof value === 'object' ? `=${value.formula}` : value));
}

describe('the form', () => {
  const sheet = answerSheet();

  it('says in its second row what it is known by, and what to do in its third', () => {
    expect(values(row(sheet, 1))).toEqual(['令和6年度 指標の進捗状況 回答票']);
    expect(values(row(sheet, 2))).toEqual([
      '照会番号 R7-企-012　様式の版 2　課 K01 子育て支援課　締切 令和7年6月13日（金）',
    ]);
    expect(values(row(sheet, 3)).join()).toContain(
      '「値の状態」で速報か未確定を選び、「進捗の説明」に見込みの月を書いて',
    );
  });

  it('asks who answers, and counts what is answered', () => {
    expect(values(row(sheet, 4))).toEqual([
      ...['記入者', '', '内線', '', '課長の確認', '', '回答した日', ''],
      '=COUNTIF(M7:M9,"○")&"／3 回答済"',
    ]);
    expect(row(sheet, 4).at(-1)?.value).toMatchObject({ result: '0／3 回答済' });
  });

  it('has a head over each column, with the limit of a text in it, and a row for each item of the section', () => {
    expect(values(row(sheet, 6))).toEqual([
      ...['番号', '指標', '単位', '前年度の値', '今年度の実績', '値の状態', '目標', '達成率（％）', '自己評価'],
      ...['進捗の説明（200字まで）', '課題（200字まで）', '今後の方向性', '回答済'],
    ]);
    expect(sheet.rows).toHaveLength(9);
    expect(values(row(sheet, 7)).slice(0, 8)).toEqual([
      ...['I011', '援助活動の件数', '件', 2478, '', '', 2600],
      '=IF(ISNUMBER(E7),IFERROR(ROUND(E7/2600*100,1),""),"")',
    ]);
    expect(row(sheet, 7)[7]).toMatchObject({ format: '0.0', value: { result: '' } });
  });

  it('opens what is asked alone', () => {
    const looks = row(sheet, 7).map(({ look }) => look);
    expect(looks).toEqual([
      ...['shown', 'shown', 'shown', 'shown', 'open', 'open', 'shown', 'shown'],
      ...['open', 'open', 'open', 'open', 'open'],
    ]);
  });

  it('keeps a figure that is no plain number as it was printed', () => {
    expect(row(sheet, 8)[3]).toMatchObject({ look: 'shown', align: 'right', value: '約931' });
  });

  it('shows per cent as the number that it is', () => {
    expect(row(sheet, 9)[3]).toMatchObject({ value: 7.9, format: '0.0"％"' });
    expect(row(sheet, 9)[4]).toMatchObject({ look: 'open', format: '0.0"％"' });
    expect(row(sheet, 9)[7]?.value).toMatchObject({
      formula: 'IF(ISNUMBER(E9),IFERROR(ROUND(6/E9*100,1),""),"")',
    });
  });

  it('has room for as much text as may be written', () => {
    const of = (limit: number) =>
      answerSheet({ ...sampleInquiry, columns: [asked('説明', { limit })] }).rows[6]?.height ?? 0;
    expect(of(50)).toBeLessThan(of(200));
    expect(of(200)).toBeLessThan(of(400));
    // 20 characters a line.
    expect(of(200)).toBeGreaterThan(10 * 14);
  });

  it('shortens what it says where the table is narrow', () => {
    const state = { head: '値の状態', kind: 'state', of: '実績' } as const;
    const columns = [asked('実績', { type: 'number' }), state, asked('説明', { limit: 50 })];
    const narrow = answerSheet({ ...sampleInquiry, columns });
    expect(values(row(narrow, 3)).join()).toBe('黄色と橙の欄に入れ、終わった行の「回答済」で○を選んでください。');
    expect(narrow.columns).toHaveLength(10);
  });
});

describe('fields', () => {
  const { fields } = answerSheet();

  it('say what may stand in the cells of each unit', () => {
    const numbers = fields.filter(({ rule }) => rule.type === 'number');
    expect(numbers.map(({ range, prompt }) => [range, prompt.slice(0, 8)])).toEqual([
      ['E7', '単位は「件」です'],
      ['E8', '単位は「人」です'],
      ['E9', '単位は％です。6'],
    ]);
    expect(fields.find(({ range }) => range === 'F7:F9')?.rule).toMatchObject({
      choices: ['確定', '速報', '未確定', '実績なし', '調査なし'],
    });
    expect(fields.find(({ range }) => range === 'J7:J9')?.rule).toEqual({ type: 'text', limit: 200 });
    expect(fields.find(({ range }) => range === 'M7:M9')?.rule).toEqual({ type: 'choice', choices: ['○'] });
  });

  it('share their words over rows that stand apart', () => {
    const items = ['人', '件', '人', '人'].map((unit, at) => item(`I0${at}`, 'K01', ['名', unit, '1', '2']));
    const ranges = answerSheet({ ...sampleInquiry, items }).fields.filter(({ rule }) => rule.type === 'number');
    expect(ranges.map(({ range }) => range)).toEqual(['E7 E9:E10', 'E8']);
  });

  it('take anything where there is nothing to choose from', () => {
    const columns = [asked('評価', { type: 'choice' })];
    const { fields } = answerSheet({ ...sampleInquiry, columns });
    expect(fields.find(({ range }) => range === 'B7:B9')?.rule).toEqual({ type: 'any' });
  });
});

describe('alerts', () => {
  const { alerts } = answerSheet();
  const of = (range: string, level: string) =>
    alerts.filter((alert) => alert.range === range && alert.level === level).map(({ formula }) => formula);

  it('tell a value that is missing while its row is answered from one that has none by its state', () => {
    const without = 'NOT(OR(F7="未確定",F7="実績なし",F7="調査なし"))';
    expect(of('E7:E9', 'wrong')).toContain(`AND($M7="○",LEN(TRIM(E7))=0,${without})`);
    expect(of('E7:E9', 'empty')).toEqual([`AND(LEN(TRIM(E7))=0,${without})`]);
    expect(of('F7:F9', 'wrong')).toContain('AND(LEN(TRIM(E7))>0,OR(F7="未確定",F7="実績なし",F7="調査なし"))');
  });

  it('tell a value of eight times last year, one that is text, and a text that is too long', () => {
    expect(of('E7:E9', 'wrong').join()).toContain('OR(ABS(E7)>=8*ABS(D7),8*ABS(E7)<=ABS(D7))');
    expect(of('E7:E9', 'wrong')).toContain('AND(ISTEXT(E7),LEN(TRIM(E7))>0)');
    expect(of('K7:K9', 'wrong')).toEqual(['LEN(K7)>200']);
  });

  it('leave what need not be filled in as it is', () => {
    expect(of('K7:K9', 'empty')).toEqual([]);
    expect(of('J7:J9', 'empty')).toEqual(['LEN(TRIM(J7))=0']);
  });

  it('show the decimals that the format of a cell would round away', () => {
    const finer = alerts.filter(({ level }) => typeof level === 'object');
    expect(finer).toEqual([
      { range: 'E7:E8', formula: 'IF(ISNUMBER(E7),ROUND(E7,0)<>E7,FALSE)', level: { format: '#,##0.0####' } },
      { range: 'E9', formula: 'IF(ISNUMBER(E9),ROUND(E9,1)<>E9,FALSE)', level: { format: '0.00####"％"' } },
    ]);
  });
});

describe('the returned workbook', () => {
  const sheet = answerSheet(sampleInquiry, sampleState);

  it('is filled with what was answered, numbers as numbers', () => {
    expect(values(row(sheet, 7)).slice(4)).toEqual([
      ...[2731, '確定', 2600, expect.any(String), 'Ａ 計画どおり', '件数は2,731件だった。', '', '継続', '○'],
    ]);
    expect(row(sheet, 7)[7]?.value).toMatchObject({ result: 105 });
    expect(row(sheet, 9)[7]?.value).toMatchObject({ result: 115.4 });
    expect(row(sheet, 4).at(-1)?.value).toMatchObject({ result: '2／3 回答済' });
  });

  it('computes nothing where there is no ratio', () => {
    const zero = new Map([['今年度の実績', { text: '0', typed: '0', file: '', cell: '' }]]);
    const cells = row(answerSheet(sampleInquiry, { ...sampleState, answers: new Map([['I013', zero]]) }), 9);
    expect([cells[4]?.value, cells[7]?.value]).toMatchObject([0, { result: '' }]);
  });

  it('bears the open doubts at their cells, and none that rests', () => {
    const marked = sheet.rows.flatMap(({ cells }, at) =>
      cells.flatMap(({ column, comment }) => (comment === undefined ? [] : [[at + 1, column, comment]])),
    );
    expect(marked).toEqual([
      [2, 1, '［回答-1］\n同じ課の回答が二つあります。\n→ どちらが正しいですか。'],
      [8, 5, '［I012-今年度の実績-1］\n前年度の値 931 の10倍です。\n→ 単位は合っていますか。'],
      [9, 9, '［I013-自己評価-1］\n選択肢にない言葉です。\n→ どの評価ですか。'],
    ]);
    expect(row(sheet, 8)[4]).toMatchObject({ isMarked: true, value: 9580 });
  });

  it('holds what is in doubt as it was answered where it was not taken, and days as days', () => {
    const columns = [asked('実績', { type: 'number' }), asked('日', { type: 'date' })];
    const day = { text: '2025-06-13', typed: '令和7年6月13日', file: '', cell: '' };
    const doubts = sampleDoubts.slice(0, 1).map((doubt) => ({ ...doubt, head: '実績', found: '約958' }));
    const state = { ...sampleState, answers: new Map([['I012', new Map([['日', day]])]]), doubts };
    expect(values(row(answerSheet({ ...sampleInquiry, columns }, state), 8)).slice(1, 3)).toEqual(['約958', 45821]);
  });
});

describe('the example', () => {
  it('is filled in once with a value and once without, under a number that is no item', () => {
    const [, example] = sheetsOf();
    if (example === undefined) throw new Error('no example');
    expect(example.name).toBe('記入例');
    expect(values(row(example, 5)).slice(0, 6)).toEqual(['例', '（例）講座の参加者数', '人', 1180, 1234, '確定']);
    expect(values(row(example, 6)).slice(3, 6)).toEqual([310, '', '未確定']);
    expect(example.rows.flatMap(({ cells }) => values(cells)).join()).toContain(
      '値は空欄のまま、見込みの月を説明に書きます',
    );
    expect(example.rows.flatMap(({ cells }) => cells).filter(({ look }) => look === 'open')).toEqual([]);
  });
});

it('asks nothing of a section without items', () => {
  const sheet = answerSheet({ ...sampleInquiry, items: [] });
  expect(sheet.rows).toHaveLength(6);
  expect(sheet.alerts).toEqual([]);
});

it('takes 300 rows', () => {
  const items = Array.from({ length: 300 }, (_, at) => item(`I${at}`, 'K01', ['名', '人', '1', '2']));
  const sheet = answerSheet({ ...sampleInquiry, items });
  expect(sheet.rows).toHaveLength(306);
  expect(sheet.fields.find(({ rule }) => rule.type === 'number')?.range).toBe('E7:E306');
});

it('shows the decimals that the form, or a value of last year that it does not print, has', () => {
  const columns = [asked('人数', { type: 'number' }), asked('率', { type: 'number', decimals: 2 })];
  const of = item('I011', 'K01', ['相談', '人', '1', '1']);
  const before = new Map([['人数', { text: '1.5', number: '1.5' }]]);
  const inquiry = { ...sampleInquiry, columns, items: [{ ...of, shown: new Map(), before }] };
  expect(row(answerSheet(inquiry, undefined), 7).map(({ format }) => format)).toEqual([
    ...[undefined, '#,##0.0', '#,##0.00', undefined],
  ]);
});
