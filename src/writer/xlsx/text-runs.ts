/** Collects the text of an element as runs with the look of the inline elements it stands in: rich text for cells. */

import type { Element, ElementContent } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import { isElement } from '../../document/document.ts';
import { collectRuns as collect, type RunMaker } from '../../document/flow/collect-runs.ts';
import { type RedlineMark, redlineMarks } from '../../document/flow/redline-marks.ts';
import { trimRuns } from '../../document/flow/trim-runs.ts';
import { type Style, styleOf, type Theme } from '../../document/theme.ts';

export interface Run extends Look {
  readonly text: string;
}

/** What an inline element changes in the look of its block; what it leaves alone is absent. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  /** Deleted or inserted text. */
  readonly redline?: true;
  readonly raised?: 'superscript' | 'subscript';
  /** Points. */
  readonly size?: number;
  readonly color?: string;
}

/** `br` is `\n`. */
export function collectRuns(nodes: readonly ElementContent[], theme: Theme): readonly Run[] {
  const [first] = nodes;
  // Most cells of a long table: a text without space to be joined or trimmed.
  if (nodes.length === 1 && first?.type === 'text' && !/[ \t\r\n]/.test(first.value)) {
    return first.value === '' ? [] : [{ text: first.value }];
  }
  return trimRuns(collect(nodes, {}, makerOf(theme)));
}

/** One for all cells of a document. */
function makerOf(theme: Theme): RunMaker<Look, Run> {
  const known = makers.get(theme) ?? createMaker(theme);
  makers.set(theme, known);
  return known;
}

const makers = new WeakMap<Theme, RunMaker<Look, Run>>();

function createMaker(theme: Theme): RunMaker<Look, Run> {
  const lookOf = (element: Element) => pick(styleOf(theme, element.tagName, classesOf(element)));
  return {
    enter: (element, outer) => ({ ...outer, ...ownLook(element), ...lookOf(element) }),
    makeText: (text, look) => ({ ...look, text }),
    makeBreak: (look) => ({ ...look, text: '\n' }),
    makeLeader: (look) => ({ ...look, text: ' … ' }),
    makeMarker: (text, look) => ({ ...look, text }),
    makeRuby: (ruby, _, collectInside) => collectInside(bracketReadings(ruby.children)),
    addMark: (runs, mark, _, outer) =>
      // What is only underlined is all there.
      mark === redlineMarks.mark ? runs : markRuns(runs, mark, { ...outer, ...pick(styleOf(theme, 'small', [])) }),
  };
}

export function textOfRuns(runs: readonly Run[]): string {
  const [first] = runs;
  return first !== undefined && runs.length === 1 ? first.text : runs.map((run) => run.text).join('');
}

export function isPlain(run: Run): boolean {
  for (const key in run) if (key !== 'text') return false;
  return true;
}

/** A cell's text is that of all its runs: only words that are seen keep deleted and inserted text apart. */
function markRuns(runs: readonly Run[], { before, after }: RedlineMark, look: Look): readonly Run[] {
  return runs.length === 0 ? runs : [{ ...look, text: before }, ...runs, { ...look, text: after }];
}

function ownLook(element: Element): Look {
  switch (element.tagName) {
    case 'a':
      return classesOf(element).includes('note-reference') ? {} : { underline: true };
    case 'strong':
      return { bold: true };
    case 'em':
      return { italic: true };
    case 'del':
      return { strike: true, redline: true };
    case 'ins':
      return { underline: true, redline: true };
    case 'sup':
      return { raised: 'superscript' };
    case 'sub':
      return { raised: 'subscript' };
    default:
      return {};
  }
}

function pick(style: Style): Look {
  return {
    ...(style.underline === true ? { underline: true } : {}),
    ...(style.bold === undefined ? {} : { bold: style.bold }),
    ...(style.size === undefined ? {} : { size: style.size }),
    ...(style.color === undefined ? {} : { color: style.color }),
  };
}

/** Cells have no ruby: the reading follows in brackets, unless the markup brings its own (`rp`). */
function bracketReadings(children: readonly ElementContent[]): readonly ElementContent[] {
  if (children.some((child) => isElement(child, 'rp'))) return children;
  const bracket = (value: string): ElementContent => ({ type: 'text', value });
  return children.flatMap((child) => (isElement(child, 'rt') ? [bracket('（'), child, bracket('）')] : [child]));
}
