/** Runs a command over a few files, and says which findings it raises and where. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FindingCode } from '../../src/finding/finding.ts';
import { run, type World } from '../cli/captured-effects.ts';
import type { FileChanges } from '../cli/small-workspace.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

export interface Input {
  readonly files: FileChanges;
  /** Words that begin with `./` are paths in the folder of the files. */
  readonly command: string;
  readonly world?: World;
  /** What no list of files can say. */
  readonly spoil?: (folder: string) => Promise<void>;
}

/** What raises a finding, and the place that it is raised at. */
export interface Raising extends Input {
  readonly at: string;
  /** Where the command prints no JSON: what it puts into words. */
  readonly facts?: object;
}

/** One for each code: a code without one is an error of types. */
export type RaisingsOf<Code extends FindingCode> = Readonly<Record<Code, Raising>>;

export interface Raised {
  /** As JSON, where the command prints it. */
  readonly findings: readonly Described[];
  /** Codes with their places. */
  readonly found: readonly string[];
  readonly printed: string;
}

export async function raise({ files, command, world, spoil }: Input): Promise<Raised> {
  const folder = await makeFolder();
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await spoil?.(folder);
  const words = command.split(' ').map((word) => word.replace(/^\.(?=\/)/, folder));
  const { stdout, stderr } = await run(words, world);
  const shorten = (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(folder, '.');
  const findings = findingsOf(shorten(stdout));
  const found = findings.map(({ code, place }) => `${code} ${place?.text ?? ''}`.trim());
  return { findings, found, printed: shorten(stdout + stderr) };
}

export interface Described {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint?: string;
  readonly place?: { readonly text: string };
}

/** Of every command that can print JSON; `lint` gives them by file. */
function findingsOf(stdout: string): readonly Described[] {
  if (!stdout.startsWith('{')) return [];
  const { findings = [], files = [] } = JSON.parse(stdout) as {
    readonly findings?: readonly Described[];
    readonly files?: readonly { readonly findings?: readonly Described[] }[];
  };
  return [...findings, ...files.flatMap((file) => file.findings ?? [])];
}
