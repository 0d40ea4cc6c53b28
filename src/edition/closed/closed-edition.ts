/** A published edition of a year that was closed: what it was made from and of, and every figure that it showed. */

import { z } from 'zod';

/** In the workspace; a folder for each fiscal year. */
export const editionsFolder = 'editions';
export const recordName = 'edition.json';
export const figuresName = 'figures.csv';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const recordSchema = z.strictObject({
  version: z.literal(1),
  fiscalYear: z.number().int(),
  /** Of the document, `YYYY-MM-DD`. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  title: z.string(),
  /** Version of the program. */
  program: z.string(),
  /** Of `figures.csv`. */
  figures: digest,
  /** SHA-256 of each file, by its path in the workspace, and in the folder of the year. */
  inputs: z.record(z.string(), digest),
  outputs: z.record(z.string(), digest),
});

export type EditionRecord = z.output<typeof recordSchema>;

const sealedSchema = z.strictObject({ ...recordSchema.shape, seal: digest });

/** For people to read as well. `digest` is SHA-256 in hex. */
export function formatRecord(record: EditionRecord, digestOf: (text: string) => string): string {
  return `${JSON.stringify({ ...record, seal: digestOf(canonical(record)) }, null, 2)}\n`;
}

/** `isSealed` says whether it reads as it did when it was closed. `undefined` for what is no record. */
export function parseRecord(
  text: string,
  digestOf: (text: string) => string,
): { readonly record: EditionRecord; readonly isSealed: boolean } | undefined {
  try {
    const { seal, ...record } = sealedSchema.parse(JSON.parse(text));
    return { record, isSealed: digestOf(canonical(record)) === seal };
  } catch {
    return undefined;
  }
}

/** Whatever order its keys stand in. */
function canonical({ inputs, outputs, ...record }: EditionRecord): string {
  const sorted = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const rest = Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([rest, sorted(inputs), sorted(outputs)]);
}
