import { describe, expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

const judged = (direction: string, actual: string, target: string, settings: object = {}) =>
  judgeTable(
    `指標|単位|方向|R4|R5|目標値（R8）\n利用の数|人|${direction}|800|${actual}|${target}`,
    settings,
  ).rows[0]?.split(' → ')[1];

describe('a target that is a band', () => {
  it.each([
    ['維持', '870', '850以上900未満', 'target-band ◎達成'],
    ['増加', '870', '850以上900未満', 'target-band ◎達成'],
    ['減少', '870人', '850～900人', 'target-band ◎達成'],
    ['', '870', '850～900', 'target-band ◎達成'],
    ['維持', '850', '850以上900未満', 'target-band ◎達成'],
    ['維持', '849.9', '850以上900未満', 'target-band target-band'],
    ['維持', '900', '850以上900未満', 'target-band target-band'],
    ['維持', '900', '850～900', 'target-band ◎達成'],
    ['維持', '850', '850超900以下', 'target-band target-band'],
    ['維持', '860', '900未満850以上', 'target-band ◎達成'],
    ['維持', '860～880', '850以上900未満', 'actual-band ◎達成'],
    ['維持', '840～880', '850以上900未満', 'actual-band actual-band'],
    ['増加', '拡充', '850以上900未満', 'actual-qualitative actual-qualitative'],
    ['維持', '870', '85～90団体', 'target-band target-band'],
  ])('%s of %s to %s: %s', (direction, actual, target, expected) => {
    expect(judged(direction, actual, target)).toBe(expected);
  });

  it('is missed only where that is known: on the side that is worse, or on both of what is to be kept', () => {
    const bands = [
      { key: 'met', word: '達成', atLeast: '100%' },
      { key: 'missed', word: '未達成' },
    ];
    const rated = (direction: string, actual: string) =>
      judged(direction, actual, '850～900', { rating: { bands } })?.split(' ')[1];
    expect(['増加', '減少', '維持'].map((each) => rated(each, '840'))).toEqual(['未達成', 'target-band', '未達成']);
    expect(['増加', '減少', '維持'].map((each) => rated(each, '910'))).toEqual(['target-band', '未達成', '未達成']);
  });

  it('is of one unit with its row', () => {
    const table = '指標|単位|方向|R4|R5|目標値（R8）\n納税額|万円|増加|8000|1億円|1～2億円\n実施率|%|維持|50|55|50～60';
    expect(judgeTable(table).rows.map((row) => row.split(' → ')[1])).toEqual([
      'target-band ◎達成',
      'target-band ◎達成',
    ]);
  });
});

describe('an actual that is a band', () => {
  it.each([
    ['増加', '850', 'actual-band ◎達成'],
    ['増加', '850以上', 'actual-band ◎達成'],
    ['増加', '850超', 'actual-band actual-band'],
    ['増加', '880', 'actual-band actual-band'],
    ['増加', '900', 'actual-band actual-band'],
    ['減少', '900', 'actual-band ◎達成'],
    ['減少', '900未満', 'actual-band ◎達成'],
    ['減少', '899', 'actual-band actual-band'],
    ['維持', '875', 'actual-band ◎達成'],
    ['維持', '1000', 'actual-band actual-band'],
  ])('of 850以上900未満, %s to %s: %s', (direction, target, expected) => {
    expect(judged(direction, '850以上900未満', target)).toBe(expected);
  });

  it('is missed where all of it is', () => {
    const bands = [
      { key: 'met', word: '達成', atLeast: '100%' },
      { key: 'missed', word: '未達成' },
    ];
    const rated = (direction: string, target: string) =>
      judged(direction, '850以上900未満', target, { rating: { bands } })?.split(' ')[1];
    expect(['850', '880', '900'].map((target) => rated('増加', target))).toEqual(['達成', 'actual-band', '未達成']);
    expect(['850未満', '880', '1200'].map((target) => rated('減少', target))).toEqual([
      '未達成',
      'actual-band',
      '達成',
    ]);
    expect(rated('維持', '875')).toBe('達成');
    expect(rated('維持', '1500')).toBe('未達成');
    expect(rated('維持', '860')).toBe('達成');
  });

  it('of a part of the year is not rated', () => {
    expect(judgeTable('指標|方向|R5|R6（9月末）|目標値（R8）\n利用の数|増加|－|850～900|800').rows[0]).toMatch(
      /→ actual-provisional actual-provisional$/,
    );
  });
});

describe('an actual with one end', () => {
  it.each([
    ['増加', '90以上', '85', 'actual-band ◎達成'],
    ['増加', '90以上', '90', 'actual-band ◎達成'],
    ['増加', '90以上', '91', 'actual-band actual-band'],
    ['増加', '90以上', '90超', 'actual-band actual-band'],
    ['増加', '90超', '90超', 'actual-band ◎達成'],
    ['増加', '90未満', '85', 'actual-band actual-band'],
    ['減少', '10未満', '10', 'actual-band ◎達成'],
    ['減少', '10未満', '10未満', 'actual-band ◎達成'],
    ['減少', '10以下', '10未満', 'actual-band actual-band'],
    ['減少', '10未満', '5', 'actual-band actual-band'],
    ['維持', '10以上', '10', 'actual-band actual-band'],
    ['維持', '90以上', '85～95', 'actual-band actual-band'],
  ])('%s, %s to %s: %s', (direction, actual, target, expected) => {
    expect(judged(direction, actual, target)).toBe(expected);
  });

  it('is missed where all of it is', () => {
    const bands = [
      { key: 'met', word: '達成', atLeast: '100%' },
      { key: 'missed', word: '未達成' },
    ];
    const rated = (direction: string, actual: string, target: string) =>
      judged(direction, actual, target, { rating: { bands } })?.split(' ')[1];
    expect(rated('増加', '85未満', '85')).toBe('未達成');
    expect(rated('減少', '90以上', '85')).toBe('未達成');
    expect(rated('減少', '90以上', '85～89')).toBe('未達成');
  });
});
