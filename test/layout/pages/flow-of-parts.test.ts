import { describe, expect, it } from 'vitest';
import { type BesideBlock, type Block, type BoxBlock, heightOfBlocks } from '../../../src/layout/measure/block.ts';
import { flowBlocks } from '../../../src/layout/pages/flow-parts.ts';
import { draw, drawPlaced, heading, picture, row, table, text } from './drawn-pages.ts';

const name = (anchor: string): Block => ({ kind: 'start', anchors: [anchor] });
const pageBreak: Block = { kind: 'page-break' };

function beside(flows: boolean, ...columns: readonly (readonly Block[])[]): BesideBlock {
  const height = Math.max(...columns.map(heightOfBlocks));
  return { kind: 'beside', flows, columns: columns.map((blocks) => ({ width: 1, blocks })), gap: 0, height };
}

describe('names', () => {
  it('stand with what they name, also where that begins a page', () => {
    expect(draw(text('A', 2), name('x'), text('B', 2))).toEqual(['AAxBB']);
    expect(draw(text('A', 9), name('x'), text('B', 2))).toEqual(['AAAAAAAAA', 'xBB']);
    expect(draw(text('A', 2), name('x'), name('y'), pageBreak, text('B', 2))).toEqual(['AA', 'xyBB']);
    expect(draw(name('w'), pageBreak, text('A', 2), pageBreak, name('x'), text('B', 1))).toEqual(['wAA', 'xB']);
  });

  it('stand before each part of a document, whatever ends the part before', () => {
    const chapters = [name('x'), text('A', 1), name('y'), pageBreak, name('z'), text('B', 1), name('w'), text('C', 1)];
    expect(draw(...chapters)).toEqual(['xA', 'yzBwC']);
    expect(draw(text('A', 1), pageBreak, pageBreak, text('B', 1), pageBreak)).toEqual(['A', 'B']);
  });

  it('of nothing lead nowhere, and nothing is one empty page', () => {
    expect(draw(text('A', 1), name('x'))).toEqual(['A']);
    expect(draw()).toEqual(['']);
    expect(draw(name('x'))).toEqual(['']);
  });
});

describe('a page that is begun where the one before is full', () => {
  const whenFull: Block = { kind: 'page-break', whenFull: true };

  it('is not begun where more than a third of a page would stay blank, or where what follows fits', () => {
    expect(draw(text('A', 6), whenFull, text('B', 6))).toEqual(['AAAAAABBBB', 'BB']);
    expect(draw(text('A', 7), whenFull, text('B', 6))).toEqual(['AAAAAAA', 'BBBBBB']);
    expect(draw(text('A', 7), whenFull, text('B', 3))).toEqual(['AAAAAAABBB']);
    expect(draw(text('A', 12), whenFull, text('B', 9))).toEqual(['AAAAAAAAAA', 'AABBBBBBBB', 'B']);
  });

  it('is begun where any page is asked for, and in a part of a page', () => {
    expect(draw(text('A', 6), whenFull, pageBreak, text('B', 1))).toEqual(['AAAAAA', 'B']);
    expect(draw(text('A', 6), pageBreak, whenFull, text('B', 1))).toEqual(['AAAAAA', 'B']);
    const inColumns = (lines: number) => beside(true, [text('A', lines), whenFull, text('B', 8)]);
    expect(draw(inColumns(6))).toEqual(['(AAAAAABBBB)', '(BBBB)']);
    expect(draw(inColumns(7))).toEqual(['(AAAAAAA)', '(BBBBBBBB)']);
  });

  it('leaves a page to as many parts as it holds', () => {
    const parts = Array.from({ length: 25 }, (_, at) => (at === 0 ? [text('A', 1)] : [whenFull, text('A', 1)])).flat();
    expect(flowBlocks(parts, 10).map(({ length }) => length)).toEqual([10, 10, 5]);
  });

  it('has a table that is not begun so apart from what stands above it', () => {
    const tables = [table('a'), whenFull, table('b')];
    const gaps = flowBlocks(tables, 100).flatMap((page) =>
      page.map((placed) => (placed.kind === 'table' ? placed.spaceBefore : -1)),
    );
    expect(gaps).toEqual([0, 10]);
  });
});

