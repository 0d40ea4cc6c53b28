import { describe, expect, it } from 'vitest';
import { warning } from '../../../src/finding/finding.ts';
import { wordFinding } from '../../../src/finding/render.ts';
import { foldHistory } from '../../../src/model/inquiry/fold-history.ts';
import { type InquiryEvent, readHistory, writeHistory } from '../../../src/model/inquiry/history.ts';
import type { Inquiry } from '../../../src/model/inquiry/inquiry.ts';
import { recordReplies } from '../../../src/model/inquiry/record-replies.ts';
import type { Reply, ReplyDoubt } from '../../../src/model/inquiry/reply.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { parseCsvGrid } from '../../../src/workspace/csv/csv-table.ts';

const place = { file: 'a.xlsx', sheet: '回答票', cell: 'E7' };
const day = { year: 2025, month: 6, day: 13 };
const field = { choices: [], limit: undefined, unit: undefined, isNeeded: true, source: '指標', where: new Map() };
const inquiry: Inquiry = {
  ...{
    file: 'forms/a.yaml',
    title: '回答票',
    number: '1',
    version: '1',
    year: fiscalYear(2024),
    deadline: day,
    contact: '',
  },
  sections: [{ number: 'K1', name: '福祉課', deadline: day, sentTo: '' }],
  columns: [{ kind: 'asked', head: '実績', field: { ...field, name: '実績', type: 'number' } }],
  items: ['1', '2'].map((number) => ({
    ...{ number, section: 'K1', name: number, unit: '件', shown: new Map(), computed: new Map(), place },
  })),
};

const odd = (item: string, found: string): ReplyDoubt => {
  const facts = { item, head: '実績', found, known: '100', oddity: 'jump' } as const;
  return { item, head: '実績', found, candidate: found, holdsBack: true, finding: warning('reply-odd', facts, place) };
};

/** A reply with these answers, by item; blank ones are rows that nobody filled. */
function replyOf(answers: Readonly<Record<string, string>>, doubts: readonly ReplyDoubt[] = []): Reply {
  const rows = Object.entries(answers).map(([item, text]) => ({
    item,
    isAnswered: text !== '' || doubts.some((doubt) => doubt.item === item),
    answers: doubts.some((doubt) => doubt.item === item) ? [] : [{ item, head: '実績', text, typed: text, place }],
  }));
  return { file: 'a.xlsx', section: 'K1', rows, doubts, absent: [] };
}

function receive(history: readonly InquiryEvent[], ...replies: readonly Reply[]): readonly InquiryEvent[] {
  const { events } = recordReplies({
    ...{ inquiry, history, confirmations: [], time: '2025-06-10T09:00:00' },
    replies: replies.map((reply, at) => ({ reply, digest: `${history.length}-${at}` })),
    word: (finding) => wordFinding(finding, 'ja'),
  });
  return [...history, ...events];
}

const stateOf = (history: readonly InquiryEvent[]) => {
  const section = foldHistory(history, ['K1']).sections.get('K1');
  return {
    answers: Object.fromEntries([...(section?.answers ?? [])].map(([item, heads]) => [item, heads.get('実績')?.text])),
    doubts: section?.doubts.map(({ id, found }) => `${id} ${found}`),
  };
};

describe('what a reply leaves of what was doubted', () => {
  const doubted = receive([], replyOf({ 1: '', 2: '20' }, [odd('1', '900')]));

  it('is all, where the cell is blank now: a reply may come in parts', () => {
    expect(stateOf(doubted)).toEqual({ answers: { 2: '20' }, doubts: ['K1-1 900'] });
    expect(stateOf(receive(doubted, replyOf({ 1: '', 2: '21' })))).toEqual({
      answers: { 2: '21' },
      doubts: ['K1-1 900'],
    });
  });

  it('is nothing, where it is answered anew', () => {
    expect(stateOf(receive(doubted, replyOf({ 1: '90', 2: '' })))).toEqual({
      answers: { 1: '90', 2: '20' },
      doubts: [],
    });
  });

  it('is the new doubt, where that is odd as well; and the same, where nothing has changed', () => {
    expect(stateOf(receive(doubted, replyOf({ 1: '' }, [odd('1', '950')]))).doubts).toEqual(['K1-2 950']);
    expect(stateOf(receive(doubted, replyOf({ 1: '' }, [odd('1', '900')]))).doubts).toEqual(['K1-1 900']);
  });

  it('about the whole reply stays until all items are answered again', () => {
    const whole = { ...odd('', 'x'), head: '', holdsBack: false };
    const history = receive([], replyOf({ 1: '10' }, [whole]));
    expect(stateOf(receive(history, replyOf({ 1: '', 2: '20' }))).doubts).toHaveLength(1);
    expect(stateOf(receive(history, replyOf({ 1: '10', 2: '20' }))).doubts).toEqual([]);
  });
});

describe('the history as a file', () => {
  it('is read as it was written, whatever was typed', () => {
    const typed = ['=1+1', "'a", '改行\nと"引用"', '-5', '@x', ''];
    const events = typed.flatMap((text) => receive([], replyOf({ 1: `${text}1` })));
    const grid = parseCsvGrid('history.csv', writeHistory(events).slice(1), ',').value ?? [];
    expect(readHistory(grid)).toEqual({ value: events, findings: [] });
    expect(writeHistory(events)).not.toMatch(/"[=+@-]/);
  });
});
