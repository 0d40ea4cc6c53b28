/** Places measured blocks on pages and says where each page begins; pdfmake follows. */

import {
  type BesideBlock,
  type Block,
  heightOf,
  heightOfRows,
  type PictureBlock,
  type TableBlock,
  type TextBlock,
} from './block.ts';
import { type Chunk, leastHeightOfGroup, paginateTable } from './paginate-table.ts';

/** A block, or a part of one, as it stands on its page. */
export type Placed =
  | {
      readonly kind: 'text';
      readonly block: TextBlock;
      readonly from: number;
      readonly to: number;
      readonly spaceBefore: number;
      readonly spaceAfter: number;
    }
  | {
      readonly kind: 'table';
      readonly table: TableBlock;
      readonly chunk: Chunk;
      readonly continued: boolean;
      readonly continues: boolean;
    }
  | {
      readonly kind: 'columns';
      readonly columns: readonly { readonly width: number; readonly page: Page }[];
      readonly gap: number;
    }
  | { readonly kind: 'block'; readonly block: Exclude<Block, TextBlock | TableBlock> };

export type Page = readonly Placed[];

/** Points; heights are sums of binary fractions, and a page may be exactly as high as what stands on it. */
const tolerance = 0.001;

export function flowBlocks(blocks: readonly Block[], pageHeight: number): readonly Page[] {
  const flow = new Flow(pageHeight + tolerance);
  blocks.forEach((block, index) => {
    flow.place(block, blocks.slice(index + 1, index + 4));
  });
  return flow.pages;
}

class Flow {
  readonly pages: Placed[][] = [[]];
  readonly #height: number;
  #left: number;

  /** `first` is what is left of the page that the flow begins on. */
  constructor(height: number, first = height) {
    this.#height = height;
    this.#left = first;
  }

  place(block: Block, next: readonly Block[]): void {
    switch (block.kind) {
      case 'page-break':
        if (!this.#isPageEmpty()) this.#newPage();
        return;
      case 'text':
        this.#placeText(block, next);
        return;
      case 'table':
        this.#placeTable(block);
        return;
      default:
        if (block.kind === 'beside' && block.height > (block.flows ? this.#left : this.#height)) {
          this.#flowColumns(block);
          return;
        }
        if (Math.min(heightOf(block), this.#height) > this.#left && !this.#isPageEmpty()) this.#newPage();
        if (block.kind === 'picture' && heightOf(block) > this.#left) {
          this.#put({ kind: 'block', block: shrinkPicture(block, this.#left) }, this.#left);
          return;
        }
        this.#put({ kind: 'block', block }, heightOf(block));
    }
  }

  #placeText(block: TextBlock, next: readonly Block[]): void {
    const needed = block.keepWithNext
      ? heightOf(block) + this.#leastHeightOf(next)
      : block.spaceBefore + 2 * block.lineHeight;
    if (
      Math.min(needed, heightOf(block) + this.#leastHeightOf(block.keepWithNext ? next : [])) > this.#left &&
      !this.#isPageEmpty()
    ) {
      this.#newPage();
    }
    let from = 0;
    do {
      const spaceBefore = this.#isPageEmpty() || from > 0 ? 0 : block.spaceBefore;
      const room = Math.floor((this.#left - spaceBefore) / block.lineHeight);
      const to = Math.min(block.lines.length, from + Math.max(1, room));
      const height = spaceBefore + (to - from) * block.lineHeight;
      // At the end of a page there is nothing to be apart from.
      const spaceAfter = to === block.lines.length ? Math.max(0, Math.min(block.spaceAfter, this.#left - height)) : 0;
      this.#put({ kind: 'text', block, from, to, spaceBefore, spaceAfter }, height + spaceAfter);
      from = to;
      if (from < block.lines.length) this.#newPage();
    } while (from < block.lines.length);
  }

  #placeTable(given: TableBlock): void {
    const table = this.#withFittingHead(given);
    const caption = table.caption;
    const head = heightOfRows(table.head);
    if (this.#leastHeightOf([table]) > this.#left && !this.#isPageEmpty()) this.#newPage();
    const isWhole = heightOf(table) <= this.#left;
    if (caption !== undefined) this.#placeText({ ...caption, keepWithNext: false }, []);
    const below = table.continuation === undefined ? 0 : heightOf(table.continuation);
    const taken = head + table.ruleWidth + (isWhole ? 0 : below);
    const chunks = paginateTable(table, this.#left - taken, this.#height - taken);
    chunks.forEach((chunk, index) => {
      if (index > 0) this.#newPage();
      const continues = index < chunks.length - 1;
      const height = head + heightOfRows(chunk.rows) + table.ruleWidth + (continues ? below : 0);
      this.#put({ kind: 'table', table, chunk, continued: index > 0, continues }, height);
    });
  }

  /** Columns that do not fit on the page go on beside each other on the next, each with its own text. */
  #flowColumns({ columns, gap }: BesideBlock): void {
    const parts = columns.map(({ width, blocks }) => {
      const flow = new Flow(this.#height, this.#left);
      blocks.forEach((block, index) => {
        flow.place(block, blocks.slice(index + 1, index + 4));
      });
      return { width, pages: flow.pages };
    });
    const count = Math.max(...parts.map(({ pages }) => pages.length));
    for (let index = 0; index < count; index += 1) {
      if (index > 0) this.#newPage();
      const beside = parts.map(({ width, pages }) => ({ width, page: pages[index] ?? [] }));
      this.#put({ kind: 'columns', columns: beside, gap }, 0);
    }
    // What comes after them begins a page of its own, unless nothing does.
    this.#left = 0;
  }

  /** What must stand on a page at least for the next blocks to begin there. */
  #leastHeightOf([block, ...rest]: readonly Block[]): number {
    if (block === undefined || block.kind === 'page-break') return 0;
    if (block.kind === 'text') {
      return block.keepWithNext
        ? heightOf(block) + this.#leastHeightOf(rest)
        : block.spaceBefore + 2 * block.lineHeight;
    }
    if (block.kind === 'beside' && block.flows) {
      return Math.max(0, ...block.columns.map((column) => this.#leastHeightOf(column.blocks)));
    }
    if (block.kind !== 'table') return heightOf(block);
    const table = this.#withFittingHead(block);
    const around = [table.caption, table.continuation].reduce((sum, each) => sum + (each ? heightOf(each) : 0), 0);
    const taken = around + heightOfRows(table.head) + table.ruleWidth;
    const group = leastHeightOfGroup(table.groups[0] ?? [], this.#height - taken, table.ruleWidth);
    return Math.min(heightOf(table), taken + group);
  }

  /** A head that would fill most of every page is not repeated: it is set as rows. */
  #withFittingHead(table: TableBlock): TableBlock {
    const fits = heightOfRows(table.head) <= this.#height / 2;
    return fits ? table : { ...table, head: [], groups: [table.head, ...table.groups] };
  }

  /** Columns may begin below other blocks: theirs is no empty page. */
  #isPageEmpty(): boolean {
    return this.pages.at(-1)?.length === 0 && this.#left === this.#height;
  }

  #newPage(): void {
    this.pages.push([]);
    this.#left = this.#height;
  }

  #put(placed: Placed, height: number): void {
    this.pages.at(-1)?.push(placed);
    this.#left -= height;
  }
}

/** No page holds the picture at its size. */
function shrinkPicture(picture: PictureBlock, height: number): PictureBlock {
  const share = (height - picture.spaceAfter) / picture.height;
  return { ...picture, width: picture.width * share, height: picture.height * share };
}
