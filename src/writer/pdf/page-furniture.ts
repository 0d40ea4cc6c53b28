/** What stands on every page beside the text: the running head and the page number. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../document/document.ts';
import { measureTextBlock } from './measure-blocks.ts';
import type { Measuring } from './measuring.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { StackNode } from './pdfmake-node.ts';
import { writeLine } from './to-pdfmake.ts';

export interface PageFurniture {
  header(page: number, pages: number): StackNode | undefined;
  footer(page: number, pages: number): StackNode | undefined;
}

/** The first page bears the title itself, so the running head begins on the second. */
export function pageFurniture(document: ComposedDocument, measuring: Measuring, page: PageGeometry): PageFurniture {
  const width = page.width - page.left - page.right;
  const set = (text: string, className: string, top: number): StackNode => {
    // Furniture is no text of the document: its sources are not looked for on the pages.
    const block = measureTextBlock(h('small', { className: [className] }, text) as Element, width, {
      ...measuring,
      sources: [],
    });
    const stack = block.lines.map(({ line }) => ({
      ...writeLine(line, block.lineHeight, { source: -1, repeats: true }),
      alignment: block.align,
    }));
    return { stack, margin: [page.left, top, page.right, 0] };
  };
  const head = document.title;
  return {
    header: (number) => (number === 1 ? undefined : set(head, 'running-head', page.top * 0.38)),
    footer: (number, count) => set(`${number} ／ ${count}`, 'page-number', page.bottom * 0.25),
  };
}
