import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { ComposedDocument } from '../../../src/document/document.ts';
import { fillPages, pageOf } from '../../../src/report/booklet/fill-pages.ts';
import { sampleDocument } from '../../writer/sample-document.ts';

const ids = ['cover', 'contents', 'first', 'inside', 'second'];
/** Of ten pages: the first three bear no number. */
const labels = ['', '', '', '1', '2', '3', '4', '5', '6', '7'];

function document(): ComposedDocument {
  const tree = h(
    'article',
    ids.map((id) => h('p', [pageOf(id)])),
  );
  return { ...sampleDocument(), tree: { type: 'root', children: [tree] } };
}

/** Locates by the pages of each round, and counts the rounds. */
function locator(rounds: readonly (readonly number[])[]) {
  let round = 0;
  const locate = async () => {
    const pages = rounds[Math.min(round, rounds.length - 1)] ?? [];
    round += 1;
    return { pages: [], labels, places: new Map(ids.map((id, index) => [id, { page: pages[index] ?? 1, line: 1 }])) };
  };
  return { locate, count: () => round };
}

describe('page numbers', () => {
  it('are those that are printed on the pages', async () => {
    const given = document();
    const found = await fillPages(given, locator([[1, 2, 4, 5, 9]]).locate);
    expect(ids.map(found)).toEqual([undefined, undefined, '1', '2', '6']);
    expect(textOf(given.tree)).toBe('－－126');
  });

  it('are looked up again until nothing moves', async () => {
    const { locate, count } = locator([
      [1, 2, 4, 5, 6],
      [1, 2, 4, 5, 7],
    ]);
    const given = document();
    await fillPages(given, locate);
    expect([textOf(given.tree), count()]).toEqual(['－－124', 3]);
  });

  it('hold even where each of them moves the next, as in contents that grow', async () => {
    const { locate, count } = locator([6, 7, 8, 9, 10].map((last) => [1, 2, 3, 4, last]));
    const given = document();
    await fillPages(given, locate);
    expect([textOf(given.tree), count()]).toEqual(['－－－17', 6]);
  });

  it('are looked up twelve times at most', async () => {
    let count = 0;
    await fillPages(document(), async () => {
      count += 1;
      return { pages: [], labels, places: new Map([['first', { page: 4 + (count % 2), line: 1 }]]) };
    });
    expect(count).toBe(12);
  });

  it('of what is nowhere are none', async () => {
    const found = await fillPages(document(), locator([[1, 2, 3, 4, 5]]).locate);
    expect(found('elsewhere')).toBeUndefined();
  });
});
