/** Collects the text of nodes as runs: which texts there are, in which order, on which lines; each medium makes its own runs of them. */

import type { Element, ElementContent } from 'hast';
import { append } from '../../finding/append.ts';
import { isElement } from '../document.ts';
import { standsApart } from './block-names.ts';
import { isLeader } from './leader.ts';
import { markItems } from './list-markers.ts';
import { findMark, type RedlineMark } from './redline-marks.ts';

interface AnyRun {
  readonly text: string;
  readonly leader?: true;
}

/** How a medium makes its runs; a look is what it knows of the elements that a text stands in. */
export interface RunMaker<Look, Run extends AnyRun> {
  /** The look of what stands in an element. */
  enter(element: Element, outer: Look): Look;
  /** White space of markup is made one space; ideographic spaces are text. */
  makeText(text: string, look: Look): Run;
  makeBreak(look: Look): Run;
  makeLeader(look: Look): Run;
  /** What stands before an item of a list. */
  makeMarker(marker: string, look: Look): Run;
  makeRuby(ruby: Element, look: Look, collect: Collect<Run>): readonly Run[];
  /** `look` is that of the deleted or inserted element. */
  addMark(runs: readonly Run[], mark: RedlineMark, look: Look, outer: Look): readonly Run[];
}

/** The runs of nodes in the same look. */
type Collect<Run> = (nodes: readonly ElementContent[]) => readonly Run[];

/** Blocks and their parts stand on lines of their own; items of lists bear their markers. */
export function collectRuns<Look, Run extends AnyRun>(
  nodes: readonly ElementContent[],
  look: Look,
  maker: RunMaker<Look, Run>,
): readonly Run[] {
  const runs: Run[] = [];
  let isApart = false;
  for (const node of nodes) {
    const own = collectNode(node, look, maker);
    const isNextApart = standsApart(node);
    // Between blocks, white space is that of markup.
    if ((isNextApart || isApart) && own.every(isSpace)) continue;
    if ((isNextApart || isApart) && !runs.every(isSpace)) runs.push(maker.makeBreak(look));
    append(runs, own);
    isApart = isNextApart;
  }
  // A list that grew holds room for many more, and runs are held as long as what is set of them.
  return runs.slice();
}

function isSpace({ text, leader }: AnyRun): boolean {
  return leader !== true && text.trim() === '' && !text.includes('\n');
}

function collectNode<Look, Run extends AnyRun>(
  node: ElementContent,
  outer: Look,
  maker: RunMaker<Look, Run>,
): readonly Run[] {
  if (node.type === 'text') return node.value === '' ? [] : [maker.makeText(joinSpace(node.value), outer)];
  if (!isElement(node) || node.data?.picture !== undefined) return [];
  if (node.tagName === 'br') return [maker.makeBreak(outer)];
  const look = maker.enter(node, outer);
  if (isLeader(node)) return [maker.makeLeader(look)];
  const collect: Collect<Run> = (nodes) => collectRuns(nodes, look, maker);
  if (node.tagName === 'ruby') return maker.makeRuby(node, look, collect);
  const runs =
    node.tagName === 'ul' || node.tagName === 'ol' ? collectItems(node, look, maker) : collect(node.children);
  const mark = findMark(node);
  return mark === undefined ? runs : maker.addMark(runs, mark, look, outer);
}

function collectItems<Look, Run extends AnyRun>(
  list: Element,
  outer: Look,
  maker: RunMaker<Look, Run>,
): readonly Run[] {
  return markItems(list).flatMap(({ item, marker }, index) => {
    const look = maker.enter(item, outer);
    const before = marker === '' ? [] : [maker.makeMarker(marker, look)];
    const own = [...before, ...collectRuns(item.children, look, maker)];
    return index === 0 || own.every(isSpace) ? own : [maker.makeBreak(outer), ...own];
  });
}

function joinSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}
