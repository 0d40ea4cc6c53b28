/** Measures an element that holds text: its lines in a column of a width, with the names and the bookmark that it bears. */

import type { Element } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import { namesOfReferences } from '../../document/flow/note-reference.ts';
import { markedTextOf } from '../../document/flow/redline-marks.ts';
import { collectRuns } from '../text/collect-runs.ts';
import { measureRuns } from '../text/measure-runs.ts';
import { addSource, fullStyleOf, type Measuring } from '../text/measuring.ts';
import { setText } from '../text/set-text.ts';
import type { SetLine, TextBlock } from './block.ts';

/** `hang` is the room at the left that an item's marker stands in. */
export function measureTextBlock(element: Element, width: number, measuring: Measuring, hang = 0): TextBlock {
  const style = fullStyleOf(element, measuring);
  const measured = measureRuns(collectRuns(element, measuring), measuring.fonts, style.scriptGap);
  const { lines, lineHeight, isTooWide } = setText(measured, style, width - style.indent - hang, measuring);
  if (isTooWide) measuring.tooWide.push(element);
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  const { id } = element.properties;
  const anchors = [...(typeof id === 'string' ? [id] : []), ...namesOfReferences(element.children)];
  return {
    kind: 'text',
    source: addSource(element, measuring),
    lines: lines.map((line): SetLine => ({ line, indent: style.indent + hang + (line.indent ?? 0) })),
    lineHeight,
    align: style.align === 'justify' ? 'left' : style.align,
    ...(anchors.length === 0 ? {} : { anchors }),
    spaceBefore: style.spaceBefore,
    spaceAfter: style.spaceAfter,
    keepWithNext: keepsWithNext(element),
    ...(classesOf(element).includes('note') ? { isNote: true as const } : {}),
    ...(style.ruleBelow === 0 ? {} : { ruleBelow: { width, thickness: style.ruleBelow } }),
    ...(level === undefined ? {} : { bookmark: { level: Number(level), title: markedTextOf(element) } }),
  };
}

function keepsWithNext(element: Element): boolean {
  return /^h[1-6]$|^figcaption$|^dt$/.test(element.tagName) || classesOf(element).includes('keep-with-next');
}
