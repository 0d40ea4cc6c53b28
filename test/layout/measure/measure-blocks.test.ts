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
