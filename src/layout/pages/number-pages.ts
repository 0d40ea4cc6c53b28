/** Says what is printed above and below each page, as the sections that begin on the pages ask for. */

import type { Start } from '../measure/block.ts';
import type { Page } from './flow.ts';

export interface PrintedPage {
  readonly runningHead: string;
  /** The page's number as printed; empty where none is. */
  readonly label: string;
  /** What stands below the page: `12`, or `12 ／ 40` where all pages are counted through. */
  readonly foot: string;
}

/** Until a section names another one, `title` stands above every page but the first, which bears the title itself. */
export function numberPages(pages: readonly Page[], title: string): readonly PrintedPage[] {
  const starts = pages.map(findStarts);
  const isThrough = starts.every((page) => page.every(({ pageNumbers }) => pageNumbers === undefined));
  let runningHead: string | undefined;
  let number = 0;
  let isPrinted = true;
  return starts.map((page, index) => {
    runningHead = page.findLast((start) => start.runningHead !== undefined)?.runningHead ?? runningHead;
    const numbering = page.findLast(({ pageNumbers }) => pageNumbers !== undefined)?.pageNumbers;
    number = numbering === 'restart' ? 1 : number + 1;
    isPrinted = numbering === undefined ? isPrinted : numbering === 'restart';
    const label = isPrinted ? `${number}` : '';
    return {
      runningHead: runningHead ?? (index === 0 ? '' : title),
      label,
      foot: isThrough ? `${number} ／ ${pages.length}` : label,
    };
  });
}

function findStarts(page: Page): readonly Start[] {
  return page.flatMap((placed) => (placed.kind === 'block' && placed.block.kind === 'start' ? [placed.block] : []));
}
