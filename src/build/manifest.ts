/** `out/manifest.json`: every artifact with what it was made from, so that a reader can trust it and a build can skip it. */

import { z } from 'zod';
import type { Effects } from '../effects.ts';
import { digestBytes } from '../store/digest.ts';
import type { Artifact } from './artifact.ts';

export const artifactSchema = z.object({
  path: z.string(),
  workspace: z.string(),
  fiscalYear: z.number().int(),
  report: z.string(),
  format: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  pages: z.number().int().optional(),
  inputs: z.string(),
  content: z.string().optional(),
  findings: z
    .array(z.object({ code: z.string(), severity: z.string(), place: z.string().optional(), message: z.string() }))
    .readonly(),
}) satisfies z.ZodType<Artifact>;

const manifestSchema = z.object({
  /** Missing in those of before it was there. */
  shape: z.literal('torikumi-manifest/1').default('torikumi-manifest/1'),
  version: z.literal(1),
  artifacts: z.array(artifactSchema),
});

/** `undefined` for bytes that are no manifest of this version. */
export function parseManifest(bytes: Uint8Array): readonly Artifact[] | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data?.artifacts;
  } catch {
    return undefined;
  }
}

/** What a manifest does not hold is left out. */
export function formatManifest(artifacts: readonly Artifact[]): Uint8Array {
  const text = JSON.stringify(manifestSchema.parse({ version: 1, artifacts }), null, 2);
  return new TextEncoder().encode(`${text}\n`);
}

/** Whether the file of an earlier build still stands there as it was made. */
export async function isUntouched(effects: Effects, out: string, artifact: Artifact): Promise<boolean> {
  const bytes = await effects.files.read(`${out}/${artifact.path}`).catch(() => undefined);
  return bytes !== undefined && digestBytes(bytes) === artifact.sha256;
}
