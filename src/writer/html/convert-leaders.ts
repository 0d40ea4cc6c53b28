/** Texts with leaders: each of their lines is a row, which the leader fills between the texts at its ends. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { isElement } from '../../document/document.ts';
import { isLeader } from '../../document/flow/leader.ts';

export function holdsLeader(children: readonly ElementContent[]): boolean {
  return children.some((child) => isElement(child) && isLeader(child));
}

export function convertLeaders(children: readonly ElementContent[]): ElementContent[] {
  return divide(children, (child) => isElement(child, 'br')).map((line) => {
    const texts = divide(line, (child) => isElement(child) && isLeader(child));
    return h(
      'span.leader-row',
      texts.flatMap((text, index) => {
        const part = h('span', text);
        // The space keeps the texts apart where they are copied.
        return index === 0 ? [part] : [h('span.leader', ' '), part];
      }),
    );
  });
}

function divide(
  children: readonly ElementContent[],
  isBorder: (child: ElementContent) => boolean,
): readonly ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (const child of children) {
    if (isBorder(child)) parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts;
}
