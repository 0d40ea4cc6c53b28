/** What is wrong in the document that was published, and what is right, each with its place on the pages. */

import type { Element } from 'hast';
import type { ComposedDocument } from '../../document/document.ts';
import { type Content, partOf } from '../../edition/edition.ts';
import { revisionOf } from '../../edition/revision-of.ts';
import type { Found } from '../../finding/finding.ts';
import type { LinePosition, Located } from '../../layout/located.ts';
import { changesOf } from '../../revision/changes.ts';
import { progressDocument } from '../progress/progress-report.ts';
import type { Report, ReportInput } from '../report.ts';
import { compareDocuments } from './compare-documents.ts';
import { editions, findLines, findPlace, locateEdition } from './edition.ts';
import { nameOfItem, namesOf } from './name-changes.ts';
import { type LocatedEdition, progressEditions } from './progress-editions.ts';
import { sidesOf, type ToldSides } from './told-sides.ts';

export interface Erratum {
  /** 箇所, e.g. `延長保育の実施施設数　達成率`. */
  readonly name: string;
  /** What changed, for lists of what is on a page, e.g. `延長保育の実施施設数`. */
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  /** As they are printed, where that is more than their texts. */
  readonly sides?: ToldSides;
  readonly old?: LinePosition | undefined;
  /** Of several places in one text, each line. */
  readonly lines?: readonly LinePosition[];
  readonly now?: LinePosition | undefined;
}

export interface Errata {
  readonly errata: readonly Erratum[];
  /** What is on each page of both editions, so that pages which differ can be told. */
  readonly pages: { readonly old: readonly string[]; readonly now: readonly string[] };
}

/** What `findErrata` and `composeCorrected` ask for. */
export const ofPublished: NonNullable<Report['needs']> = [
  ...[editions.old, editions.new],
  ...[progressEditions.old, progressEditions.new, progressDocument],
];

/**
 * A plan is published as its progress report: each figure in it that is another now, those that are computed from a corrected value
 * included. Of all other data it is the document itself.
 */
export async function findErrata(input: ReportInput): Promise<Errata> {
  if (isPlan(input)) return compareProgress(input);
  const [published, corrected] = [await locateEdition(input, 'old'), await locateEdition(input, 'new')];
  const revision = revisionOf(input.content);
  const names = namesOf(revision);
  const errata = changesOf(revision).map((change): Erratum => {
    const lines = findLines(published, change);
    return {
      name: names.change(change),
      subject: change.item === undefined ? names.change(change) : nameOfItem(change.item),
      before: change.before,
      after: change.after,
      sides: sidesOf(change),
      old: lines[0] ?? findPlace(published, change, 'old'),
      lines,
      now: findPlace(corrected, change, 'new'),
    };
  });
  return { errata: errata.toSorted(comparePlaces), pages: { old: published.pages, now: corrected.pages } };
}

/** The document as it is now. */
export async function composeCorrected(input: ReportInput): Promise<Found<ComposedDocument>> {
  return isPlan(input) ? (await input.get(progressEditions.new)).composed : input.get(editions.new);
}

function isPlan({ content }: ReportInput): boolean {
  return partOf(content.edition, 'plan') !== undefined;
}

async function compareProgress(input: ReportInput): Promise<Errata> {
  const [old, now] = [await input.get(progressEditions.old), await input.get(progressEditions.new)];
  const errata = compareDocuments(old.parts, now.parts, findHeirs(input.content)).map(
    (difference): Erratum => ({
      ...difference,
      old: placeOf(old.located, difference.old),
      now: placeOf(now.located, difference.now),
    }),
  );
  return { errata: errata.toSorted(comparePlaces), pages: { old: readPages(old), now: readPages(now) } };
}

/** An indicator whose id is another, as ids that are made of names are where the name changed. */
function findHeirs({ comparison }: Content): ReadonlyMap<string, string> {
  const { items = [] } = comparison?.revision ?? {};
  return new Map(
    items.flatMap(({ before, after }) =>
      before === undefined || after === undefined || before.id === after.id ? [] : [[before.id, after.id] as const],
    ),
  );
}

/** In the order of the published pages; what is new stands where the new edition has it. */
function comparePlaces(a: Erratum, b: Erratum): number {
  const [first, second] = [a.old ?? a.now, b.old ?? b.now];
  // Of columns side by side the left one is read to its end first.
  const column = (place: LinePosition | undefined) => ['左', '中', '右'].indexOf(place?.column ?? '');
  const isBeside = first?.column !== undefined && second?.column !== undefined;
  return (
    (first?.page ?? 0) - (second?.page ?? 0) ||
    (isBeside ? column(first) - column(second) : 0) ||
    (first?.line ?? 0) - (second?.line ?? 0)
  );
}

function placeOf({ places }: Located, element: Element | undefined): LinePosition | undefined {
  return element && places.get(`${element.properties.id}`);
}

/** Two pages whose texts are the same may have other pictures. */
function readPages({ located, parts }: LocatedEdition): readonly string[] {
  const pictures = located.pages.map((): string[] => []);
  for (const { element, content } of parts.figures) {
    const place = placeOf(located, element);
    if (place !== undefined) pictures[place.page - 1]?.push(content);
  }
  return located.pages.map((text, index) => [text, ...(pictures[index] ?? [])].join('\n'));
}
