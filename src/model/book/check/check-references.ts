/** Checks that ids are single and that links and components lead to what there is. */

import { error, type Finding, type Place } from '../../../finding/finding.ts';
import { formatPlace } from '../../../finding/format-place.ts';
import type { OwnCharts } from '../../own-chart/own-chart.ts';
import { indicatorsOf, type Plan } from '../../plan/plan.ts';
import type { Block, Book, BookComponent } from '../book.ts';
import { helpFirst, type Sources } from '../read/sources.ts';
import { blocksOf, textsOf } from '../text/walk-blocks.ts';

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
    ...componentsOf(blocks, 'trend-chart').flatMap((component) =>
      checkIds(component, 'figures', book.figures, findNearest),
    ),
    ...componentsOf(blocks, 'project').flatMap((component) => checkIds(component, 'id', book.projects, findNearest)),
  ];
}

/** The indicators that charts of the book show: those of the edition whose plan it prints. */
export function checkIndicatorReferences(book: Book, plan: Plan | undefined): readonly Finding[] {
  const indicators = new Map((plan?.goals ?? []).flatMap(indicatorsOf).map((indicator) => [indicator.id, indicator]));
  const findNearest = helpFirst();
  return componentsOf(blocksOf(book), 'indicator-chart').flatMap((component) =>
    checkIds(component, 'ids', indicators, findNearest),
  );
}

/** The charts of the workspace's own that the book shows. */
export function checkOwnChartReferences(book: Book, charts: OwnCharts): readonly Finding[] {
  const findNearest = helpFirst();
  return componentsOf(blocksOf(book), 'own-chart').flatMap((component) =>
    checkIds(component, 'name', charts, findNearest),
  );
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

function componentsOf(blocks: readonly Block[], name: string): readonly BookComponent[] {
  return blocks.flatMap((block) => (block.type === 'component' && block.name === name ? [block] : []));
}

/** `id` and `name` name one thing, which may hold blanks; any other attribute as many as it has words. */
function checkIds(
  { name, attributes, place }: BookComponent,
  key: string,
  known: ReadonlyMap<string, unknown>,
  findNearest: Sources['findNearest'],
): readonly Finding[] {
  const given = (attributes[key] ?? '').split(key === 'id' || key === 'name' ? '\n' : /\s+/).filter((id) => id !== '');
  if (given.length === 0) return [error('attribute-invalid', { name: key, value: '', expected: 'text' }, place)];
  return given
    .filter((id) => !known.has(id))
    .map((id) => error('component-unknown-id', { name, id, nearest: findNearest(id, [...known.keys()]) }, place));
}
