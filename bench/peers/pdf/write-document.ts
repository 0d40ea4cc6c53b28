/** Calls one of our writers, that of PDF unless told, as `src/build/` does. */

import type { ElementContent } from 'hast';
import type { ComposedDocument } from '../../../src/document/document.ts';
import type { Theme } from '../../../src/document/theme.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import type { FontStack } from '../../../src/typography/face.ts';
import { openFontFolder } from '../../../src/typography/font-folder.ts';
import { loadFonts } from '../../../src/typography/load-fonts.ts';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import type { Writer } from '../../../src/writer/writer.ts';

const effects = createNodeEffects();

/** Throws when the writer has anything to say: these documents give no cause. */
export async function writeDocument(
  document: ComposedDocument,
  fonts: FontStack,
  output: string,
  writer: Writer = pdfWriter,
): Promise<void> {
  const draft = await effects.files.draft(output);
  const { findings } = await writer.write(document, fonts, draft);
  if (findings.length > 0) throw new Error(JSON.stringify(findings.slice(0, 3)));
  await draft.publish();
}

export async function openFonts(folder: string, family: string): Promise<FontStack> {
  return (await loadFonts([openFontFolder(effects, folder)], [family])).value;
}

export function composeDocument(theme: Theme, children: readonly ElementContent[]): ComposedDocument {
  return {
    title: '取組状況',
    organization: '品川区',
    section: '',
    date: { year: 2018, month: 9, day: 30 },
    year: '29年度',
    form: 'print',
    page: { size: 'A4', orientation: 'landscape' },
    sheets: 'one',
    theme,
    tree: { type: 'root', children: [element('article', children)] },
  };
}

export function element(tagName: string, content: string | readonly ElementContent[]): ElementContent {
  const children: ElementContent[] = typeof content === 'string' ? [{ type: 'text', value: content }] : [...content];
  return { type: 'element', tagName, properties: {}, children };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): ElementContent {
  const row = (cells: readonly string[], tagName: string) =>
    element(
      'tr',
      cells.map((text) => element(tagName, text)),
    );
  return element('table', [
    element('thead', [row(head, 'th')]),
    element(
      'tbody',
      rows.map((cells) => row(cells, 'td')),
    ),
  ]);
}
