/** `torikumi history`: an indicator's life over all editions of a workspace. */

import { type IndicatorLife, readIndicatorLife } from '../../build/editions/indicator-life.ts';
import { locate } from '../../build/located-finding.ts';
import type { Effects } from '../../effects.ts';
import { changedFieldWords } from '../../model/plan/change.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { isFailure, reportFindings } from '../report-findings.ts';
import { renderTable } from '../table.ts';
import { cliWords } from '../words.ts';

export async function runHistory(
  command: Extract<ParsedCommand, { name: 'history' }>,
  effects: Effects,
): Promise<ExitCode> {
  const { id, workspace, json, language } = command;
  const { value, findings: found } = await readIndicatorLife(effects, workspace, id);
  const findings = locate(workspace, found);
  if (json) {
    printJson(effects.log, command, value === undefined ? {} : describe(value), findings);
  } else {
    reportFindings(effects.log.note, findings, command);
    if (value !== undefined) for (const line of show(value, language)) effects.log.result(line);
  }
  return isFailure(findings, false) ? 1 : 0;
}

function describe({ id, editions, changes, corrections }: IndicatorLife): object {
  return {
    indicator: id,
    editions: editions.map(({ published, ...rest }) => ({ ...rest, published: published ?? null })),
    changes: changes.map(({ field, from, old, new: now, reason }) => ({ field, from, old, new: now, reason })),
    corrections: corrections.map(({ item, wrong, right, reason, date }) => ({ item, wrong, right, reason, date })),
  };
}

function show({ editions, changes, corrections }: IndicatorLife, language: 'ja' | 'en'): readonly string[] {
  const { historyHeads, changeHeads, correctionHeads, notPublished } = cliWords[language];
  const rows = editions.map((each) => [
    `${each.fiscalYear}`,
    each.published ?? notPublished,
    each.name,
    each.section,
    each.targets.join('、'),
    each.actual,
    each.attainment,
    each.rating,
  ]);
  const left = (heads: readonly string[]) => heads.map(() => 'left' as const);
  const changed = changes.map(({ field, from, old, new: now, reason }) => [
    `${from}`,
    changedFieldWords[field][0],
    old,
    now,
    reason,
  ]);
  const corrected = corrections.map(({ item, wrong, right, reason, date }) => [date, item, wrong, right, reason]);
  return [
    renderTable([historyHeads, ...rows], left(historyHeads)),
    ...(changed.length === 0 ? [] : ['', renderTable([changeHeads, ...changed], left(changeHeads))]),
    ...(corrected.length === 0 ? [] : ['', renderTable([correctionHeads, ...corrected], left(correctionHeads))]),
  ];
}
