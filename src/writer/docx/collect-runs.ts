/** The texts in an element as runs for a text program: with their looks, their links, and whether they were put in or struck out. */

import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf } from '../../document/classes-of.ts';
import { isElement } from '../../document/document.ts';
import { collectRuns as collect, type RunMaker } from '../../document/flow/collect-runs.ts';
import { isNoteReference } from '../../document/flow/note-reference.ts';
import { trimRuns } from '../../document/flow/trim-runs.ts';
import { styleOf, type Theme } from '../../document/theme.ts';

/** In which editions a text stands: `both` of them, or only in the `new` one (put in), the `old` one (struck out), or `neither`. */
export type Side = 'both' | 'new' | 'old' | 'neither';

/** What an inline element changes in the look of its paragraph; what it leaves alone is absent. */
export interface Look {
  readonly side: Side;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly raised?: 'superscript' | 'subscript';
  /** Points on A3. */
  readonly size?: number;
  readonly color?: string;
  readonly language?: string;
  /** An address, or `#` and the id of an element. */
  readonly href?: string;
  /** The id of the element whose page the text names. */
  readonly pageOf?: string;
  readonly isNote?: true;
  /** The id of the footnote that the text refers to. */
  readonly note?: string;
}

export interface Run extends Look {
  /** `\n` where a line ends. */
  readonly text: string;
  /** Fills the line up to its right edge. */
  readonly leader?: true;
  /** What stands above the text. */
  readonly reading?: string;
}

export function collectRuns(nodes: readonly ElementContent[], theme: Theme): readonly Run[] {
  const maker: RunMaker<Look, Run> = {
    enter: (element, outer) => ({ ...outer, ...themedLook(element, theme), ...ownLook(element, outer) }),
    makeText: (text, look) => ({ ...look, text }),
    makeBreak: (look) => ({ ...look, text: '\n' }),
    makeLeader: (look) => ({ ...look, text: '\t', leader: true }),
    makeMarker: (text, look) => ({ ...look, text }),
    makeRuby: collectRuby,
    addMark: (runs) => runs,
  };
  return trimRuns(collect(nodes, { side: 'both' }, maker));
}

/** Each base with the reading that follows it. */
function collectRuby(ruby: Element, look: Look): readonly Run[] {
  const runs: Run[] = [];
  for (const node of ruby.children) {
    const last = runs.at(-1);
    const text = textOf(node).trim();
    if (isElement(node, 'rt') && last !== undefined) runs[runs.length - 1] = { ...last, reading: text };
    else if (!isElement(node, 'rt', 'rp') && text !== '') runs.push({ ...look, text });
  }
  return runs;
}

function themedLook(element: Element, theme: Theme): Partial<Look> {
  const { bold, size, color, underline } = styleOf(theme, element.tagName, classesOf(element));
  // Programs show in colours of their own who put a text in or struck it out.
  if (element.tagName === 'ins' || element.tagName === 'del') return {};
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color }),
    ...(underline === true ? { underline } : {}),
  };
}

function ownLook(element: Element, outer: Look): Partial<Look> {
  const { tagName, properties } = element;
  switch (tagName) {
    case 'ins':
      return { side: 'new' };
    case 'del':
      return { side: 'old' };
    case 'strong':
      return { bold: true };
    case 'em':
      return { italic: true };
    case 'sup':
      return { raised: 'superscript', ...(isNoteReference(element) ? { isNote: true as const } : {}) };
    case 'sub':
      return { raised: 'subscript' };
    case 'a':
      return typeof properties.href === 'string' ? linkLook(properties.href, outer) : {};
    case 'span':
      return {
        ...(typeof properties.lang === 'string' ? { language: properties.lang } : {}),
        ...(typeof properties.dataPageOf === 'string' ? { pageOf: properties.dataPageOf } : {}),
      };
    default:
      return {};
  }
}

function linkLook(href: string, outer: Look): Partial<Look> {
  return outer.isNote === true ? { note: href.replace(/^#/, '') } : { href };
}
