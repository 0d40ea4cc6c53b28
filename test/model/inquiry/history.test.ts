/** The lines that replies and confirmations add to the history of an inquiry, and what the history says then. */

import { describe, expect, it } from 'vitest';
import { error, type Finding, notice, warning } from '../../../src/finding/finding.ts';
import { foldHistory } from '../../../src/model/inquiry/fold-history.ts';
import { emptyEvent, type InquiryEvent, readHistory, writeHistory } from '../../../src/model/inquiry/history.ts';
import type { Inquiry } from '../../../src/model/inquiry/inquiry.ts';
import { type Received, type ReceivedReply, recordReplies } from '../../../src/model/inquiry/record-replies.ts';
import type { Answer, ReplyDoubt, ReplyRow } from '../../../src/model/inquiry/reply.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';

const place = { file: 'a.xlsx', sheet: '回答票', cell: 'E7' };
const deadline = { year: 2025, month: 6, day: 13 };
const field = { choices: [], limit: undefined, unit: undefined, isNeeded: true, source: '指標', where: new Map() };
const inquiry: Inquiry = {
  ...{ file: 'a.yaml', title: '回答票', number: '1', version: '1', year: fiscalYear(2024), deadline, contact: '' },
  sections: [{ number: 'K1', name: '福祉課', deadline, sentTo: '' }],
  columns: [
    { kind: 'asked', head: '実績', field: { ...field, name: '実績', type: 'number' } },
    { kind: 'state', head: '状態', of: '実績' },
    { kind: 'asked', head: '評価', field: { ...field, name: '評価', type: 'choice', choices: ['良', '可'] } },
    { kind: 'shown', head: '目標', name: '目標', role: 'target' },
  ],
  items: ['1', '2'].map((number) => ({
    ...{
      number,
      section: 'K1',
      name: number,
      unit: number === '1' ? '件' : '人',
      shown: new Map(),
      computed: new Map(),
      place,
    },
  })),
};

function event(kind: InquiryEvent['kind'], facts: Partial<InquiryEvent> = {}): InquiryEvent {
  return { ...emptyEvent, time: '2025-06-01T00:00:00', kind, section: 'K1', ...facts };
}

function doubted(head: string, candidate = '', item = '1'): InquiryEvent {
  return event('確認', { item, head, doubt: 'K1-1', typed: '900', value: candidate, text: 'd', severity: 'warning' });
}

/** Without the empty ones at its end. */
function showEvent({ kind, item, head, value, typed, doubt, severity, text, file, cell }: InquiryEvent): string {
  return [kind, item, head, value, typed, doubt, severity, text, file, cell].join('|').replace(/\|+$/, '');
}

function showFinding({ code, facts }: Finding): string {
  return [
    code,
    ...Object.values(facts)
      .flat()
      .filter((fact) => fact !== undefined),
  ].join(' ');
}

function record(given: Partial<Received>) {
  const none = { inquiry, history: [], replies: [], confirmations: [], time: '2025-06-10T09:00:00' };
  const { events, findings } = recordReplies({ ...none, ...given, word: () => ({ message: 'm' }) });
  return [events.map(showEvent), findings.map(showFinding)];
}

