/** The list of fonts in a folder: what it may say, and what is wrong with one. */

import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { error, type Finding, type Found } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import { findNearest } from '../finding/nearest.ts';
import { type FontFolder, fontManifestName } from './font-folder.ts';

const face = z.strictObject({
  /** The family's name inside the file. */
  family: z.string().min(1),
  weight: z.enum(['regular', 'bold']),
  /** A file name inside the fonts folder, or a path that begins with a package's name. */
  file: z
    .string()
    .min(1)
    .refine((file) => !isAbsolute(file) && !file.split(/[/\\]/).includes('..')),
  /** SPDX identifier, or the name of the licence that allows embedding. */
  licence: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** PostScript name of the face inside a collection (TTC). */
  member: z.string().min(1).optional(),
});

export const fontManifestSchema = z.strictObject({ faces: z.array(face) });

export interface ListedFace extends z.output<typeof face> {
  readonly folder: FontFolder;
}

export async function readManifest(folder: FontFolder): Promise<Found<readonly ListedFace[]>> {
  const read = await folder.read(fontManifestName);
  if ('finding' in read) {
    const isAbsent = folder.isOptional && read.finding.code === 'file-missing';
    return { value: [], findings: isAbsent ? [] : [read.finding] };
  }
  const path = join(folder.name, fontManifestName);
  const data = parseJson(read.bytes);
  if (data === undefined) {
    return { value: [], findings: [error('font-manifest-invalid', { path, key: '', expected: 'json', found: '' })] };
  }
  const parsed = fontManifestSchema.safeParse(data, { reportInput: true });
  if (parsed.success) return ok(parsed.data.faces.map((listed) => ({ ...listed, folder })));
  const findings = parsed.error.issues.flatMap((issue) => findProblems(path, issue));
  return { value: [], findings: findings.slice(0, toldAtMost) };
}

/** One slip is often made in every line. */
const toldAtMost = 10;

/** `undefined` for what is no JSON, which holds no such value. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function findProblems(path: string, issue: z.core.$ZodIssue): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(issue.path.length === 0 ? fontManifestSchema.shape : face.shape);
    return issue.keys.map((name) => {
      const nearest = findNearest(name, known) ?? '';
      const key = [...issue.path, name].join('.');
      return error('font-manifest-invalid', { path, key, expected: 'no-key', found: nearest });
    });
  }
  const facts = { path, key: issue.path.join('.'), expected: expectedOf(issue), found: describeFound(issue.input) };
  return [error('font-manifest-invalid', facts)];
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'invalid_format') return 'sha256';
  if (issue.code === 'custom') return 'font-file';
  if (issue.code === 'invalid_type' && issue.expected !== 'string')
    return issue.expected === 'array' ? 'list' : 'mapping';
  return 'text';
}

/** Empty where nothing is written. */
function describeFound(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' ? 'mapping' : String(value);
}
