/** Reads and checks a workspace: everything its reports are made from, with every finding on the way. */

import type { Effects } from '../effects.ts';
import { type Finding, hasErrors } from '../finding/finding.ts';
import { checkBands } from '../metrics/bands.ts';
import { inspectPlan } from '../metrics/inspect-plan.ts';
import { checkPlan } from '../model/check-plan.ts';
import type { Configuration } from '../model/configuration.ts';
import type { FiscalYear } from '../model/fiscal-year.ts';
import type { Plan } from '../model/indicator.ts';
import type { Places } from '../workspace/parse-yaml.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';

export interface Prepared {
  readonly name: string;
  readonly root: string;
  readonly configuration: Configuration;
  readonly plan: Plan;
  /** Where each value of `torikumi.yaml` stands, by dotted key. */
  readonly settings: Places;
  /** sha256 of every input file. */
  readonly digest: string;
}

export interface Preparation {
  /** `undefined` when an error stops every report of the workspace. */
  readonly prepared: Prepared | undefined;
  readonly findings: readonly Finding[];
}

export async function prepare(effects: Effects, root: string): Promise<Preparation> {
  const read = await readWorkspace(effects, root);
  if (read.value === undefined) return { prepared: undefined, findings: read.findings };
  const { name, configuration, configurationPlaces, indicators, measures, digest } = read.value;
  const checked = checkPlan(indicators, measures, configuration);
  const plan = checked.value;
  const bands = checkBands(configuration).map((finding) => placeSetting(finding, configurationPlaces));
  const inspected = plan === undefined ? [] : inspectPlan(plan, configuration);
  const findings = [...read.findings, ...checked.findings, ...bands, ...inspected];
  if (plan === undefined || hasErrors(findings)) return { prepared: undefined, findings };
  return { prepared: { name, root, configuration, plan, settings: configurationPlaces, digest }, findings };
}

/** At the key of `torikumi.yaml` that the finding names, or at the nearest one above it that is written. */
function placeSetting(finding: Finding, places: Places): Finding {
  if (!('key' in finding.facts)) return finding;
  const path = finding.facts.key.split('.');
  const written = path.map((_, index) => path.slice(0, path.length - index).join('.')).find((key) => places.has(key));
  const place = places.get(written ?? '');
  return place === undefined ? finding : { ...finding, place };
}

/** The years a report can be made of: those with actual values, or the baseline's where there are none yet. */
export function reportableYears(plan: Plan): readonly FiscalYear[] {
  return plan.actualYears.length === 0 ? [plan.baselineYear] : plan.actualYears;
}
