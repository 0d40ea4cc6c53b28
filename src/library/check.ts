/** `torikumi check` for programs. */

import { type FindingIn, tellWorkspaces } from './finding-in.ts';
import { type Surroundings, surround } from './surroundings.ts';

export interface CheckChoices extends Surroundings {
  /** The tables and the settings alone: no report is composed. */
  readonly quick?: boolean;
}

export interface Checked {
  /** Those that could be checked: of two that would be built into one folder, none. */
  readonly workspaces: readonly string[];
  readonly findings: readonly FindingIn[];
}

/** Every finding that a build of these folders would have; nothing is written. */
export async function check(workspaces: readonly string[], choices: CheckChoices = {}): Promise<Checked> {
  const effects = surround(choices);
  const run = choices.quick
    ? (await import('../build/check-tables.ts')).checkTables
    : (await import('../build/check.ts')).check;
  const checked = await run(effects, workspaces);
  return { workspaces: checked.workspaces, findings: tellWorkspaces(checked.findings) };
}
