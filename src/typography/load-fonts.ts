/** Loads the font families that a report is set in, as `fonts/manifest.json` lists them. */

import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { append } from '../finding/append.ts';
import { error, type Finding, type Found } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import type { Face, FontStack } from './face.ts';
import { type FontFolder, fontManifestName } from './font-folder.ts';
import { OtherFamily, openFace } from './open-face.ts';

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

/** Parsed once in a process: parsing and the caches of a face cost more than reading the file again to verify it. */
const parsed = new Map<string, Face>();

/**
 * The stack has the families in the order asked for, each from the first folder that lists it. A family without a bold face
 * serves its regular one for bold. Everything that is missing, changed or damaged is a finding, and the stack holds what remains.
 */
export async function loadFonts(
  folders: readonly FontFolder[],
  families: readonly string[],
): Promise<Found<FontStack>> {
  const manifests = await Promise.all(folders.map(readManifest));
  const findings: Finding[] = manifests.flatMap((manifest) => manifest.findings);
  const areRead = findings.length === 0;
  const regular: Face[] = [];
  const bold: Face[] = [];
  for (const family of families) {
    const listed = manifests
      .map(({ value }) => value.filter((candidate) => candidate.family === family))
      .find((faces) => faces.length > 0);
    if (listed === undefined && areRead) {
      const all = [...new Set(manifests.flatMap(({ value }) => value.map((face) => face.family)))];
      findings.push(error('font-missing', { family, path: `fonts/${fontManifestName}`, listed: all }));
    }
    const loaded = await Promise.all((listed ?? []).map(loadFace));
    append(
      findings,
      loaded.flatMap((found) => found.findings),
    );
    const faces = loaded.flatMap((found) => found.value);
    const ofWeight = (weight: Face['weight']) => faces.filter((candidate) => candidate.weight === weight);
    append(regular, ofWeight('regular'));
    append(bold, ofWeight('bold').length > 0 ? ofWeight('bold') : ofWeight('regular'));
  }
  return { value: { regular, bold }, findings };
}

interface ListedFace extends ManifestFace {
  readonly folder: FontFolder;
}

async function readManifest(folder: FontFolder): Promise<Found<readonly ListedFace[]>> {
  const read = await folder.read(fontManifestName);
  if ('finding' in read) {
    const isAbsent = folder.isOptional && read.finding.code === 'file-missing';
    return { value: [], findings: isAbsent ? [] : [read.finding] };
  }
  try {
    const { faces } = fontManifestSchema.parse(JSON.parse(new TextDecoder().decode(read.bytes)));
    return ok(faces.map((listed) => ({ ...listed, folder })));
  } catch (cause) {
    const facts = { path: join(folder.name, fontManifestName), reason: reasonOf(cause) };
    return { value: [], findings: [error('font-invalid', facts)] };
  }
}

async function loadFace(listed: ListedFace): Promise<Found<readonly Face[]>> {
  const { folder, file, family } = listed;
  const read = await folder.read(file);
  if ('finding' in read) {
    const { finding } = read;
    const isMissing = finding.code === 'file-missing';
    return { value: [], findings: [isMissing ? error('font-missing', { family, path: file }) : finding] };
  }
  const { bytes } = read;
  const path = 'path' in read ? read.path : undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== listed.sha256) {
    return { value: [], findings: [error('font-changed', { path: file, expected: listed.sha256, found: sha256 })] };
  }
  try {
    return ok([parseOnce(bytes, listed, path)]);
  } catch (cause) {
    const finding =
      cause instanceof OtherFamily
        ? error('font-family-differs', { path: file, family, inside: cause.inside })
        : error('font-invalid', { path: file, reason: reasonOf(cause) });
    return { value: [], findings: [finding] };
  }
}

function parseOnce(bytes: Uint8Array, listed: ListedFace, path: string | undefined): Face {
  const { family, weight, member, sha256, file, folder } = listed;
  const key = JSON.stringify([sha256, family, weight, member, folder.name, file]);
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const opened = openFace(bytes, {
    family,
    weight,
    ...(member === undefined ? {} : { member }),
    ...(path === undefined ? {} : { path }),
  });
  parsed.set(key, opened);
  return opened;
}

function reasonOf(cause: unknown): string {
  if (cause instanceof z.ZodError) return z.prettifyError(cause);
  // Later versions of Node tell the line of a slip in JSON besides.
  return cause instanceof Error ? cause.message.replace(/ \(line \d+ column \d+\)$/, '') : String(cause);
}
