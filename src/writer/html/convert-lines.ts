/** The lines of a cell that begin with marks of items are a list. */

import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { isElement } from '../../document/document.ts';
import { beginsItem } from '../../document/flow/item-lines.ts';
import { append } from '../../finding/append.ts';

/** Only what stands on lines of its own: not inside other elements. A single item is no list. */
export function convertItemLines(children: readonly ElementContent[]): ElementContent[] {
  const lines = divideLines(children);
  const isItem = lines.map((line) => beginsItem(line.map(textOf).join('')));
  if (lines.length < 2 || !isItem.includes(true)) return [...children];
  const converted: ElementContent[] = [];
  let items: ElementContent[][] = [];
  const close = () => {
    if (items.length > 0)
      converted.push(
        h(
          'ul.plain',
          { role: 'list' },
          items.map((item) => h('li', item)),
        ),
      );
    items = [];
  };
  lines.forEach((line, index) => {
    if (isItem[index] === true) {
      items.push(line);
      return;
    }
    const isBesideText = index > 0 && isItem[index - 1] === false;
    close();
    append(converted, [...(isBesideText ? [h('br')] : []), ...line]);
  });
  close();
  return converted;
}

function divideLines(children: readonly ElementContent[]): readonly ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isElement(child, 'br')) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}
