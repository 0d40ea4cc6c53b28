/** Runs veraPDF, the reference validator of PDF/UA and PDF/A, fetched from Maven Central for development only. */

import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { PdfStandard } from '../../src/document/document.ts';
import { fetchJars, runOrMissing } from './fetch-jars.ts';
import { forShortRuns } from './short-java.ts';

export type Profile = 'ua1' | '2a' | '3a' | 'ua2' | 'wt1a' | '4' | '4f';

/** What a file is held against, by the standard that its workspace asks for. */
export const profiles: Readonly<Record<PdfStandard, readonly Profile[]>> = {
  'ua-1': ['ua1', '2a'],
  'ua-2': ['ua2', 'wt1a', '4'],
};

/** The same of files that hold others. */
export const profilesWithFiles: Readonly<Record<PdfStandard, readonly Profile[]>> = {
  'ua-1': ['ua1', '3a'],
  'ua-2': ['ua2', 'wt1a', '4f'],
};

export interface Verdict {
  /** As given. */
  readonly file: string;
  readonly profile: Profile;
  /** Empty when the file conforms. */
  readonly failures: readonly Failure[];
}

/** A rule of the standard that a file breaks, with the first place where it does. */
export interface Failure {
  readonly clause: string;
  readonly test: number;
  readonly description: string;
  readonly count: number;
  readonly context: string;
}

const run = promisify(execFile);

// 1.28.1 has no parent on Maven Central.
const version = '1.28.2';

/** The folder of its jars. */
export async function fetchVeraPdf(): Promise<string> {
  return fetchJars('org.verapdf.apps', 'greenfield-apps', version);
}

/** Every file against every profile of a standard, in the order of the files. Throws where veraPDF cannot run or says nothing of a file. */
export async function verify(
  files: readonly string[],
  standard: PdfStandard = 'ua-1',
  asked = profiles[standard],
): Promise<readonly Verdict[]> {
  await runOrMissing('java', ['-version'], ['Java（11以上）', 'Java (11 or newer)', 'default-jre-headless']);
  const jars = await fetchVeraPdf();
  const reports = await Promise.all(asked.map((profile) => verifyProfile(files, profile, jars)));
  return files.flatMap((_, index) => reports.flatMap((verdicts) => verdicts[index] ?? []));
}

interface Job {
  readonly itemDetails: { readonly name: string };
  readonly validationResult?: readonly {
    readonly compliant: boolean;
    readonly jobEndStatus: string;
    readonly details: { readonly ruleSummaries: readonly RuleSummary[] };
  }[];
  readonly taskException?: { readonly exceptionMessage?: string };
}

interface RuleSummary {
  readonly clause: string;
  readonly testNumber: number;
  readonly description: string;
  readonly failedChecks: number;
  readonly checks: readonly { readonly context: string; readonly errorMessage?: string }[];
}

async function verifyProfile(files: readonly string[], profile: Profile, jars: string): Promise<readonly Verdict[]> {
  const options = ['-f', profile, '--format', 'json', '--maxfailuresdisplayed', '1', '--loglevel', '1', '--nonpdfext'];
  const paths = files.map((file) => resolve(file));
  const wrapper = ['-cp', join(jars, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
  const command = [...forShortRuns, ...wrapper, ...options, ...paths];
  const said = await runWhatever('java', command);
  const jobs = readJobs(said);
  return files.map((file, index) => {
    const job = jobs.find(({ itemDetails }) => itemDetails.name === paths[index]);
    if (job === undefined) throw new Error(`veraPDF says nothing of ${file}: ${said.slice(0, 2000)}`);
    return { file, profile, failures: readFailures(job) };
  });
}

function readJobs(said: string): readonly Job[] {
  try {
    return (JSON.parse(said) as { report: { jobs: readonly Job[] } }).report.jobs;
  } catch (cause) {
    throw new Error(`veraPDF gave no report: ${said.slice(0, 2000)}`, { cause });
  }
}

function readFailures({ validationResult: [result] = [], taskException }: Job): readonly Failure[] {
  if (result?.jobEndStatus !== 'normal') {
    const context = taskException?.exceptionMessage ?? result?.jobEndStatus ?? '';
    return [{ clause: '–', test: 0, description: 'veraPDF could not check the file', count: 1, context }];
  }
  const failures = result.details.ruleSummaries.map(
    ({ clause, testNumber, description, failedChecks, checks: [first] }): Failure => ({
      clause,
      test: testNumber,
      description,
      count: failedChecks,
      context: [first?.errorMessage, first?.context].filter((words) => words !== undefined).join(' – '),
    }),
  );
  if (result.compliant !== (failures.length === 0)) throw new Error('veraPDF contradicts itself');
  return failures;
}

/** Standard output. veraPDF ends with 1 where a file fails, which its report says better. */
async function runWhatever(program: string, words: readonly string[]): Promise<string> {
  try {
    return (await run(program, words, { maxBuffer: 100_000_000, timeout: 900_000 })).stdout;
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: string; stderr?: string };
    if (stdout === undefined || stdout === '') throw new Error(`${program} failed: ${stderr ?? ''}`, { cause });
    return stdout;
  }
}
