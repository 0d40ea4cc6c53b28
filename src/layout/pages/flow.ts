/** Places measured blocks on pages, one after the other. */

import {
  type BesideBlock,
  type Block,
  type BoxBlock,
  heightOf,
  heightOfBlocks,
  heightOfFrame,
  heightOfRows,
  type PictureBlock,
  type Start,
  type TableBlock,
  type TextBlock,
} from '../measure/block.ts';
import { type Chunk, leastHeightOfGroup, mostBlank, paginateTable } from './paginate-table.ts';

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
      readonly spaceBefore: number;
      readonly spaceAfter: number;
    }
  | {
      readonly kind: 'columns';
      readonly columns: readonly { readonly width: number; readonly page: Page }[];
      readonly gap: number;
      readonly indent: number;
    }
  | {
      readonly kind: 'box';
      readonly box: BoxBlock;
      readonly page: Page;
      readonly spaceBefore: number;
      readonly spaceAfter: number;
    }
  | { readonly kind: 'block'; readonly block: Exclude<Block, TextBlock | TableBlock> };

export type Page = readonly Placed[];

/** Points; heights are sums of binary fractions, and a page may be exactly as high as what stands on it. */
const tolerance = 0.001;

/** Of a page: less of it is blank than whole tables may leave. */
export const fullPage = 2 / 3;

export interface FlowSetting {
  /** Of a page as it is, and on its side. */
  readonly height: number;
  readonly turned: number;
  /** Of a page: what rows that belong together may leave blank at its end. */
  readonly blank: number;
}

/** One part of a document, from a page or what is left of one. */
export class Flow {
  readonly pages: Placed[][] = [[]];
  /** What begins on the page that the next block stands on. */
  #starts: readonly Start[] = [];
  readonly #setting: FlowSetting;
  /** Of the last page. */
  #height: number;
  /** What the last page had room for when it was empty, and what is left of it. */
  #room: number;
  #left: number;
  #isTurned = false;

  /** `first` is what is left of the page that the flow begins on. */
  constructor(setting: FlowSetting, first = setting.height) {
    this.#setting = setting;
    this.#height = setting.height + tolerance;
    this.#room = first + tolerance;
    this.#left = this.#room;
  }

  placeAll(blocks: readonly Block[]): void {
    const turned = findTurned(blocks);
    blocks.forEach((block, index) => {
      if (block.kind !== 'start' && block.kind !== 'page-break') this.#turn(turned[index] === true);
      this.#place(block, keptAfter(blocks, index, this.#height));
    });
  }

