import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { composeStatus } from '../../src/inquiry/compose-status.ts';
import { findMonth } from '../../src/inquiry/find-month.ts';
import { type Status, summarizeStatus } from '../../src/inquiry/status.ts';
import { statusRows, unsettledRow } from '../../src/inquiry/status-words.ts';
import type { InquiryState, SectionState } from '../../src/model/inquiry/inquiry-state.ts';
import { sampleInquiry, sampleState } from './sample-inquiry.ts';

const monday = { year: 2025, month: 6, day: 16 };

function statusOf(section: SectionState = sampleState, rest: Partial<InquiryState> = {}, today = monday): Status {
  return summarizeStatus(sampleInquiry, { sections: new Map([['K01', section]]), frozen: undefined, ...rest }, today);
}

/** An answer of the first item. */
function answered(state: string, text: string): SectionState {
  const answer = (value: string) => ({ text: value, typed: value, file: '', cell: '' });
  const given = new Map([
    ['値の状態', answer(state)],
    ['進捗の説明', answer(text)],
  ]);
  return { ...sampleState, answers: new Map([['I011', given]]) };
}

describe('回収状況表', () => {
  it('counts what each section was sent, has answered, and has to confirm', () => {
    expect(statusRows(statusOf()).rows).toEqual([
      ['課番号', '課', '締切', '配布', '受領', '件数', '回答済', '未回答', '要確認', '凍結', '期限まで'],
      ['K01', '子育て支援課', '6/13', '5/21', '6/10', '3', '2', '1', '3', '－', '3日超過'],
      ['K02', '環境課', '6/20', '－', '－', '1', '0', '1', '0', '－', 'あと4日'],
      ['計', '2 課', '', '1', '1', '4', '2', '2', '3', '0', '1 課が超過'],
    ]);
  });

  it('waits for nobody who has answered everything, and tells the day itself', () => {
    const all = { ...sampleState, answered: new Set(['I011', 'I012', 'I013']) };
    const deadline = { year: 2025, month: 6, day: 20 };
    const words = (status: Status) => statusRows(status).rows.map((row) => row.at(-1));
    expect(words(statusOf(all, {}, deadline))).toEqual(['期限まで', '済', '今日', '']);
  });

  it('says when the answers were frozen', () => {
    const { rows } = statusRows(statusOf(sampleState, { frozen: '2025-07-01T09:30' }));
    expect(rows.map((row) => row[9])).toEqual(['凍結', '7/1', '7/1', '2']);
  });

  it('counts days over the turn of a year', () => {
    const days = (year: number, month: number, day: number) =>
      statusOf(sampleState, {}, { year, month, day }).sections[0]?.days;
    expect([days(2025, 6, 13), days(2024, 12, 31), days(2026, 1, 1)]).toEqual([0, 164, -202]);
  });

  it('is a document of two tables, in which what is late or in doubt stands out', () => {
    const tree = composeStatus(sampleInquiry, statusOf());
    const text = textOf(tree);
    expect(text).toContain('令和7年6月16日（月） 現在　4 件のうち 回答済 2 件、未回答 2 件、要確認 3 件');
    expect(text).toContain('未確定の値（1 件）');
    const late = JSON.stringify(tree).match(/"className":\["center","lagging"\]/g);
    // 超過, and the month that nobody has said.
    expect(late).toHaveLength(2);
    expect(textOf(composeStatus(sampleInquiry, statusOf(answered('確定', ''))))).not.toContain('未確定の値');
  });
});

describe('values that are not settled', () => {
  it('are listed with the month in which they are known', () => {
    const [value, ...more] = statusOf(answered('未確定', '集計中。9月に確定の見込み。')).unsettled;
    expect(more).toEqual([]);
    expect(value && unsettledRow(value)).toEqual([
      ...[
        '子育て支援課',
        'I011',
        '援助活動の件数',
        '今年度の実績',
        '未確定',
        '－',
        '9月',
        '集計中。9月に確定の見込み。',
      ],
    ]);
  });

  it('are not those that will never come', () => {
    for (const state of ['確定', '実績なし', '調査なし', '']) {
      expect(statusOf(answered(state, '9月')).unsettled).toEqual([]);
    }
  });

  it.each([
    ['9月に確定の見込み', 9],
    ['令和7年１０月頃に公表', 10],
    ['3月末現在の速報値。確定は9月の予定', 9],
    ['4月分から集計中', undefined],
    ['9月か10月', undefined],
    ['集計中', undefined],
    ['13月', undefined],
    ['9月に集計し、9月に公表', 9],
  ])('%s', (text, month) => {
    expect(findMonth(text)).toBe(month);
  });
});
