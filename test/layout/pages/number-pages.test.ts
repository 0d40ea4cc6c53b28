import { describe, expect, it } from 'vitest';
import type { Start } from '../../../src/layout/measure/block.ts';
import type { Page } from '../../../src/layout/pages/flow.ts';
import { numberPages } from '../../../src/layout/pages/number-pages.ts';
import { text } from './drawn-pages.ts';

/** A page on which these begin. */
function page(...starts: readonly Partial<Start>[]): Page {
  const block = text('A', 1);
  const placed = { kind: 'text', block, from: 0, to: 1, spaceBefore: 0, spaceAfter: 0 } as const;
  return [
    ...starts.map((start) => ({ kind: 'block' as const, block: { kind: 'start', anchors: [], ...start } as Start })),
    placed,
  ];
}

const [plain, none, restart] = [page(), page({ pageNumbers: 'none' }), page({ pageNumbers: 'restart' })];
const head = (runningHead: string) => page({ runningHead });
const labelsOf = (...pages: readonly Page[]) => numberPages(pages, '題').map(({ label, foot }) => [label, foot]);
const headsOf = (...pages: readonly Page[]) => numberPages(pages, '題').map(({ runningHead }) => runningHead);

describe('the number of a page', () => {
  it('is printed with that of all pages, where they are counted through', () => {
    expect(labelsOf(plain, plain, page({ anchors: ['a'] }))).toEqual([
      ['1', '1 ／ 3'],
      ['2', '2 ／ 3'],
      ['3', '3 ／ 3'],
    ]);
  });

  it('begins again where a section asks for it, and stands alone then', () => {
    expect(labelsOf(plain, plain, restart, plain)).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['1', '1'],
      ['2', '2'],
    ]);
  });

  it('is none from where a section asks for none, up to where they begin again', () => {
    expect(labelsOf(none, plain, restart, plain, none)).toEqual([
      ['', ''],
      ['', ''],
      ['1', '1'],
      ['2', '2'],
      ['', ''],
    ]);
  });

  it('is that of the last section that begins on the page', () => {
    const both = page({ pageNumbers: 'none' }, { pageNumbers: 'restart' }, { anchors: ['a'] });
    expect(labelsOf(plain, both)).toEqual([
      ['1', '1'],
      ['1', '1'],
    ]);
  });
});

describe('what is printed above a page', () => {
  it('is the title, but on the page that bears it', () => {
    expect(headsOf(plain, plain, plain)).toEqual(['', '題', '題']);
  });

  it('is what the last section named that has begun, from its page on', () => {
    expect(headsOf(head('一'), plain, page({ runningHead: '二' }, { runningHead: '三' }, {}), plain)).toEqual([
      '一',
      '一',
      '三',
      '三',
    ]);
    expect(headsOf(plain, plain, head('章'))).toEqual(['', '題', '章']);
    expect(headsOf(head('章'), head(''), plain)).toEqual(['章', '', '']);
  });
});
