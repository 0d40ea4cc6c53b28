import { describe, expect, it } from 'vitest';
import { glanceAt } from '../../../src/report/progress/at-a-glance.ts';
import { drawsTrend, progressView } from '../../../src/report/progress/progress-view.ts';
import { progressInput, tableOfGoal } from './open-progress.ts';

const head = '基本目標,指標名,種別,方向,R2基準値,R4実績値,R5実績値,R7目標値';

/** `lagging` rows of half their targets, and `unrated` ones without an actual, in so many goals in turn. */
function open(goals: number, lagging: number, unrated: number) {
  const values = [...Array(lagging).fill('10件,11件,10件,20件'), ...Array(unrated).fill('10件,－,－,20件')];
  const rows = values.map((cells, at) => `基本目標${(at % goals) + 1},件数${at},時点,増加,${cells}`).toSorted();
  const input = progressInput(`${head}\n${rows.join('\n')}\n`);
  return progressView(input, glanceAt(input.metrics, undefined));
}

describe('the pages of a plan', () => {
  it('have what could not be rated in the shorter column', () => {
    expect(open(3, 2, 4).unratedBeside).toBe(true);
    expect(open(3, 30, 4).unratedBeside).toBe(false);
    expect(open(3, 2, 0).unratedBeside).toBe(false);
  });

  it('have the charts of goals of a few indicators below their tables, and those of many on pages of their own', () => {
    expect(open(3, 12, 0).goals.map(({ newPage, newChartPage }) => [newPage, newChartPage])).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ]);
    expect(open(1, 8, 0).goals.map(({ newPage, newChartPage }) => [newPage, newChartPage])).toEqual([[true, false]]);
    expect(open(2, 26, 0).goals.map(({ newPage, newChartPage }) => [newPage, newChartPage])).toEqual([
      [true, true],
      [true, false],
    ]);
  });
});

it('draws no chart of words alone, and of one number only against a target', () => {
  const rows = [
    '目標,設置,時点,,なし,検討,実施,設置',
    '目標,件数,時点,増加,検討,10件,検討,20件',
    '目標,回数,時点,増加,検討,10回,検討,検討',
    '目標,人数,時点,増加,－,10人,12人,検討',
  ];
  const { metrics, configuration } = progressInput([head, ...rows, ''].join('\n'));
  expect(metrics.indicators.map((each) => drawsTrend(configuration, each))).toEqual([false, true, false, true]);
});

it('says the year of a plan without actuals only where a value is of it', () => {
  const yearOf = (head: string, ...values: readonly string[]) => {
    const rows = values.map((value, at) => `件数${at},時点,増加,${value},20件`);
    const input = progressInput(`指標名,種別,方向,${head},目標値\n${rows.join('\n')}\n`);
    const { year, basis } = progressView(input, glanceAt(input.metrics, undefined));
    return `${year}${basis}`;
  };
  expect(yearOf('R4基準値', '10件', '11件')).toBe('4年度現状値');
  expect(yearOf('基準値', '10件（2014年）', '11件（2018年）')).not.toMatch(/6年度/);
  expect(yearOf('基準値', '10件', '11件')).toBe('現状値');
});

it('has no summary of ratings, no columns and no chart of them in a plan that sets no targets', () => {
  const table = '基本目標,指標名,種別,方向,R4実績値,R5実績値\n目標,件数,時点,増加,10件,12件\n';
  const input = progressInput(table);
  const { judged, goals } = progressView(input, glanceAt(input.metrics, undefined));
  expect(judged).toBe(false);
  expect(goals.map(({ newPage, opensReport, hasAttainments }) => [newPage, opensReport, hasAttainments])).toEqual([
    [false, true, false],
  ]);
  expect(tableOfGoal(table)[0]?.slice(-2)).toEqual(['前年度増減', '増減率']);
});
