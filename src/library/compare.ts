/** `torikumi diff` for programs. */

import type { BuildResult } from '../build/build-result.ts';
import { today } from '../node/today.ts';
import type { RevisionDescription } from '../revision/revision-description.ts';
import { type FindingIn, tellWorkspaces } from './finding-in.ts';
import { type Surroundings, surround } from './surroundings.ts';

/** A folder or a file, as it stands or as it was at a revision of git. */
export interface Side {
  readonly path: string;
  readonly revision?: string;
}

export interface CompareChoices extends Surroundings {
  /** What the editions are called; else as the new workspace says. */
  readonly labels?: { readonly old: string; readonly new: string };
  /** Of documents without a configuration, `YYYY-MM-DD`; today unless said. */
  readonly date?: string;
  /** What becomes of tracked changes in documents of Word. */
  readonly changes?: 'accept' | 'refuse';
  /** Where the documents of the revision are built; none are without it. */
  readonly out?: string;
  readonly formats?: readonly string[];
}

export interface Compared {
  /** `undefined` where the editions cannot be compared: the findings say why. */
  readonly revision: RevisionDescription | undefined;
  /** Of workspaces that are more than their books: what became of the books' texts. */
  readonly book?: RevisionDescription;
  readonly artifacts: BuildResult['artifacts'];
  readonly findings: readonly FindingIn[];
}

/** What became of every item and field from one edition to another. */
export async function compare(old: string | Side, now: string | Side, choices: CompareChoices = {}): Promise<Compared> {
  const effects = surround(choices);
  const { prepareDiff } = await import('../build/prepare-diff.ts');
  const { describeRevision } = await import('../revision/describe-revision.ts');
  const { date = today(), labels, changes, out, formats = [] } = choices;
  const head = { ...(labels === undefined ? {} : { labels }), ...(changes === undefined ? {} : { changes }) };
  const { prepared, findings } = await prepareDiff(effects, { old: sideOf(old), new: sideOf(now), date, ...head });
  const told = tellWorkspaces(findings);
  if (prepared === undefined) return { revision: undefined, artifacts: [], findings: told };
  const { comparison } = prepared.content;
  const texts = comparison.book?.comparison.revision;
  const revision = describeRevision(comparison.revision);
  const described = { revision, ...(texts === undefined ? {} : { book: describeRevision(texts) }) };
  if (out === undefined) return { ...described, artifacts: [], findings: told };
  const { buildRevision } = await import('../build/build.ts');
  const built = await buildRevision(effects, prepared, { formats, out });
  return { ...described, artifacts: built.artifacts, findings: [...told, ...tellWorkspaces(built.findings)] };
}

function sideOf(side: string | Side): Side {
  return typeof side === 'string' ? { path: side } : side;
}
