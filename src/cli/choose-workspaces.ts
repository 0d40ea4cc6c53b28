/** The workspaces a command works on: those named, or every one in `data/`. */

import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import { findWorkspaces } from '../workspace/find-workspaces.ts';

const defaultFolder = 'data';

export async function chooseWorkspaces(
  effects: Effects,
  named: readonly string[],
): Promise<{ workspaces: readonly string[]; findings: readonly Finding[] }> {
  if (named.length > 0) return { workspaces: named.map((path) => path.replace(/(?<![/\\])[/\\]+$/, '')), findings: [] };
  const found = await findWorkspaces(effects, defaultFolder).catch(() => []);
  return found.length > 0
    ? { workspaces: found, findings: [] }
    : { workspaces: [], findings: [error('workspace-missing', { path: defaultFolder })] };
}
