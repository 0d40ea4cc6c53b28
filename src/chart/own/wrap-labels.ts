/** Sets long names along axes and in legends of own charts in two lines, as our charts do. */

import * as vega from 'vega';
import type { FontStack } from '../../typography/face.ts';
import { setLabel } from '../set-label.ts';

const stacks: FontStack[] = [];
/** No expression of an author's may name it. */
const functionName = 'wrapLabelOfOwnChart';

vega.expressionFunction(functionName, (text: unknown, width: number, stack: number) => {
  const fonts = stacks[stack];
  if (typeof text !== 'string' || fonts === undefined) return text;
  const lines = setLabel(text, width, fonts);
  return lines.length === 1 ? lines[0] : lines;
});

/** Points that a label may take. */
const widths: Readonly<Record<string, number>> = { y: 190, color: 150, fill: 150, stroke: 150, shape: 150 };

/** Of a channel whose labels are texts. */
export function wrapLabels(channel: string, fonts: FontStack): Readonly<Record<string, unknown>> {
  const width = widths[channel];
  if (width === undefined) return {};
  if (!stacks.includes(fonts)) stacks.push(fonts);
  return { labelExpr: `${functionName}(datum.label, ${width}, ${stacks.indexOf(fonts)})`, labelLimit: 0 };
}
