import { describe, expect, it } from 'vitest';
import { indicatorMeanings } from '../../../src/model/head/header-words.ts';
import { readColumns } from '../../../src/model/plan/read-columns.ts';
import { fiscalYearOfPeriod } from '../../../src/model/year/period.ts';
import { makeTable } from './make-table.ts';

const context = { documentDate: { year: 2025, month: 7, day: 31 } };

/** Heads below a title, over numbers → role, year and where it was taken from. */
function settle(heads: string, title = '', cell = '12') {
  const names = heads.split('|');
  const table = makeTable(`指標|${heads}\n講座|${names.map(() => cell).join('|')}`);
  const titles = title === '' ? [] : [{ text: title, place: { file: 'indicators.csv', line: 1, column: 1 } }];
  const part = {
    file: 'indicators.csv',
    head: [],
    orientation: 'upright',
    titles,
    notes: [],
    leftOut: [],
    rowCount: 1,
  } as const;
  const [, ...readings] = readColumns({ ...table, parts: [part] }, indicatorMeanings, context);
  return readings
    .map((reading) => {
      if (reading.type !== 'value') return reading.type === 'words' ? reading.meaning : '-';
      const { role, period, yearFrom = '' } = reading.head;
      return `${role} ${period.type === 'period' ? fiscalYearOfPeriod(period.period) : '-'} ${yearFrom}`.trim();
    })
    .join(', ');
}

describe('the years of a plan counted from its first', () => {
  it.each([
    '計画期間：令和5年度～令和9年度',
    '第3期地域福祉計画（R5～R9）',
    '第2期総合戦略　計画期間 2023年度～2027年度',
    'みらいプラン（令和5年度から令和9年度まで）',
  ])('are those of the title: %s', (title) => {
    expect(settle('策定時|1年目|2年目|3年目|目標値', title)).toBe(
      'baseline -, actual 2023 plan, actual 2024 plan, actual 2025 plan, target -',
    );
    expect(settle('初年度|２年目（実績）|5年目目標', title)).toBe(
      'actual 2023 plan, actual 2024 plan, target 2027 plan',
    );
    expect(settle('実績（初年度）|2年目|目標値（５年目）', title)).toBe(
      'actual 2023 plan, actual 2024 plan, target 2027 plan',
    );
  });

  it('follow the year of the baseline, where no title says them', () => {
    expect(settle('策定時（R4）|1年目|2年目|4年目|目標値（R9）')).toBe(
      'baseline 2022, actual 2023 baseline, actual 2024 baseline, plan 2026 baseline, target 2027',
    );
  });

  it.each([
    ['策定時|1年目|2年目|目標値', '', 'baseline -, actual -, actual -, target -'],
    ['1年目|2年目|目標値', '進捗状況（R5～R9）', 'actual -, actual -, target -'],
    ['1年目|目標値', '計画期間：R5～R9', '-, target -'],
    ['1年目評価|2年目評価|目標値', '計画期間：R5～R9', 'actual -, actual -, target -'],
  ])('are of no year else: %s', (heads, title, expected) => {
    expect(settle(heads, title)).toBe(expected);
  });

  it('are no years over words', () => {
    expect(settle('1年目|2年目', '計画期間：R5～R9', '講座を始める。')).toBe('-, -');
  });
});
