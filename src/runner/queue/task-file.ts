/** What a coordinator and its workers lay into the store for each other, as JSON: what is to be built, and what came of it. */

import { z } from 'zod';
import { artifactSchema } from '../../build/manifest.ts';
import type { Finding } from '../../finding/finding.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Something in a workspace; its path there, with `/`. */
const entrySchema = z.object({
  path: z.string(),
  kind: z.enum(['file', 'folder', 'link', 'other']),
  size: z.number().int().optional(),
  /** Of a file that a worker may read. */
  digest: digest.optional(),
  /** Where a link leads inside the workspace; none where it leads out of it. */
  to: z.string().optional(),
  /** The code that reading, listing or following it was refused with. */
  refused: z.string().optional(),
});

export type SnapshotEntry = z.output<typeof entrySchema>;

/** A workspace as it stood at one time. */
export interface Snapshot {
  /** Of its folder, with every link followed: the first part of its outputs' paths. */
  readonly name: string;
  /** The workspace itself first, with the path ``. */
  readonly entries: readonly SnapshotEntry[];
}

const years = z.union([z.literal('all'), z.array(z.custom<FiscalYear>(Number.isInteger)).readonly()]);

const taskSchema = z.object({
  version: z.literal(1),
  /** Digest of the program, and of what runs it. */
  program: z.string(),
  /** As it was named: it stands in findings. */
  folder: z.string(),
  years,
  reports: z.array(z.string()).readonly(),
  formats: z.array(z.string()).readonly(),
  only: z
    .array(z.object({ name: z.string(), texts: z.array(z.string()).readonly() }))
    .readonly()
    .optional(),
  name: z.string(),
  entries: z.array(entrySchema),
});

/** All that a workspace's files depend on: its digest tells whether somebody has built it already. */
export type TaskFile = Omit<z.output<typeof taskSchema>, 'version' | 'entries'> & Snapshot;

const outcomeSchema = z.object({
  version: z.literal(1),
  /** Their bytes are in the store by their `sha256`. */
  artifacts: z.array(artifactSchema),
  findings: z.array(z.custom<Finding>((finding) => typeof finding === 'object' && finding !== null)).readonly(),
  /** Its reports; `failed` where an error stopped a file. */
  built: z.array(z.object({ job: z.string(), failed: z.boolean() })),
});

export type Outcome = Readonly<Omit<z.output<typeof outcomeSchema>, 'version'>>;

export function formatTask(task: TaskFile): Uint8Array {
  return encode(taskSchema.parse({ version: 1, ...task }));
}

export function formatOutcome(outcome: Outcome): Uint8Array {
  return encode(outcomeSchema.parse({ version: 1, ...outcome }));
}

/** `undefined` for what is none of this version. */
export function parseTask(bytes: Uint8Array): TaskFile | undefined {
  return decode(taskSchema, bytes);
}

export function parseOutcome(bytes: Uint8Array): Outcome | undefined {
  return decode(outcomeSchema, bytes);
}

function encode(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function decode<T>(schema: z.ZodType<T>, bytes: Uint8Array): T | undefined {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