  /** For what stands in a part of the page. */
  #within(height: number, first: number): Flow {
    return new Flow({ ...this.#setting, height, turned: height }, first);
  }

  /** Height that is taken of the last page. */
  get used(): number {
    return this.#room - this.#left;
  }

  /** Of an upright page: nothing that stands so goes on below what lies on its side. */
  get left(): number {
    return this.#isTurned ? 0 : Math.max(0, this.#left - tolerance);
  }

  #place(block: Block, next: readonly Block[]): void {
    switch (block.kind) {
      case 'start':
        this.#starts = [...this.#starts, block];
        return;
      case 'page-break':
        if (block.whenFull === true && this.#left > this.#height * (1 - fullPage)) return;
        if (!this.#isPageEmpty()) this.#newPage();
        return;
      case 'text':
        this.#placeText(block, next);
        return;
      case 'table':
        this.#placeTable(block);
        return;
      case 'box':
        this.#placeBox(block);
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
    if (this.#leastHeightOf([block, ...next]) > this.#left && !this.#isPageEmpty()) this.#newPage();
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
    const isWhole = heightOf(table) - table.spaceAfter <= this.#left;
    const above = caption !== undefined || this.#isPageEmpty() ? 0 : table.spaceBefore;
    if (caption !== undefined) this.#placeText({ ...caption, keepWithNext: false }, []);
    const below = heightOfBlocks(table.below);
    const taken = head + table.ruleWidth + (isWhole ? 0 : below);
    const chunks = paginateTable(table, this.#left - above - taken, this.#height - taken, this.#setting.blank);
    chunks.forEach((chunk, index) => {
      if (index > 0) this.#newPage();
      const continues = index < chunks.length - 1;
      const spaceBefore = index === 0 ? above : 0;
      const height = spaceBefore + head + heightOfRows(chunk.rows) + table.ruleWidth + (continues ? below : 0);
      const spaceAfter = continues ? 0 : Math.max(0, Math.min(table.spaceAfter, this.#left - height));
      const part = { table, chunk, continued: index > 0, continues, spaceBefore, spaceAfter };
      this.#put({ kind: 'table', ...part }, height + spaceAfter);
    });
  }

  /** Columns that do not fit on the page go on beside each other on the next, each with its own text. */
  #flowColumns({ columns, gap, indent = 0 }: BesideBlock): void {
    const parts = columns.map(({ width, blocks }) => {
      const flow = this.#within(this.#height, this.#left);
      flow.placeAll(blocks);
      return { width, pages: flow.pages, used: flow.used };
    });
    const count = Math.max(...parts.map(({ pages }) => pages.length));
    for (let index = 0; index < count; index += 1) {
      if (index > 0) this.#newPage();
      const beside = parts.map(({ width, pages }) => ({ width, page: pages[index] ?? [] }));
      this.#put({ kind: 'columns', columns: beside, gap, indent }, 0);
    }
    // What comes after them stands below the longest.
    this.#left = Math.max(
      0,
      this.#left - Math.max(0, ...parts.map(({ pages, used }) => (pages.length === count ? used : 0))),
    );
  }

  /** A box that the page has no room for begins the next one, or goes on there in a frame of its own if it is long. */
  #placeBox(box: BoxBlock): void {
    if (this.#leastHeightOf([box]) > this.#left && !this.#isPageEmpty()) this.#newPage();
    const spaceBefore = this.#isPageEmpty() ? 0 : box.spaceBefore;
    const frame = heightOfFrame(box);
    const flow = this.#within(this.#height - frame, this.#left - spaceBefore - frame);
    flow.placeAll(box.blocks);
    flow.pages.forEach((page, index) => {
      if (index > 0) this.#newPage();
      if (page.length === 0) return;
      const isLast = index === flow.pages.length - 1;
      const before = index === 0 ? spaceBefore : 0;
      const taken = before + frame + (isLast ? flow.used : 0);
      const spaceAfter = isLast ? Math.max(0, Math.min(box.spaceAfter, this.#left - taken)) : 0;
      this.#put({ kind: 'box', box, page, spaceBefore: before, spaceAfter }, taken + spaceAfter);
    });
  }

  /** What must stand on a page at least for the next blocks to begin there. */
  #leastHeightOf([block, ...rest]: readonly Block[]): number {
    if (block === undefined || block.kind === 'page-break') return 0;
    if (block.kind === 'start') return this.#leastHeightOf(rest);
    if (block.kind === 'text') {
      return block.keepWithNext
        ? heightOf(block) + this.#leastHeightOf(rest)
        : block.spaceBefore + Math.min(2, block.lines.length) * block.lineHeight;
    }
    if (block.kind === 'beside' && block.flows) {
      return Math.max(0, ...block.columns.map((column) => this.#leastHeightOf(column.blocks)));
    }
    if (block.kind === 'box' && heightOf(block) > this.#height * mostBlank) {
      return block.spaceBefore + heightOfFrame(block) + this.#leastHeightOf(block.blocks);
    }
    if (block.kind !== 'table') return heightOf(block);
    const table = this.#withFittingHead(block);
    const above = table.caption === undefined ? table.spaceBefore : heightOf(table.caption);
    const below = heightOfBlocks(table.below);
    const taken = above + below + heightOfRows(table.head) + table.ruleWidth;
    const group = leastHeightOfGroup(table.groups[0] ?? [], this.#height - taken, table.ruleWidth, this.#setting.blank);
    return Math.min(heightOf(table) - table.spaceAfter, taken + group);
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

  /** A page on its side has nothing but what stands on its side, and its headings. */
  #turn(isTurned: boolean): void {
    if (isTurned === this.#isTurned) return;
    if (!this.#isPageEmpty()) this.#newPage();
    this.#isTurned = isTurned;
    this.#height = (isTurned ? this.#setting.turned : this.#setting.height) + tolerance;
    this.#room = this.#height;
    this.#left = this.#height;
  }

  #newPage(): void {
    this.pages.push([]);
    this.#room = this.#height;
    this.#left = this.#height;
  }

  #put(placed: Placed, height: number): void {
    const page = this.pages.at(-1);
    for (const block of this.#starts) page?.push({ kind: 'block', block });
    page?.push(placed);
    this.#starts = [];
    this.#left -= height;
  }
}

/** What must begin on the same page as a block, up to the first that keeps nothing with it; no more than a page of it. */
function keptAfter(blocks: readonly Block[], index: number, height: number): readonly Block[] {
  const kept: Block[] = [];
  let isOpen = keepsNext(blocks[index]);
  for (let at = index + 1, used = 0; isOpen && at < blocks.length && used <= height; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.kind === 'start') continue;
    kept.push(block);
    isOpen = keepsNext(block);
    if (isOpen) used += heightOf(block);
  }
  return kept;
}

function keepsNext(block: Block | undefined): boolean {
  return block?.kind === 'text' && block.keepWithNext;
}

/** Tables on their side, with the headings right before them and the notes right below. */
function findTurned(blocks: readonly Block[]): readonly boolean[] {
  const turned = blocks.map((block) => block.kind === 'table' && block.turned === true);
  for (let at = blocks.length - 2; at >= 0; at -= 1) {
    const block = blocks[at];
    const leads = block?.kind === 'start' || (block?.kind === 'text' && block.keepWithNext);
    if (leads && turned[at + 1] === true) turned[at] = true;
  }
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'text' && block.isNote === true && turned[at - 1] === true) turned[at] = true;
  }
  return turned;
}

/** No page holds the picture at its size. */
function shrinkPicture(picture: PictureBlock, height: number): PictureBlock {
  const share = (height - picture.spaceAfter) / picture.height;
  const width = picture.width * share;
  const indent = picture.indent === undefined ? {} : { indent: picture.indent + (picture.width - width) / 2 };
  return { ...picture, ...indent, width, height: picture.height * share };
}
