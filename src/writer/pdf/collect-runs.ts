/** Collects the text of an element as runs, with the look of the inline elements it stands in. */

import type { Element, ElementContent } from 'hast';
import { isElement } from '../../document/document.ts';
import { classesOf } from '../../document/parse-document.ts';
import { styleOf } from '../../document/theme.ts';
import { type FullStyle, fullStyleOf, type Measuring } from './measuring.ts';
import type { Run } from './set-lines.ts';

export function collectRuns(element: Element, measuring: Measuring): readonly Run[] {
  const { size, bold, color } = fullStyleOf(element, measuring);
  return collect(element.children, { size, bold, color }, measuring);
}

type Look = Omit<Run, 'text'>;

function collect(nodes: readonly ElementContent[], look: Look, measuring: Measuring): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    if (node.type === 'text') return node.value === '' ? [] : [{ ...look, text: normalizeSpace(node.value) }];
    if (!isElement(node)) return [];
    if (node.tagName === 'br') return [{ ...look, text: '\n' }];
    return collect(node.children, lookOf(node, look, measuring), measuring);
  });
}

function lookOf(element: Element, outer: Look, measuring: Measuring): Look {
  const style = styleOf(measuring.theme, element.tagName, classesOf(element));
  const full: FullStyle = fullStyleOf(element, measuring);
  const look: Look = {
    ...outer,
    ...(style.size === undefined ? {} : { size: full.size }),
    ...(style.bold === undefined ? {} : { bold: full.bold }),
    ...(style.color === undefined ? {} : { color: full.color }),
  };
  switch (element.tagName) {
    case 'strong':
      return { ...look, bold: true };
    case 'del':
      return { ...look, decoration: 'lineThrough' };
    case 'ins':
      return { ...look, decoration: 'underline' };
    case 'sup':
      return { ...look, raised: true };
    case 'a':
      return typeof element.properties.href === 'string' ? { ...look, link: element.properties.href } : look;
    default:
      return look;
  }
}

/** White space of markup: a run of spaces and line ends of a template is one space. Ideographic spaces are text. */
function normalizeSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}
