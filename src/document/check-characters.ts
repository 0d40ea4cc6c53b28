/** Finds characters that no file for machines may hold: control characters, halves of characters, noncharacters. Where texts are read none comes in. */

import type { Element, Root } from 'hast';
import { error, type Finding, type Place } from '../finding/finding.ts';
import { isElement } from './document.ts';

/** What XML 1.0 cannot hold, and the control characters beside line ends and tabs that it can. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Each character once, at the first text that holds it. */
export function checkCharacters(tree: Root): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const visit = (parent: Root | Element, outer: Place | undefined): void => {
    for (const child of parent.children) {
      if (isElement(child)) visit(child, child.data?.place ?? outer);
      else if (child.type === 'text') {
        for (const character of child.value.match(forbidden) ?? []) {
          const codePoint = nameOf(character);
          if (findings.has(codePoint)) continue;
          findings.set(codePoint, error('internal', { detail: `${codePoint} in a text: ${child.value}` }, outer));
        }
      }
    }
  };
  visit(tree, undefined);
  return [...findings.values()];
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
