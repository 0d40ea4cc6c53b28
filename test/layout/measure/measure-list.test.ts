import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../../src/document/theme.ts';
import type { Block } from '../../../src/layout/measure/block.ts';
import { measureBlocks } from '../../../src/layout/measure/measure-blocks.ts';
import type { Line } from '../../../src/layout/text/line.ts';
import type { Measuring } from '../../../src/layout/text/measuring.ts';
import { documentOf, sampleFonts, theme as shipped } from '../../writer/sample-document.ts';
import { layOut } from '../laid-out.ts';

/** How far down the baselines of the marker and of its text stand. */
function baselines(...content: (Element | string)[]): readonly number[] {
  const { pages } = layOut(documentOf(h('ol', [h('li', content)])));
  return pages.flat().flatMap(({ y, line }) => line.pieces.slice(0, 1).map(({ baseline }) => y + baseline));
}

it('sets the marker of an item on the baseline of its text, also below a reading', () => {
  const reading = h('ruby', [h('rb', '配布'), h('rp', '（'), h('rt', 'はいふ'), h('rp', '）')]);
  for (const content of [['方法'], [reading, '方法'], [h('p', [reading, '方法'])]]) {
    const [marker, text, ...others] = baselines(...content);
    expect([marker, others]).toEqual([text, []]);
  }
});

/** Japanese characters are 10 points wide, others 5.5. */
const theme: Theme = {
  ...shipped,
  page: { ...shipped.page, smallest: 4 },
  elements: {
    p: { size: 10, lineHeight: 1.5, spaceBefore: 4, spaceAfter: 6 },
    li: { size: 10, lineHeight: 1.5, indent: 2 },
    td: { size: 10, lineHeight: 1 },
    caption: { size: 10, lineHeight: 1 },
  },
  classes: { large: { size: 20 }, centred: { align: 'center' } },
};

function measure(list: Element, width = 300) {
  const sources: Element[] = [];
  const styles = new Map();
  const measuring: Measuring = { theme, fonts: sampleFonts, scale: 1, sources, tooWide: [], beyondPage: [], styles };
  return { blocks: measureBlocks(h('div', list), width, measuring), sources };
}

const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join('');

/** Each line with its indent, its markers with theirs before it; names in brackets; of others their kind and indent. */
function drawn(list: Element, width = 300): readonly string[] {
  return measure(list, width).blocks.flatMap(drawBlock);
}

function drawBlock(block: Block): readonly string[] {
  if (block.kind === 'start') return [`[${block.anchors.join()}]`];
  if (block.kind === 'page-break') return ['―'];
  if (block.kind !== 'text') return [`${block.kind} ${block.indent ?? 0}`];
  return block.lines.map(({ line, indent, markers = [] }) => {
    const before = markers.map((marker) => `${marker.indent} ${textOf(marker.line)} | `);
    return `${before.join('')}${indent} ${textOf(line)}`.trim();
  });
}

const li = (...content: (Element | string)[]) => h('li', content);
const marked = (dataMarker: string, ...content: (Element | string)[]) => h('li', { dataMarker }, content);

describe('the items of a list', () => {
  it('hang behind the widest of their markers', () => {
    expect(drawn(h('ul', li('一'), li('二')))).toEqual(['20 ・ | 30 一', '20 ・ | 30 二']);
    expect(drawn(h('ol', { start: 9 }, li('一'), li('二')))).toEqual(['20 9.  | 42 一', '20 10.  | 42 二']);
    expect(drawn(h('ul.plain', li('一')))).toEqual(['20 一']);
    expect(drawn(h('ul.plain', marked('（1）', '一'), li('二')))).toEqual(['20 （1）  | 51 一', '51 二']);
  });

  it('go on below their own text', () => {
    expect(drawn(h('ul', li('あ'.repeat(30))), 250)).toEqual([`20 ・ | 30 ${'あ'.repeat(22)}`, `30 ${'あ'.repeat(8)}`]);
  });

  it('have a marker of several lines where it takes more than two fifths of the width', () => {
    expect(drawn(h('ul', marked('いろはにほへと・', '一'), li('二')), 200)).toEqual([
      '20 いろはにほへと・ | 100 一',
      '20 ・ | 100 二',
    ]);
    expect(drawn(h('ul', marked('いろはにほへと・', '一')), 100)).toEqual(['20 いろはに | 60 一', '20 ほへと・ | 60']);
  });

  it('have room for a marker that is larger than their text', () => {
    const heights = (list: Element) =>
      measure(list).blocks.map((block) => (block.kind === 'text' ? block.lineHeight : block.kind));
    expect(heights(h('ul', li('一')))).toEqual([15]);
    expect(heights(h('ul', li(h('p.large', '一'))))).toEqual([30]);
    expect(heights(h('ul', li(h('table', h('tbody', h('tr', h('td', '値')))))))).toEqual([15, 'table']);
  });

  it('have their markers in the look of the text beside them', () => {
    const [block] = measure(h('ol', li(h('div', h('p.large', '一'))))).blocks;
    const [line] = block?.kind === 'text' ? block.lines : [];
    expect(line?.markers?.[0]?.line.pieces.map(({ run }) => run.size)).toEqual([20]);
    expect(line?.indent).toBe(20 + 33);
  });
});

