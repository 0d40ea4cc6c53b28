/** `torikumi build` for programs. */

import type { BuildResult } from '../build/build-result.ts';
import { fiscalYear } from '../model/year/fiscal-year.ts';
import { type FindingIn, tellWorkspaces } from './finding-in.ts';
import { type Surroundings, surround } from './surroundings.ts';

export interface BuildChoices extends Surroundings {
  /** Where to: files are replaced whole, and those that would show the same are kept. */
  readonly out: string;
  /** By the calendar year of their April; none for the latest that has values. */
  readonly years?: readonly number[] | 'all';
  /** Names of reports, e.g. `progress`; none for all. */
  readonly reports?: readonly string[];
  /** `pdf`, `xlsx`, `html`, `csv` …; none for those that a workspace asks for. */
  readonly formats?: readonly string[];
  /** Builds even what has not changed. */
  readonly force?: boolean;
  /** Waits for another build that writes to the same folder, instead of giving up. */
  readonly wait?: boolean;
  /** How many threads work at once; 1, the caller's own, unless said. Threads have the real world around them. */
  readonly workers?: number;
}

export interface Built {
  readonly artifacts: BuildResult['artifacts'];
  readonly findings: readonly FindingIn[];
}

/** Builds the reports of these folders. What stops one is a finding; nothing is thrown for a mistake in the data. */
export async function build(workspaces: readonly string[], choices: BuildChoices): Promise<Built> {
  const { out, years = [], reports = [], formats = [], force = false, wait = false, workers = 1 } = choices;
  const { build: buildReports } = await import('../build/build.ts');
  const recruit = workers === 1 ? undefined : (await import('../runner/threads.ts')).recruitThreads(workers);
  const asked = years === 'all' ? years : years.map(fiscalYear);
  const options = { workspaces, years: asked, reports, formats, out, force, wait };
  const { artifacts, findings } = await buildReports(surround(choices), options, recruit);
  return { artifacts, findings: tellWorkspaces(findings) };
}
