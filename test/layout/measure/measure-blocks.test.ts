import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withData } from '../../../src/document/document.ts';
import type { Theme } from '../../../src/document/theme.ts';
import { type Block, heightOf, heightOfBlocks } from '../../../src/layout/measure/block.ts';
import { measureBlocks } from '../../../src/layout/measure/measure-blocks.ts';
import type { Measuring } from '../../../src/layout/text/measuring.ts';
import { sampleFonts, theme as shipped } from '../../writer/sample-document.ts';

/** A paragraph is 20 points high, 4 above and 6 below its line of 10. */
const theme: Theme = {
  ...shipped,
  rule: { ...shipped.rule, width: 1 },
  page: { ...shipped.page, smallest: 4 },
  elements: {
    p: { size: 10, lineHeight: 1, spaceBefore: 4, spaceAfter: 6 },
    td: { size: 10, lineHeight: 1, paddingX: 2, paddingY: 3 },
    table: { spaceBefore: 7, spaceAfter: 5 },
    caption: { size: 10, lineHeight: 1, spaceBefore: 2, spaceAfter: 1 },
  },
  classes: { box: { paddingX: 5, paddingY: 2, spaceBefore: 3, spaceAfter: 1, indent: 0 } },
};

function measuringOf(more: Partial<Measuring> = {}): Measuring {
  return { theme, fonts: sampleFonts, scale: 1, sources: [], tooWide: [], beyondPage: [], styles: new Map(), ...more };
}

const measure = (element: Element, width = 700, more: Partial<Measuring> = {}) =>
  measureBlocks(h('div', element), width, measuringOf(more));
const p = (text = '文') => h('p', text);
const div = (className: string, ...children: Element[]) => h('div', { className: className.split(' ') }, children);
const spaces = (blocks: readonly Block[]) =>
  blocks.map((block) => ('spaceAfter' in block ? Math.round(block.spaceAfter * 10) / 10 : block.kind));

describe('a cover', () => {
  it('has no part where nothing stands', () => {
    const [whole, gappy] = [div('cover', p(), p()), div('cover', p(), div(''), p(), div(''))].map((cover) =>
      spaces(measure(cover, 700, { pageHeight: 400 })),
    );
    expect(gappy).toEqual(whole);
  });

  it('has a caption of its own look over a table', () => {
    const table = h('table', [h('caption', '表'), h('tbody', [h('tr', [h('td', '値')])])]);
    const [block] = measure(table);
    expect(block).toMatchObject({ caption: { lineHeight: 10, spaceBefore: 2, spaceAfter: 1 } });
  });

  it.each<[what: string, parts: number, pageHeight: number | undefined, after: readonly number[]]>([
    ['of one part has no space to share', 1, 400, [6]],
    ['of two has its second at the foot', 2, 400, [6 + 398 - 40, 6]],
    ['of three has its second a third down', 3, 400, [6 + 0.36 * 338, 6 + 0.64 * 338, 6]],
    ['of four shares the rest', 4, 400, [6 + 0.36 * 318, 6 + 0.32 * 318, 6 + 0.32 * 318, 6]],
    ['that is full has none', 3, 50, [6, 6, 6]],
    ['of no page has none', 3, undefined, [6, 6, 6]],
  ])('%s', (_, parts, pageHeight, after) => {
    const cover = div('cover', ...Array.from({ length: parts }, () => p()));
    const blocks = measure(cover, 700, pageHeight === undefined ? {} : { pageHeight });
    expect(spaces(blocks)).toEqual(after.map((each) => Math.round(each * 10) / 10));
  });

  it('fills its page and no more', () => {
    const blocks = measure(div('cover', p(), p(), p()), 700, { pageHeight: 400 });
    expect(heightOfBlocks(blocks)).toBeCloseTo(398);
  });
});

describe('a picture', () => {
  const figure = (width: number, height: number) => {
    const picture = { svg: '', width, height, alternative: '図' };
    const image = withData(h('img', { alt: '図' }), { picture });
    return h('div', h('figure', image, h('figcaption', '題')));
  };
  const centred: Theme = {
    ...theme,
    elements: { ...theme.elements, figure: { align: 'center' }, figcaption: { size: 10, lineHeight: 1 } },
  };

  it.each<[what: string, width: number, of: Theme, expected: object]>([
    ['is as large as it says', 200, theme, { width: 200, height: 100, spaceAfter: 6 }],
    ['is smaller on a narrow page', 1400, theme, { width: 700, height: 350 }],
    ['stands in the middle', 200, centred, { width: 200, height: 100, indent: 250 }],
    ['has nothing at its sides where it fills its page', 1400, centred, { width: 700, height: 350 }],
  ])('%s', (_, width, own, expected) => {
    const [picture, caption] = measure(figure(width, width / 2), 700, { theme: own });
    expect(picture).toMatchObject({ kind: 'picture', ...expected });
    expect(picture !== undefined && 'indent' in picture).toBe('indent' in expected);
    expect(caption?.kind).toBe('text');
  });
});

