/** Collects the text of an element as runs, with the look of the inline elements it stands in. */

import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { isElement } from '../../document/document.ts';
import { standsApart } from '../../document/holds-blocks.ts';
import { hasOwnMeaning } from '../../document/inline-elements.ts';
import { isLeader } from '../../document/leader.ts';
import { classesOf } from '../../document/parse-document.ts';
import { findMark, type RedlineMark } from '../../document/redline-marks.ts';
import { isLight, styleOf } from '../../document/theme.ts';
import { drawableText } from '../../typography/drawable-text.ts';
import { type FullStyle, fullStyleOf, type Measuring } from './measuring.ts';
import type { Run } from './run.ts';

export function collectRuns(element: Element, measuring: Measuring): readonly Run[] {
  const { size, bold, color } = fullStyleOf(element, measuring);
  return collect(element.children, { size, bold, color, inline: [] }, measuring);
}

type Look = Omit<Run, 'text' | 'ruby'>;

function collect(nodes: readonly ElementContent[], look: Look, measuring: Measuring): readonly Run[] {
  const runs: Run[] = [];
  let isApart = false;
  for (const node of nodes) {
    const own = collectNode(node, look, measuring);
    const isNextApart = standsApart(node);
    // Between blocks, white space is that of markup.
    if ((isNextApart || isApart) && own.every(isSpace)) continue;
    if ((isNextApart || isApart) && !runs.every(isSpace)) runs.push({ ...look, text: '\n' });
    runs.push(...own);
    isApart = isNextApart;
  }
  return runs;
}

function isSpace({ text, leader }: Run): boolean {
  return leader !== true && text.trim() === '' && !text.includes('\n');
}

function collectNode(node: ElementContent, look: Look, measuring: Measuring): readonly Run[] {
  if (isElement(node)) return collectElement(node, look, measuring);
  return node.type === 'text' && node.value !== '' ? [{ ...look, text: normalizeSpace(node.value) }] : [];
}

function collectElement(element: Element, outer: Look, measuring: Measuring): readonly Run[] {
  if (element.tagName === 'br') return [{ ...outer, text: '\n' }];
  const look = lookOf(element, outer, measuring);
  if (isLeader(element)) return [{ ...look, text: ' ', leader: true }];
  if (element.tagName === 'ruby') return collectRuby(element, look);
  const runs = collect(element.children, look, measuring);
  const mark = findMark(element);
  return mark === undefined ? runs : markRuns(runs, mark, look);
}

/** The words of a mark stand before the first and after the last text of the element, on whatever lines these come. */
function markRuns(runs: readonly Run[], mark: RedlineMark, { inline }: Look): readonly Run[] {
  const isText = ({ text }: Run) => drawableText(text) !== '' && text !== '\n';
  const first = runs.findIndex(isText);
  const last = runs.findLastIndex(isText);
  return runs.map((run, index): Run => {
    const before = index === first ? { before: [{ text: mark.before, inline }, ...(run.before ?? [])] } : {};
    const after = index === last ? { after: [...(run.after ?? []), { text: mark.after, inline }] } : {};
    return { ...run, ...before, ...after };
  });
}

/** Each base with the reading that follows it; the brackets of `rp` are for readers without ruby. */
function collectRuby(ruby: Element, look: Look): readonly Run[] {
  const runs: Run[] = [];
  for (const node of ruby.children) {
    const last = runs.at(-1);
    if (isElement(node, 'rt') && last !== undefined) {
      runs[runs.length - 1] = { ...last, ruby: { text: textOf(node), inline: [...look.inline, node] } };
    } else if (!isElement(node, 'rt', 'rp') && textOf(node).trim() !== '') {
      // A base without an element of its own is given one, for the tags.
      const base = isElement(node, 'rb') ? node : h('rb', textOf(node));
      runs.push({ ...look, inline: [...look.inline, base], text: textOf(node).trim() });
    }
  }
  return runs;
}

function lookOf(element: Element, outer: Look, measuring: Measuring): Look {
  const style = styleOf(measuring.theme, element.tagName, classesOf(element));
  const full: FullStyle = fullStyleOf(element, measuring);
  const look: Look = {
    ...outer,
    ...(style.size === undefined ? {} : { size: full.size }),
    ...(style.bold === undefined ? {} : { bold: full.bold }),
    ...(style.color === undefined ? {} : { color: full.color }),
    ...(style.underline === true ? { decoration: 'underline' as const } : {}),
    inline: hasOwnMeaning(element) ? [...outer.inline, element] : outer.inline,
  };
  switch (element.tagName) {
    case 'strong':
      return { ...look, bold: true };
    case 'del':
      return { ...look, color: redlineColor(look, outer), decoration: 'lineThrough' };
    case 'ins':
      return { ...look, color: redlineColor(look, outer), decoration: 'underline' };
    case 'sup':
      return { ...look, raised: true };
    case 'sub':
      return { ...look, lowered: true };
    default:
      return look;
  }
}

/** The strokes tell enough where the colour would not be seen. */
function redlineColor(look: Look, outer: Look): string {
  return isLight(outer.color) ? outer.color : look.color;
}

/** White space of markup: a run of spaces and line ends of a template is one space. Ideographic spaces are text. */
function normalizeSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}
