/** Keeps the manifest of an output folder while builds go on: after each workspace, so that one that is stopped is not done anew. */

import type { Effects } from '../effects.ts';
import { append } from '../finding/append.ts';
import { error, type Finding } from '../finding/finding.ts';
import type { Artifact } from './artifact.ts';
import { formatManifest, parseManifest } from './manifest.ts';

export interface KeptManifest {
  /** What the builds before made, and those that were stopped. */
  readonly earlier: readonly Artifact[];
  add(built: readonly Artifact[]): void;
  /** Sets down beside the manifest what was added since: the manifest itself grows with the number of workspaces. */
  setDown(): Promise<void>;
  /** Replaces the entries of the same paths and keeps the others, sorted by path. */
  finish(): Promise<void>;
}

/** Where it cannot be read there is a finding, and nothing is to be built: its entries would be lost. */
export async function openManifest(
  effects: Effects,
  out: string,
): Promise<KeptManifest | { readonly finding: Finding }> {
  const parts = (await effects.files.list(out)).map(({ name }) => name).filter((name) => partName.test(name));
  const paths = ['manifest.json', ...parts.toSorted((a, b) => numberOf(a) - numberOf(b))].map(
    (name) => `${out}/${name}`,
  );
  const byPath = new Map<string, Artifact>();
  for (const path of paths) {
    const read = await readArtifacts(effects, path);
    if ('finding' in read) return read;
    for (const artifact of read.artifacts) byPath.set(artifact.path, artifact);
  }
  return keep(effects, out, byPath, parts);
}

const partName = /^\.manifest\.\d{1,9}\.json$/;

function numberOf(part: string): number {
  return Number(part.split('.')[2]);
}

function keep(
  effects: Effects,
  out: string,
  byPath: Map<string, Artifact>,
  earlierParts: readonly string[],
): KeptManifest {
  const parts = [...earlierParts];
  let next = Math.max(-1, ...parts.map(numberOf)) + 1;
  let isWritten = parts.length === 0;
  let waiting: Artifact[] = [];
  return {
    earlier: [...byPath.values()],
    add: (built) => {
      for (const artifact of built) byPath.set(artifact.path, artifact);
      append(waiting, built);
      if (built.length > 0) isWritten = false;
    },
    setDown: async () => {
      if (waiting.length === 0) return;
      const part = `.manifest.${next}.json`;
      await effects.files.replace(`${out}/${part}`, formatManifest(waiting));
      parts.push(part);
      next += 1;
      waiting = [];
    },
    finish: async () => {
      if (isWritten) return;
      const artifacts = [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
      await effects.files.replace(`${out}/manifest.json`, formatManifest(artifacts));
      for (const part of parts) await effects.files.remove(`${out}/${part}`);
    },
  };
}

type ReadArtifacts = { readonly artifacts: readonly Artifact[] } | { readonly finding: Finding };

async function readArtifacts(effects: Effects, path: string): Promise<ReadArtifacts> {
  try {
    const artifacts = parseManifest(await effects.files.read(path));
    return artifacts === undefined ? { finding: unreadable(path, 'invalid') } : { artifacts };
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && typeof cause.code === 'string')) throw cause;
    return cause.code === 'ENOENT' ? { artifacts: [] } : { finding: unreadable(path, cause.code) };
  }
}

function unreadable(path: string, reason: string): Finding {
  return error('manifest-unreadable', { path, reason });
}
