/** Says where each page of a document begins: its parts are placed one after the other, and a page with little on it is spared. */

import { type Block, heightOfBlocks } from '../measure/block.ts';
import { mostGift, squeezeBlocks } from '../measure/squeeze.ts';
import { Flow, fullPage, type Page } from './flow.ts';
import { mostBlank } from './paginate-table.ts';

/** `turnedHeight` is that of a page on its side. */
export function flowBlocks(blocks: readonly Block[], pageHeight: number, turnedHeight = pageHeight): readonly Page[] {
  const place = (own: readonly Block[], first: number, blank = mostBlank): Laid => {
    const flow = new Flow({ height: pageHeight, turned: turnedHeight, blank }, first);
    flow.placeAll(own);
    return flow;
  };
  const spare = (own: readonly Block[], first: number): Laid => {
    const whole = place(own, first);
    const count = whole.pages.length;
    // A page is spared where the others can take what little stands on it.
    const room = first + (count - 2) * pageHeight;
    const isSpared = count > 1 && whole.used <= mostTail * pageHeight && heightOfBlocks(own) * (1 - mostGift) <= room;
    for (const [gift, blank] of isSpared ? waysToSpare : []) {
      const spared = place(gift === 0 ? own : squeezeBlocks(own, 1 - gift), first, blank);
      if (spared.pages.length < count) return spared;
    }
    return whole;
  };
  let pages: readonly Page[] = [];
  let left = 0;
  for (const { whenFull, blocks: own } of splitAtBreaks(blocks)) {
    const joined = whenFull && left > 0 ? spare(setApart(own), left) : undefined;
    const isJoined = joined !== undefined && (left > pageHeight * (1 - fullPage) || joined.pages.length === 1);
    const laid = isJoined ? joined : spare(own, pageHeight);
    const last = pages.at(-1);
    const begun = isJoined && last !== undefined ? [last.concat(laid.pages[0] ?? [])] : undefined;
    pages = begun === undefined ? pages.concat(laid.pages) : pages.slice(0, -1).concat(begun, laid.pages.slice(1));
    left = laid.left;
  }
  const filled = pages.filter((page) => page.length > 0);
  return filled.length === 0 ? [[]] : filled;
}

interface Laid {
  readonly pages: readonly Page[];
  /** Heights of the last page. */
  readonly used: number;
  readonly left: number;
}

/** A table that begins what stands below something else. */
function setApart(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind !== 'start');
  return blocks.map((block, index) =>
    index === first && block.kind === 'table'
      ? { ...block, spaceBefore: Math.max(block.spaceBefore, leastApart) }
      : block,
  );
}

/** Points. */
const leastApart = 10;

/**
 * Of its height, what rows, pictures and gaps give; and of a page, what rows that belong together may leave blank at its
 * end: they are divided last of all.
 */
const waysToSpare = [0.02, 0.04, 0.06, mostGift]
  .map((gift) => [gift, mostBlank] as const)
  .concat([0, 0.04, mostGift].map((gift) => [gift, 0] as const));

/** Of a page: what is fuller stands as a page of its own. */
const mostTail = 0.3;

interface Part {
  readonly whenFull: boolean;
  readonly blocks: readonly Block[];
}

/** What begins a new page begins anew; names of what follows stand with it. */
function splitAtBreaks(blocks: readonly Block[]): readonly Part[] {
  const parts: { whenFull: boolean; own: Block[] }[] = [{ whenFull: false, own: [] }];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind !== 'page-break') last?.own.push(block);
    else if (last?.own.some(({ kind }) => kind !== 'start')) parts.push({ whenFull: block.whenFull === true, own: [] });
    else if (last !== undefined && block.whenFull !== true) last.whenFull = false;
  }
  return parts.map(({ whenFull, own: part }, index) => {
    const own = part.slice(0, part.findLastIndex(({ kind }) => kind !== 'start') + 1);
    const before = parts[index - 1]?.own ?? [];
    const leading = before.slice(before.findLastIndex(({ kind }) => kind !== 'start') + 1);
    return { whenFull, blocks: [...leading, ...(index === parts.length - 1 ? part : own)] };
  });
}
