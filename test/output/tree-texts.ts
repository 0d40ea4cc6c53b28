/** The texts of a document tree in the order a reader meets them, as the finished pages must show them. */

import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf } from '../../src/document/classes-of.ts';
import { isElement } from '../../src/document/document.ts';
import { drawableText } from '../../src/typography/drawable-text.ts';
import { findElements } from './open-html.ts';
import { withoutSpace } from './open-pdf.ts';

export interface TreeText {
  readonly text: string;
  readonly element: string;
  /** The number of the table it stands in the head of. Heads stand again on every page that the table goes on to. */
  readonly headOf?: number;
  /** The number of the table row it stands in. */
  readonly row?: number;
  /** The numbers of the columns side by side, and of the one of them, that it stands in. */
  readonly columns?: number;
  readonly column?: number;
}

const blocks = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'dt', 'dd', 'th', 'td', 'caption', 'figcaption'];

export function textsOfTree(tree: Root): readonly TreeText[] {
  const texts: TreeText[] = [];
  let tables = 0;
  let rows = 0;
  let columns = 0;
  const visit = (parent: Root | Element, inside: Omit<TreeText, 'text' | 'element'>): void => {
    for (const [index, child] of parent.children.entries()) {
      if (!isElement(child)) continue;
      if (child.tagName === 'table') tables += 1;
      if (child.tagName === 'tr') rows += 1;
      const picture = child.data?.picture;
      if (picture !== undefined) texts.push(...('svg' in picture ? textsOfPicture(picture.svg) : []));
      else if (child.tagName === 'thead') visit(child, { ...inside, headOf: tables });
      else if (child.tagName === 'tr') visit(child, { ...inside, row: rows });
      else if (isElement(parent) && classesOf(parent).includes('columns'))
        visit(child, { ...inside, columns, column: index });
      else if (!blocks.includes(child.tagName)) {
        if (classesOf(child).includes('columns')) columns += 1;
        visit(child, inside);
      } else {
        const text = withoutSpace(drawableText(textOf(child)));
        if (text !== '') texts.push({ text, element: child.tagName, ...inside });
      }
    }
  };
  visit(tree, {});
  return texts;
}

function textsOfPicture(svg: string): readonly TreeText[] {
  return findElements(fromHtml(svg, { fragment: true, space: 'svg' }), 'text').flatMap((element) => {
    const text = withoutSpace(drawableText(textOf(element)));
    return text === '' ? [] : [{ text, element: 'svg' }];
  });
}
