/** Fills in the numbers of pages that a document names, as they are printed on those pages. */

import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { type ComposedDocument, isElement } from '../../document/document.ts';
import type { Located } from '../../layout/located.ts';

/** What a page is called in print, by the id of an element on it; `undefined` where it has no number. */
export type PageLabels = (id: string) => string | undefined;

/** Rounds until the numbers filled in no longer move anything: two for most books, some more where a contents grows by its numbers. */
const mostRounds = 12;

/** The number of the page on which the element of that id begins. Until it is known, as wide as most numbers are. */
export function pageOf(id: string): Element {
  return h('span', { dataPageOf: id }, '00');
}

/** Changes the texts of `pageOf` in the document. */
export async function fillPages(
  document: ComposedDocument,
  locate: (document: ComposedDocument) => Promise<Located>,
): Promise<PageLabels> {
  const references = findReferences(document.tree);
  let labels: PageLabels = () => undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    labels = readLabels(await locate(document));
    const changed = references.map((reference) => fill(reference, labels)).includes(true);
    if (!changed) break;
  }
  return labels;
}

function findReferences(parent: Root | Element): readonly Element[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.properties.dataPageOf === undefined ? findReferences(child) : [child];
  });
}

/** Whether it read otherwise before. */
function fill(reference: Element, labels: PageLabels): boolean {
  const text = labels(String(reference.properties.dataPageOf)) ?? '－';
  const [before] = reference.children;
  reference.children = [{ type: 'text', value: text }];
  return before?.type !== 'text' || before.value !== text;
}

function readLabels({ places, labels }: Located): PageLabels {
  return (id) => {
    const place = places.get(id);
    const label = place && labels[place.page - 1];
    return label === '' ? undefined : label;
  };
}
