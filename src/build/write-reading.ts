/** Writes how the tables of a workspace were understood as a workbook or a page, also where errors stop its reports. */

import { checkGlyphs } from '../document/check-glyphs.ts';
import type { ComposedDocument } from '../document/document.ts';
import type { Draft, Effects } from '../effects.ts';
import { error, type Finding, hasErrors, type Place } from '../finding/finding.ts';
import type { AmountsReading } from '../model/amounts/amounts-reading.ts';
import type { PlanReading } from '../model/plan/plan-reading.ts';
import { fiscalYearOf, formatDate, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { composeReading } from '../reading/compose-reading.ts';
import type { SourceSheet } from '../reading/lay-over.ts';
import type { Note, Reading } from '../reading/reading.ts';
import { understand } from '../reading/understand.ts';
import { understandAmounts } from '../reading/understand-amounts.ts';
import { issuerOf } from '../report/document-frame.ts';
import { loadFonts } from '../typography/load-fonts.ts';
import { readGrid } from '../workspace/read-table.ts';
import { type RawWorkspace, readWorkspace } from '../workspace/read-workspace.ts';
import { findFault } from './fault.ts';
import { Graph } from './graph/graph.ts';
import { type Preparation, prepareRead } from './prepare.ts';
import { fontFoldersOf, readTheme } from './resources.ts';
import { writers } from './writers.ts';

export interface WrittenReading {
  readonly findings: readonly Finding[];
  readonly isWritten: boolean;
}

export type ReadingFormat = 'xlsx' | 'html';

/** For the characters that the theme's families lack. */
const fallbackFamily = 'Noto Sans JP';

export async function writeReading(
  effects: Effects,
  folder: string,
  path: string,
  format: ReadingFormat,
): Promise<WrittenReading> {
  const read = await readWorkspace(effects, folder);
  const preparation = prepareRead(read, folder);
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
  const theme = await readTheme(effects, workspace.root, new Graph());
  if (theme.value === undefined) return theme.findings;
  const { configuration } = workspace;
  const { document, organization, section, plan } = configuration;
  const understood = await readSheets(effects, workspace, preparation);
  const title = `${plan.title}　読み取りの確認`;
  const byline = [issuerOf(configuration), `文書の日付 ${formatDate(document.date)}（元号のない年度の手がかり）`];
  const composed: ComposedDocument = {
    title,
    organization,
    section,
    date: document.date,
    year: formatFiscalYear(fiscalYearOf(document.date), document.years, document.date),
    form: 'print',
    page: { size: 'A3', orientation: 'landscape' },
    sheets: 'goal',
    theme: theme.value,
    tree: composeReading(understood, title, byline),
  };
  const families = [...new Set([...configuration.fonts, ...theme.value.fonts])];
  const first = await loadFonts(fontFoldersOf(effects, workspace.root), families);
  const lacksGlyph = checkGlyphs(composed.tree, first.value).length > 0;
  const fonts = lacksGlyph
    ? await loadFonts(fontFoldersOf(effects, workspace.root), [...families, fallbackFamily])
    : first;
  let draft: Draft | undefined;
  try {
    draft = await effects.files.draft(path);
    const { write: keep } = draft;
    const written = await (await writers[format]()).write(composed, fonts.value, { write: (chunk) => keep(chunk) });
    const errors = written.findings.filter(({ severity }) => severity === 'error');
    await (errors.length > 0 ? draft.discard() : draft.publish());
    return errors;
  } catch (cause) {
    await draft?.discard();
    return [findFault(effects, path, path, cause)];
  }
}

async function readSheets(
  effects: Effects,
  { root, configuration }: RawWorkspace,
  { reading, amountsReadings = [], findings }: Preparation,
): Promise<Reading> {
  const { date } = configuration.document;
  const notes = findings.map((finding, index): Note => ({ number: index + 1, finding }));
  const sources = new Map<string, SourceSheet>();
  const open = async ({ file, sheet }: Pick<Place, 'file' | 'sheet'>): Promise<SourceSheet> => {
    const known = sources.get(keyOf(file, sheet));
    if (known !== undefined) return known;
    const { value: rows = [] } = await readGrid(effects, root, file, sheet);
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