describe('columns', () => {
  it('stand beside each other where they fit, and what follows below the longest', () => {
    expect(draw(beside(true, [text('A', 3)], [text('B', 1)]), text('C', 8))).toEqual(['<AAA|B>CCCCCCC', 'C']);
    expect(draw(text('X', 7), beside(true, [text('A', 3)], [text('B', 1)]))).toEqual(['XXXXXXX<AAA|B>']);
  });

  it('go on over pages each with its own text', () => {
    expect(draw(text('X', 6), beside(true, [text('A', 7)], [text('B', 5)], [text('C', 1)]))).toEqual([
      'XXXXXX(AAAA|BBBB|C)',
      '(AAA|B|)',
    ]);
    expect(draw(beside(true, [text('A', 12)], [text('B', 1)]))).toEqual(['(AAAAAAAAAA|B)', '(AA|)']);
  });

  it('leave to what follows what the longest of their last page leaves', () => {
    const long = beside(true, [text('A', 16)], [text('B', 12)], [text('C', 9)]);
    expect(draw(long, text('D', 5))).toEqual(['(AAAAAAAAAA|BBBBBBBBBB|CCCCCCCCC)', '(AAAAAA|BB|)DDDD', 'D']);
    const filled = beside(true, [text('A', 20)], [text('B', 2)]);
    expect(draw(filled, text('D', 5))).toEqual(['(AAAAAAAAAA|BB)', '(AAAAAAAAAA|)', 'DDDDD']);
  });

  it('begin where two lines of each have room', () => {
    const [lines, head] = [beside(true, [text('A', 4)], [text('B', 2)]), heading('H')];
    expect(draw(text('X', 7), head, lines)).toEqual(['XXXXXXXH(AA|BB)', '(AA|)']);
    expect(draw(text('X', 8), head, lines)).toEqual(['XXXXXXXX', 'H<AAAA|BB>']);
  });

  it('begin where they stand, though one has room only on the next page', () => {
    const two = beside(true, [picture(6), text('A', 1)], [text('B', 9)]);
    expect(draw(text('X', 5), two)).toEqual(['XXXXX(|BBBBB)', '(PPPPPPA|BBBB)']);
  });

  it('of pictures are not divided, unless no page holds them', () => {
    const pictures = beside(false, [picture(4)], [picture(3)]);
    expect(draw(text('X', 6), pictures)).toEqual(['XXXXXX<PPPP|PPP>']);
    expect(draw(text('X', 7), pictures)).toEqual(['XXXXXXX', '<PPPP|PPP>']);
    expect(draw(text('X', 7), heading('H'), pictures)).toEqual(['XXXXXXX', 'H<PPPP|PPP>']);
    expect(draw(beside(false, [picture(4), picture(7)], [picture(3)]))).toEqual(['(PPPP|PPP)', '(PPPPPPP|)']);
  });
});

describe('a box', () => {
  /** Its frame is drawn as the two lines that it takes. */
  const box = (blocks: readonly Block[], change: Partial<BoxBlock> = {}): BoxBlock => {
    const look = { width: 1, ruleWidth: 0.25, paddingX: 0, paddingY: 0.75, fill: undefined };
    return { kind: 'box', blocks, ...look, spaceBefore: 0, spaceAfter: 0, ...change };
  };

  it('takes its frame of the page, and goes on in one of its own', () => {
    expect(draw(box([text('A', 8)]))).toEqual(['[AAAAAAAA]']);
    expect(draw(box([text('A', 9)]))).toEqual(['[AAAAAAAA]', '[A]']);
    expect(draw(text('X', 3), box([text('A', 9)]), text('B', 5))).toEqual(['XXX[AAAAA]', '[AAAA]BBBB', 'B']);
  });

  it('is apart from what is around it, but not from the edges of a page', () => {
    const apart = { spaceBefore: 1, spaceAfter: 2 };
    expect(draw(box([text('A', 1)], apart), text('B', 1))).toEqual(['[A]..B']);
    expect(draw(text('X', 2), box([text('A', 1)], apart), text('B', 2))).toEqual(['XX.[A]..BB']);
    expect(draw(text('X', 6), box([text('A', 1)], apart))).toEqual(['XXXXXX.[A]']);
    expect(draw(text('X', 2), box([text('A', 9)], apart), text('B', 1))).toEqual(['XX.[AAAAA]', '[AAAA]..B']);
  });

  it('begins where its frame and what must begin in it have room', () => {
    expect(draw(text('X', 6), box([text('A', 4)]))).toEqual(['XXXXXX[AA]', '[AA]']);
    expect(draw(text('X', 7), box([text('A', 4)]))).toEqual(['XXXXXXX', '[AAAA]']);
    expect(draw(text('X', 5), box([heading('H'), text('A', 4)]))).toEqual(['XXXXX[HAA]', '[AA]']);
    expect(draw(text('X', 5), box([text('A', 4)], { spaceBefore: 2 }))).toEqual(['XXXXX', '[AAAA]']);
    expect(draw(text('X', 7), box([name('x'), text('A', 1)]))).toEqual(['XXXXXXX[xA]']);
  });

  it('begins without a frame where its first block goes over', () => {
    expect(draw(text('X', 5), box([table('aaaaa'), text('B', 1)]))).toEqual(['XXXXX', '[aaaaaB]']);
  });

  it('that stands in another takes both frames', () => {
    expect(draw(box([box([text('A', 7)])]))).toEqual(['[[AAAAAA]]', '[[A]]']);
  });
});

