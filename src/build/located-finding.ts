/** Findings of a build that is of many workspaces. */

import type { Finding } from '../finding/finding.ts';

/** A finding with the folder of the workspace it belongs to; none for the build as a whole. */
export interface LocatedFinding {
  readonly workspace: string | undefined;
  readonly finding: Finding;
}

/** What is wrong with a template is wrong in every report and year made with it, and inside a loop at every turn. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** Findings of one workspace, or of none. */
export function locate(workspace: string | undefined, findings: readonly Finding[]): readonly LocatedFinding[] {
  return findings.map((finding) => ({ workspace, finding }));
}
