/** Where the answers of an inquiry stand in the table that they belong to, once they are frozen. */

import { describe, expect, it } from 'vitest';
import type { FormSource } from '../../../src/model/form/form.ts';
import { freezePlan, freezeSource } from '../../../src/model/inquiry/frozen-table.ts';
import type { Inquiry } from '../../../src/model/inquiry/inquiry.ts';
import type { InquiryState, KeptAnswer } from '../../../src/model/inquiry/inquiry-state.ts';
import type { Plan } from '../../../src/model/plan/plan.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import type { RawTable } from '../../../src/table/table.ts';
import { indicator, observe, plan, word } from '../../metrics/plan-builder.ts';

const place = { file: 'a.csv' };
const year = fiscalYear(2024);
const deadline = { year: 2025, month: 6, day: 13 };
const field = { choices: [], limit: undefined, unit: undefined, isNeeded: true, where: new Map() };

const inquiry: Inquiry = {
  ...{ file: 'a.yaml', title: '回答票', number: '1', version: '1', year, deadline, contact: '' },
  sections: [],
  columns: [
    { kind: 'shown', head: '指標', name: '指標', role: 'other' },
    { kind: 'asked', head: '今年度の実績', field: { ...field, name: '実績', type: 'number', source: '指標' } },
    { kind: 'state', head: '状態', of: '今年度の実績' },
    { kind: 'asked', head: '課題', field: { ...field, name: '課題', type: 'text', source: '評価' } },
    {
      kind: 'asked',
      head: '一次の評価',
      field: { ...field, name: '評 価', type: 'choice', source: '評価', where: new Map([['段階', '一次']]) },
    },
  ],
  items: ['A-1', 'A-2'].map((number) => ({
    ...{ number, section: 'K1', name: number, unit: '件', shown: new Map(), computed: new Map(), place },
  })),
};

/** `item head=text`, divided by `|`. */
function stateOf(answers: string): InquiryState {
  const kept = new Map<string, Map<string, KeptAnswer>>();
  for (const line of answers.split('|').filter(Boolean)) {
    const [item = '', given = ''] = line.split(' ');
    const [head = '', text = ''] = given.split('=');
    const own = kept.get(item) ?? new Map<string, KeptAnswer>();
    kept.set(item, own.set(head, { text, typed: text, file: '', cell: '' }));
  }
  const section = { sent: undefined, received: [], answers: kept, answered: new Set<string>(), doubts: [] };
  return { sections: new Map([['K1', section]]), frozen: undefined };
}

const show = ({ headers, rows }: RawTable) =>
  [headers, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(({ text }) => text).join('|'));

describe('indicators', () => {
  const { column } = observe('actual', 2024, word(''));
  const indicators = ['A-1', 'A-2', 'B-1'].map((id) => indicator({ id, cells: [id, '1'] }));
  const withColumn: Plan = {
    ...plan(indicators),
    table: [
      { type: 'words', meaning: 'id', head: 'ID' },
      { type: 'value', value: { ...column, role: 'target' }, head: '目標' },
      { type: 'value', value: { ...column, year: fiscalYear(2023) }, head: 'R5' },
      { type: 'value', value: column, head: 'R6' },
    ],
  };
  const without: Plan = { ...withColumn, table: withColumn.table.slice(0, 2) };

  it.each([
    ['', ['ID|目標|R5|R6', 'A-1|1||', 'A-2|1||', 'B-1|1||']],
    ['A-1 今年度の実績=5|A-2 課題=な', ['ID|目標|R5|R6|課題', 'A-1|1||5|', 'A-2|1|||な', 'B-1|1|||']],
    ['A-1 今年度の実績=5|A-1 状態=速報', ['ID|目標|R5|R6', 'A-1|1||5（速報）', 'A-2|1||', 'B-1|1||']],
    ['A-1 今年度の実績=5|A-1 状態=確定', ['ID|目標|R5|R6', 'A-1|1||5', 'A-2|1||', 'B-1|1||']],
    ['A-1 今年度の実績=|A-1 状態=速報', ['ID|目標|R5|R6', 'A-1|1||', 'A-2|1||', 'B-1|1||']],
    ['A-1 状態=未確定', ['ID|目標|R5|R6', 'A-1|1||集計中', 'A-2|1||', 'B-1|1||']],
    ['A-1 状態=確定', ['ID|目標|R5|R6', 'A-1|1||', 'A-2|1||', 'B-1|1||']],
    [
      'A-1 今年度の実績=－|A-1 状態=実績なし|A-2 今年度の実績=－|A-2 状態=調査なし',
      ['ID|目標|R5|R6', 'A-1|1||実績なし', 'A-2|1||未調査', 'B-1|1||'],
    ],
  ])('%s', (answers, expected) => {
    expect(show(freezePlan(inquiry, stateOf(answers), withColumn, '令和6年度'))).toEqual(expected);
  });

  it('have a column of the year where the table lacks it', () => {
    expect(show(freezePlan(inquiry, stateOf('A-2 今年度の実績=5'), without, '令和6年度'))).toEqual([
      'ID|目標|令和6年度実績',
      'A-1|1|',
      'A-2|1|5',
      'B-1|1|',
    ]);
  });
});

