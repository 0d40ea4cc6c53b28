/** Writes a document as a DOCX file, with the drawing of pictures left to the caller. */

import type { Element, Root } from 'hast';
import { type ComposedDocument, isElement, type Picture } from '../../document/document.ts';
import { openMeasuring } from '../../layout/open-measuring.ts';
import { geometryOf, widthInside } from '../../layout/pages/page-geometry.ts';
import { greatest } from '../../model/value/extremes.ts';
import type { FontStack } from '../../typography/face.ts';
import { propertiesOf } from '../package/document-properties.ts';
import { tag } from '../package/xml.ts';
import type { Sink, Written } from '../writer.ts';
import { writeArchive } from './archive.ts';
import { composeBlocks } from './compose-blocks.ts';
import { DocumentParts } from './document-parts.ts';
import { laySections } from './lay-sections.ts';
import { Numbering } from './numbering.ts';
import { Furniture } from './pages.ts';
import { paragraphXml } from './paragraph.ts';
import { Pictures } from './pictures.ts';
import { DocumentReferences } from './references.ts';
import { RunWriter } from './run-writer.ts';
import { StyleSheet } from './style-sheet.ts';

/** Pixels a point: sharp on paper at 144 dots an inch. */
const pictureScale = 2;

/** Draws a picture as PNG with `scale` pixels a point. */
export type Rasterize = (picture: Picture, fonts: FontStack, scale: number) => Uint8Array;

export async function writeTextDocument(
  document: ComposedDocument,
  fonts: FontStack,
  sink: Sink,
  rasterize: Rasterize,
): Promise<Written> {
  const { tracked: tree = document.tree, title } = document;
  const properties = propertiesOf(document);
  const measuring = openMeasuring(document, fonts);
  const styles = new StyleSheet(measuring);
  const references = new DocumentReferences(tree);
  const pictures = new Pictures((picture) => rasterize(picture, fonts, pictureScale));
  const author = { name: document.editor ?? document.organization, date: properties.date };
  const writer = new RunWriter(author, references, measuring.scale);
  const numbering = new Numbering(styles.look(element('li')).size);
  const parts = new DocumentParts({ measuring, styles, numbering, pictures, references, writer });
  const geometry = geometryOf(document);
  const width = widthInside(geometry);
  const blocks = composeBlocks(tree, width, parts);
  const isThrough = blocks.every((block) => block.kind !== 'start' || block.pageNumbers === undefined);
  const [head, foot] = ['running-head', 'page-number'].map((name) => styles.paragraph(element('p', name)));
  const furniture = new Furniture(isThrough, { head: head ?? '', foot: foot ?? '' });
  const setting = {
    title,
    headline: document.headline,
    geometry,
    furniture,
    writer,
    contentsDepth: depthOfContents(tree, references),
  };
  const body = [...laySections(blocks, setting)];
  const notes = references.notes.map(({ number, element: note }) => {
    const paragraphs = composeBlocks(
      { type: 'root', children: [{ ...note, properties: withoutId(note) }] },
      width,
      parts,
    );
    const written = paragraphs.flatMap((block) => (block.kind === 'paragraph' ? [paragraphXml(block, writer)] : []));
    return tag('w:footnote', { 'w:id': number }, written.join(''));
  });
  await writeArchive(
    {
      properties,
      body,
      notes,
      styles: styles.xml(),
      numbering: numbering.xml(),
      furniture: furniture.parts,
      media: pictures.media,
      links: references.links,
      families: [...new Set(fonts.regular.map(({ family }) => family))],
    },
    sink,
  );
  return { findings: [] };
}

function withoutId({ properties: { id: _, ...properties } }: Element): Element['properties'] {
  return properties;
}

function element(tagName: string, ...className: readonly string[]): Element {
  return { type: 'element', tagName, properties: { className: [...className] }, children: [] };
}

/** The deepest heading that the contents lead to. */
function depthOfContents(parent: Root | Element, references: DocumentReferences): number {
  const levels = parent.children.map((child) => {
    if (!isElement(child)) return 1;
    return child.tagName === 'nav' ? deepestLink(child, references) : depthOfContents(child, references);
  });
  return Math.max(1, greatest(levels));
}

function deepestLink(nav: Element, references: DocumentReferences): number {
  const { href } = nav.properties;
  const own = typeof href === 'string' ? references.levelOf(href.replace(/^#/, '')) : 1;
  return Math.max(own, greatest(nav.children.map((child) => (isElement(child) ? deepestLink(child, references) : 1))));
}
