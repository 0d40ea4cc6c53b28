import type { StandingArtifact } from './build-job.ts';
import type { LocatedFinding } from './located-finding.ts';

export interface BuildResult {
  readonly artifacts: readonly StandingArtifact[];
  readonly findings: readonly LocatedFinding[];
}
