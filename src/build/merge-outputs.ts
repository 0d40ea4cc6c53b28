/** Puts the output folders of several builds together, e.g. those of the shards of a build, with one manifest. */

import { dirname } from 'node:path/posix';
import type { Effects } from '../effects.ts';
import { append } from '../finding/append.ts';
import { error, type Finding } from '../finding/finding.ts';
import type { Artifact } from './artifact.ts';
import type { BuildResult } from './build-result.ts';
import { findWriteError } from './fault.ts';
import { openManifest } from './keep-manifest.ts';
import { locate } from './located-finding.ts';
import { isUntouched } from './manifest.ts';
import { openOutput } from './open-output.ts';
import { OutputLost } from './output-lost.ts';

/** Every file is compared with its digest first; where one is wrong, or two folders have different ones, nothing is written. */
export async function mergeOutputs(effects: Effects, folders: readonly string[], out: string): Promise<BuildResult> {
  const { sources, findings } = await readOutputs(effects, folders);
  if (findings.length > 0) return { artifacts: [], findings: locate(undefined, findings) };
  const output = await openOutput(effects, out, false);
  if ('finding' in output) return { artifacts: [], findings: locate(undefined, [output.finding]) };
  const written: Finding[] = [];
  try {
    append(written, await write(output.effects, sources, out));
  } catch (cause) {
    if (!(cause instanceof OutputLost)) throw cause;
    written.push(error('out-lost', { path: out }));
  } finally {
    append(written, await output.release());
  }
  const artifacts = [...sources.values()].map(({ artifact }) => ({ ...artifact, unchanged: false }));
  return { artifacts, findings: locate(undefined, written) };
}

interface Source {
  readonly folder: string;
  readonly artifact: Artifact;
}

interface Sources {
  /** By path in the output folder, in its order. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly findings: readonly Finding[];
}

async function readOutputs(effects: Effects, folders: readonly string[]): Promise<Sources> {
  const sources = new Map<string, Source>();
  const findings: Finding[] = [];
  for (const folder of folders) {
    const isThere = await effects.files.list(folder).then(
      () => true,
      () => false,
    );
    const manifest = isThere
      ? await openManifest(effects, folder)
      : { finding: error('file-missing', { path: folder }) };
    if ('finding' in manifest) {
      findings.push(manifest.finding);
      continue;
    }
    for (const artifact of manifest.earlier) {
      const { path } = artifact;
      const first = sources.get(path);
      if (first !== undefined && first.artifact.sha256 !== artifact.sha256) {
        findings.push(error('merge-conflict', { path, first: first.folder, second: folder }));
      } else if (!(await isUntouched(effects, folder, artifact))) {
        findings.push(error('artifact-changed', { path: `${folder}/${path}` }));
      } else if (first === undefined) {
        sources.set(path, { folder, artifact });
      }
    }
  }
  return { sources: new Map([...sources].sort(([a], [b]) => (a < b ? -1 : 1))), findings };
}

async function write(effects: Effects, sources: ReadonlyMap<string, Source>, out: string): Promise<readonly Finding[]> {
  const { files } = effects;
  const manifest = await openManifest(effects, out);
  if ('finding' in manifest) return [manifest.finding];
  for (const [path, { folder, artifact }] of sources) {
    const target = `${out}/${path}`;
    try {
      await files.makeFolder(dirname(target));
      await files.replace(target, await files.read(`${folder}/${path}`));
    } catch (cause) {
      if (cause instanceof OutputLost) throw cause;
      return [findWriteError(target, cause)];
    }
    manifest.add([artifact]);
  }
  await manifest.finish();
  return [];
}
