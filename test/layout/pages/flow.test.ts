import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/layout/measure/block.ts';
import { flowBlocks } from '../../../src/layout/pages/flow-parts.ts';
import { draw, drawPlaced, heading, pageHeight, picture, row, start, table, text } from './drawn-pages.ts';

describe('a paragraph', () => {
  it('leaves no line alone at the foot of a page: it begins the next', () => {
    expect(draw(text('A', 8), text('B', 4))).toEqual(['AAAAAAAABB', 'BB']);
    expect(draw(text('A', 9), text('B', 3))).toEqual(['AAAAAAAAA', 'BBB']);
    expect(draw(text('A', 9), text('B', 1))).toEqual(['AAAAAAAAAB']);
    expect(draw(text('A', 7), text('B', 3, { spaceBefore: 2 }))).toEqual(['AAAAAAA', 'BBB']);
    expect(draw(text('A', 6), text('B', 4, { spaceBefore: 2 }))).toEqual(['AAAAAA..BB', 'BB']);
  });

  it('fills pages where it is long', () => {
    expect(draw(text('A', 23))).toEqual(['AAAAAAAAAA', 'AAAAAAAAAA', 'AAA']);
  });

  it('is apart from what is before it, but not from the edges of a page', () => {
    const apart = { spaceBefore: 1, spaceAfter: 1 };
    expect(draw(text('A', 2, apart), text('B', 4, apart))).toEqual(['AA..BBBB.']);
    expect(draw(text('A', 9, apart), text('B', 4, apart))).toEqual(['AAAAAAAAA.', 'BBBB.']);
    expect(draw(text('A', 10, apart), text('B', 1, apart))).toEqual(['AAAAAAAAAA', 'B.']);
  });
});

describe('the last page', () => {
  /** Eight lines and a picture, and lines that stand on a second page. */
  const over = (lines: number) => [
    text('A', 8, { spaceAfter: 0 }),
    picture(2),
    ...'BCDEF'
      .slice(0, lines)
      .split('')
      .map((name) => text(name, 1)),
  ];

  it('is spared where little stands on it and the others can take it', () => {
    expect(draw(picture(9), text('A', 1), text('B', 0))).toEqual(['PPPPPPPPPA']);
    expect(flowBlocks([picture(99.5), text('A', 1)], 100)).toHaveLength(1);
    expect(flowBlocks([picture(93), text('A', 7), text('B', 1)], 100)).toHaveLength(1);
    expect(flowBlocks([picture(92), text('A', 8), text('B', 8)], 100)).toHaveLength(2);
    expect(draw(...over(1))).toEqual(['AAAAAAAAPP', 'B']);
  });

  it('stands where more than three tenths of it are filled', () => {
    // Each is a point high: 108 of them stand on a page of 100 where they are squeezed.
    const pictures = (count: number) => Array.from({ length: count }, () => picture(1));
    expect(flowBlocks(pictures(530), 100)).toHaveLength(5);
    expect(flowBlocks(pictures(531), 100)).toHaveLength(6);
    expect(flowBlocks(pictures(108), 100)).toHaveLength(1);
    expect(flowBlocks(pictures(109), 100)).toHaveLength(2);
  });

  it('is spared in each part that begins a page', () => {
    const part = [picture(99.5), text('A', 1)];
    expect(flowBlocks([...part, { kind: 'page-break' }, ...part], 100)).toHaveLength(2);
  });
});

describe('a heading', () => {
  it('stands on the page of what it heads, with two lines of it', () => {
    expect(draw(text('A', 7), heading('H'), text('B', 4))).toEqual(['AAAAAAAHBB', 'BB']);
    expect(draw(text('A', 8), heading('H'), text('B', 3))).toEqual(['AAAAAAAA', 'HBBB']);
    expect(draw(text('A', 9), heading('H'), text('B', 3))).toEqual(['AAAAAAAAA', 'HBBB']);
  });

  it('follows the heading above it, and both follow what they head', () => {
    expect(draw(text('A', 7), heading('G'), heading('H'), text('B', 3))).toEqual(['AAAAAAA', 'GHBBB']);
  });

  it('stands on the page of the table it heads', () => {
    expect(draw(text('A', 8), heading('H'), table('aa'))).toEqual(['AAAAAAAA', 'Haa']);
    expect(draw(text('A', 8), heading('H'), picture(2))).toEqual(['AAAAAAAA', 'HPP']);
  });

  it('stands with a line that has room, though not for the gap below it', () => {
    expect(draw(text('A', 8), heading('H'), text('B', 1, { spaceAfter: 1 }))).toEqual(['AAAAAAAAHB']);
  });

  it('is never the last on a page that others follow, whatever names stand between', () => {
    const gap = fc.constantFrom(0, 1);
    const names = fc.integer({ min: 0, max: 9 });
    const body: fc.Arbitrary<Block> = fc.oneof(
      fc
        .record({ lines: fc.integer({ min: 1, max: 4 }), spaceBefore: gap, spaceAfter: gap })
        .map(({ lines, ...gaps }) => text('t', lines, gaps)),
      fc.constantFrom('a', 'aa', 'aaaa').map((rows) => table(rows)),
      fc.integer({ min: 1, max: 4 }).map((height) => picture(height)),
    );
    // No chain is longer than a page.
    const part = fc
      .tuple(fc.array(names, { maxLength: 3 }), body)
      .map(([headings, headed]) => [
        ...headings.flatMap((count) => [...Array.from({ length: count }, (): Block => start), heading('H')]),
        headed,
      ]);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const ends = flowBlocks([...parts.flat(), text('e', 1)], pageHeight).map((page) =>
          drawPlaced(page.at(-1) ?? { kind: 'block', block: start }),
        );
        expect(ends).not.toContain('H');
      }),
    );
  });

  it('may end the document, and a chapter', () => {
    expect(draw(text('A', 9), heading('H'))).toEqual(['AAAAAAAAAH']);
    expect(draw(text('A', 9), heading('H'), { kind: 'page-break' }, text('B', 1))).toEqual(['AAAAAAAAAH', 'B']);
  });
});