describe('a box', () => {
  it.each<[what: string, children: readonly Element[], inner: number]>([
    ['of one text has its own space around it', [p()], 10],
    ['of several keeps theirs', [p(), p()], 40],
    ['of a table keeps its spaces', [h('table', h('tbody', h('tr', h('td', '値'))))], 30],
  ])('%s', (_, children, inner) => {
    const [box, ...others] = measure(h('div', { className: ['box'], dataBox: '' }, [...children]));
    if (box?.kind !== 'box') throw new Error(box?.kind);
    expect(others).toEqual([]);
    expect(heightOfBlocks(box.blocks)).toBe(inner);
    expect([box.width, heightOf(box)]).toEqual([698, inner + 2 * (2 + 1) + 3 + 1]);
  });
});

describe('columns', () => {
  const table = (...more: Element[]) => h('table', [...more, h('tbody', h('tr', h('td', '値')))]);
  const startOf = ([first, second]: readonly Block[]) => {
    const begins = first?.kind === 'start' ? second : first;
    if (begins?.kind === 'table') return begins.caption?.spaceBefore ?? begins.spaceBefore;
    return begins !== undefined && 'spaceBefore' in begins ? begins.spaceBefore : undefined;
  };
  const startsOf = ([block]: readonly Block[]) =>
    block?.kind === 'beside' ? block.columns.map(({ blocks }) => startOf(blocks)) : [];

  it('begin at one height, whatever they begin with', () => {
    const columns = div('columns', p(), div('', table()), div('', table(h('caption', '題'))));
    const blocks = measure(columns, 1200);
    expect(startsOf(blocks)).toEqual([0, 0, 0]);
    expect(blocks).toMatchObject([{ kind: 'beside', flows: true, height: 34 }]);
    const named = div('columns', h('div', { id: 'name' }, p()), p());
    expect(startsOf(measure(named, 1200))).toEqual([0, 0]);
  });

  it('stand below each other where they would be narrow', () => {
    expect(measure(div('columns', p(), p()), 500).map(({ kind }) => kind)).toEqual(['text', 'text']);
  });

  it('of a gallery stand on one page, in rows as even as can be', () => {
    const rowsOf = (count: number, width = 700) =>
      measure(div('gallery', ...Array.from({ length: count }, () => p())), width).map((block) =>
        block.kind === 'beside' ? [block.columns.length, block.flows] : block.kind,
      );
    const [most = 0] = rowsOf(20)[0] ?? [];
    expect(Number(most)).toBeGreaterThan(1);
    expect(rowsOf(Number(most))).toEqual([[most, false]]);
    const over = rowsOf(Number(most) + 1).map(([columns]) => Number(columns));
    expect(over).toEqual([Math.ceil((Number(most) + 1) / 2), Math.floor((Number(most) + 1) / 2)]);
  });
});

