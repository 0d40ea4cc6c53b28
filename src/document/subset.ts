/**
 * The subset of semantic HTML that a document tree may hold. Every element has a known meaning for all writers
 * (docs/document-tree.md says which), so what is not here is an error, never dropped.
 */

/** The attribute that carries a tag's line of the template through rendering; `parseDocument` reads and removes it. */
export const lineAttribute = 'data-line';

const globalAttributes = ['id', 'class', 'lang', 'title'];

/** Element → the attributes it takes beside the global ones. */
export const subset: Readonly<Record<string, readonly string[]>> = {
  article: [],
  header: [],
  // `data-running-head`: what stands above the pages from there on; `data-page-numbers`: `none`, or `restart` from 1.
  section: ['data-sheet', 'data-running-head', 'data-page-numbers'],
  div: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  p: [],
  ul: [],
  ol: ['start'],
  // `data-marker`: what stands before the item, e.g. （1）, instead of ・ or its number.
  li: ['value', 'data-marker'],
  dl: [],
  dt: [],
  dd: [],
  // `data-continuation`: what is set below each part of the table but the last, e.g. （次頁につづく）.
  // `data-filter`: whether its head bears filters in workbooks.
  table: ['data-freeze-columns', 'data-continuation', 'data-filter'],
  caption: [],
  colgroup: [],
  col: ['data-width'],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: [],
  // `data-heading`: the cell is a heading of that level (HTML forbids h2 inside th); `data-level`: how deep it stands among the
  // heads over rows, which end those of its level and below.
  th: ['scope', 'rowspan', 'colspan', 'headers', 'abbr', 'data-heading', 'data-level'],
  td: ['rowspan', 'colspan', 'headers'],
  figure: [],
  figcaption: [],
  aside: [],
  nav: [],
  ins: [],
  del: [],
  mark: [],
  ruby: [],
  rb: [],
  rt: [],
  rp: [],
  a: ['href'],
  small: [],
  sup: [],
  sub: [],
  strong: [],
  em: [],
  // `data-page-of`: the element whose page the text names.
  span: ['data-page-of'],
  br: [],
};

/** Classes that say how blocks stand on the page, not how they look; all others are named in the theme. */
export const layoutClasses: readonly string[] = [
  ...['new-page', 'new-page-when-full', 'columns', 'gallery', 'plain'],
  ...['box', 'borderless', 'leader', 'keep-with-next', 'keep-together', 'fit-page', 'cover'],
];

export function attributesOf(tagName: string): readonly string[] | undefined {
  const own = Object.hasOwn(subset, tagName) ? subset[tagName] : undefined;
  return own === undefined ? undefined : [...globalAttributes, ...own];
}
