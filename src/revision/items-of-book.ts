/** The sections of a book as items of a revision: what stands under a heading is one field, the rows of its tables are items that follow it. */

import type { Block, Book, BookTable, Heading, Inline } from '../model/book/book.ts';
import { placeBookCells } from '../model/book/table/place-book-cells.ts';
import { plainTextOf } from '../model/book/text/plain-text.ts';
import { inferId, type TakenIds, takenIds } from '../model/plan/infer-id.ts';
import { type TextTable, tableMark } from '../table/text-table.ts';
import type { DataFigure, Item } from './item.ts';
import { rowsOfTable } from './rows-of-table.ts';

/** Numbers of headings and lists are the book's own work: that one moves is no change of what it numbers. */
export function itemsOfBook({ chapters, figures }: Book): readonly Item[] {
  const taken = takenIds();
  return chapters.flatMap(({ title, blocks }) =>
    splitSections(blocks).flatMap((section) => itemsOfSection(section, title, figures, taken)),
  );
}

interface Section {
  readonly heading: Heading;
  /** The headings that it stands under, from the outermost. */
  readonly above: readonly Heading[];
  readonly blocks: readonly Block[];
}

/** A chapter begins with its heading; one that was not handed in has none, and nothing else. */
function splitSections(blocks: readonly Block[]): readonly Section[] {
  const sections: (Section & { blocks: Block[] })[] = [];
  let open: readonly Heading[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') {
      sections.at(-1)?.blocks.push(block);
      continue;
    }
    const above = open.filter(({ level }) => level < block.level);
    sections.push({ heading: block, above, blocks: [] });
    open = [...above, block];
  }
  return sections;
}

function itemsOfSection(
  { heading, above, blocks }: Section,
  chapter: string,
  series: Book['figures'],
  taken: TakenIds,
): readonly Item[] {
  const { level, place } = heading;
  const titles = [...above, heading].map(({ text }) => plainTextOf(text));
  const { lines, tables, figures } = readBlocks(blocks, series);
  const path = level === 1 ? [] : [{ key: 'chapter', label: '章', text: chapter, place }];
  const name = plainTextOf(heading.text);
  const section: Item = {
    id: inferId(titles, taken),
    kind: `見出し${level}`,
    name: { key: 'name', label: '見出し', text: heading.bracketed ? `〈${name}〉` : name, place },
    path,
    fields: [
      {
        key: 'text',
        label: '本文',
        text: lines.join('\n'),
        place,
        ...(figures.length === 0 ? {} : { figures }),
      },
    ],
    replaces: [],
    place,
  };
  const rows = tables.flatMap((table, at) =>
    rowsOfTable(gridOf(table), { titles, number: at + 1, place: table.place }, taken),
  );
  return [section, ...rows];
}

interface ReadBlocks {
  /** A paragraph each. */
  readonly lines: readonly string[];
  readonly tables: readonly BookTable[];
  readonly figures: readonly DataFigure[];
}

function readBlocks(blocks: readonly Block[], series: Book['figures']): ReadBlocks {
  const lines: string[] = [];
  const tables: BookTable[] = [];
  const figures: DataFigure[] = [];
  const say = (text: readonly Inline[], before = '') => {
    const words = plainTextOf(text);
    if (words !== '') lines.push(before + words);
    for (const inline of text) {
      if (inline.type !== 'figure') continue;
      const name = series.get(inline.id.split('.')[0] ?? '')?.name ?? inline.id;
      figures.push({ id: inline.id, name, text: inline.text });
    }
  };
  const read = (block: Block) => {
    if (block.type === 'heading' || block.type === 'paragraph') say(block.text);
    else if (block.type === 'notes') for (const { text } of block.notes) say(text, '（脚注）');
    else if (block.type === 'picture') lines.push(`［図］${plainTextOf(block.caption) || block.alternative}`);
    else if (block.type === 'box') block.blocks.forEach(read);
    else if (block.type === 'list') block.items.forEach(readItem);
    else if (block.type === 'table') {
      say(block.caption);
      if (block.unit !== '') lines.push(block.unit);
      lines.push(tableMark);
      tables.push(block);
    }
  };
  const readItem = ({ marker, blocks: own }: { readonly marker: string; readonly blocks: readonly Block[] }) => {
    const first = lines.length;
    own.forEach(read);
    if (lines.length > first) lines[first] = (isNumber(marker) ? '・' : marker) + (lines[first] ?? '');
  };
  blocks.forEach(read);
  return { lines, tables, figures };
}

/** What numbers an item is worked out; a label such as `発行：` says something. */
function isNumber(marker: string): boolean {
  return /^[(（]?[\p{N}ア-ンa-zA-Z]{1,3}[)）.．]?$/u.test(marker);
}

/** What a merged cell says holds for each row and column that it covers. */
function gridOf({ head, rows }: BookTable): TextTable {
  const grids = [head, rows.map(({ cells }) => cells)].map((part) => {
    const grid: string[][] = part.map(() => []);
    for (const { cell, row, column } of placeBookCells(part).flat()) {
      const text = plainTextOf(cell.text);
      for (let down = row; down < Math.min(part.length, row + cell.rowspan); down += 1) {
        for (let across = column; across < column + cell.colspan; across += 1) {
          const line = grid[down];
          if (line !== undefined) line[across] = text;
        }
      }
    }
    return grid.map((line) => Array.from(line, (text) => text ?? ''));
  });
  const [heads = [], body = []] = grids;
  const numbered = body.every((line, at) => line[0] === `${at + 1}`) && heads.every(([first]) => isNumberHead(first));
  const all = numbered && body.length > 1 ? [...heads, ...body].map(([, ...rest]) => rest) : [...heads, ...body];
  return { heads: head.length, rows: all };
}

/** A column that only numbers its rows is the book's own work too. */
function isNumberHead(text = ''): boolean {
  return /^(?:|番号|項番|No\.?|№)$/iu.test(text.trim());
}
