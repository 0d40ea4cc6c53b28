import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { fonts } from '../typography/faces.ts';
import { documentOf } from '../writer/sample-document.ts';
import { layOut } from './laid-out.ts';
import { measureFill } from './page-fill.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => h('p', `本文${index + 1}`));

function fillsOf(...children: readonly Element[]) {
  return measureFill({ ...documentOf(...children), page: { size: 'A4', orientation: 'portrait' } }, fonts);
}

describe('the fill of a page', () => {
  it('tells pages that end early because something begins anew from those that merely end', () => {
    const pages = fillsOf(...lines(100), h('section', { className: ['new-page'] }, lines(4)));
    expect(pages.map(({ ends }) => ends)).toEqual([...pages.slice(2).map(() => 'inner'), 'before-break', 'last']);
    expect(pages[0]?.share).toBeGreaterThan(0.9);
    expect(pages.at(-1)?.share).toBeLessThan(0.2);
  });
});

/** A form of so many boxes, as a part of its own. */
function form(boxes: number, className: string[] = ['new-page', 'fit-page']) {
  const rows = Array.from({ length: boxes }, (_, index) =>
    h('tr', [
      h('th', `項目${index + 1}`),
      h('td', '取組の内容を書く欄であり、そのまま何行かに続く文が入る。'.repeat(3)),
    ]),
  );
  return h('div', { className }, [h('table', h('tbody', rows))]);
}

function mostOnOnePage(className?: string[]): number {
  let boxes = 5;
  while (fillsOf(form(boxes + 1, className)).length === 1) boxes += 1;
  return boxes;
}

describe('a form that has to fit on a page', () => {
  it('is set smaller where it needs a little more than a page, and never below the smallest size', () => {
    const [plain, fitting] = [mostOnOnePage(['new-page']), mostOnOnePage()];
    expect(fitting).toBeGreaterThan(plain);
    const sizesOf = (boxes: number) => {
      const document = documentOf(form(boxes), form(2));
      const { pages } = layOut({ ...document, page: { size: 'A4', orientation: 'portrait' } });
      return pages.map((page) => Math.max(...page.flatMap(({ line }) => line.pieces.map(({ run }) => run.size))));
    };
    const [small = 0, full = 0] = sizesOf(fitting);
    expect(small).toBeLessThan(full);
    const smallest = Math.min(...sizesOf(fitting));
    expect(smallest).toBeGreaterThanOrEqual(documentOf(form(1)).theme.page.smallest);
    // What needs far more than a page keeps its size.
    const sizes = sizesOf(fitting * 2);
    expect(new Set(sizes)).toEqual(new Set([full]));
  });
});
