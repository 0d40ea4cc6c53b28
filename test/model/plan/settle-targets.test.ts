import { describe, expect, it } from 'vitest';
import { checkTotalsOfYears } from '../../../src/model/plan/check-totals-of-years.ts';
import type { IndicatorKind } from '../../../src/model/plan/plan.ts';
import { settleChangedTargets } from '../../../src/model/plan/settle-changed-targets.ts';
import { type Observed, observe } from './observe.ts';

describe('a target that adds up several years', () => {
  const doubts = (cells: readonly Observed[], known?: IndicatorKind) => {
    const { columns, observations } = observe(cells);
    const { value, findings } = checkTotalsOfYears(observations, columns, known);
    expect(value.map(({ doubt: _, ...rest }) => rest)).toEqual(observations);
    return {
      doubts: value.map(({ doubt }) => doubt),
      findings: findings.map(({ code, severity, facts, place }) => [severity, code, facts, place?.column]),
    };
  };
  const none = { doubts: [undefined, undefined], findings: [] };
  const actual: Observed = { role: 'actual', text: '3件' };

  it.each([
    '累計20件',
    '20件（累積）',
    '通算20件',
    '合計20件',
    '20件（5年間で）',
    '20件（5年間の計）',
    '20件（5か年の計）',
    '20件（５カ年計）',
    '20件（3ヶ年で）',
    '20件（3ケ年間計）',
    '20件（5 年 計）',
    '20件（R3～R7年度計）',
  ])('is in doubt beside actuals of single years: %s', (text) => {
    const told = ['warning', 'total-against-single', { texts: [text], cells: [] }, 2];
    expect(doubts([actual, { role: 'target', text }])).toEqual({
      doubts: [undefined, 'single-or-total'],
      findings: [told],
    });
  });

  it.each([
    '20件',
    '20件（R7年度）',
    '20件（年間）',
    '20件（5年間の平均）',
    '20件（合計の平均）',
    '20件（R7年度計画）',
    '20件（年度計算）',
    '20件（5年間の増）',
    '20件（市で）',
  ])('is none where it does not say so: %s', (text) => {
    expect(doubts([actual, { role: 'target', text }])).toEqual(none);
  });

  it('says it by the head of its column', () => {
    const target: Observed = { role: 'target', text: '20件', isCumulative: true };
    expect(doubts([actual, target]).doubts).toEqual([undefined, 'single-or-total']);
    expect(doubts([actual, { ...target, isCumulative: false }])).toEqual(none);
    expect(doubts([{ ...actual, isCumulative: false }, target]).doubts).toEqual([undefined, 'single-or-total']);
  });

  it('is told of once for each target, and not for others beside it', () => {
    const cells: readonly Observed[] = [
      { role: 'target', text: '累計20件' },
      actual,
      { role: 'target', text: '4件' },
      { role: 'target', text: '累計30件' },
      { role: 'plan', text: '累計9件' },
      { role: 'target', text: '累計で拡充' },
    ];
    expect(doubts(cells)).toEqual({
      doubts: ['single-or-total', undefined, undefined, 'single-or-total', undefined, undefined],
      findings: [
        ['warning', 'total-against-single', { texts: ['累計20件'], cells: [] }, 1],
        ['warning', 'total-against-single', { texts: ['累計30件'], cells: [] }, 4],
      ],
    });
  });

  it.each<[string, Observed, IndicatorKind | undefined]>([
    ['the indicator is known to be added up', actual, 'cumulative'],
    ['an actual says the same', { role: 'actual', text: '累計3件' }, undefined],
    ['the head of an actual says the same', { ...actual, isCumulative: true }, undefined],
    ['nothing is measured', { role: 'actual', text: '－' }, undefined],
    ['a word is all that was measured', { role: 'actual', text: '累計中' }, undefined],
    ['there is a baseline alone', { role: 'baseline', text: '3件' }, undefined],
  ])('is not in doubt where %s', (_, measured, known) => {
    expect(doubts([measured, { role: 'target', text: '累計20件' }], known)).toEqual(none);
  });

  it('is in doubt where the indicator is known to be of a year or a level', () => {
    for (const known of ['annual', 'point'] as const)
      expect(doubts([actual, { role: 'target', text: '累計20件' }], known).doubts[1]).toBe('single-or-total');
  });
});

describe('a target before and after its change', () => {
  const settle = (...cells: readonly Observed[]) => {
    const { observations } = observe(cells);
    const { value, findings } = settleChangedTargets(observations);
    expect(value.map(({ doubt: _, ...rest }) => rest)).toEqual(observations);
    return {
      doubts: value.map(({ doubt }) => doubt),
      findings: findings.map(({ code, severity, facts, place }) => [severity, code, facts, place?.column]),
    };
  };
  const before: Observed = { role: 'target', text: '10件', year: 2026 };
  const after: Observed = { role: 'target', text: '12件', year: 2026, revised: 1 };

  it('is superseded by the one after it', () => {
    expect(settle(before, after)).toEqual({
      doubts: ['superseded', undefined],
      findings: [['notice', 'target-superseded', { texts: ['10件'], cells: [] }, 1]],
    });
    expect(settle(after, before).doubts).toEqual([undefined, 'superseded']);
  });

  it.each<[string, readonly Observed[]]>([
    ['the one after it is blank', [before, { ...after, text: '' }]],
    ['the one after it is a dash', [before, { ...after, text: '－' }]],
    ['it is blank itself', [{ ...before, text: '－' }, after]],
    ['what stands beside is no target', [{ ...before, role: 'actual' }, after]],
    ['what stands beside is a plan', [{ ...before, role: 'plan' }, after]],
    ['both are changed', [{ ...before, revised: 1 }, after]],
    ['none is changed', [before, { role: 'target', text: '12件', year: 2026 }]],
  ])('holds where %s', (_, cells) => {
    expect(settle(...cells)).toEqual({ doubts: [undefined, undefined], findings: [] });
  });

  it('is superseded where its year was changed too, and those of years before it hold', () => {
    const first: Observed = { role: 'target', text: '8件', year: 2024 };
    expect(settle(first, before, { ...after, year: 2028 }).doubts).toEqual([undefined, 'superseded', undefined]);
    expect(settle(before, { ...after, text: '－', year: 2028 }).doubts).toEqual([undefined, undefined]);
  });

  it('is superseded twice, and what a second change leaves blank stays', () => {
    const again: Observed = { role: 'target', text: '15件', year: 2026, revised: 2 };
    expect(settle(before, after, again).doubts).toEqual(['superseded', 'superseded', undefined]);
    expect(settle(again, after, before).doubts).toEqual([undefined, 'superseded', 'superseded']);
    expect(settle(before, after, { ...again, text: '－' }).doubts).toEqual(['superseded', undefined, undefined]);
    expect(settle(before, after, { ...again, year: 2028 }).doubts).toEqual(['superseded', 'superseded', undefined]);
  });

  it('is superseded by a word, and without a year by one without', () => {
    expect(settle(before, { ...after, text: '拡充' }).doubts).toEqual(['superseded', undefined]);
    const undated: Observed = { role: 'target', text: '12件', revised: 1 };
    expect(settle({ role: 'target', text: '10件' }, undated).doubts).toEqual(['superseded', undefined]);
  });
});
