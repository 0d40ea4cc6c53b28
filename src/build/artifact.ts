/** A file that was built, as the manifest has it. */

/** What the library's declarations name: written out, so that they need no package. */
export interface Artifact {
  /** Inside the output folder, with `/`. */
  readonly path: string;
  readonly workspace: string;
  readonly fiscalYear: number;
  readonly report: string;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages?: number | undefined;
  /** sha256 of all inputs: the workspace's files, the program, the year. */
  readonly inputs: string;
  /** sha256 of what it shows and is written with: as long as it stays, so does the file. None where something was found while it was written. */
  readonly content?: string | undefined;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly place?: string | undefined;
    readonly message: string;
  }[];
}

export interface StandingArtifact extends Artifact {
  /** What stood there is still right. */
  readonly unchanged: boolean;
}
