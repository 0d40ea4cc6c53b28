/** Checks that a document's pictures refer to nothing outside themselves and say in words what they show. */

import type { Element, Root } from 'hast';
import { append } from '../finding/append.ts';
import { error, type Finding } from '../finding/finding.ts';
import { isElement, type Picture } from './document.ts';

/**
 * Renderers of SVG read local files for `<image>` (resvg; pdfmake's, CVE-2026-114491), and a browser loads addresses. Our
 * charts need neither: what they refer to is inside them, e.g. `url(#hatch)`.
 */
const reference = /<(?:image|script|foreignObject|style)\b|\bhref\s*=\s*["'](?!#)|url\(\s*["']?(?!#)/i;

/** What is found is a fault of ours: pictures that cities bring have been cleaned, and components ask for the words. */
export function checkPictures(tree: Root): readonly Finding[] {
  const findings: Finding[] = [];
  const visit = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (child.data?.picture !== undefined) append(findings, checkPicture(child.tagName, child.data.picture));
      visit(child);
    }
  };
  visit(tree);
  return findings;
}

function checkPicture(element: string, picture: Picture): readonly Finding[] {
  const found = 'svg' in picture ? findReference(picture.svg) : undefined;
  return [
    ...(found === undefined ? [] : [fault(`a picture refers to what is outside it: ${found}`)]),
    ...(picture.alternative.trim() === '' ? [fault(`<${element}> does not say in words what it shows`)] : []),
  ];
}

/** In its tags: what it says, on it or for who cannot see it, refers to nothing. */
function findReference(svg: string): string | undefined {
  const tags = svg.match(/<[^<>]*>/g) ?? [];
  return tags
    .map((tag) => reference.exec(tag.replace(/ aria-label="[^"]*"/, ''))?.[0])
    .find((found) => found !== undefined);
}

function fault(detail: string): Finding {
  return error('internal', { detail });
}
