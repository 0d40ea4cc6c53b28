import type { StandingArtifact } from './artifact.ts';
import type { LocatedFinding } from './located-finding.ts';

export interface BuildResult {
  readonly artifacts: readonly StandingArtifact[];
  readonly findings: readonly LocatedFinding[];
}
