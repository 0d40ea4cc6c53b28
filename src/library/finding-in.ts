/** Findings of several workspaces, as a caller gets them. */

import type { LocatedFinding } from '../build/located-finding.ts';
import type { Finding } from '../finding/finding.ts';

export interface FindingIn extends Finding {
  /** The folder of its workspace; none of what belongs to no workspace. */
  readonly workspace: string | undefined;
}

export function tellWorkspaces(located: readonly LocatedFinding[]): readonly FindingIn[] {
  return located.map(({ workspace, finding }) => ({ workspace, ...finding }));
}