describe('a confirmation', () => {
  it.each<
    [
      what: string,
      history: readonly InquiryEvent[],
      answers: readonly (readonly [id: string, answer: string, reason: string])[],
      events: readonly string[],
      findings: readonly string[],
    ]
  >([
    [
      'a number',
      [doubted('実績')],
      [['K1-1', '95', '']],
      ['受領|||x|||||b.xlsx', '回答|1|実績|95|||||b.xlsx|3:2', '解消|1|実績|||K1-1'],
      [],
    ],
    [
      'a number with its unit',
      [doubted('実績')],
      [['K1-1', '９５件', '数え直した']],
      ['受領|||x|||||b.xlsx', '回答|1|実績|95|９５件|||数え直した|b.xlsx|3:2', '解消|1|実績|||K1-1||数え直した'],
      [],
    ],
    [
      'another unit',
      [doubted('実績')],
      [['K1-1', '95人', '']],
      ['受領|||x|||||b.xlsx'],
      ['reply-cell 1 実績 95人 unit 件'],
    ],
    [
      'no number',
      [doubted('実績')],
      [['K1-1', 'たぶん', '']],
      ['受領|||x|||||b.xlsx'],
      ['reply-cell 1 実績 たぶん not-a-number 件'],
    ],
    [
      'a reason alone',
      [doubted('実績')],
      [['K1-1', '', '会員増']],
      ['受領|||x|||||b.xlsx', '理由|1|実績|||K1-1||会員増|b.xlsx'],
      [],
    ],
    [
      'a reason for what would be taken',
      [doubted('実績', '900')],
      [['K1-1', '', '会員増']],
      ['受領|||x|||||b.xlsx', '理由|1|実績|||K1-1||会員増|b.xlsx', '回答|1|実績|900||||会員増|b.xlsx|3:2'],
      [],
    ],
    [
      'what is counted in the unit of its own item',
      [doubted('実績', '', '2')],
      [['K1-1', '95人', '']],
      ['受領|||x|||||b.xlsx', '回答|2|実績|95|95人||||b.xlsx|3:2', '解消|2|実績|||K1-1'],
      [],
    ],
    [
      'the same once more',
      [doubted('実績', '900')],
      [['K1-1', '900', '']],
      ['受領|||x|||||b.xlsx', '回答|1|実績|900|||||b.xlsx|3:2', '理由|1|実績|||K1-1||900|b.xlsx'],
      [],
    ],
    [
      'the same once more, with a reason',
      [doubted('実績', '900')],
      [['K1-1', '900件', '会員増']],
      ['受領|||x|||||b.xlsx', '回答|1|実績|900|900件|||会員増|b.xlsx|3:2', '理由|1|実績|||K1-1||会員増|b.xlsx'],
      [],
    ],
    ['nothing', [doubted('実績')], [['K1-1', '', '']], ['受領|||x|||||b.xlsx'], []],
    [
      'a state',
      [doubted('状態')],
      [['K1-1', '速報', '']],
      ['受領|||x|||||b.xlsx', '回答|1|状態|速報|||||b.xlsx|3:2', '解消|1|状態|||K1-1'],
      [],
    ],
    ['no state', [doubted('状態')], [['K1-1', '仮', '']], ['受領|||x|||||b.xlsx'], ['reply-cell 1 状態 仮 choice 件']],
    [
      'a choice',
      [doubted('評価')],
      [['K1-1', '良', '']],
      ['受領|||x|||||b.xlsx', '回答|1|評価|良|||||b.xlsx|3:2', '解消|1|評価|||K1-1'],
      [],
    ],
    [
      'no choice',
      [doubted('評価')],
      [['K1-1', '優', '']],
      ['受領|||x|||||b.xlsx'],
      ['reply-cell 1 評価 優 choice 件 良 可'],
    ],
    [
      'of what is shown',
      [doubted('目標')],
      [['K1-1', '直した', '誤り']],
      ['受領|||x|||||b.xlsx', '理由|1|目標|||K1-1||直した。誤り|b.xlsx'],
      [],
    ],
    [
      'of the whole',
      [doubted('', '', '')],
      [['K1-1', '確認した', '']],
      ['受領|||x|||||b.xlsx', '理由|||||K1-1||確認した|b.xlsx'],
      [],
    ],
    [
      'an unknown number',
      [doubted('実績')],
      [
        ['K1-9', '5', ''],
        ['K1-8', '', ''],
        ['K1-7', '', 'あ'],
      ],
      ['受領|||x|||||b.xlsx'],
      ['confirmation-unknown K1-9 K1-7'],
    ],
    [
      'after the freeze',
      [doubted('実績'), event('凍結')],
      [['K1-1', '95', '']],
      ['受領|||x|||||b.xlsx', '訂正|1|実績|95|||||b.xlsx|3:2', '解消|1|実績|||K1-1'],
      [],
    ],
    [
      'a reason after the freeze',
      [doubted('実績', '900'), event('凍結')],
      [['K1-1', '', '会員増']],
      ['受領|||x|||||b.xlsx', '理由|1|実績|||K1-1||会員増|b.xlsx', '訂正|1|実績|900||||会員増|b.xlsx|3:2'],
      [],
    ],
  ])('of %s', (_, history, answers, events, findings) => {
    const at = { file: 'b.xlsx', line: 3, column: 2 };
    const given = answers.map(([id, text, reason]) => ({ id, answer: text, reason, place: at }));
    const confirmation = { file: 'b.xlsx', section: 'K1', answers: given };
    expect(record({ history, confirmations: [{ confirmation, digest: 'x' }] })).toEqual([events, findings]);
  });
});

