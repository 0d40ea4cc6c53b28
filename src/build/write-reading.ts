/** Writes how the tables of a workspace were understood as a workbook or a page, also where errors stop its reports. */

import { checkGlyphs } from '../document/check-glyphs.ts';
import type { ComposedDocument } from '../document/document.ts';
import type { Draft, Effects } from '../effects.ts';
import { error, type Finding, hasErrors } from '../finding/finding.ts';
import type { PlanReading } from '../model/plan/plan-reading.ts';
import { fiscalYearOf, formatDate, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { composeReading } from '../reading/compose-reading.ts';
import { type SourceSheet, understand } from '../reading/understand.ts';
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
  if (preparation.reading === undefined) {
    return { findings: [...findings, error('reading-without-table', {})], isWritten: false };
  }
  const failed = await write(effects, read.value, { ...preparation, reading: preparation.reading }, path, format);
  return { findings: [...findings, ...failed], isWritten: !hasErrors(failed) };
}

async function write(
  effects: Effects,
  workspace: RawWorkspace,
  { reading, findings }: Preparation & { readonly reading: PlanReading },
  path: string,
  format: ReadingFormat,
): Promise<readonly Finding[]> {
  const theme = await readTheme(effects, workspace.root, new Graph());
  if (theme.value === undefined) return theme.findings;
  const { configuration } = workspace;
  const { document, organization, section, plan } = configuration;
  const sources = await readSources(effects, workspace, reading);
  const understood = understand(reading, sources, findings, document.date);
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

/** The sheets and files that the table was read from, as they stand. */
async function readSources(
  effects: Effects,
  { root }: RawWorkspace,
  { table }: PlanReading,
): Promise<readonly SourceSheet[]> {
  const parts = table.parts === undefined || table.parts.length === 0 ? [table] : table.parts;
  const sources = new Map<string, SourceSheet>();
  for (const { file, sheet } of parts) {
    const key = JSON.stringify([file, sheet]);
    if (sources.has(key)) continue;
    const grid = await readGrid(effects, root, file, sheet);
    sources.set(key, { file, ...(sheet === undefined ? {} : { sheet }), rows: grid.value ?? [] });
  }
  return [...sources.values()];
}
