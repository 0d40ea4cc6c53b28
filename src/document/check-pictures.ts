/** Checks that a document's pictures refer to nothing outside themselves and say in words what they show. */

import type { Element, Root } from 'hast';
import { error, type Finding } from '../finding/finding.ts';
import { isElement, type Picture } from './document.ts';

/**
 * Renderers of SVG read local files for `<image>` (resvg; pdfmake's, CVE-2026-114491), and a browser loads addresses. Our
 * charts need neither: what they refer to is inside them, e.g. `url(#hatch)`.
 */
const reference = /<(?:image|script|foreignObject|style)\b|\bhref\s*=\s*["'](?!#)|url\(\s*["']?(?!#)/i;

export function checkPictures(tree: Root): readonly Finding[] {
  const findings: Finding[] = [];
  const visit = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (child.data?.picture !== undefined) findings.push(...checkPicture(child.tagName, child.data.picture));
      visit(child);
    }
  };
  visit(tree);
  return findings;
}

function checkPicture(element: string, picture: Picture): readonly Finding[] {
  const { alternative } = picture;
  const found = 'svg' in picture ? reference.exec(picture.svg)?.[0] : undefined;
  return [
    ...(found === undefined ? [] : [error('svg-refused', { detail: found })]),
    ...(alternative.trim() === '' ? [error('figure-without-alternative', { element })] : []),
  ];
}