describe('a table of its own', () => {
  const source = (heads: string, rows: readonly string[], parts: Partial<FormSource>): FormSource => ({
    ...{ name: '評価', file: 'e.csv', heads: heads.split('|'), years: [], index: new Map() },
    ...{ links: ['ID'], year: undefined, items: [], ...parts },
    rows: rows.map((row) => {
      const texts = row.split('|');
      const cells = heads.split('|').map((head, index) => [head, { text: texts[index] ?? '', place }] as const);
      const own = texts.find((text) => /^R\d$/.test(text));
      return { year: own === undefined ? undefined : fiscalYear(2018 + Number(own.slice(1))), cells: new Map(cells) };
    }),
  });

  it.each<[string, FormSource, readonly string[], string, readonly string[]]>([
    ['by its number', source('ID|課題', ['A-2|前', 'X|他'], {}), ['ID'], 'A-2 課題=な', ['ID|課題', 'A-2|な', 'X|他']],
    ['as a new row', source('ID|課題', ['X|他'], {}), ['ID'], 'A-2 課題=な', ['ID|課題', 'X|他', 'A-2|な']],
    ['as a new column', source('ID', ['A-2'], {}), ['ID'], 'A-2 課題=な', ['ID|課題', 'A-2|な']],
    [
      'by the two words of its number',
      source('課|番|課題', ['A|2|前'], { links: ['課', '番'] }),
      ['課', '番'],
      'A-2 課題=な|A-1 課題=か',
      ['課|番|課題', 'A|2|な', 'A|1|か'],
    ],
    [
      'in the row of the year',
      source('ID|年度|課題', ['A-2|R5|前', 'A-2|R6|今'], { year: '年度' }),
      ['ID'],
      'A-2 課題=な|A-1 課題=か',
      ['ID|年度|課題', 'A-2|R5|前', 'A-2|R6|な', 'A-1|令和6年度|か'],
    ],
    [
      'in the row of its step',
      source('ID|段階|評価', ['A-2|一次|前', 'A-2|二次|後'], { items: ['段階'] }),
      ['ID'],
      'A-2 一次の評価=良|A-1 一次の評価=可',
      ['ID|段階|評価', 'A-2|一次|良', 'A-2|二次|後', 'A-1|一次|可'],
    ],
    ['but not of another table', source('ID|実績', ['A-2|1'], {}), ['ID'], 'A-2 今年度の実績=5', ['ID|実績', 'A-2|1']],
  ])('%s', (_, own, keys, answers, expected) => {
    expect(show(freezeSource(inquiry, stateOf(answers), own, keys, '令和6年度'))).toEqual(expected);
  });
});
