/** Checks workspaces by a build that writes nothing: what passes here is built in every format. */

import type { Draft, Effects } from '../effects.ts';
import { checkWorkspaceNames } from './check-workspace-names.ts';
import { Graph } from './graph/graph.ts';
import { type LocatedFinding, locate } from './located-finding.ts';
import { doTasks } from './work/do-tasks.ts';
import { Workshop } from './work/workshop.ts';

export interface Checked {
  /** Those that could be checked: of two that would be built into one folder, none. */
  readonly workspaces: readonly string[];
  readonly findings: readonly LocatedFinding[];
}

/** Every report of the latest year in every format that its workspace asks for. */
export async function check(effects: Effects, folders: readonly string[]): Promise<Checked> {
  const named = await checkWorkspaceNames(effects, folders);
  const session = { effects: withoutOutput(effects), out: '', lock: '', program: '', earlier: [], graph: new Graph() };
  const tasks = named.folders.map((folder) => ({ folder, years: [], reports: [], formats: [], force: true, why: [] }));
  const found = new Map<string, readonly LocatedFinding[]>();
  const crew = { size: 1, hire: async () => new Workshop(session) };
  await doTasks(crew, tasks, effects.log, async ({ folder }, { findings }) => {
    found.set(folder, locate(folder, findings));
  });
  const ofWorkspaces = named.folders.flatMap((folder) => found.get(folder) ?? []);
  return { workspaces: named.folders, findings: [...locate(undefined, named.findings), ...ofWorkspaces] };
}

/** Reads what there is and keeps nothing that is written. */
function withoutOutput(effects: Effects): Effects {
  const draft: Draft = { write: () => {}, publish: async () => {}, discard: async () => {} };
  return { ...effects, files: { ...effects.files, makeFolder: async () => {}, draft: async () => draft } };
}
