/** `out/manifest.json`: every artifact with what it was made from, so that a reader can trust it and a build can skip it. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Effects } from '../effects.ts';

const artifactSchema = z.object({
  /** Inside the output folder, with `/`. */
  path: z.string(),
  workspace: z.string(),
  fiscalYear: z.number().int(),
  report: z.string(),
  format: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  pages: z.number().int().optional(),
  /** sha256 of all inputs: the workspace's files, the program, the year. */
  inputs: z.string(),
  findings: z.array(
    z.object({ code: z.string(), severity: z.string(), place: z.string().optional(), message: z.string() }),
  ),
});

const manifestSchema = z.object({ version: z.literal(1), artifacts: z.array(artifactSchema) });

export type Artifact = z.output<typeof artifactSchema>;

/** The artifacts of earlier builds; none where there is no manifest or none that can be read. */
export async function readManifest(effects: Effects, out: string): Promise<readonly Artifact[]> {
  try {
    const bytes = await effects.files.read(`${out}/manifest.json`);
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).artifacts;
  } catch {
    return [];
  }
}

/** Replaces the entries of the same paths and keeps the others, sorted by path. What a manifest does not hold is left out. */
export async function writeManifest(effects: Effects, out: string, built: readonly Artifact[]): Promise<void> {
  const byPath = new Map((await readManifest(effects, out)).map((artifact) => [artifact.path, artifact]));
  for (const artifact of built) byPath.set(artifact.path, artifactSchema.parse(artifact));
  const artifacts = [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const text = `${JSON.stringify({ version: 1, artifacts }, null, 2)}\n`;
  await effects.files.replace(`${out}/manifest.json`, new TextEncoder().encode(text));
}

/** Whether the file of an earlier build still stands there as it was made. */
export async function isUntouched(effects: Effects, out: string, artifact: Artifact): Promise<boolean> {
  const bytes = await effects.files.read(`${out}/${artifact.path}`).catch(() => undefined);
  return bytes !== undefined && digestBytes(bytes) === artifact.sha256;
}

export function digestBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
