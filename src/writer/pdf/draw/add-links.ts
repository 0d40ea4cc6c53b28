/** Makes the text of links active: annotations with a place in the structure tree, to addresses and to places inside. */

import type { Element } from 'hast';
import { markedTextOf } from '../../../document/flow/redline-marks.ts';
import { isLinkTarget } from '../../../model/book/text/link-target.ts';
import type { CompactDocument } from '../file/compact-document.ts';
import type { StructureTree } from '../tags/structure-tree.ts';

/** A stretch of a link's text on the current page, in points from its lower left corner. */
export interface LinkArea {
  readonly element: Element;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
}

export function addLinks(areas: readonly LinkArea[], document: CompactDocument, structure: StructureTree): void {
  const page = document.page.dictionary;
  for (const { element, box } of areas) {
    const target = targetOf(element, structure);
    if (target === undefined) continue;
    const annotation = document.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: box.map((edge) => Math.round(edge * 100) / 100),
      Border: [0, 0, 0],
      // Printed, as PDF/A asks of every annotation.
      F: 4,
      // What a screen reader says of it (PDF/UA, Matterhorn 28-012).
      Contents: new String(markedTextOf(element)),
      ...target,
    });
    annotation.data.StructParent = structure.addAnnotation(element, page, annotation);
    annotation.end();
    document.page.annotations.push(annotation);
  }
}

/** Whether an element is no link, or one whose place inside the document is among the `targets` there are. */
export function isLive({ tagName, properties }: Element, targets: ReadonlySet<string> | undefined): boolean {
  const href = String(properties.href ?? '');
  return tagName !== 'a' || targets === undefined || !href.startsWith('#') || targets.has(href.slice(1));
}

/** To a place on the pages, and in PDF 2.0 to an element of the structure (ISO 32000-2, 12.3.2.3). */
export function goTo(place: unknown, structure: readonly unknown[]): object {
  return { S: 'GoTo', D: place, SD: structure };
}

/** Only what a link may lead to. An address in a PDF is ASCII. */
function targetOf({ properties }: Element, structure: StructureTree): object | undefined {
  const href = String(properties.href ?? '');
  if (href.startsWith('#')) {
    const name = href.slice(1);
    const destination = structure.destinationOf(name);
    return destination === undefined ? { Dest: new String(name) } : { A: goTo(new String(name), destination) };
  }
  if (!isLinkTarget(href)) return undefined;
  const address = href
    .trim()
    .replace(/\p{Cs}/gu, '')
    .replace(/[^\x21-\x7e]/gu, encodeURIComponent);
  return { A: { S: 'URI', URI: new String(address) } };
}