function answer(item: string, head: string, text: string, typed = text, file = 'a.xlsx'): Answer {
  return { item, head, text, typed, place: { ...place, file } };
}

function row(item: string, isAnswered: boolean, ...answers: readonly Answer[]): ReplyRow {
  return { item, isAnswered, answers };
}

function doubt(item: string, head: string, found: string, level = warning): ReplyDoubt {
  const finding = level('reply-blank', { item, heads: [head] }, place);
  return { item, head, found, candidate: 'c', holdsBack: true, finding };
}

function reply(rows: readonly ReplyRow[], doubts: readonly ReplyDoubt[] = [], file = 'a.xlsx'): ReceivedReply {
  return { reply: { file, section: 'K1', rows, doubts, absent: [] }, digest: `d-${file}` };
}

describe('a reply', () => {
  it.each<
    [
      what: string,
      history: readonly InquiryEvent[],
      replies: readonly ReceivedReply[],
      events: readonly string[],
      findings: readonly string[],
    ]
  >([
    [
      'an answer',
      [],
      [reply([row('1', true, answer('1', '実績', '5', '５件')), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答|1|実績|5|５件||||a.xlsx|回答票!E7', '回答済|1||○'],
      [],
    ],
    [
      'the same again',
      [event('回答', { item: '1', head: '実績', value: '5' }), event('回答済', { item: '1', value: '○' })],
      [reply([row('1', true, answer('1', '実績', '5')), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx'],
      [],
    ],
    [
      'another',
      [event('回答', { item: '1', head: '実績', value: '5' })],
      [reply([row('1', false, answer('1', '実績', '6')), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答|1|実績|6|||||a.xlsx|回答票!E7'],
      ['reply-replaced 1 実績 5 6'],
    ],
    [
      'a blank',
      [event('回答', { item: '1', head: '実績', value: '5' })],
      [reply([row('1', false, answer('1', '実績', '')), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx'],
      [],
    ],
    [
      'two files that agree',
      [],
      [
        reply([row('1', true, answer('1', '実績', '5'))]),
        reply([row('1', true, answer('1', '実績', '5', '5', 'b.xlsx'))], [], 'b.xlsx'),
      ],
      ['受領|||d-a.xlsx|||||a.xlsx', '受領|||d-b.xlsx|||||b.xlsx', '回答|1|実績|5|||||a.xlsx|回答票!E7', '回答済|1||○'],
      ['reply-absent 2'],
    ],
    [
      'two files that differ',
      [],
      [
        reply([row('1', true, answer('1', '実績', '5'))]),
        reply([row('1', false, answer('1', '実績', '6', '6', 'b.xlsx')), row('2', false)], [], 'b.xlsx'),
      ],
      [
        '受領|||d-a.xlsx|||||a.xlsx',
        '受領|||d-b.xlsx|||||b.xlsx',
        '回答済|1||○',
        '確認|1|実績||5、6|K1-1|error|m|a.xlsx|回答票!E7',
      ],
      ['reply-two-files 1 実績 5 6 a.xlsx b.xlsx'],
    ],
    [
      'after the freeze',
      [event('回答', { item: '1', head: '実績', value: '5' }), event('凍結')],
      [reply([row('1', false, answer('1', '実績', '6', '６')), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '確認|1|実績|6|６|K1-1|warning|m|a.xlsx|回答票!E7'],
      ['reply-after-freeze 1 実績 5 6'],
    ],
    [
      'a first answer after the freeze',
      [event('凍結')],
      [reply([row('1', false, answer('1', '実績', '6')), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '確認|1|実績|6|6|K1-1|warning|m|a.xlsx|回答票!E7'],
      ['reply-after-freeze 1 実績  6'],
    ],
    [
      'a doubt',
      [],
      [reply([row('1', true), row('2', false)], [doubt('1', '実績', '9')])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○', '確認|1|実績|c|9|K1-1|warning|m|a.xlsx|回答票!E7'],
      ['reply-blank 1 実績'],
    ],
    [
      'a notice',
      [],
      [reply([row('1', true), row('2', false)], [doubt('1', '実績', '9', notice)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○'],
      ['reply-blank 1 実績'],
    ],
    [
      'a doubt as before',
      [event('確認', { item: '1', head: '実績', typed: '9', doubt: 'K1-1', text: 'm' })],
      [reply([row('1', true), row('2', false)], [doubt('1', '実績', '9')])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○'],
      ['reply-blank 1 実績'],
    ],
    [
      'a doubt as before that was answered',
      [
        event('確認', { item: '1', head: '実績', typed: '9', doubt: 'K1-1', text: 'm' }),
        event('理由', { doubt: 'K1-1', text: '会員増' }),
      ],
      [reply([row('1', true), row('2', false)], [doubt('1', '実績', '9')])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○'],
      [],
    ],
    [
      'another doubt',
      [event('確認', { item: '1', head: '実績', typed: '8', doubt: 'K1-1', text: 'm' })],
      [reply([row('1', true), row('2', false)], [doubt('1', '実績', '9', error)])],
      [
        '受領|||d-a.xlsx|||||a.xlsx',
        '回答済|1||○',
        '確認|1|実績|c|9|K1-2|error|m|a.xlsx|回答票!E7',
        '解消|1|実績|||K1-1',
      ],
      ['reply-blank 1 実績'],
    ],
    [
      'no doubt any more',
      [event('確認', { item: '1', head: '実績', typed: '8', doubt: 'K1-1', text: 'm' })],
      [reply([row('1', true, answer('1', '実績', '9')), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答|1|実績|9|||||a.xlsx|回答票!E7', '回答済|1||○', '解消|1|実績|||K1-1'],
      [],
    ],
    [
      'a blank where it was doubted',
      [event('確認', { item: '1', head: '実績', typed: '8', doubt: 'K1-1', text: 'm' })],
      [reply([row('1', true, answer('1', '実績', '')), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○'],
      [],
    ],
    [
      'a mark where it was blank',
      [event('確認', { item: '1', head: '実績', typed: '', doubt: 'K1-1', text: 'm' })],
      [reply([row('1', true), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○', '解消|1|実績|||K1-1'],
      [],
    ],
    [
      'a row where what is shown was doubted',
      [event('確認', { item: '1', head: '目標', typed: '8', doubt: 'K1-1', text: 'm' })],
      [reply([row('1', true), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○', '解消|1|目標|||K1-1'],
      [],
    ],
    [
      'no row where what is shown was doubted',
      [event('確認', { item: '1', head: '目標', typed: '8', doubt: 'K1-1', text: 'm' })],
      [reply([row('1', false), row('2', true)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|2||○'],
      [],
    ],
    [
      'all rows where the whole was doubted',
      [event('確認', { typed: '8', doubt: 'K1-1', text: 'm' })],
      [reply([row('1', true), row('2', true)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○', '回答済|2||○', '解消|||||K1-1'],
      [],
    ],
    [
      'one row where the whole was doubted',
      [event('確認', { typed: '8', doubt: 'K1-1', text: 'm' })],
      [reply([row('1', true), row('2', false)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○'],
      [],
    ],
    [
      'a row that is absent',
      [],
      [reply([row('1', true)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○'],
      ['reply-absent 2'],
    ],
    [
      'a row that is absent and was answered',
      [event('回答', { item: '2', head: '実績', value: '5' })],
      [reply([row('1', true)])],
      ['受領|||d-a.xlsx|||||a.xlsx', '回答済|1||○'],
      [],
    ],
  ])('of %s', (_, history, replies, events, findings) => {
    expect(record({ history, replies })).toEqual([events, findings]);
  });
});

describe('a history', () => {
  /** Of each section when it was sent, what was received, answered, marked and doubted; at last when all was frozen. */
  const fold = (events: readonly InquiryEvent[]): readonly string[] => {
    const { sections, frozen = '' } = foldHistory(events, ['K1']);
    const shown = [...sections].map(([number, { sent = '', received, answers, answered, doubts }]) =>
      [
        number,
        sent,
        received.map(({ file, digest, time }) => `←${file}${digest}${time}`).join(),
        [...answers].map(
          ([item, heads]) =>
            `${item}:${[...heads].map(([head, { text, typed, file, cell }]) => [`${head}=${text}`, typed, file, cell].join('/'))}`,
        ),
        [...answered],
        doubts.map(({ id, item, head, found, candidate, doubt: said, question, severity, reason = '' }) =>
          [id, item, head, found, candidate, said, question, severity, reason].join(''),
        ),
      ]
        .join(' ')
        .replace(/ +/g, ' ')
        .trim(),
    );
    return [...shown, frozen];
  };

  it.each<[what: string, events: readonly InquiryEvent[], state: readonly string[]]>([
    ['nothing', [], ['K1', '']],
    ['sent', [event('配布')], ['K1 2025-06-01T00:00:00', '']],
    ['received', [event('受領', { file: 'f', value: 'd' })], ['K1 ←fd2025-06-01T00:00:00', '']],
    [
      'an answer and its correction',
      [
        event('回答', { item: '1', head: 'h', value: 'v', typed: 't', file: 'f', cell: 'c' }),
        event('訂正', { item: '1', head: 'h', value: 'w' }),
        event('回答', { item: '1', head: 'i', value: 'x' }),
      ],
      ['K1 1:h=w///,i=x///', ''],
    ],
    ['a mark', [event('回答済', { item: '1', value: '○' })], ['K1 1', '']],
    ['a mark taken back', [event('回答済', { item: '1', value: '○' }), event('回答済', { item: '1' })], ['K1', '']],
    [
      'a doubt',
      [event('確認', { doubt: 'K1-1', item: '1', head: 'h', typed: 't', value: 'c', text: 'd', question: 'q' })],
      ['K1 K1-11htcdqwarning', ''],
    ],
    ['an error', [event('確認', { doubt: 'K1-1', severity: 'error' })], ['K1 K1-1error', '']],
    ['a doubt that is over', [event('確認', { doubt: 'K1-1' }), event('解消', { doubt: 'K1-1' })], ['K1', '']],
    [
      'a reason',
      [event('確認', { doubt: 'K1-1', severity: 'error' }), event('理由', { doubt: 'K1-1', text: 'r' })],
      ['K1 K1-1errorr', ''],
    ],
    ['a reason for nothing', [event('理由', { doubt: 'K1-1', text: 'r' })], ['K1', '']],
    ['the freeze', [event('凍結')], ['K1', '2025-06-01T00:00:00']],
    ['another section', [event('配布', { section: 'K2' })], ['K1', 'K2 2025-06-01T00:00:00', '']],
  ])('of %s', (_, events, state) => {
    expect(fold(events)).toEqual(state);
  });

  it.each<[lines: string, events: readonly string[], refused: readonly string[]]>([
    ["日時|出来事|課|値 / 2025-06-01|配布|K1|'=1", ['2025-06-01 配布|||=1'], []],
    ['日時|出来事 / 2025-06-02|配布 / 2025-06-01|受領', ['2025-06-01 受領', '2025-06-02 配布'], []],
    [
      '日時|出来事|程度 / 2025-06-01|確認|警告 / 2025-06-01|確認|重大',
      ['2025-06-01 確認||||||warning'],
      ['3 2025-06-01,確認,重大'],
    ],
    ['出来事|日時 / 配布|2025-06-01T10:00', ['2025-06-01T10:00 配布'], []],
    ['日時|出来事 / 2025-6-1|配布 / | / 2025-06-01|送付', [], ['2 2025-6-1,配布', '4 2025-06-01,送付']],
    [' 日時 | 出来事  / 2025-06-01|配布', ['2025-06-01 配布'], []],
  ])('is read from %s', (lines, events, refused) => {
    const rows = lines.split(' / ').map((line, index) => {
      const at = { file: 'history.csv', line: index + 1 };
      return { place: at, cells: line.split('|').map((text) => ({ text, place: at })) };
    });
    const { value, findings } = readHistory(rows);
    expect(value.map((each) => `${each.time} ${showEvent(each)}`)).toEqual(events);
    expect(findings.map(({ facts, place: at }) => `${at?.line} ${'found' in facts ? facts.found : ''}`)).toEqual(
      refused,
    );
  });

  it('is written so that no program runs what was typed', () => {
    const typed = event('確認', { severity: 'error', text: 'a"b', value: '=1', typed: "'x", question: '-' });
    expect(writeHistory([typed])).toBe(
      '\ufeff"日時","出来事","課","番号","欄","値","入力","確認番号","程度","内容","確かめたいこと","ファイル","セル"\n"2025-06-01T00:00:00","確認","K1","","","\'=1","\'\'x","","誤り","a""b","\'-","",""\n',
    );
  });
});
