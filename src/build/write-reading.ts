import type { Effects } from '../effects.ts';
import { error, type Finding, hasErrors, type Place } from '../finding/finding.ts';
import type { AmountsReading } from '../model/amounts/amounts-reading.ts';
import type { PlanReading } from '../model/plan/plan-reading.ts';
import { formatDate } from '../model/year/fiscal-year.ts';
import { composeReading } from '../reading/compose-reading.ts';
import { describeReading } from '../reading/describe-reading.ts';
import type { SourceSheet } from '../reading/lay-over.ts';
import type { Note, Reading } from '../reading/reading.ts';
import { understand } from '../reading/understand.ts';
import { understandAmounts } from '../reading/understand-amounts.ts';
import { issuerOf } from '../report/document-frame.ts';
import { withReaders } from '../workspace/read-configuration.ts';
import { readGrid } from '../workspace/read-table.ts';
import { type RawWorkspace, readWorkspace } from '../workspace/read-workspace.ts';
import { findFault } from './fault.ts';
import { type Preparation, prepareRead } from './prepare.ts';
import { openDocumentWriter } from './write-document.ts';

export interface WrittenReading {
  readonly findings: readonly Finding[];
  readonly isWritten: boolean;
}

/** `json` is for programs. */
export type ReadingFormat = 'xlsx' | 'html' | 'json';

export async function writeReading(
  effects: Effects,
  folder: string,
  path: string,
  format: ReadingFormat,
): Promise<WrittenReading> {
  const read = await readWorkspace(effects, folder);
  const preparation = await prepareRead(effects, read, folder);
  const { findings } = preparation;
  if (read.value === undefined) return { findings, isWritten: false };
  if (preparation.reading === undefined && (preparation.amountsReadings ?? []).length === 0) {
    return { findings: [...findings, error('reading-without-table', {})], isWritten: false };
  }
  const failed = await write(effects, read.value, preparation, path, format);
  return { findings: [...findings, ...failed], isWritten: !hasErrors(failed) };
}

async function write(
  effects: Effects,
  workspace: RawWorkspace,
  preparation: Preparation,
  path: string,
  format: ReadingFormat,
): Promise<readonly Finding[]> {
  const { configuration } = workspace;
  const { document, plan } = configuration;
  const understood = await readSheets(effects, workspace, preparation);
  if (format === 'json') {
    const described = describeReading(preparation.reading, understood, document.date);
    const bytes = new TextEncoder().encode(`${JSON.stringify(described, null, 2)}\n`);
    const written = effects.files.replace(path, bytes).then(() => []);
    return written.catch((cause) => [findFault(effects, path, path, cause)]);
  }
  const writer = await openDocumentWriter(effects, workspace);
  if (writer.value === undefined) return writer.findings;
  const title = `${plan.title}　読み取りの確認`;
  const byline = [issuerOf(configuration), `文書の日付 ${formatDate(document.date)}（元号のない年度の手がかり）`];
  const page = { size: 'A3', orientation: 'landscape' } as const;
  return writer.value.write({ title, page, tree: composeReading(understood, title, byline) }, path, format);
}

async function readSheets(
  effects: Effects,
  workspace: RawWorkspace,
  { reading, amountsReadings = [], findings }: Preparation,
): Promise<Reading> {
  const { root, configuration } = workspace;
  const { date } = configuration.document;
  const notes = findings.map((finding, index): Note => ({ number: index + 1, finding }));
  const sources = new Map<string, SourceSheet>();
  const open = async ({ file, sheet }: Pick<Place, 'file' | 'sheet'>): Promise<SourceSheet> => {
    const known = sources.get(keyOf(file, sheet));
    if (known !== undefined) return known;
    const { value: rows = [] } = await readGrid(withReaders(effects, workspace), root, file, sheet);
    const source = { file, ...(sheet === undefined ? {} : { sheet }), rows };
    sources.set(keyOf(file, sheet), source);
    return source;
  };
  const ofPlan: SourceSheet[] = [];
  for (const part of reading === undefined ? [] : partsOf(reading)) {
    const source = await open(part);
    if (!ofPlan.includes(source)) ofPlan.push(source);
  }
  for (const { raw } of amountsReadings) await open(raw);
  const plan = reading && understand(reading, ofPlan, notes, date);
  const sourceOf = ({ raw: { file, sheet } }: AmountsReading) => sources.get(keyOf(file, sheet));
  const amounts = understandAmounts(amountsReadings, sourceOf, notes, date);
  return { sheets: [...(plan?.sheets ?? []), ...amounts], indicators: plan?.indicators ?? [], notes };
}

/** The sheets and files that the table was read from. */
function partsOf({ table }: PlanReading): readonly Pick<Place, 'file' | 'sheet'>[] {
  return table.parts === undefined || table.parts.length === 0 ? [table] : table.parts;
}

function keyOf(file: string, sheet: string | undefined): string {
  return JSON.stringify([file, sheet]);
}
