/** Composes every printed document of a workspace and measures how full its pages are. */

import { composeReport } from '../../src/build/compose-report.ts';
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
  const effects = quietEffects();
  const { prepared, findings } = await prepare(effects, folder);
  if (prepared === undefined) throw new Error(`The workspace has errors:\n${inWords(findings)}`);
  const options = { workspaces: [folder], years: [], reports: [], formats: ['pdf'], out: '', force: false };
  const graph = new Graph();
  const fills: DocumentFill[] = [];
  for (const job of planJobs(prepared, options).value) {
    const { report, year } = job;
    const { composed, findings: stopped } = await composeReport(effects, prepared, job, graph);
    if (composed === undefined && stopped.some(({ code }) => code === 'report-not-made')) continue;
    if (composed === undefined) throw new Error(`${report.name} has errors:\n${inWords(stopped)}`);
    // Of some pages of a document the whole is measured elsewhere.
    if (composed.document.pages !== undefined) continue;
    fills.push({ report: report.name, year, pages: fillOf(await composed.layOut(composed.document)) });
  }
  return fills;
}
