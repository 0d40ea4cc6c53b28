/** Sets long names along axes and in legends of own charts in two lines, as our charts do. */

import * as vega from 'vega';
import type { FontStack } from '../../typography/face.ts';
import { measureText } from '../../typography/measure-text.ts';
import { labelSize, setLabel } from '../set-label.ts';

const stacks: FontStack[] = [];
/** No expression of an author's may name it. */
const functionName = 'wrapLabelOfOwnChart';

vega.expressionFunction(functionName, (text: unknown, width: number, stack: number) => {
  const fonts = stacks[stack];
  if (typeof text !== 'string' || fonts === undefined) return text;
  const lines = setLabel(text, width, fonts);
  return lines.length === 1 ? lines[0] : lines;
});

/** Points that a label may take at most, and of the width of its chart. */
const widths: Readonly<Record<string, readonly [most: number, share: number]>> = {
  y: [190, 0.4],
  color: [150, 0.8],
  fill: [150, 0.8],
  stroke: [150, 0.8],
  shape: [150, 0.8],
};

/** Points beside the words of an entry. */
const besideEntry = 34;

/** As many entries of a legend as stand beside each other below their chart. */
export function columnsOfLegend(channel: string, texts: readonly string[], fonts: FontStack, width: number): number {
  const [most] = widths[channel] ?? [0];
  const longest = Math.max(0, ...texts.map((text) => measureText(text, labelSize, fonts.regular)));
  return Math.max(1, Math.floor(width / (Math.min(longest, most) + besideEntry)));
}

/** Of a channel whose labels are texts. */
export function wrapLabels(channel: string, fonts: FontStack, whole: number): Readonly<Record<string, unknown>> {
  const own = widths[channel];
  if (own === undefined) return {};
  const width = Math.round(Math.min(own[0], own[1] * whole));
  if (!stacks.includes(fonts)) stacks.push(fonts);
  return { labelExpr: `${functionName}(datum.label, ${width}, ${stacks.indexOf(fonts)})`, labelLimit: 0 };
}
