/** A row that has values of single years beside one that adds them up: neither is held against the other. */

import { describe, expect, it } from 'vitest';
import { computeMetrics } from '../../../src/metrics/compute-metrics.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

function judge(table: string, year: number) {
  const configuration = makeConfiguration({ date: '2025-09-30' });
  const { value: plan, findings } = checkPlan(makeTable(table), undefined, configuration);
  if (plan === undefined) throw new Error(JSON.stringify(findings));
  const [row] = computeMetrics(plan, configuration, fiscalYear(year)).indicators;
  const show = (figure: { status: string; shown: string; reason?: string } | undefined) =>
    figure?.status === 'value' ? figure.shown : figure?.reason;
  return { change: show(row?.change), attainment: show(row?.attainment), findings };
}

describe('a total beside values of single years', () => {
  const heads = '指標|方向|R3実績|R4実績|R5実績';

  it.each([
    ['by its head', `${heads}|R5累計実績|R7目標（累計）\n講座|増加|20回|30回|40回|90回|100回`],
    ['that nobody dates', `${heads}|累計実績|R7目標（累計）\n講座|増加|20回|30回|40回|90回|100回`],
    ['in its cell', '指標|方向|R3実績|R4実績|R5実績|R7目標\n講座|増加|20回|30回|累計90回|累計100回'],
  ])('has no change on a year alone: %s', (_, table) => {
    expect(judge(table, 2023)).toMatchObject({ change: 'single-or-total', attainment: '90.0%' });
    expect(judge(table, 2022)).toMatchObject({ change: '+10回', attainment: 'single-or-total' });
  });

  it.each([
    ['all of them are totals', '指標|方向|R4実績（累計）|R5実績（累計）|R7目標\n講座|増加|50回|90回|100回', '+40回'],
    ['the kind is given', '指標|種別|方向|R4実績|R5累計実績|R7目標\n講座|累計|増加|50回|90回|100回', '+40回'],
    ['nothing came before', '指標|方向|R3実績|基準値（R4）|R5累計|R7目標累計\n講座|増加|1回|0回|90回|100回', '+90回'],
    ['an era is written', '指標|方向|R4実績|R5実績|R7目標\n講座|増加|50回（令和5年3月末）|90回|100回', '+40回'],
  ])('is held against what comes before where %s', (_, table, change) => {
    expect(judge(table, 2023)).toMatchObject({ change, attainment: '90.0%' });
  });

  it('is in doubt where the target says neither', () => {
    const { attainment, findings } = judge(`${heads}|累計実績|R7目標\n講座|増加|20回|30回|40回|90回|100回`, 2023);
    expect(attainment).toBe('actual-doubtful');
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['total-so-far', 'single-or-total']));
  });

  it('is of the last year that has values', () => {
    const table = `${heads}|累計実績|R7目標（累計）\n講座|増加|20回|30回||50回|100回\n教室|増加|20回|30回||50回|100回`;
    const { findings, attainment } = judge(table, 2022);
    expect(attainment).toBe('50.0%');
    expect(findings.find(({ code }) => code === 'total-so-far')?.facts).toEqual({
      column: '累計実績',
      year: '令和4年度',
    });
  });
});
