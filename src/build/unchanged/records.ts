/** What each workspace of an output folder was built from, so that a build which would change nothing ends at once. */

import { z } from 'zod';
import type { Effects } from '../../effects.ts';
import { digestBytes } from '../../store/digest.ts';
import type { LocatedFinding } from '../located-finding.ts';
import { lookSchema } from './looks.ts';

const recordSchema = z.object({
  /** What was asked for. */
  asked: z.string(),
  looks: z.array(lookSchema),
  /** Paths in the output folder. */
  artifacts: z.array(z.object({ path: z.string(), stamp: z.string() })),
  findings: z.array(z.custom<LocatedFinding>((finding) => typeof finding === 'object' && finding !== null)),
});

export type BuiltRecord = z.output<typeof recordSchema>;

const recordsSchema = z.object({
  version: z.literal(2),
  /** The program that built, where it lies, and what ran it. */
  program: z.object({ digest: z.string(), home: z.string(), runtime: z.string(), looks: z.array(lookSchema) }),
  /** By the folder of the workspace. */
  workspaces: z.record(z.string(), recordSchema),
});

export type Records = Omit<z.output<typeof recordsSchema>, 'version'>;

export interface ReadRecords extends Records {
  /** When they were written, by the clock of the file system. */
  readonly since: number;
}

/** `undefined` where there are none, or none that can be relied on: then all is built as if for the first time. */
export async function readRecords({ files, memory }: Effects, out: string): Promise<ReadRecords | undefined> {
  const noted = await memory?.recall(await files.realPath(out));
  if (noted === undefined) return undefined;
  try {
    const [digest, text] = splitLine(new TextDecoder().decode(noted.bytes));
    // What was cut short is no record.
    return digestBytes(text) === digest ? { ...recordsSchema.parse(JSON.parse(text)), since: noted.since } : undefined;
  } catch {
    return undefined;
  }
}

export async function writeRecords({ files, memory }: Effects, out: string, records: Records): Promise<void> {
  const text = JSON.stringify({ version: 2, ...records });
  const bytes = new TextEncoder().encode(`${digestBytes(text)}\n${text}`);
  // A build that cannot be remembered is done again, no more.
  await memory?.note(await files.realPath(out), bytes).catch(() => {});
}

function splitLine(text: string): readonly [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}
