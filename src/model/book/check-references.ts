/** Checks that ids are single and that links and components lead to what there is. */

import { error, type Finding, type Place } from '../../finding/finding.ts';
import { formatPlace } from '../../finding/format-place.ts';
import type { Block, Book, BookComponent } from '../book.ts';
import type { Sources } from './sources.ts';
import { blocksOf, textsOf } from './walk-blocks.ts';

export function checkReferences(book: Book, findNearest: Sources['findNearest']): readonly Finding[] {
  const blocks = blocksOf(book);
  const ids = new Map<string, Place>();
  const doubled = blocks.flatMap((block) => {
    if (block.type !== 'heading' && block.type !== 'table') return [];
    const { id, place } = block;
    const first = ids.get(id);
    if (first !== undefined) return [error('id-doubled', { id, first: formatPlace(first) }, place)];
    ids.set(id, place);
    return [];
  });
  const known = new Set(ids.keys());
  return [
    ...doubled,
    ...blocks.flatMap((block) => checkLinks(block, known, findNearest)),
    ...blocks.flatMap((block) => (block.type === 'component' ? checkComponent(block, book, findNearest) : [])),
  ];
}

function checkLinks(block: Block, known: ReadonlySet<string>, findNearest: Sources['findNearest']): readonly Finding[] {
  return textsOf(block).flatMap(({ text, place }) =>
    text.flatMap((inline) => {
      if (inline.type !== 'link' || !inline.href.startsWith('#')) return [];
      const target = decodeTarget(inline.href.slice(1));
      return known.has(target)
        ? []
        : [error('link-unknown', { target, nearest: findNearest(target, [...known]) }, place)];
    }),
  );
}

/** Markdown keeps Japanese ids as they are written, an editor may have escaped them. */
function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function checkComponent(
  { name, attributes, place }: BookComponent,
  book: Book,
  findNearest: Sources['findNearest'],
): readonly Finding[] {
  const [key, known] = name === 'trend-chart' ? ['figures', book.figures] : ['id', book.projects];
  if (name !== 'trend-chart' && name !== 'project') return [];
  const given = (attributes[key] ?? '').split(name === 'project' ? '\n' : /\s+/).filter((id) => id !== '');
  if (given.length === 0) return [error('attribute-invalid', { name: key, value: '', expected: 'text' }, place)];
  return given
    .filter((id) => !known.has(id))
    .map((id) => error('component-unknown-id', { name, id, nearest: findNearest(id, [...known.keys()]) }, place));
}
