/** The data forms of a report as CSV, to be attached to its PDF. */

import type { Attachment, ComposedDocument } from '../document/document.ts';
import type { Effects } from '../effects.ts';
import { type Finding, hasErrors } from '../finding/finding.ts';
import { composeReport } from './compose-report.ts';
import { fileName } from './file-name.ts';
import type { Graph } from './graph/graph.ts';
import type { Job } from './plan-jobs.ts';
import type { Prepared } from './prepare.ts';
import { writers } from './writers.ts';

/** The document with them, where the workspace asks for it. What is wrong with the data is told where they are a report of their own. */
export async function attachData(
  effects: Effects,
  prepared: Prepared,
  { report, year, formats }: Job,
  graph: Graph,
  document: ComposedDocument,
): Promise<{ readonly document: ComposedDocument; readonly findings: readonly Finding[] }> {
  const isAsked = prepared.configuration.pdf.attach && formats.includes('pdf');
  const attachments: Attachment[] = [];
  for (const data of isAsked ? (report.data ?? []) : []) {
    if (!data.formats(prepared.configuration, prepared.content).includes('csv')) continue;
    const { composed, findings } = await composeReport(effects, prepared, { report: data, year }, graph);
    if (composed === undefined) return { document, findings };
    const chunks: Uint8Array[] = [];
    const sink = { write: (chunk: Uint8Array) => chunks.push(chunk) };
    const written = await (await writers.csv()).write(composed.document, composed.fonts, sink);
    if (hasErrors(written.findings)) return { document, findings: written.findings };
    const { title } = composed.document;
    attachments.push({ name: fileName(data.name, 'csv'), type: 'text/csv', title, bytes: Buffer.concat(chunks) });
  }
  return { document: attachments.length === 0 ? document : { ...document, attachments }, findings: [] };
}
