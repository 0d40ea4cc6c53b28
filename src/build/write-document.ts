/** Writes a document that is none of the reports, in the workspace's own look. */

import { checkGlyphs } from '../document/check-glyphs.ts';
import type { ComposedDocument } from '../document/document.ts';
import type { Format } from '../document/format.ts';
import type { Draft, Effects } from '../effects.ts';
import type { Finding } from '../finding/finding.ts';
import { fiscalYearOf, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { loadFonts } from '../typography/load-fonts.ts';
import type { RawWorkspace } from '../workspace/read-workspace.ts';
import { findFault } from './fault.ts';
import { Graph } from './graph/graph.ts';
import { fontFoldersOf, readTheme } from './resources.ts';
import { writers } from './writers.ts';

/** For the characters that the theme's families lack. */
const fallbackFamily = 'Noto Sans JP';

export type OwnDocument = Pick<ComposedDocument, 'title' | 'page' | 'tree'> & Partial<Pick<ComposedDocument, 'form'>>;

/** What stops it; then there is no file, or the one from before. */
export async function writeDocument(
  effects: Effects,
  { root, configuration }: RawWorkspace,
  { title, page, tree, form = 'print' }: OwnDocument,
  path: string,
  format: Format,
): Promise<readonly Finding[]> {
  const theme = await readTheme(effects, root, new Graph());
  if (theme.value === undefined) return theme.findings;
  const { document, organization, section } = configuration;
  const composed: ComposedDocument = {
    title,
    organization,
    section,
    date: document.date,
    year: formatFiscalYear(fiscalYearOf(document.date), document.years, document.date),
    form,
    page,
    sheets: 'goal',
    theme: theme.value,
    tree,
  };
  const families = [...new Set([...configuration.fonts, ...theme.value.fonts])];
  const first = await loadFonts(fontFoldersOf(effects, root), families);
  const lacksGlyph = checkGlyphs(tree, first.value).length > 0;
  const fonts = lacksGlyph ? await loadFonts(fontFoldersOf(effects, root), [...families, fallbackFamily]) : first;
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
