/** A page in Markdown → HTML, with what its headings, links and texts are. */

import GithubSlugger from 'github-slugger';
import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';

export interface Section {
  /** Empty for what stands above the first heading. */
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly text: string;
}

export interface RenderedPage {
  readonly title: string;
  readonly html: string;
  readonly sections: readonly Section[];
  /** Where its links lead in the site, as paths from its root with what comes after `#`. */
  readonly links: readonly string[];
  /** Files that it shows or leads to, which are no pages. */
  readonly files: readonly string[];
}

/** `follow` says where a link leads: to an address, or nowhere. */
export interface Followed {
  readonly href: string | undefined;
  readonly link?: string;
  readonly file?: string;
}

export function renderPage(markdown: string, follow: (url: string) => Followed): RenderedPage {
  const tree = toHast(
    fromMarkdown(markdown, {
      extensions: [gfmTable(), cjkFriendlyExtension()],
      mdastExtensions: [gfmTableFromMarkdown()],
    }),
  ) as Root;
  const slugger = new GithubSlugger();
  const links: string[] = [];
  const files: string[] = [];
  visit(tree, 'element', (element) => {
    if (/^h[1-6]$/.test(element.tagName)) element.properties.id = slugger.slug(textOf(element));
    if (element.tagName === 'pre') element.properties.tabIndex = 0;
    if (element.tagName === 'th' || element.tagName === 'td') settleCell(element);
    const key = element.tagName === 'a' ? 'href' : element.tagName === 'img' ? 'src' : undefined;
    const url = key === undefined ? undefined : element.properties[key];
    if (key === undefined || typeof url !== 'string') return;
    const { href, link, file } = follow(url);
    if (link !== undefined) links.push(link);
    if (file !== undefined) files.push(file);
    if (href === undefined) element.tagName = 'span';
    element.properties = href === undefined ? {} : { ...element.properties, [key]: href };
  });
  tree.children = tree.children.map(wrapTable);
  const sections = divide(tree);
  const title = sections.find(({ level }) => level === 1)?.title ?? '';
  return { title, html: toHtml(tree), sections, links, files };
}

/** A head without a word heads nothing; how a cell is aligned is a matter of its style. */
function settleCell(cell: Element): void {
  if (cell.tagName === 'th' && textOf(cell).trim() === '') cell.tagName = 'td';
  const { align, ...properties } = cell.properties;
  cell.properties = typeof align === 'string' ? { ...properties, className: [align] } : properties;
}

/** A wide one is scrolled by itself, with the keyboard as well. */
function wrapTable(node: RootContent): RootContent {
  if (node.type !== 'element' || node.tagName !== 'table') return node;
  const box: Element = {
    type: 'element',
    tagName: 'div',
    properties: { className: ['wide'], tabIndex: 0 },
    children: [node],
  };
  return box;
}

function divide({ children }: Root): readonly Section[] {
  const sections: { id: string; title: string; level: number; text: string }[] = [];
  for (const node of children) {
    if (node.type !== 'element') continue;
    const [, level] = /^h([1-6])$/.exec(node.tagName) ?? [];
    if (level !== undefined) {
      sections.push({ id: `${node.properties.id ?? ''}`, title: textOf(node), level: Number(level), text: '' });
      continue;
    }
    if (sections.length === 0) sections.push({ id: '', title: '', level: 0, text: '' });
    const last = sections.at(-1);
    if (last !== undefined) last.text += `${textOf(node)}\n`;
  }
  return sections;
}
