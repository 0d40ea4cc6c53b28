/** Places a part of a table whose heights and widths are known: its fills, its rules, and the lines of its cells. */

import type { Line } from '../text/line.ts';
import { rubySize } from '../text/measure-runs.ts';
import { furniture, type PageItem, type PlacedLine, type Rule } from './page-item.ts';
import type { ChunkCell, ChunkRow } from './paginate-table.ts';

/** The rows of a table that stand on one page. */
export interface TablePart {
  readonly widths: readonly number[];
  readonly rule: { readonly width: number; readonly color: string };
  /** `repeats` marks a head that is shown again. */
  readonly rows: readonly (ChunkRow & { readonly repeats: boolean })[];
}

/** From the outer edges of its rules at the upper left. */
export function placeTable(part: TablePart, left: number, top: number): readonly PageItem[] {
  const { rule, rows } = part;
  const lefts = startsOf(part.widths, left);
  const tops = startsOf(
    rows.map(({ height }) => height),
    top,
  );
  const owners = rows.map(() => part.widths.map((): ChunkCell | undefined => undefined));
  const items: PageItem[] = [];
  rows.forEach(({ cells, repeats }, row) => {
    for (const cell of cells) {
      const { column } = cell;
      const [lastRow, lastColumn] = [row + cell.rows, column + cell.columns];
      for (let at = row; at < lastRow; at += 1) owners[at]?.fill(cell, column, lastColumn);
      const [x, y] = [lefts[column] ?? 0, tops[row] ?? 0];
      const [width, height] = [(lefts[lastColumn] ?? 0) - x, (tops[lastRow] ?? 0) - y];
      if (cell.style.fill !== undefined) {
        const at = { x: x + rule.width / 2, y: y + rule.width / 2 };
        items.push({ kind: 'fill', ...at, width, height, color: cell.style.fill });
      }
      const inside = { x: x + rule.width, y: y + rule.width, width: width - rule.width, height: height - rule.width };
      placeCell(cell, repeats || cell.repeats === true, inside, items);
    }
  });
  for (const each of rulesOf(part, owners, lefts, tops)) items.push(each);
  return items;
}

/** Where each begins, and where the last ends. */
function startsOf(sizes: readonly number[], first: number): readonly number[] {
  const starts = [first];
  let at = first;
  for (const size of sizes) {
    at += size;
    starts.push(at);
  }
  return starts;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Into the box between the rules around it. */
function placeCell(cell: ChunkCell, repeats: boolean, box: Box, items: PageItem[]): void {
  const { source, style, lines, lineHeight, bookmark, anchors } = cell;
  const begins = !repeats && cell.goesOn !== true;
  if (begins && anchors !== undefined) {
    items.push({ kind: 'line', x: box.x, y: box.y, height: 0, line: nothing, origin: furniture, anchors });
  }
  const free = Math.max(0, box.height - lines.length * lineHeight - 2 * style.paddingY);
  // A line's leading hangs below its letters: half of it above the first one, and not below the last, centres them all.
  const leading = (lineHeight - letterHeight(lines, style.size)) / 2;
  const top = box.y + style.paddingY + leading + (style.verticalAlign === 'middle' ? free / 2 : 0);
  const left = box.x + style.paddingX + style.indent;
  const room = box.width - 2 * style.paddingX - style.indent;
  const share = style.align === 'right' ? 1 : style.align === 'center' ? 0.5 : 0;
  lines.forEach((line, index) => {
    const x = left + (line.indent ?? 0) + Math.max(0, room - line.width) * share;
    const y = top + index * lineHeight;
    const height = index === lines.length - 1 ? lineHeight - leading : lineHeight;
    const placed: PlacedLine = { kind: 'line', x, y, height, line, origin: { source, repeats } };
    items.push(index === 0 && begins && bookmark !== undefined ? { ...placed, bookmark } : placed);
  });
}

const nothing: Line = { pieces: [], width: 0, ink: 0 };

function letterHeight(lines: readonly Line[], size: number): number {
  const hasReading = lines.some(({ pieces }) => pieces.some(({ run }) => run.ruby !== undefined));
  return hasReading ? size * (1 + rubySize) : size;
}

/** Around every cell, and around every place without one; none inside a cell. Each goes as far as it can. */
function rulesOf(
  { rule, rows, widths }: TablePart,
  owners: readonly (readonly (ChunkCell | undefined)[])[],
  lefts: readonly number[],
  tops: readonly number[],
): readonly Rule[] {
  if (rule.width === 0) return [];
  const rules: Rule[] = [];
  const look = { kind: 'rule', width: rule.width, color: rule.color } as const;
  const half = rule.width / 2;
  for (let row = 0; row <= rows.length; row += 1) {
    const [above, below] = [owners[row - 1] ?? [], owners[row] ?? []];
    const y = (tops[row] ?? 0) + half;
    for (const [from, to] of findRuns(widths.length, (column) => isInside(above[column], below[column]))) {
      rules.push({ ...look, x1: lefts[from] ?? 0, y1: y, x2: (lefts[to] ?? 0) + rule.width, y2: y });
    }
  }
  for (let column = 0; column <= widths.length; column += 1) {
    const x = (lefts[column] ?? 0) + half;
    const inside = (row: number) => isInside(owners[row]?.[column - 1], owners[row]?.[column]);
    for (const [from, to] of findRuns(rows.length, inside)) {
      rules.push({ ...look, x1: x, y1: tops[from] ?? 0, x2: x, y2: (tops[to] ?? 0) + rule.width });
    }
  }
  return rules;
}

function isInside(before: ChunkCell | undefined, after: ChunkCell | undefined): boolean {
  return before !== undefined && before === after;
}

/** From where to where, of positions up to `length`, nothing breaks. */
function findRuns(length: number, isBroken: (position: number) => boolean): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let from = 0;
  for (let position = 0; position <= length; position += 1) {
    if (position < length && !isBroken(position)) continue;
    if (position > from) runs.push([from, position]);
    from = position + 1;
  }
  return runs;
}
