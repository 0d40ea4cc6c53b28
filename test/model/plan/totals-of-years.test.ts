/** Targets that add several years up are in doubt beside actuals of single years, and only there. */

import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

function doubts(heads: string, cells: string) {
  const table = makeTable(`指標|${heads}\n甲|${cells}`);
  const { value, findings } = checkPlan(table, undefined, makeConfiguration({ date: '2024-09-30' }));
  const [indicator] = value?.goals.flatMap(indicatorsOf) ?? [];
  const told = findings.filter(({ code }) => code === 'total-against-single');
  return [indicator?.targets.map(({ doubt }) => doubt ?? 'none').join(' '), told.length];
}

describe('a target of several years', () => {
  it.each([
    ['累計20件', true],
    ['累積20件', true],
    ['通算20件', true],
    ['合計20件', true],
    ['20件（5年間で）', true],
    ['20件（5か年の計）', true],
    ['20件（3ヶ年計）', true],
    ['20件（3ケ年計）', true],
    ['20件（3カ年計）', true],
    ['20件（3箇年計）', true],
    ['20件（3年度計）', true],
    ['20件（平均）', false],
    ['20件', false],
    ['20件（5年計画）', false],
    ['年間20件', false],
    ['20件（R4～R8の平均）', false],
    ['20件（R4～R8）', true],
    ['20件/年（R4～R8）', false],
    ['毎年20件（R4～R8）', false],
    ['各年20件（R4～R8）', false],
  ])('%s is in doubt: %s', (target, isDoubted) => {
    const expected = isDoubted ? ['single-or-total', 1] : ['none', 0];
    expect(doubts('R4実績|R5実績|目標（R8）', `3件|4件|${target}`)).toEqual(expected);
  });

  it.each([
    ['a rate', 'R5実績|目標（R4～R8）', '3%|20%', 'none'],
    ['points', 'R5実績|目標（R4～R8）', '3ポイント|20ポイント', 'none'],
    ['a count', 'R5実績|目標（R4～R8）', '3件|20件', 'single-or-total'],
    ['of an average', 'R5実績|目標（R4～R8平均）', '3件|20件', 'none'],
    ['of the end of years', 'R5実績|目標（R4～R8年度末）', '3件|20件', 'none'],
    ['of one year', 'R5実績|目標（R8）', '3件|20件', 'none'],
    ['beside actuals of several years', 'R3～5実績|目標（R4～R8）', '3件|20件', 'none'],
    ['beside totals', 'R5実績（累計）|目標（R8累計）', '3件|20件', 'none'],
    ['beside actuals that say it', 'R5実績|目標（R8）', '累計3件|累計20件', 'none'],
    ['by its head', 'R5実績|目標値（累計）', '3件|20件', 'single-or-total'],
    ['of a year beside totals', 'R5実績（累計）|目標値（単年度）', '30件|9件', 'single-or-total'],
    ['of each year beside totals', 'R5実績（累計）|目標値', '30件|年間9件', 'single-or-total'],
    ['of a year beside what says nothing', 'R5実績|目標値（単年度）', '30件|9件', 'none'],
    ['without actuals', '基準値（R1）|目標値（累計）', '3件|20件', 'none'],
  ])('%s', (_, heads, cells, expected) => {
    expect(doubts(heads, cells)[0]).toBe(expected);
  });

  it.each([
    ['累計', 'none'],
    ['年間', 'single-or-total'],
    ['時点', 'single-or-total'],
  ])('of the kind %s', (kind, expected) => {
    expect(doubts('種別|R5実績|目標値（R8）', `${kind}|3件|累計20件`)[0]).toBe(expected);
  });

  it('is of one time where the kind is 時点, whatever years its head names', () => {
    expect(doubts('種別|R5実績|目標（R4～R8）', '時点|3件|20件')[0]).toBe('none');
  });
});
