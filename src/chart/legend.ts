/** Places a legend below a chart: entries one after another, wrapped to the width. */

import type { FontStack } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';
import { baselineAt, type Words } from './layers.ts';
import type { Pattern } from './pattern.ts';
import type { Box } from './place-labels.ts';

/** An entry with a pattern says what that means. */
export interface LegendEntry extends Words {
  readonly swatch?: { readonly bar: Box; readonly pattern: Pattern };
}

export const legendSize = 7.5;
const lineHeight = 13;
const swatchWidth = 16;

export function placeLegend(
  entries: readonly { readonly text: string; readonly pattern?: Pattern }[],
  top: number,
  width: number,
  fonts: FontStack,
): readonly LegendEntry[] {
  let [x, middle] = [0, top + lineHeight / 2];
  return entries.map(({ text, pattern }) => {
    const lead = pattern === undefined ? 0 : swatchWidth + 4;
    const length = lead + measureText(text, legendSize, fonts.regular);
    if (x > 0 && x + length > width) [x, middle] = [0, middle + lineHeight];
    const words = { x: x + lead, y: baselineAt(middle, legendSize), text };
    const bar = { left: x + 0.5, right: x + swatchWidth, top: middle - 4, bottom: middle + 4 };
    x += length + 12;
    return pattern === undefined ? words : { ...words, swatch: { bar, pattern } };
  });
}
