/** What a book.yaml may say, and where it is told that it may not. */

import { describe, expect, it } from 'vitest';
import { bookSchema, chaptersOf } from '../../../../src/model/book/read/book-definition.ts';

const least = { title: '概要', year: '令和5年度', chapters: [{ id: 'a', file: 'a.md' }] };

/** The keys that are told of; none where all is well. */
function told(change: object): string {
  const { success, error } = bookSchema.safeParse({ ...least, ...change });
  return success ? '' : [...new Set(error.issues.map(({ path }) => path.join('.')))].join(' ');
}

const chapter = (change: object) => ({ chapters: [{ id: 'a', file: 'a.md', ...change }] });
const below = (change: object) => ({ chapters: [{ title: '部', chapters: [{ id: 'a', file: 'a.md', ...change }] }] });
const nested = (depth: number): object => (depth === 0 ? { name: '係' } : { name: '課', units: [nested(depth - 1)] });

describe('a book.yaml', () => {
  it.each([
    ['as short as can be', {}, ''],
    ['without a title', { title: undefined }, 'title'],
    ['with an empty title', { title: '' }, 'title'],
    ['with a number for a title', { title: 2023 }, ''],
    ['without a year', { year: undefined }, 'year'],
    ['of no year', { year: 'いつか' }, 'year'],
    ['of a calendar year', { year: '令和5年' }, 'year'],
    ['of a year in numbers', { year: 2023 }, ''],
    ['without chapters', { chapters: [] }, 'chapters'],
    ['with a cover', { cover: ['令和5年度', 2023] }, ''],
    ['with an empty line on its cover', { cover: ['令和5年度', ''] }, 'cover.1'],
    ['with contents one deep', { contentsDepth: 1 }, ''],
    ['two deep', { contentsDepth: 2 }, ''],
    ['three deep', { contentsDepth: 3 }, 'contentsDepth'],
    ['with numbers', { numbering: ['1', 1, 'なし', '〈〉'] }, ''],
    ['with none', { numbering: [] }, 'numbering'],
    ['with numbers that are none', { numbering: ['1', '第?'] }, 'numbering.1'],
    ['with a chapter without a file', { chapters: [{ id: 'a' }] }, 'chapters.0.file'],
    ['with one without an id', { chapters: [{ file: 'a.md' }] }, 'chapters.0.id'],
    ['with a group without a title', { chapters: [{ chapters: [{ id: 'a', file: 'a.md' }] }] }, 'chapters.0.title'],
    ['with a group of none', { chapters: [{ title: '部', chapters: [] }] }, 'chapters.0.chapters'],
    ['with a group of one', below({}), ''],
    ['of which one has no file', below({ file: '' }), 'chapters.0.chapters.0.file'],
    ['with a file without a name', chapter({ file: '' }), 'chapters.0.file'],
    ['with an id in Japanese', chapter({ id: '企画課' }), ''],
    ['with a blank in an id', chapter({ id: '企画 課' }), 'chapters.0.id'],
    ['with a slash in it', chapter({ id: 'a/b' }), 'chapters.0.id'],
    ['with a backslash in it', chapter({ id: 'a\\b' }), 'chapters.0.id'],
    ['with a number sign in it', chapter({ id: 'a#b' }), 'chapters.0.id'],
    ['with a dot in it', chapter({ id: 'a.b' }), 'chapters.0.id'],
    ['with an empty one', chapter({ id: '' }), 'chapters.0.id'],
    ['with changes accepted', chapter({ changes: 'accept' }), ''],
    ['or refused', chapter({ changes: 'refuse' }), ''],
    ['or something else', chapter({ changes: 'keep' }), 'chapters.0.changes'],
    ['with offices four below each other', { organisation: nested(3) }, ''],
    ['or five', { organisation: nested(4) }, 'organisation.units.0.units.0.units.0.units.0'],
    ['with an office of nobody', { organisation: { name: '課', staff: 0 } }, ''],
    ['with fewer than nobody', { organisation: { name: '課', staff: -1 } }, 'organisation.staff'],
    ['with half a person', { organisation: { name: '課', staff: 1.5 } }, 'organisation.staff'],
    ['with an office without a name', { organisation: { staff: 1 } }, 'organisation.name'],
    ['with words', { words: { project: '全体計画', target: '目標数値' } }, ''],
    ['with words that there are none of', { words: { goal: '目標' } }, 'words'],
    ['with tables', { figures: 'f.csv', programmes: 'p.csv', projects: 'q.csv', previous: 'last' }, ''],
    [
      'without their names',
      { figures: '', programmes: '', projects: '', previous: '' },
      'figures programmes projects previous',
    ],
  ])('%s: %j is told of 「%s」', (_, change, expected) => {
    expect(told(change)).toBe(expected);
  });

  it.each([{ titel: '概要' }, chapter({ page: 1 }), below({ page: 1 }), { organisation: { name: '課', head: '長' } }])(
    'has no other keys: %j',
    (change) => {
      expect(bookSchema.safeParse({ ...least, ...change }).success).toBe(false);
    },
  );

  it('has what it does not say', () => {
    expect(bookSchema.parse(least)).toMatchObject({
      contents: '目次',
      contentsDepth: 1,
      numbering: ['1', '(1)', '①', '・'],
      words: {},
      year: { text: '令和5年度', value: 2023 },
    });
    expect(bookSchema.parse({ ...least, organisation: { name: '市' } }).organisation).toEqual({
      name: '市',
      units: [],
    });
  });

  it.each([
    ['令和5年度', '令和5年度', 2023],
    ['R5', '令和5年度', 2023],
    ['2023', '令和5年度', 2023],
    ['2023年度', '2023年度', 2023],
    [2023, '令和5年度', 2023],
    ['平成30年度', '平成30年度', 2018],
    ['令和元年度', '令和元年度', 2019],
  ])('of %s is of %s', (year, text, value) => {
    expect(bookSchema.parse({ ...least, year }).year).toEqual({ text, value });
  });

  it('has its chapters in order, with their groups', () => {
    const { chapters } = least;
    const definition = bookSchema.parse({
      ...least,
      chapters: [
        ...chapters,
        {
          title: '部',
          chapters: [
            { id: 'b', title: '乙', file: 'b.docx', changes: 'refuse' },
            { id: 'c', file: 'c.md' },
          ],
        },
      ],
    });
    expect(chaptersOf(definition)).toEqual([
      { id: 'a', title: '', group: '', file: 'a.md', key: 'chapters.0' },
      { id: 'b', title: '乙', group: '部', file: 'b.docx', changes: 'refuse', key: 'chapters.1.chapters.0' },
      { id: 'c', title: '', group: '部', file: 'c.md', key: 'chapters.1.chapters.1' },
    ]);
  });
});