describe('a group of rows', () => {
  it('goes over whole where a third of the page or less stays blank', () => {
    expect(draw(text('A', 7), table('x aaaa'))).toEqual(['AAAAAAAx', 'aaaa']);
    expect(draw(text('A', 6), table('x aaaa'))).toEqual(['AAAAAAx', 'aaaa']);
  });

  it('is divided rather than to leave more than that blank', () => {
    expect(draw(text('A', 5), table('x aaaaaa'))).toEqual(['AAAAAxaaaa', 'aa']);
    expect(draw(text('A', 4), table('x aaaaaaa'))).toEqual(['AAAAxaaaaa', 'aa']);
  });

  it('leaves half a page blank neither where it begins the table', () => {
    expect(draw(text('A', 5), table('aaaaaaa'))).toEqual(['AAAAAaaaaa', 'aa']);
    expect(draw(text('A', 7), table('aaaaaaa'))).toEqual(['AAAAAAA', 'aaaaaaa']);
  });

  it('is divided where no page holds it', () => {
    expect(draw(table('aaaaaaaaaaaa'))).toEqual(['aaaaaaaaaa', 'aa']);
  });
});

describe('a table', () => {
  it('has its head on every page, never alone', () => {
    const head = [row('h')];
    expect(draw(text('A', 7), table('a b c d', { head }))).toEqual(['AAAAAAAhab', 'hcd']);
    expect(draw(text('A', 9), table('a b', { head }))).toEqual(['AAAAAAAAA', 'hab']);
    expect(draw(text('A', 8), table('a b', { head }))).toEqual(['AAAAAAAAha', 'hb']);
  });

  it('repeats no head that fills more than half a page', () => {
    expect(draw(table('a b c d e f', { head: [row('h', 5)] }))).toEqual(['hhhhhabcde', 'hhhhhf']);
    expect(draw(table('a b c d e f', { head: [row('h', 6)] }))).toEqual(['hhhhhhabcd', 'ef']);
  });

  it('stands on the page of its caption', () => {
    const caption = text('C', 1, { keepWithNext: true });
    expect(draw(text('A', 9), table('a', { caption }))).toEqual(['AAAAAAAAA', 'Ca']);
    expect(draw(text('A', 8), table('a', { caption }))).toEqual(['AAAAAAAACa']);
  });
});

describe('a picture', () => {
  it('is never divided, and shrinks to a page', () => {
    expect(draw(text('A', 6), picture(4))).toEqual(['AAAAAAPPPP']);
    expect(draw(text('A', 7), picture(4))).toEqual(['AAAAAAA', 'PPPP']);
    expect(draw(picture(20))).toEqual(['PPPPPPPPPP']);
  });
});

it('a picture that shrinks stands in the middle of where it stood', () => {
  const placed = (indent?: number) => {
    const given = { ...picture(20), width: 8, ...(indent === undefined ? {} : { indent }) };
    const [page = []] = flowBlocks([given], pageHeight);
    return page.map((each) => (each.kind === 'block' ? each.block : undefined));
  };
  const near = (value: number) => expect.closeTo(value, 2) as number;
  expect(placed(3)).toMatchObject([{ height: near(10), width: near(4), indent: near(5) }]);
  expect(placed()).toMatchObject([{ height: near(10), width: near(4) }]);
  expect(placed()[0]).not.toHaveProperty('indent');
});

describe('a box', () => {
  const box = (lines: number): Block => ({
    kind: 'box',
    blocks: [text('B', lines)],
    width: 1,
    ruleWidth: 0,
    paddingX: 0,
    paddingY: 0,
    fill: undefined,
    spaceBefore: 0,
    spaceAfter: 0,
  });

  it('goes over whole unless it is higher than a third of a page', () => {
    expect(draw(text('A', 8), box(3))).toEqual(['AAAAAAAA', '[BBB]']);
    expect(draw(text('A', 7), box(3))).toEqual(['AAAAAAA[BBB]']);
    expect(draw(text('A', 7), box(5))).toEqual(['AAAAAAA[BBB]', '[BB]']);
    expect(draw(text('A', 9), box(5))).toEqual(['AAAAAAAAA', '[BBBBB]']);
  });
});
