/** Loads the font families that a report is set in, as `fonts/manifest.json` lists them. */

import { createHash } from 'node:crypto';
import { append } from '../finding/append.ts';
import { error, type Finding, type Found } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import type { Face, FontStack } from './face.ts';
import { type FontFolder, fontManifestName } from './font-folder.ts';
import { type ListedFace, readManifest } from './font-manifest.ts';
import { OtherFamily, OtherMember, openFace } from './open-face.ts';

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
    return { value: [], findings: [findFault(listed, cause)] };
  }
}

function findFault({ file, family, member }: ListedFace, cause: unknown): Finding {
  const path = file;
  if (cause instanceof OtherFamily) return error('font-family-differs', { path, family, inside: cause.inside });
  if (cause instanceof OtherMember) return error('font-member', { path, member, inside: cause.inside });
  return error('font-invalid', { path, reason: cause instanceof Error ? cause.message : String(cause) });
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
