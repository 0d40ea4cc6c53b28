/** Which files of an earlier build are still right where they stand, although the build has come as far as their report. */

import type { Format } from '../document/format.ts';
import type { Effects, MadeReason } from '../effects.ts';
import type { Finding } from '../finding/finding.ts';
import { formatPlace } from '../finding/format-place.ts';
import { wordFinding } from '../finding/render.ts';
import type { Artifact } from './artifact.ts';
import type { Composed } from './compose-report.ts';
import { fingerprint } from './graph/inputs.ts';
import { isUntouched } from './manifest.ts';
import type { Prepared } from './prepare.ts';
import { isOwnFormat } from './writers.ts';

/** An artifact as this build leaves it, or why it has to be made. */
export type Kept = { readonly artifact: Artifact } | { readonly why: MadeReason };

export interface KeptFiles {
  /** What an earlier build made from these very inputs. One with warnings is built again, to give them. */
  byInputs(path: string, inputs: string): Promise<Kept>;
  /** What shows the same as the document that was composed now. */
  byContent(path: string, inputs: string, content: string, findings: readonly Finding[]): Promise<Kept>;
}

/** `earlier` is what the builds before made; none of it is kept with `force`. */
export function keepFiles(effects: Effects, out: string, earlier: readonly Artifact[], force: boolean): KeptFiles {
  const byPath = new Map(earlier.map((artifact) => [artifact.path, artifact]));
  const find = async (path: string, isSame: (artifact: Artifact) => MadeReason | undefined): Promise<Kept> => {
    const artifact = byPath.get(path);
    const why = force ? 'forced' : artifact === undefined ? 'first' : isSame(artifact);
    if (artifact === undefined || why !== undefined) return { why: why ?? 'first' };
    return (await isUntouched(effects, out, artifact)) ? { artifact } : { why: 'touched' };
  };
  return {
    byInputs: (path, inputs) =>
      find(path, (artifact) => {
        if (artifact.inputs !== inputs) return 'other-content';
        return artifact.findings.some(({ severity }) => severity !== 'notice') ? 'findings' : undefined;
      }),
    byContent: async (path, inputs, content, findings) => {
      const kept = await find(path, (artifact) => {
        if (artifact.content === undefined) return 'findings';
        return artifact.content === content ? undefined : 'other-content';
      });
      if ('why' in kept) return kept;
      return { artifact: { ...kept.artifact, inputs, findings: findings.map(recordFinding) } };
    },
  };
}

/** The same as long as a file of this format would be the same to the byte. An extension writes from all of the data, by its own code. */
export function digestContent(
  { program, prepared }: { readonly program: string; readonly prepared: Pick<Prepared, 'digest'> },
  { digests, inputs }: Composed,
): (format: Format) => string {
  const { shown } = digests();
  const ofFormat = (format: Format) => (isOwnFormat(format) ? {} : { workspace: prepared.digest });
  return (format) => fingerprint({ ...inputs, ...ofFormat(format), program, format, shown });
}

export function recordFinding(finding: Finding): Artifact['findings'][number] {
  const { message } = wordFinding(finding, 'ja');
  const place = finding.place === undefined ? {} : { place: formatPlace(finding.place) };
  return { code: finding.code, severity: finding.severity, ...place, message };
}
