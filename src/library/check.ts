/** `torikumi check` for programs. */

import { locate } from '../build/located-finding.ts';
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
  if (choices.quick) {
    const { prepare } = await import('../build/prepare.ts');
    const findings: FindingIn[] = [];
    for (const workspace of workspaces) {
      findings.push(...tellWorkspaces(locate(workspace, (await prepare(effects, workspace)).findings)));
    }
    return { workspaces, findings };
  }
  const { check: checkReports } = await import('../build/check.ts');
  const checked = await checkReports(effects, workspaces);
  return { workspaces: checked.workspaces, findings: tellWorkspaces(checked.findings) };
}
