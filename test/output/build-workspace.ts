/** Builds workspaces into a temporary folder with the real world's effects, and hands back what came out. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import { build } from '../../src/build/build.ts';
import type { BuildResult } from '../../src/build/build-result.ts';
import { composeReport } from '../../src/build/compose-report.ts';
import { Graph } from '../../src/build/graph/graph.ts';
import { type Prepared, prepare } from '../../src/build/prepare.ts';
import type { ComposedDocument } from '../../src/document/document.ts';
import type { Effects } from '../../src/effects.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { wordFinding } from '../../src/finding/render.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { progressReport } from '../../src/report/progress/progress-report.ts';
import type { FontStack } from '../../src/typography/face.ts';
import { asBundled } from '../cli/program-files.ts';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const sampleName = 'shinagawa-strategy';
export const sampleFolder = join(repository, 'data', sampleName);

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The files of the real workspace, some of them replaced or added. */
export async function sampleFiles(change: Files = {}): Promise<Files> {
  const files = [...(await readFolder(sampleFolder))].filter(([name]) => !name.endsWith('README.md'));
  return { ...Object.fromEntries(files), ...change };
}

/** The real workspace with more in its `torikumi.yaml`, e.g. `reports: { progress: { trends: none } }`. */
export async function sampleFilesWith(yaml: string): Promise<Files> {
  const configuration = await readFile(join(sampleFolder, 'torikumi.yaml'), 'utf8');
  const [own, more]: { readonly reports?: object }[] = [configuration, yaml].map((text) => parseYaml(text));
  const reports = { ...own?.reports, ...more?.reports };
  return sampleFiles({ 'torikumi.yaml': stringifyYaml({ ...own, ...more, reports }) });
}

export interface Built extends BuildResult {
  /** Every file of the output folder by its path in it, e.g. `shinagawa-strategy/2017/progress.pdf`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The bytes of an artifact; throws where it was not built. */
  read(year: number, name: string): Uint8Array;
}

export interface BuildChoice {
  readonly years: readonly number[];
  readonly reports?: readonly string[];
  readonly formats?: readonly string[];
  /** Name of the workspace's folder. */
  readonly name?: string;
}

export async function buildFiles(files: Files, choice: BuildChoice): Promise<Built> {
  return inTemporaryFolder(async (folder) => {
    const name = choice.name ?? sampleName;
    const workspace = join(folder, 'data', name);
    await writeFiles(workspace, files);
    const out = join(folder, 'out');
    const result = await build(quietEffects(), {
      workspaces: [workspace],
      years: choice.years.map(fiscalYear),
      reports: choice.reports ?? [],
      formats: choice.formats ?? [],
      out,
      force: false,
    });
    const built = await readFolder(out);
    return {
      ...result,
      files: built,
      read: (year, artifact) => {
        const bytes = built.get(`${name}/${year}/${artifact}`);
        if (bytes !== undefined) return bytes;
        throw new Error(
          `${artifact} of ${year} was not built:\n${inWords(result.findings.map((each) => each.finding))}`,
        );
      },
    };
  });
}

export interface ComposedWorkspace {
  readonly prepared: Prepared;
  readonly document: ComposedDocument;
  readonly fonts: FontStack;
}

/** The document tree of the progress report. Throws with the findings in words where an error stops it. */
export async function composeFiles(files: Files, year: number): Promise<ComposedWorkspace> {
  return inTemporaryFolder(async (folder) => {
    const workspace = join(folder, sampleName);
    await writeFiles(workspace, files);
    const effects = quietEffects();
    const { prepared, findings } = await prepare(effects, workspace);
    if (prepared === undefined) throw new Error(`The workspace has errors:\n${inWords(findings)}`);
    const composition = await composeReport(
      effects,
      prepared,
      { report: progressReport, year: fiscalYear(year) },
      new Graph(),
    );
    if (composition.composed === undefined) {
      throw new Error(`The report has errors:\n${inWords(composition.findings)}`);
    }
    return { prepared, ...composition.composed };
  });
}

export function quietEffects(): Effects {
  const silence = () => {};
  const real = createNodeEffects();
  return {
    ...real,
    files: asBundled(real.files),
    log: { result: silence, note: silence, progress: silence },
  };
}

export function inWords(findings: readonly Finding[]): string {
  return findings.map((finding) => `${finding.severity} ${wordFinding(finding, 'ja').message}`).join('\n');
}

export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** All files below a folder, by their path with `/`. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [path.slice(folder.length + 1), new Uint8Array(await readFile(path))] as const),
  );
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
