/** Shares a width among the columns of a table: none is narrower than its figures need, and rather wide enough for its words. */

import type { Grid } from '../../document/flow/grid.ts';
import { widthOf } from '../text/measure-runs.ts';
import type { FullStyle } from '../text/measuring.ts';
import { widestPart } from '../text/set-lines.ts';
import { widestFigure, widestNumber } from '../text/widest-figure.ts';
import type { OpenCell } from './open-cell.ts';

/** What the columns ask for by `data-width`, in em; those that name none count as 6. */
export function askedWidths({ widths }: Grid): readonly number[] {
  return widths.length === 0 ? [6] : widths.map((width) => width ?? 6);
}

/**
 * What the columns need at least: so that no number is divided from its sign; no figure from its unit; no word of the
 * rows, and no label is set letter by letter; no word of the heads. Each is no less than the one before.
 */
export function leastWidths(
  cells: readonly OpenCell[],
  asked: readonly number[],
  ruleWidth: number,
  smallest: number,
): readonly (readonly number[])[] {
  const needs = [widestNumber, widestFigure].map((widest) =>
    coverCells(cells, asked, ({ measured, style }) => {
      // A text that may shrink is set smaller before it is divided.
      const scale = style.shrink ? Math.min(1, smallest / style.size) : 1;
      return edgesOf(style, ruleWidth) + Math.max(style.size, widest(measured)) * scale;
    }),
  );
  const singles = cells.filter(({ columns }) => columns === 1);
  const words = (own: readonly OpenCell[]) =>
    coverCells(own, asked, ({ measured, style }) => {
      const label = Math.min(widthOf(measured), style.label);
      return edgesOf(style, ruleWidth) + (style.shrink ? style.size : Math.max(widestPart(measured), label));
    });
  return [...needs, words(singles.filter((cell) => !isHead(cell))), words(singles)];
}

function isHead({ element: { tagName, properties } }: OpenCell): boolean {
  return tagName === 'th' && properties.scope === 'col';
}

/** Columns that hold what each cell needs; those that one spans share what they lack as they share the width. */
export function coverCells(
  cells: readonly OpenCell[],
  asked: readonly number[],
  need: (cell: OpenCell) => number,
): readonly number[] {
  const least = asked.map(() => 0);
  // Nearly all cells of a long table have a column of their own.
  for (const cell of cells) {
    if (cell.columns !== 1) continue;
    const had = least[cell.column] ?? 0;
    const needed = need(cell);
    if (needed > had) least[cell.column] = needed;
  }
  for (const cell of cells.filter(({ columns }) => columns !== 1).toSorted((a, b) => a.columns - b.columns)) {
    const covered = asked.map((_, index) => index).slice(cell.column, cell.column + cell.columns);
    const lacks = need(cell) - covered.reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const share = covered.reduce((sum, index) => sum + (asked[index] ?? 0), 0);
    if (lacks <= 0) continue;
    for (const index of covered) least[index] = (least[index] ?? 0) + (lacks * (asked[index] ?? 0)) / share;
  }
  return least;
}

/** What a cell's width holds besides its text: the rule at its left, paddings and indent. */
export function edgesOf({ paddingX, indent }: FullStyle, ruleWidth: number): number {
  return ruleWidth + 2 * paddingX + indent;
}

/** A column may grow by its longest word, but not beyond this share of the table: such a word is divided after all. */
const largestLeast = 0.3;

/** Shares the width as asked, but gives each column what it needs at least; the others give it up in proportion. */
export function shareWidth(
  asked: readonly number[],
  least: readonly (readonly number[])[],
  width: number,
): readonly number[] {
  const needs = findNeeds(least, width);
  const fixed = new Set<number>();
  for (;;) {
    const free = asked.reduce((sum, each, index) => (fixed.has(index) ? sum : sum + each), 0);
    const left = needs.reduce((sum, need, index) => (fixed.has(index) ? sum - need : sum), width);
    const short = asked.findIndex((each, index) => !fixed.has(index) && (each / free) * left < (needs[index] ?? 0));
    if (short < 0) return asked.map((each, index) => (fixed.has(index) ? (needs[index] ?? 0) : (each / free) * left));
    fixed.add(short);
  }
}

/** No more than the width together: words of heads give way to those of rows, these to figures, and these to numbers. Where not even they fit, all are narrower. */
function findNeeds([numbers = [], ...others]: readonly (readonly number[])[], width: number): readonly number[] {
  const sum = (widths: readonly number[]) => widths.reduce((total, each) => total + each, 0);
  if (sum(numbers) >= width) return numbers.map((each) => (each * width) / sum(numbers));
  let needs = numbers;
  const [figures = [], ...words] = others;
  for (const level of [figures, ...words.map((own) => own.map((each) => Math.min(each, width * largestLeast)))]) {
    const wanted = needs.map((each, index) => Math.max(each, level[index] ?? 0));
    const more = sum(wanted) - sum(needs);
    const granted = more === 0 ? 0 : Math.min(1, (width - sum(needs)) / more);
    needs = needs.map((each, index) => each + ((wanted[index] ?? 0) - each) * granted);
  }
  return needs;
}
