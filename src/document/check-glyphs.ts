/** Checks that the fonts have every character of a document, and says which text of the data holds one they lack. */

import type { Element, Root, RootContent } from 'hast';
import { error, type Finding, notice, type Place } from '../finding/finding.ts';
import { createPlainTest, findMissingGlyphs, findPrivateUse } from '../typography/coverage.ts';
import type { FontStack } from '../typography/face.ts';
import { isElement } from './document.ts';
import { findMark } from './flow/redline-marks.ts';

/** Each character once, at the first text that holds it and whose place is known, else at the first one. */
export function checkGlyphs(tree: Root, fonts: FontStack): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const families = [...new Set(fonts.regular.map((face) => face.family))];
  const add = (key: string, finding: Finding): void => {
    const known = findings.get(key);
    if (known === undefined || (known.place === undefined && finding.place !== undefined)) findings.set(key, finding);
  };
  const isPlain = createPlainTest([fonts.regular, fonts.bold]);
  const visit = (parent: Root | Element, outer: Place | undefined): void => {
    for (const child of parent.children) {
      if (isElement(child)) visit(child, child.data?.place ?? outer);
      const text = textOf(child);
      if (isPlain(text)) continue;
      for (const { character, codePoint } of [
        ...findMissingGlyphs(text, fonts.regular),
        ...findMissingGlyphs(text, fonts.bold),
      ]) {
        add(codePoint, error('character-without-glyph', { character, codePoint, text, families }, outer));
      }
      for (const { codePoint } of findPrivateUse(text)) {
        add(`private ${codePoint}`, notice('character-private-use', { codePoint, text }, outer));
      }
    }
  };
  visit(tree, undefined);
  return [...findings.values()];
}

/** Its own, and what stands around it where it is marked in a redline. */
function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  const mark = isElement(node) ? findMark(node) : undefined;
  return mark === undefined ? '' : `${mark.before}${mark.after}`;
}