describe('an item of blocks', () => {
  const table = h('table', h('caption', '題'), h('tbody', h('tr', h('td', '値'))));

  it('has them all behind its marker, which stands beside the first text', () => {
    expect(drawn(h('ul', li(h('p', '一'), h('p', '続き'))))).toEqual(['20 ・ | 30 一', '30 続き']);
    expect(drawn(h('ul.plain', li(h('p', '一'), h('p', '続き'))))).toEqual(['20 一', '20 続き']);
    expect(drawn(h('ul', li(h('p', 'あ'.repeat(30)))), 250)).toEqual([
      `20 ・ | 30 ${'あ'.repeat(22)}`,
      `30 ${'あ'.repeat(8)}`,
    ]);
  });

  it('has its marker above what is no text', () => {
    expect(drawn(h('ul', li(table, h('p', '後'))))).toEqual(['20 ・ | 30', 'table 30', '30 後']);
    const { blocks } = measure(h('ul', li(table)));
    expect(blocks[0]).toMatchObject({
      keepWithNext: true,
      spaceBefore: 0,
      spaceAfter: 0,
      align: 'left',
      lineHeight: 15,
    });
    expect(blocks[1]).toMatchObject({ caption: { lines: [{ indent: 30 }] } });
    expect(drawn(h('ul.plain', li(table)))).toEqual(['table 20']);
  });

  it('may hold lists, whose items hang behind its own', () => {
    expect(drawn(h('ul', li(h('p', '一'), h('ul', li('二'), li(h('p', '三'))))))).toEqual([
      '20 ・ | 30 一',
      '50 ・ | 60 二',
      '50 ・ | 60 三',
    ]);
    expect(drawn(h('ol', li(h('ul', li('二')))))).toEqual(['20 1.  | 56.5 ・ | 66.5 二']);
  });

  it('bears its name where its marker stands', () => {
    const named = (...content: Element[]) => h('ul', h('li', { id: 'x' }, content));
    expect(drawn(named(h('p', '一')))).toEqual(['[x]', '20 ・ | 30 一']);
    expect(drawn(named(h('div', { className: ['new-page'] }, h('p', '一'))))).toEqual(['[x]', '―', '20 ・ | 30 一']);
    expect(drawn(named(h('div', { className: ['new-page'] }, table)))).toEqual(['―', '[x]', '20 ・ | 30', 'table 30']);
    expect(drawn(h('ul.plain', h('li', { id: 'x' }, h('p', '一'))))).toEqual(['[x]', '20 一']);
    const [block] = measure(h('ul', h('li', { id: 'x' }, '一'))).blocks;
    expect(block).toMatchObject({ anchors: ['x'] });
  });

  it('is a source of its own, before those of its blocks, for the marker alone', () => {
    const namesOf = (list: Element) => measure(list).sources.map(({ tagName }) => tagName);
    expect(namesOf(h('ul', li(h('p', '一'), h('p', '二'))))).toEqual(['li', 'p', 'p']);
    expect(namesOf(h('ul.plain', li(h('p', '一'))))).toEqual(['p']);
    expect(namesOf(h('ul', li('一')))).toEqual(['li']);
    const { blocks } = measure(h('ul', li(h('p', '一')), li('二')));
    const sources = blocks.map((block) =>
      block.kind === 'text' ? [block.source, block.lines[0]?.markers?.[0]?.source] : [],
    );
    expect(sources).toEqual([
      [1, 0],
      [2, 2],
    ]);
  });
});

describe('what stands in an item', () => {
  it('is moved whole, whatever it is', () => {
    const columns = h('div.columns', h('p', '左'), h('p', '右'));
    const box = h('div.box', h('p', '枠'));
    expect(drawn(h('ul', li(h('p', '一'), columns, box)), 900)).toEqual(['20 ・ | 30 一', 'beside 30', 'box 30']);
  });
});
