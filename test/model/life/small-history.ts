/** A plan of two indicators with its history, for the tests of what changed since when. */

import type { Finding } from '../../../src/finding/finding.ts';
import { type CheckedHistory, checkPlanHistory } from '../../../src/model/life/check-plan-history.ts';
import { indicatorsOf, type Plan } from '../../../src/model/plan/plan.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { makeConfiguration, makeTable } from '../plan/make-table.ts';

export const heads = 'ID|指標|単位|方向|担当課|定義|基準値（R2）|R5|R6|目標値（R8）';
export const table = `${heads}\nK1|相談|件|増加|企画課|のべ|1|5|6|20\nK2|見学|人|増加|企画課|のべ|1|5||30`;

/** `changes` are the rows of the table of changes below its heads. */
export function check(indicators: string, changes?: string, columns?: Record<string, string>): CheckedHistory {
  const configuration = makeConfiguration({ date: '2025-08-29', ...(columns === undefined ? {} : { columns }) });
  const ofChanges =
    changes === undefined ? undefined : makeTable(`ID|項目|適用年度|変更前|変更後|理由\n${changes}`, 'changes.csv');
  return checkPlanHistory(makeTable(indicators), undefined, ofChanges, configuration);
}

export function planIn(year: number, { history, value, findings }: CheckedHistory): Plan {
  const held = history === undefined ? value : history.inYear(fiscalYear(year)).value;
  if (held === undefined) throw new Error(JSON.stringify(findings));
  return held;
}

/** e.g. `K1 相談 ［企画課］ 1件→20件（R8）`. */
export function show(plan: Plan): readonly string[] {
  return plan.goals.flatMap(indicatorsOf).map(({ id, name, unit, section, baseline, targets, direction }) => {
    const inForce = targets.filter(({ quantity, doubt }) => quantity.type !== 'missing' && doubt !== 'superseded');
    const shown = inForce.map(({ quantity, column }) => `${quantity.text}（${column.year}）`);
    return `${id} ${name} ［${section}］ ${direction} ${baseline?.quantity.text}→${shown.join('、')}${unit}`;
  });
}

/** e.g. `error change-differs 2:2 {"id":"K1"}`. */
export function tell({ severity, code, place, facts }: Finding): string {
  return `${severity} ${code} ${place?.line}:${place?.column} ${JSON.stringify(facts)}`;
}

/** What is wrong or doubtful. */
export function told(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ severity }) => severity !== 'notice').map(tell);
}
