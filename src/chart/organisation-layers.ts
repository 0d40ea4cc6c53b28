/** Draws a laid out organisation chart: lines, boxes and names, from back to front. */

import type { Theme } from '../document/theme.ts';
import { baselineAt, type Layer, rectangles, segments, type TextLine, texts, turnedTexts } from './layers.ts';
import { mix } from './mix-colours.ts';
import { type OrganisationLayout, padding, type UnitBox } from './organisation-layout.ts';
import { lengthOf, pitch } from './set-name.ts';
import type { Cell } from './vertical-text.ts';

/** Share of white in the ground of a box, by its level; deeper ones are white. */
const whites = [0.72, 0.88];

export function drawOrganisation({ boxes, lines, size }: OrganisationLayout, theme: Theme): Layer[] {
  const { ink, faint, series } = theme.chart;
  const [strong = ink] = series;
  const words = boxes.flatMap((box) => placeName(box, size)).map((word) => ({ ...word, color: ink }));
  return [
    segments(
      lines.map((line) => ({ ...line, stroke: faint })),
      0.8,
    ),
    rectangles(
      boxes.map(({ left, right, top, bottom, level }) => ({
        x: left,
        x2: right,
        y: top,
        y2: bottom,
        fill: mix(strong, '#ffffff', whites[level] ?? 1),
        stroke: strong,
      })),
      0.8,
    ),
    texts(words.filter(({ turned }) => !turned).map(toLine), 'center', size),
    turnedTexts(words.filter(({ turned }) => turned).map(toLine), size),
  ];
}

interface Word extends TextLine {
  readonly turned: boolean;
}

function toLine({ x, y, text, color }: Word): TextLine {
  return { x, y, text, color };
}

/** Names stand in the middle of their box, set out to its length where that is not far (均等割付); the staff stands at its foot. */
function placeName(box: UnitBox, size: number): readonly Omit<Word, 'color'>[] {
  const { left, right, top, bottom, name } = box;
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  if (name.isVertical) {
    const staffY = baselineAt(bottom - (padding.along + 0.5) * size, size);
    const staff = { x: middleX, y: staffY, text: name.staff, turned: false };
    return [
      ...placeColumns(
        name.columns,
        middleX,
        { top: top + padding.along * size, bottom: bottom - padding.along * size },
        name.staff === '',
        size,
      ),
      ...(name.staff === '' ? [] : [staff]),
    ];
  }
  const firstY = middleY - ((name.lines.length - 1) / 2) * pitch.line * size;
  return name.lines.map((text, index) => ({
    x: middleX,
    y: baselineAt(firstY + index * pitch.line * size, size),
    text,
    turned: false,
  }));
}

/** em between characters that a column is set out by at most. */
const letterGap = 0.6;

function placeColumns(
  columns: readonly (readonly Cell[])[],
  middle: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  isWhole: boolean,
  size: number,
) {
  const firstX = middle + ((columns.length - 1) / 2) * pitch.column * size;
  const length = Math.max(...columns.map(lengthOf)) * size;
  const free = isWhole ? Math.max(0, bottom - top - length) : 0;
  // Columns of one name are no parts to be set out each by itself.
  const [only = [], ...others] = columns;
  const between = others.length > 0 ? 0 : Math.min(letterGap * size, free / Math.max(1, only.length - 1));
  const start = top + Math.max(0, free - between * Math.max(0, only.length - 1)) / 2;
  return columns.flatMap((column, index) => {
    const x = firstX - index * pitch.column * size;
    return column.map(({ text, turned, length: own, shift }, at) => {
      const y = start + lengthOf(column.slice(0, at)) * size + at * between + (own * size) / 2;
      if (turned) return { x: baselineAt(x, -size), y, text, turned };
      return { x: x + shift * size, y: baselineAt(y, size) - shift * size, text, turned };
    });
  });
}
