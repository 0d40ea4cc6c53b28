/** The word that a city's head calls a value by, e.g. 目標数値, 現状値; ours where its head has none. */

import type { ValueRole } from '../../model/head/value-role.ts';
import type { ValueColumn } from '../../model/plan/plan.ts';

/** The part of the configuration that decides it. */
export interface HeadSetting {
  readonly reports: { readonly progress: { readonly heads: 'own' | 'years' } };
}

const words: Readonly<Record<ValueRole, { readonly plain: string; readonly own: RegExp }>> = {
  baseline: { plain: '基準値', own: /(?:基準|現状|現況|当初)(?:数値|年度値|値)/ },
  actual: { plain: '実績値', own: /(?:実績|現状|現況)(?:数値|値|数)|実績/ },
  target: { plain: '目標値', own: /(?:最終)?目標(?:数値|値|数)?/ },
  plan: { plain: '計画値', own: /計画(?:数値|値|数)/ },
};

export function roleWordOf({ role, head }: ValueColumn, { reports }: HeadSetting): string {
  const { plain, own } = words[role];
  return (reports.progress.heads === 'own' ? own.exec(head)?.[0] : undefined) ?? plain;
}

/** Of all of them, where they have the same. */
export function sharedRoleWord(role: ValueRole, columns: readonly ValueColumn[], configuration: HeadSetting): string {
  const [word, ...others] = new Set(columns.map((column) => roleWordOf(column, configuration)));
  return word === undefined || others.length > 0 ? words[role].plain : word;
}
