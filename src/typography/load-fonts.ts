/** Loads the font families that a report is set in, as `fonts/manifest.json` lists them. */

import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { Effects } from '../effects.ts';
import { error, type Finding, type Found } from '../finding/finding.ts';
import type { Face, FontStack } from './face.ts';
import { openFace } from './open-face.ts';

const face = z.strictObject({
  /** The family's name inside the file. */
  family: z.string().min(1),
  weight: z.enum(['regular', 'bold']),
  /** A file name inside the fonts folder, or a path that begins with a package's name. */
  file: z
    .string()
    .min(1)
    .refine(
      (file) => !isAbsolute(file) && !file.split(/[/\\]/).includes('..'),
      'stays in the fonts folder or a package',
    ),
  /** SPDX identifier, or the name of the licence that allows embedding. */
  licence: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** PostScript name of the face inside a collection (TTC). */
  member: z.string().min(1).optional(),
});

export const fontManifestSchema = z.strictObject({ faces: z.array(face) });

type ManifestFace = z.output<typeof face>;

const manifestName = 'manifest.json';
const packages = createRequire(import.meta.url);
/** Parsed once in a process: parsing and the caches of a face cost more than reading the file again to verify it. */
const parsed = new Map<string, Face>();

/**
 * The stack has the families in the order asked for. A family without a bold face serves its regular one for bold.
 * Everything that is missing, changed or damaged is a finding, and the stack holds what remains.
 */
export async function loadFonts(
  effects: Effects,
  fontsFolder: string,
  families: readonly string[],
): Promise<Found<FontStack>> {
  const manifest = await readManifest(effects, fontsFolder);
  const findings: Finding[] = [...manifest.findings];
  const regular: Face[] = [];
  const bold: Face[] = [];
  for (const family of families) {
    const listed = manifest.value.filter((candidate) => candidate.family === family);
    if (listed.length === 0 && manifest.findings.length === 0) {
      findings.push(error('font-missing', { family, path: `fonts/${manifestName}` }));
    }
    const loaded = await Promise.all(listed.map((entry) => loadFace(effects, fontsFolder, entry)));
    findings.push(...loaded.flatMap((found) => found.findings));
    const faces = loaded.flatMap((found) => found.value);
    const ofWeight = (weight: Face['weight']) => faces.filter((candidate) => candidate.weight === weight);
    regular.push(...ofWeight('regular'));
    bold.push(...(ofWeight('bold').length > 0 ? ofWeight('bold') : ofWeight('regular')));
  }
  return { value: { regular, bold }, findings };
}

async function readManifest(effects: Effects, fontsFolder: string): Promise<Found<readonly ManifestFace[]>> {
  const path = join(fontsFolder, manifestName);
  let text: string;
  try {
    text = new TextDecoder().decode(await effects.files.read(path));
  } catch {
    return { value: [], findings: [error('file-missing', { path })] };
  }
  try {
    return { value: fontManifestSchema.parse(JSON.parse(text)).faces, findings: [] };
  } catch (cause) {
    return { value: [], findings: [error('font-invalid', { path, reason: reasonOf(cause) })] };
  }
}

async function loadFace(effects: Effects, fontsFolder: string, entry: ManifestFace): Promise<Found<readonly Face[]>> {
  const path = resolveFile(fontsFolder, entry.file);
  let bytes: Uint8Array;
  try {
    bytes = await effects.files.read(path);
  } catch {
    return { value: [], findings: [error('font-missing', { family: entry.family, path: entry.file })] };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== entry.sha256) {
    const facts = { path: entry.file, expected: entry.sha256, found: sha256 };
    return { value: [], findings: [error('font-changed', facts)] };
  }
  try {
    return { value: [parseOnce(bytes, path, entry)], findings: [] };
  } catch (cause) {
    return { value: [], findings: [error('font-invalid', { path: entry.file, reason: reasonOf(cause) })] };
  }
}

/** A path into a package that is not installed stays as it is, so that reading it fails. */
function resolveFile(fontsFolder: string, file: string): string {
  if (!file.includes('/')) return join(fontsFolder, file);
  try {
    return packages.resolve(file);
  } catch {
    return join(fontsFolder, file);
  }
}

function parseOnce(bytes: Uint8Array, path: string, { family, weight, member, sha256 }: ManifestFace): Face {
  const key = JSON.stringify([sha256, family, weight, member, path]);
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const opened = openFace(bytes, { family, weight, ...(member === undefined ? {} : { member }) });
  parsed.set(key, opened);
  return opened;
}

function reasonOf(cause: unknown): string {
  if (cause instanceof z.ZodError) return z.prettifyError(cause);
  return cause instanceof Error ? cause.message : String(cause);
}
