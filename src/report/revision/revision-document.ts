/** What all documents of a revision have in common: their frame, and how a place in the document is named. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../document/document.ts';
import { formatFiscalYear } from '../../model/fiscal-year.ts';
import type { ItemRevision, Revision } from '../../revision/revision.ts';
import type { Content, ReportInput } from '../report.ts';

/** The document of one of the revision's outputs, on the page that `reports.revision` asks for. */
export function revisionDocument(
  { configuration, year, theme }: ReportInput,
  title: string,
  body: readonly Element[],
): ComposedDocument {
  const { organization, section, document, reports } = configuration;
  const byline = [organization, section].filter((part) => part !== '').join('　');
  const head = h('header', [h('h1', title), h('p', { className: ['byline'] }, byline)]);
  return {
    title,
    organization,
    section,
    date: document.date,
    year: formatFiscalYear(year, document.years, document.date),
    form: 'print',
    page: reports.revision.page,
    sheets: 'one',
    theme,
    tree: { type: 'root', children: [h('article', [h('section', { dataSheet: sheetOf(title) }, [head, ...body])])] },
  };
}

/** Such documents are made only where there is an edition to compare with. */
export function revisionOf({ revision }: Content): Revision {
  if (revision === undefined) throw new Error('a revision document without a revision');
  return revision;
}

/** A table with heads of columns; `widths` in em. */
export function columnsTable(
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly (readonly ElementContent[] | string)[])[],
): Element {
  return h('table', [
    h(
      'colgroup',
      widths.map((width) => h('col', { dataWidth: `${width}` })),
    ),
    h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ]),
    ...rows.map((cells) =>
      h('tbody', [
        h(
          'tr',
          cells.map((cell) => h('td', { className: ['wording'] }, typeof cell === 'string' ? cell : [...cell])),
        ),
      ]),
    ),
  ]);
}

/** e.g. `基本目標１　結婚の希望をかなえる`, `KPI　延長保育の実施施設数`: what the item stands in, and its name. */
export function placeOfItem({ before, after }: ItemRevision): readonly string[] {
  const item = after ?? before;
  if (item === undefined) return [];
  return [...item.path.map(({ text }) => text), item.name.text].filter((text) => text !== '');
}

/** Excel allows 31 characters, and none of its own signs. */
function sheetOf(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, '').slice(0, 31);
}
