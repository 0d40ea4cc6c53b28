/** Headings of programmes beside their table, all of one book. */

import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../workspace/temporary-folder.ts';
import { readBookOf } from '../small-book.ts';

interface Case {
  readonly row: string;
  readonly heading: string;
  /** `code words`, at the heading (`h`) or at the row (`r`). */
  readonly told: readonly string[];
}

/** `章,事業名,令和4年度予算額,令和5年度予算額` of the table, and the heading in chapter `a`. */
const cases: Readonly<Record<string, Case>> = {
  'its title': { row: 'a,広報紙,1千円,2千円', heading: '広報紙', told: [] },
  'more than its title': { row: 'a,広報紙,1千円,2千円', heading: '広報紙の発行', told: [] },
  'less than its title': { row: 'a,広報紙の発行,1千円,2千円', heading: '広報紙', told: [] },
  'its title with a year': { row: 'a,広報紙,1千円,2千円', heading: '広報紙令和5年度', told: [] },
  'a year in the table': { row: 'a,平成30年度広報紙,1千円,2千円', heading: '広報紙', told: [] },
  'its title with words in brackets': { row: 'a,広報（紙面）紙,1千円,2千円', heading: '広報紙', told: [] },
  'its title in other width': { row: 'a,ＰＲ紙,1千円,2千円', heading: 'PR 紙', told: [] },
  'another title': {
    row: 'a,広報紙,1千円,2千円',
    heading: '広聴会',
    told: ['h programme-title-differs 広報紙 広聴会'],
  },
  'a part of each': {
    row: 'a,広報紙発行,1千円,2千円',
    heading: '広報紙配布',
    told: ['h programme-title-differs 広報紙発行 広報紙配布'],
  },
  'the chapter of another': {
    row: 'b,広報紙,1千円,2千円',
    heading: '広報紙',
    told: ['h programme-elsewhere 広報紙 b a'],
  },
  'the title of its chapter': { row: '甲,広報紙,1千円,2千円', heading: '広報紙', told: [] },
  'the title of another chapter, in book.yaml': {
    row: '乙,広報紙,1千円,2千円',
    heading: '広報紙',
    told: ['h programme-elsewhere 広報紙 b a'],
  },
  // One cause is told once: of an unknown chapter nobody knows whether the heading stands in it.
  'a chapter that there is not': { row: '丙,広報紙,1千円,2千円', heading: '広報紙', told: ['r chapter-unknown 丙 '] },
  'a title of two chapters': { row: '共通,広報紙,1千円,2千円', heading: '広報紙', told: ['r chapter-unknown 共通 '] },
  'a budget that is typed': {
    row: 'a,広報紙,1千円,2千円',
    heading: '広報紙（予算額2千円）',
    told: ['h figure-typed 広報紙　予算額 予算額 2千円'],
  },
  'another budget': {
    row: 'a,広報紙,1千円,"2,300千円"',
    heading: '広報紙（予算額 2,400千円）',
    told: ['h figure-differs 広報紙　予算額 2,400千円 2,300千円'],
  },
  'a budget in full width': {
    row: 'a,広報紙,1千円,"2,300千円"',
    heading: '広報紙（予算額：２，３００千円）',
    told: ['h figure-typed 広報紙　予算額 予算額 2,300千円'],
  },
  'a budget without a unit': { row: 'a,広報紙,1千円,2千円', heading: '広報紙（予算額2）', told: [] },
  'the budget of the year before only': {
    row: 'a,広報紙,1千円,',
    heading: '広報紙',
    told: ['r budget-of-year-missing 令和5年度 広報紙'],
  },
  'no budget': { row: 'a,広報紙,,', heading: '広報紙', told: [] },
  'a budget that is no money': {
    row: 'a,広報紙,1千円,2人',
    heading: '広報紙',
    told: ['r budget-without-unit 広報紙 2人'],
  },
  'a budget that is a word': { row: 'a,広報紙,1千円,未定', heading: '広報紙', told: [] },
  'no heading': { row: 'a,広報紙,1千円,2千円', heading: '', told: ['r programme-without-heading 広報紙'] },
  'no heading in a chapter that was not handed in': { row: 'b,広報紙,1千円,2千円', heading: '', told: [] },
};

/** Of a book of one programme. */
async function check({ row, heading }: Case): Promise<readonly string[]> {
  const folder = await makeFolder({
    'book.yaml':
      'title: 概要\nyear: 令和5年度\nprogrammes: p.csv\nchapters:\n  - { id: a, file: a.md }\n  - { id: b, title: 乙, file: b.md }\n  - { id: c, title: 共通, file: c.md }\n  - { id: d, title: 共通, file: d.md }\n',
    'a.md': `# 甲\n\n## 事務事業\n\n${heading === '' ? '' : `### ${heading} {#x .programme}\n`}`,
    'p.csv': `ID,章,事業名,令和4年度予算額,令和5年度予算額\nx,${row}\n`,
  });
  const { findings } = await readBookOf(folder);
  return findings
    .filter(({ code }) => /^(?:programme|budget|figure|chapter-unknown)/.test(code))
    .map(({ code, facts, place }) => {
      const { at: _, ...words } = facts as Readonly<Record<string, unknown>>;
      return `${place?.file === 'p.csv' ? 'r' : 'h'} ${code} ${Object.values(words).flat().join(' ')}`;
    });
}

describe('a programme whose heading has', () => {
  it.each(Object.entries(cases))('%s', async (_, given) => {
    expect(await check(given)).toEqual(given.told);
  });
});
