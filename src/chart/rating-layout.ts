/** Where everything of a chart of ratings stands, in points from the top left. */

import { greatest } from '../model/value/extremes.ts';
import type { FontStack } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';
import { baselineAt, type Words } from './layers.ts';
import { type LegendEntry, placeLegend } from './legend.ts';
import type { Pattern } from './pattern.ts';
import type { Box } from './place-labels.ts';
import type { RatingInput, RatingRow } from './rating.ts';
import { labelLineHeight, placeLabel, setLabel, labelSize as size } from './set-label.ts';

export interface RatingLayout {
  readonly height: number;
  readonly labels: readonly Words[];
  readonly totals: readonly Words[];
  readonly parts: readonly RatingPart[];
  readonly legend: readonly LegendEntry[];
}

/** A stretch of a bar; `count` stands in its middle where it has the room. */
export interface RatingPart {
  readonly bar: Box;
  readonly pattern: Pattern;
  readonly count?: Words & { readonly width: number };
}

const rowPadding = 4;
const barThickness = 15;
const gap = 6;
/** Between a name and the bar below it: a browser's letters may be lower than ours. */
const nameGap = 3;

export function layOutRatings(input: RatingInput, fonts: FontStack): RatingLayout {
  const { rows, bands, width, scaledTo = rows, namesAbove = false } = input;
  const widest = greatest(scaledTo.map(({ label }) => measureText(label, size, fonts.regular))) + 0.5;
  const labelWidth = namesAbove ? width : Math.min(0.45 * width, widest);
  const totalWidth = greatest(scaledTo.map((row) => measureText(wordsOfTotal(row), size, fonts.regular)));
  const left = namesAbove ? 0 : labelWidth + gap;
  const unit = (width - left - totalWidth - 2 * gap) / Math.max(1, greatest(scaledTo.map(totalOf)));
  let top = 0;
  const placed = rows.map((row) => {
    const lines = setLabel(row.label, labelWidth, fonts);
    const textHeight = lines.length * labelLineHeight;
    const height =
      (namesAbove ? textHeight + nameGap + barThickness : Math.max(textHeight, barThickness)) + 2 * rowPadding;
    const middle = namesAbove ? top + height - rowPadding - barThickness / 2 : top + height / 2;
    const middleOfLabel = namesAbove ? top + rowPadding + textHeight / 2 : middle;
    top += height;
    return {
      labels: placeLabel(lines, middleOfLabel),
      total: { x: left + totalOf(row) * unit + gap, y: baselineAt(middle, size), text: wordsOfTotal(row) },
      parts: layOutParts(row, { left, middle, unit }, bands, fonts),
    };
  });
  const used = bands.filter((_, index) => rows.some(({ counts }) => (counts[index] ?? 0) > 0));
  const entries = used.map(({ words, pattern }) => ({ text: words, pattern }));
  const legend = placeLegend(entries, top + 4, width, fonts);
  return {
    height: Math.ceil((legend.at(-1)?.y ?? top) + 4),
    labels: placed.flatMap(({ labels }) => labels),
    totals: placed.map(({ total }) => total),
    parts: placed.flatMap(({ parts }) => parts),
    legend,
  };
}

function wordsOfTotal(row: RatingRow): string {
  return `${totalOf(row)}指標`;
}

function totalOf({ counts }: RatingRow): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function layOutParts(
  { counts }: RatingRow,
  { left, middle, unit }: { readonly left: number; readonly middle: number; readonly unit: number },
  bands: RatingInput['bands'],
  fonts: FontStack,
): readonly RatingPart[] {
  let x = left;
  return counts.flatMap((count, index) => {
    const pattern = bands[index]?.pattern ?? 'blank';
    if (count === 0) return [];
    const bar = { left: x, right: x + count * unit, top: middle - barThickness / 2, bottom: middle + barThickness / 2 };
    x = bar.right;
    const text = `${count}`;
    const width = measureText(text, size, fonts.bold);
    if (width + 4 > bar.right - bar.left) return [{ bar, pattern }];
    const words = { x: (bar.left + bar.right) / 2, y: baselineAt(middle, size), text, width };
    return [{ bar, pattern, count: words }];
  });
}
