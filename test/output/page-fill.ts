/** Composes every printed document of a workspace and measures how full its pages are. */

import { type Composed, composeReport } from '../../src/build/compose-report.ts';
import { Graph } from '../../src/build/graph/graph.ts';
import { planJobs } from '../../src/build/plan-jobs.ts';
import { prepare } from '../../src/build/prepare.ts';
import { fillOf, type PageFill } from '../layout/page-fill.ts';
import { inWords, quietEffects } from './build-workspace.ts';

export interface DocumentFill {
  readonly report: string;
  readonly year: number;
  readonly pages: readonly PageFill[];
}

/** Of the documents that are written as PDF. */
export async function fillsOfWorkspace(folder: string): Promise<readonly DocumentFill[]> {
  const fills: DocumentFill[] = [];
  for (const { report, year, composed } of await documentsOfWorkspace(folder))
    fills.push({ report, year, pages: fillOf(await composed.layOut(composed.document)) });
  return fills;
}

export interface ComposedOfWorkspace {
  readonly report: string;
  readonly year: number;
  readonly composed: Composed;
}

/** The documents that are written as PDF. Of some pages of a document the whole stands for itself. */
export async function documentsOfWorkspace(folder: string): Promise<readonly ComposedOfWorkspace[]> {
  const effects = quietEffects();
  const { prepared, findings } = await prepare(effects, folder);
  if (prepared === undefined) throw new Error(`The workspace has errors:\n${inWords(findings)}`);
  const options = { workspaces: [folder], years: [], reports: [], formats: ['pdf'], out: '', force: false };
  const graph = new Graph();
  const documents: ComposedOfWorkspace[] = [];
  for (const job of planJobs(prepared, options).value) {
    const { report, year } = job;
    const { composed, findings: stopped } = await composeReport(effects, prepared, job, graph);
    if (composed === undefined && stopped.some(({ code }) => code === 'report-not-made')) continue;
    if (composed === undefined) throw new Error(`${report.name} has errors:\n${inWords(stopped)}`);
    if (composed.document.pages === undefined) documents.push({ report: report.name, year, composed });
  }
  return documents;
}
