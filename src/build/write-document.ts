/** Writes documents that are none of the reports, in the workspace's own look. */

import { checkGlyphs } from '../document/check-glyphs.ts';
import type { ComposedDocument } from '../document/document.ts';
import type { OwnFormat } from '../document/format.ts';
import type { Draft, Effects } from '../effects.ts';
import type { Finding, Found } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import { fiscalYearOf, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { loadFonts } from '../typography/load-fonts.ts';
import type { RawWorkspace } from '../workspace/read-workspace.ts';
import type { Sink } from '../writer/writer.ts';
import { findFault } from './fault.ts';
import { Graph } from './graph/graph.ts';
import { fontFoldersOf, readTheme } from './resources.ts';
import { writers } from './writers.ts';

/** For the characters that the theme's families lack. */
const fallbackFamily = 'Noto Sans JP';

export type OwnDocument = Pick<ComposedDocument, 'title' | 'page' | 'tree'> & Partial<Pick<ComposedDocument, 'form'>>;

export interface DocumentWriter {
  /** What stops it; then there is no file, or the one from before. */
  write(document: OwnDocument, path: string, format: OwnFormat): Promise<readonly Finding[]>;
}

/** Theme and fonts are read once for all its documents. No value where the theme cannot be used. */
export async function openDocumentWriter(
  effects: Effects,
  { root, configuration }: RawWorkspace,
): Promise<Found<DocumentWriter | undefined>> {
  const theme = await readTheme(effects, root, new Graph());
  if (theme.value === undefined) return { value: undefined, findings: theme.findings };
  const { document, organization, section } = configuration;
  const shared = {
    organization,
    section,
    date: document.date,
    year: formatFiscalYear(fiscalYearOf(document.date), document.years, document.date),
    sheets: 'goal',
    theme: theme.value,
  } as const;
  const families = [...new Set([...configuration.fonts, ...theme.value.fonts])];
  const own = await loadFonts(fontFoldersOf(effects, root), families);
  const write: DocumentWriter['write'] = async ({ title, page, tree, form = 'print' }, path, format) => {
    const lacksGlyph = checkGlyphs(tree, own.value).length > 0;
    const fonts = lacksGlyph ? await loadFonts(fontFoldersOf(effects, root), [...families, fallbackFamily]) : own;
    let draft: Draft | undefined;
    try {
      draft = await effects.files.draft(path);
      const { write: keep } = draft;
      const sink: Sink = { write: (chunk) => keep(chunk) };
      const written = await (await writers[format]()).write({ ...shared, title, page, tree, form }, fonts.value, sink);
      const errors = written.findings.filter(({ severity }) => severity === 'error');
      await (errors.length > 0 ? draft.discard() : draft.publish());
      return errors;
    } catch (cause) {
      await draft?.discard();
      return [findFault(effects, path, path, cause)];
    }
  };
  return ok({ write });
}
