/** What stands on every page beside the text: the running head and the page number. */

import { h } from 'hastscript';
import { measureTextBlock } from '../measure/measure-text.ts';
import type { Measuring } from '../text/measuring.ts';
import type { PrintedPage } from './number-pages.ts';
import type { PageGeometry } from './page-geometry.ts';
import { furniture, type PlacedLine, sharesLeft } from './page-item.ts';

/** Lines with their places on the page. */
export function pageFurniture(
  measuring: Measuring,
): (printed: PrintedPage, page: PageGeometry) => readonly PlacedLine[] {
  const set = (text: string, className: string, page: PageGeometry, y: number): readonly PlacedLine[] => {
    const width = page.width - page.left - page.right;
    // Furniture is no text of the document: its sources are not looked for on the pages.
    const block = measureTextBlock(h('small', { className: [className] }, text), width, { ...measuring, sources: [] });
    return block.lines.map(({ line }): PlacedLine => {
      const free = (width - line.width) * sharesLeft[block.align];
      return { kind: 'line', x: page.left + free, y, height: block.lineHeight, line, origin: furniture };
    });
  };
  return ({ runningHead, foot }, page) => [
    ...set(runningHead, 'running-head', page, page.top * 0.38),
    ...set(foot, 'page-number', page, page.height - page.bottom * 0.75),
  ];
}
