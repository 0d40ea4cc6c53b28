import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from './build-workspace.ts';
import { fillsOfWorkspace } from './page-fill.ts';

/** Of its height: whatever keeps together is divided rather than leave a third of a page white. */
const leastInner = 0.66;
/** A page that a form or a chapter ends on may be short, and is no scrap. */
const leastEnd = 0.25;

/** The documents of a sample, and how many pages they take at most. */
const samples: readonly [folder: string, pages: Readonly<Record<string, number>>][] = [
  ['esashi-budget', { amounts: 1 }],
  ['tokushima-settlement', { amounts: 1 }],
  ['meguro-strategy', { list: 2, 'revision-list': 2, redline: 2, comparison: 2, changes: 2, errata: 1 }],
  ['osaka-minato-policy', { form: 6, redline: 6, comparison: 1, changes: 1, errata: 1 }],
  [
    'shinagawa-strategy',
    { progress: 15, 'revision-list': 4, redline: 3, clean: 3, comparison: 4, changes: 4, booklet: 33 },
  ],
  ['shinagawa-planning-dept', { booklet: 37 }],
];

describe.each(samples)('the pages of %s', (folder, most) => {
  it('are filled, and no more than they need to be', async () => {
    const fills = await fillsOfWorkspace(join(repository, 'data', folder));
    const white = fills.flatMap(({ report, pages }) =>
      pages
        .filter(({ ends, share }, index) => index > 0 && share < (ends === 'inner' ? leastInner : leastEnd))
        .map(({ page, share }) => `${report} p.${page}: ${Math.round(share * 100)} %`),
    );
    expect(white).toEqual([]);
    const counts = new Map(fills.map(({ report, pages }) => [report, pages.length]));
    const many = Object.entries(most).filter(([report, count]) => (counts.get(report) ?? 0) > count);
    expect(many).toEqual([]);
    expect(Object.keys(most).filter((report) => !counts.has(report))).toEqual([]);
  });
});
