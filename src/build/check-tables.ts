/** Checks the tables and settings of workspaces alone: no report is composed, and what composes is not loaded. */

import type { Effects } from '../effects.ts';
import { append } from '../finding/append.ts';
import type { Checked } from './check.ts';
import { type LocatedFinding, locate } from './located-finding.ts';
import { prepare } from './prepare.ts';

export async function checkTables(effects: Effects, workspaces: readonly string[]): Promise<Checked> {
  const findings: LocatedFinding[] = [];
  for (const workspace of workspaces) append(findings, locate(workspace, (await prepare(effects, workspace)).findings));
  return { workspaces, findings };
}