describe('what begins somewhere', () => {
  it.each<[what: string, element: Element, kinds: readonly string[]]>([
    ['a text bears its name itself', h('p', { id: 'a' }, '文'), ['text']],
    ['what has no text of its own does not', h('div', { id: 'a' }, p()), ['start', 'text']],
    ['a page', div('new-page', p()), ['page-break', 'text']],
    ['a page with a name', h('div', { id: 'a', className: ['new-page'] }, p()), ['page-break', 'start', 'text']],
    ['numbers of pages', h('div', { dataPageNumbers: 'restart' }, p()), ['start', 'text']],
    ['no numbers that are none', h('div', { dataPageNumbers: 'other' }, p()), ['text']],
    ['a running head', h('div', { dataRunningHead: '章' }, p()), ['start', 'text']],
  ])('%s', (_, element, kinds) => {
    expect(measure(element).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a form that has to fit on a page', () => {
  /** Each text gives 0.8 of its spaces where it is squeezed. */
  const fitting = (count: number, pageHeight?: number) => {
    const measuring = measuringOf(pageHeight === undefined ? {} : { pageHeight });
    const form = div('fit-page', ...Array.from({ length: count }, () => p()));
    const [first, ...others] = measureBlocks(h('div', form), 700, measuring);
    expect(others).toHaveLength(count - 1);
    expect(measuring.sources).toHaveLength(count);
    return first?.kind === 'text' ? first.lineHeight : undefined;
  };

  it.each<[what: string, texts: number, size: number]>([
    ['keeps its size where it does', 20, 10],
    ['is as large as can be', 21, 9.7],
    ['is smaller where it has to be', 22, 9.4],
    ['is no smaller than can be read', 23, 8.8],
    ['keeps its size where even that is too large', 24, 10],
    ['keeps its size where it is far too large', 27, 10],
  ])('%s', (_, texts, size) => {
    expect(fitting(texts, 400)).toBeCloseTo(size);
  });

  it('has its size where there is no page', () => {
    expect(fitting(24)).toBe(10);
  });

  it('tells once of what does not fit, however often it is measured', () => {
    const shrinking = { ...theme, classes: { shrinks: { shrink: true } } };
    const measuring = measuringOf({ theme: shrinking, pageHeight: 400 });
    const long = h('p', { className: ['shrinks'] }, 'a'.repeat(400));
    const wide = h('table', h('tbody', h('tr', h('td', '1'.repeat(200)))));
    const texts = Array.from({ length: 20 }, () => p());
    measureBlocks(h('div', div('fit-page', long, wide, ...texts)), 700, measuring);
    expect([measuring.tooWide, measuring.beyondPage.map(({ tagName }) => tagName)]).toEqual([[long], ['td']]);
  });
});

describe('the notes of a table', () => {
  const table = h('table', h('tbody', h('tr', h('td', '値'))));
  const note = (text = '注') => h('p', { className: ['note'] }, text);
  const below = (...after: Element[]) => {
    const [block] = measureBlocks(h('div', table, ...after), 700, measuringOf());
    return block?.kind === 'table' ? block.below.length : undefined;
  };

  it('are those right below it, as far as they are short', () => {
    expect(below()).toBe(0);
    expect(below(note(), note(), p(), note())).toBe(2);
    expect(below(p(), note())).toBe(0);
    expect(below(h('div', { className: ['note'] }, '注'))).toBe(0);
    expect(below(note(), note(), note(), note(), note())).toBe(4);
    const lines = (count: number) => note('あ'.repeat(70 * count));
    expect([below(lines(4)), below(lines(5)), below(lines(2), lines(3)), below(lines(1), lines(3))]).toEqual([
      1, 0, 0, 2,
    ]);
  });

  it('stand below each of its parts as no text of the document', () => {
    const measuring = measuringOf();
    const [block, own] = measureBlocks(h('div', table, h('p', { id: 'x', className: ['note'] }, '注')), 700, measuring);
    expect(block).toMatchObject({ below: [{ source: -1, isNote: true, lines: [{}] }] });
    expect(block?.kind === 'table' && block.below[0]).not.toHaveProperty('anchors');
    expect(own).toMatchObject({ source: 1, isNote: true, anchors: ['x'] });
    expect(measuring.sources.map(({ tagName }) => tagName)).toEqual(['td', 'p']);
  });
});

describe('what begins with an element', () => {
  it('says which names, heads and numbers begin there', () => {
    const starts = (properties: Record<string, string>) =>
      measure(h('div', properties, p())).filter(({ kind }) => kind === 'start');
    expect(starts({ id: 'a', dataRunningHead: '章', dataPageNumbers: 'none' })).toEqual([
      { kind: 'start', anchors: ['a'], runningHead: '章', pageNumbers: 'none' },
    ]);
    expect(starts({ dataRunningHead: '' })).toEqual([{ kind: 'start', anchors: [], runningHead: '' }]);
    expect(starts({ dataPageNumbers: 'restart' })).toEqual([{ kind: 'start', anchors: [], pageNumbers: 'restart' }]);
    const text = measure(h('p', { id: 'a', dataRunningHead: '章' }, '文'));
    expect(text).toMatchObject([
      { kind: 'start', anchors: [], runningHead: '章' },
      { kind: 'text', anchors: ['a'] },
    ]);
    expect(measure(h('div', { id: 'a' }))).toEqual([{ kind: 'start', anchors: ['a'] }]);
  });
});

describe('a text', () => {
  const textOf = (element: Element, own: Theme = theme) => {
    const [block] = measure(element, 700, { theme: own });
    if (block?.kind !== 'text') throw new Error(block?.kind);
    return block;
  };

  it('that is a heading stands in the contents and with what it heads', () => {
    expect(textOf(h('h2', '見出し'))).toMatchObject({ keepWithNext: true, bookmark: { level: 2, title: '見出し' } });
    expect(textOf(h('h6', '見出し'))).toMatchObject({ bookmark: { level: 6 } });
    const plain = textOf(p());
    expect(plain.keepWithNext).toBe(false);
    for (const key of ['bookmark', 'anchors', 'isNote', 'ruleBelow']) expect(plain).not.toHaveProperty(key);
  });

  it.each<[what: string, element: Element, keeps: boolean]>([
    ['a caption of a figure', h('figcaption', '図'), true],
    ['a term', h('dt', '語'), true],
    ['its meaning', h('dd', '意味'), false],
    ['what asks for it', h('p', { className: ['keep-with-next'] }, '文'), true],
  ])('that is %s', (_, element, keeps) => {
    expect(textOf(element).keepWithNext).toBe(keeps);
  });

  it('has the names of its notes, its own first', () => {
    const note = h('sup', { className: ['note-reference'] }, h('a', { id: 'n' }, '1'));
    expect(textOf(h('p', { id: 'a' }, '文', note)).anchors).toEqual(['a', 'n']);
    expect(textOf(h('p', '文', note)).anchors).toEqual(['n']);
  });

  it('stands where its style says, and has its rule over its whole width', () => {
    const own: Theme = {
      ...theme,
      classes: { in: { indent: 2 }, mid: { align: 'center' }, full: { align: 'justify' }, ruled: { ruleBelow: 0.5 } },
    };
    expect(textOf(h('p.in', '文'), own)).toMatchObject({ align: 'left', lines: [{ indent: 20 }] });
    expect(textOf(h('p.mid', '文'), own).align).toBe('center');
    expect(textOf(h('p.full', '文'), own).align).toBe('left');
    expect(textOf(h('p.ruled', '文'), own).ruleBelow).toEqual({ width: 700, thickness: 0.5 });
    // The indent is no room for letters.
    expect(textOf(h('p.in', 'あ'.repeat(69)), own).lines).toHaveLength(2);
    expect(textOf(h('p.in', 'あ'.repeat(68)), own).lines).toHaveLength(1);
  });
});

describe('what holds blocks', () => {
  it('as a box is no cover, and takes its indent, rules and paddings of the width', () => {
    const own: Theme = { ...theme, classes: { ...theme.classes, in: { indent: 2 }, padded: { paddingX: 5 } } };
    const [box] = measure(div('box cover', p(), p(), p()), 700, { pageHeight: 400 });
    expect(box?.kind === 'box' && spaces(box.blocks)).toEqual([6, 6, 6]);
    const [inner] = measure(h('div', { className: ['box', 'padded'] }, [h('p', 'あ'.repeat(69)), p()]), 700, {
      theme: own,
    });
    expect(inner).toMatchObject({ kind: 'box', width: 698, ruleWidth: 1, paddingX: 5 });
    expect(inner?.kind === 'box' && inner.blocks[0]).toMatchObject({ lines: [{}, {}] });
  });

  it('of pictures stands side by side on any page, of texts only on a wide one', () => {
    const picture = { svg: '', width: 900, height: 90, alternative: '図' };
    const figure = () => h('figure', withData(h('img', { alt: '図' }), { picture }));
    const kindsOf = (...children: Element[]) => measure(div('columns', ...children), 500).map(({ kind }) => kind);
    expect(kindsOf(figure(), figure())).toEqual(['beside']);
    expect(kindsOf(figure(), p())).toEqual(['picture', 'text']);
    const [row] = measure(div('columns', figure(), figure()), 500);
    expect(row?.kind === 'beside' && row.columns.map(({ width }) => width)).toEqual([240, 240]);
    expect(row).toMatchObject({ flows: true, gap: 20, height: 240 / 10 + 6 });
  });

  it('of boxes and of nothing begins at the height of the others', () => {
    const box = h('div', { className: ['box'] }, [p(), p()]);
    const [row] = measure(div('columns', box, div('')), 1200);
    expect(row?.kind === 'beside' && row.columns.map(({ blocks }) => blocks)).toMatchObject([
      [{ kind: 'box', spaceBefore: 0, spaceAfter: 1 }],
      [],
    ]);
    const [pictured] = measure(
      div(
        'columns',
        h('figure', withData(h('img'), { picture: { svg: '', width: 9, height: 9, alternative: '' } })),
        p(),
      ),
      1200,
    );
    expect(pictured?.kind === 'beside' && pictured.columns[0]?.blocks).toMatchObject([{ kind: 'picture', height: 9 }]);
  });
});
