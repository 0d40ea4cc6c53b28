/** Checks workspaces by a build that writes nothing: what passes here is built in every format. */

import type { Draft, Effects } from '../effects.ts';
import type { BuildOptions } from './build-options.ts';
import { buildWorkspace } from './build-workspace.ts';
import { checkWorkspaceNames } from './check-workspace-names.ts';
import { Graph } from './graph/graph.ts';
import { type LocatedFinding, locate } from './located-finding.ts';

export interface Checked {
  /** Those that could be checked: of two that would be built into one folder, none. */
  readonly workspaces: readonly string[];
  readonly findings: readonly LocatedFinding[];
}

/** Every report of the latest year in every format that its workspace asks for. */
export async function check(effects: Effects, folders: readonly string[]): Promise<Checked> {
  const named = await checkWorkspaceNames(effects, folders);
  const session = { effects: withoutOutput(effects), program: '', earlier: [], graph: new Graph() };
  const options: BuildOptions = { workspaces: [], years: [], reports: [], formats: [], out: '', force: true };
  const findings = [...locate(undefined, named.findings)];
  for (const folder of named.folders) findings.push(...(await buildWorkspace(session, options, folder)).findings);
  return { workspaces: named.folders, findings };
}

/** Reads what there is and keeps nothing that is written. */
function withoutOutput(effects: Effects): Effects {
  const draft: Draft = { write: () => {}, publish: async () => {}, discard: async () => {} };
  return { ...effects, files: { ...effects.files, makeFolder: async () => {}, draft: async () => draft } };
}
