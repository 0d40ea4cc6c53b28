import type { BuiltArtifact } from './build-job.ts';
import type { LocatedFinding } from './located-finding.ts';

export interface BuildResult {
  readonly artifacts: readonly BuiltArtifact[];
  readonly findings: readonly LocatedFinding[];
}
