/** The text of an element as runs for pages, with the look of the inline elements it stands in. */

import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { classesOf } from '../../document/classes-of.ts';
import { isElement } from '../../document/document.ts';
import { collectRuns as collect, type RunMaker } from '../../document/flow/collect-runs.ts';
import { hasOwnMeaning } from '../../document/flow/inline-elements.ts';
import type { RedlineMark } from '../../document/flow/redline-marks.ts';
import { isLight, styleOf } from '../../document/theme.ts';
import { drawableText } from '../../typography/drawable-text.ts';
import { type FullStyle, fullStyleOf, type Measuring } from './measuring.ts';
import type { Run } from './run.ts';

export function collectRuns(element: Element, measuring: Measuring): readonly Run[] {
  const { size, bold, color } = fullStyleOf(element, measuring);
  const maker: RunMaker<Look, Run> = {
    enter: (inner, outer) => lookOf(inner, outer, measuring),
    makeText: (text, look) => ({ ...look, text }),
    makeBreak: (look) => ({ ...look, text: '\n' }),
    makeLeader: (look) => ({ ...look, text: ' ', leader: true }),
    makeMarker: (text, look) => ({ ...look, text, marker: true }),
    makeRuby: collectRuby,
    addMark: markRuns,
  };
  return collect(element.children, { size, bold, color, inline: [] }, maker);
}

type Look = Omit<Run, 'text' | 'ruby'>;

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
