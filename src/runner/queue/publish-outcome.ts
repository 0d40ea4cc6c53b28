/** Brings what a worker made of a workspace from the store into the output folder, each file compared with its digest. */

import { dirname } from 'node:path/posix';
import type { Artifact } from '../../build/artifact.ts';
import type { BuiltArtifact } from '../../build/build-job.ts';
import { findWriteError } from '../../build/fault.ts';
import { fileName } from '../../build/file-name.ts';
import { type KeptFiles, keepFiles } from '../../build/find-kept.ts';
import { OutputLost } from '../../build/output-lost.ts';
import type { Session, Task } from '../../build/work/worker.ts';
import type { BuiltReport, MadeReason } from '../../effects.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Store } from '../../store/store.ts';
import { type Outcome, parseOutcome } from './task-file.ts';

export interface Published {
  readonly artifacts: readonly BuiltArtifact[];
  readonly findings: readonly Finding[];
  readonly built: readonly BuiltReport[];
}

/** `undefined` where the store has not all of it: then it has to be made again. `name` is that of the workspace. */
export async function publishOutcome(
  { effects, out, earlier }: Pick<Session, 'effects' | 'out' | 'earlier'>,
  store: Store,
  { force }: Pick<Task, 'force'>,
  name: string,
  digest: string,
): Promise<Published | undefined> {
  const bytes = await store.get(digest);
  const outcome = bytes === undefined ? undefined : parseOutcome(bytes);
  if (outcome === undefined || !outcome.artifacts.every((artifact) => isOf(name, artifact))) return undefined;
  const own = earlier.filter(({ workspace }) => workspace === name);
  const kept = keepFiles(effects, out, own, force);
  const artifacts: BuiltArtifact[] = [];
  const findings = [...outcome.findings];
  for (const artifact of outcome.artifacts) {
    const found = await findKept(kept, artifact);
    if ('unchanged' in found) {
      artifacts.push(found);
      continue;
    }
    const file = await store.get(artifact.sha256);
    if (file === undefined) return undefined;
    const finding = await write(effects, `${out}/${artifact.path}`, file);
    if (finding === undefined) artifacts.push({ ...artifact, unchanged: false, why: found.why });
    else findings.push(finding);
  }
  const built = outcome.built.map((report) => countBuilt(report, artifacts));
  return { artifacts, findings, built };
}

/** What stands in the output already, as a build here would find it; else why it is to be written. */
async function findKept(kept: KeptFiles, artifact: Artifact): Promise<BuiltArtifact | { readonly why: MadeReason }> {
  const { path, inputs, content, sha256 } = artifact;
  const same = await kept.byInputs(path, inputs);
  if ('artifact' in same && same.artifact.sha256 === sha256) {
    return { ...same.artifact, unchanged: true, why: 'same-inputs' };
  }
  const shown = await kept.byContent(path, inputs, content ?? '', []);
  if ('why' in shown) return shown;
  if (shown.artifact.sha256 !== sha256) return { why: 'other-content' };
  return { ...artifact, unchanged: true, why: 'same-content' };
}

/** Whoever can write to the queue cannot name a file elsewhere. */
function isOf(name: string, { path, workspace, fiscalYear, report, format }: Artifact): boolean {
  return (
    workspace === name &&
    path === fileName(`${name}/${fiscalYear}/${report}`, format) &&
    !/[/\\:]/.test(report + format)
  );
}

async function write({ files }: Session['effects'], path: string, bytes: Uint8Array): Promise<Finding | undefined> {
  try {
    await files.makeFolder(dirname(path));
    await files.replace(path, bytes);
    return undefined;
  } catch (cause) {
    if (cause instanceof OutputLost) throw cause;
    return findWriteError(path, cause);
  }
}

function countBuilt({ job, failed }: Outcome['built'][number], artifacts: readonly BuiltArtifact[]): BuiltReport {
  const own = artifacts.filter(({ fiscalYear, report }) => `${fiscalYear}/${report}` === job);
  const made = own.filter(({ unchanged }) => !unchanged);
  const pages = made.reduce((sum, { pages = 0 }) => sum + pages, 0);
  const formats = own.map(({ format, why }) => ({ format, why }));
  return { job, files: made.length, unchanged: own.length - made.length, pages, failed, formats };
}
