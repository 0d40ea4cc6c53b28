/** Sets the name of a row in the width that it has: in two lines at most, the second shortened to what fits. */

import { breakLines } from '../typography/break-lines.ts';
import type { FontStack } from '../typography/face.ts';
import { fitText } from './fit-text.ts';
import { baselineAt, type Words } from './layers.ts';

export const labelSize = 8.5;
export const labelLineHeight = 11;

export function setLabel(label: string, width: number, fonts: FontStack): readonly string[] {
  const lines = breakLines(label.replaceAll(/(?<!\s)\s*\n\s*/g, ' '), width, labelSize, fonts.regular);
  const [first = '', ...others] = lines;
  return others.length === 0 ? [first] : [first, fitText(others.join(''), width, labelSize, fonts.regular)];
}

/** Its lines from the left edge, as high above `middle` as below it. */
export function placeLabel(lines: readonly string[], middle: number): readonly Words[] {
  const first = middle - ((lines.length - 1) * labelLineHeight) / 2;
  return lines.map((text, index) => ({ x: 0, y: baselineAt(first + index * labelLineHeight, labelSize), text }));
}