describe('a page on its side', () => {
  const turned = (groups: string) => table(groups, { turned: true });
  const drawTurned = (...blocks: readonly Block[]) =>
    flowBlocks(blocks, 10, 5).map((page) => page.map(drawPlaced).join(''));

  it('holds the tables that need it, and is as high as the page is wide', () => {
    expect(drawTurned(text('A', 2), turned('a b c'), text('B', 2))).toEqual(['AA', 'abc', 'BB']);
    expect(drawTurned(turned('a b c d e f'), text('B', 6))).toEqual(['abcde', 'f', 'BBBBBB']);
    expect(drawTurned(turned('a b'), turned('c d'))).toEqual(['abcd']);
  });

  it('has the headings above its table and the notes below it, and no other text', () => {
    const note = (letter: string) => text(letter, 1, { isNote: true });
    expect(
      drawTurned(text('A', 1), name('x'), heading('H'), name('y'), turned('a b'), note('n'), text('B', 1)),
    ).toEqual(['A', 'xHyabn', 'B']);
    expect(drawTurned(turned('a'), note('n'), note('m'), text('B', 1), note('o'))).toEqual(['anm', 'Bo']);
    expect(drawTurned(heading('H'), text('A', 1), turned('a'))).toEqual(['HA', 'a']);
    expect(drawTurned(note('n'), table('a'), note('m'))).toEqual(['nam']);
  });
});

describe('a table', () => {
  const below = [text('z', 1)];

  it('is apart from what is around it, but not from the edges of a page', () => {
    const apart = { spaceBefore: 1, spaceAfter: 2 };
    expect(draw(table('a b', apart), text('B', 1))).toEqual(['ab..B']);
    expect(draw(text('X', 1), table('a b', apart), text('B', 1))).toEqual(['X.ab..B']);
    expect(draw(text('X', 7), table('a b', apart), text('B', 1))).toEqual(['XXXXXXX.ab', 'B']);
    expect(draw(text('X', 6), table('a b', apart), text('B', 1))).toEqual(['XXXXXX.ab.', 'B']);
    const caption = text('C', 1, { keepWithNext: true });
    expect(draw(text('X', 1), table('a b', { ...apart, caption }))).toEqual(['XCab..']);
    expect(draw(text('X', 4), table('a b c d e f', apart))).toEqual(['XXXX.abcde', 'f..']);
  });

  it('says below each part but the last that it goes on, for which it keeps room', () => {
    expect(draw(table('a b c d e f g h i j k', { below }))).toEqual(['abcdefghiz', 'jk']);
    expect(draw(table('a b c d e f g h i j', { below }))).toEqual(['abcdefghij']);
    expect(draw(text('X', 8), table('a b c', { below }))).toEqual(['XXXXXXXXaz', 'bc']);
    expect(draw(text('X', 9), table('a b c', { below }))).toEqual(['XXXXXXXXX', 'abc']);
    expect(draw(text('X', 9), table('a', { below }))).toEqual(['XXXXXXXXXa']);
  });

  it('has a rule more than its rows', () => {
    expect(draw(text('X', 7), table('a b', { ruleWidth: 1 }), text('B', 1))).toEqual(['XXXXXXXab', 'B']);
    expect(draw(text('X', 8), table('a b', { ruleWidth: 1, groups: [[row('a'), row('b')]] }))).toEqual([
      'XXXXXXXX',
      'ab',
    ]);
  });

  it('whose head no page holds goes on over pages', () => {
    expect(draw(table('a b', { head: [row('h', 4), row('i', 8)] }))).toEqual(['hhhh', 'iiiiiiiiab']);
    expect(draw(table('a b', { head: [row('h', 6)] }))).toEqual(['hhhhhhab']);
  });
});

describe('lines higher than a page', () => {
  it('stand alone, one a page', () => {
    const high = text('A', 2, { lineHeight: 11 });
    expect(draw(text('X', 2), high, text('B', 1))).toEqual(['XX', 'A', 'A', 'B']);
  });
});

describe('a page is spared', () => {
  it('by no more than is needed', () => {
    const heights = (first: number, rest: number) =>
      flowBlocks([picture(first), text('A', rest)], 100).map((page) =>
        page.map((placed) => (placed.kind === 'block' && placed.block.kind === 'picture' ? placed.block.height : 0)),
      );
    expect(heights(99.5, 1)).toEqual([[99.5 * 0.98, 0]]);
    expect(heights(96, 7)).toEqual([[96 * 0.96, 0]]);
    expect(heights(96, 9)).toEqual([[96 * 0.94, 0]]);
    expect(heights(96, 11)).toEqual([[96 * 0.92, 0]]);
    expect(heights(96, 12)).toEqual([[96, 0], [0]]);
  });

  it('last of all by dividing what belongs together', () => {
    const long = (lines: number) => text('B', lines);
    const pages = flowBlocks([text('X', 76), table('a'.repeat(27)), long(76)], 100);
    expect(pages).toHaveLength(2);
    expect(flowBlocks([text('X', 76), table('a'.repeat(27)), long(73)], 100).map(([first]) => first?.kind)).toEqual([
      'text',
      'table',
    ]);
  });
});
