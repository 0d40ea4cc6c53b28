/** Opens a booklet's page as a reader sees it: the entries of its index. */

import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { isElement } from '../../../src/document/document.ts';

export interface IndexEntry {
  readonly href: string;
  readonly page: string;
}

export function openHtml(bytes: Uint8Array): { readonly index: readonly IndexEntry[] } {
  const rows = find(fromHtml(new TextDecoder().decode(bytes)), 'tr');
  return {
    index: rows.flatMap((row) => {
      const [link] = find(row, 'a');
      const href = String(link?.properties.href ?? '');
      const cells = row.children.filter((child) => isElement(child, 'td'));
      const last = cells.at(-1);
      return href.startsWith('#kpi-') && last !== undefined ? [{ href, page: textOf(last) }] : [];
    }),
  };
}

function find(parent: Root | Element, tagName: string): readonly Element[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.tagName === tagName ? [child, ...find(child, tagName)] : find(child, tagName);
  });
}
