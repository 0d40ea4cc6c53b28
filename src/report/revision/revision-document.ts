/** What all documents of a revision have in common: their frame, and how a place in the document is named. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../document/document.ts';
import type { Components } from '../../document/parse-document.ts';
import { isBookAlone } from '../../edition/edition.ts';
import type { Found } from '../../finding/finding.ts';
import { columnsOf } from '../../revision/columns.ts';
import type { Field } from '../../revision/item.ts';
import type { GroupRevisions } from '../../revision/revise-groups.ts';
import type { ItemRevision } from '../../revision/revision.ts';
import { fillWithTables } from '../amounts/amounts-components.ts';
import { frameOf, issuerOf } from '../document-frame.ts';
import { addPlanData } from '../plan/plan-data.ts';
import type { Report, ReportInput } from '../report.ts';

/** The document of one of the revision's outputs, on the page that `reports.revision` asks for, made from its template. */
export function composeRevisionDocument(
  input: ReportInput,
  title: string,
  view: object,
  components: Components,
): Promise<Found<ComposedDocument>> {
  const { configuration } = input;
  const words = { title, sheet: sheetOf(title), byline: [issuerOf(configuration)], ...view };
  const frame = frameOf(input, title, configuration.reports.revision.page, 'one');
  return fillWithTables(input, frame, addPlanData(words, input), components);
}

/** A component without attributes. */
export function tableComponent(name: string, compose: () => Element): Components {
  return { [name]: { attributes: {}, render: async () => [compose()] } };
}

export const revisionFormats: Report['formats'] = ({ reports }, { comparison }) =>
  comparison === undefined ? [] : reports.revision.formats;

/** Of documents that name pages: those of a booklet are not known. */
export const pagedFormats: Report['formats'] = (configuration, content) =>
  isBookAlone(content.edition) ? [] : revisionFormats(configuration, content);

/** Whether there is a column of reasons: not where it was not asked for, nor where no reason was written. */
export function hasReasons({ configuration }: ReportInput, reasons: readonly (string | undefined)[]): boolean {
  const { showReasons = true } = configuration.revision ?? {};
  return showReasons && reasons.some((reason) => reason !== undefined);
}

/** A row of such a document; what its item stands in is a row of its own above the first that shares it. */
export interface ColumnsRow {
  readonly group?: string;
  readonly cells: readonly RowCell[];
}

/** One that is `wide` reaches over as many columns. */
type RowCell =
  | readonly ElementContent[]
  | string
  | { readonly wide: number; readonly content: readonly ElementContent[] };

/** A table with heads of columns; `widths` in em; `name` is the column that says what a row is of. */
export function columnsTable(
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly ColumnsRow[],
  name = 0,
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
    ...rows.map(({ group = '', cells }, index) => {
      const isFirst = group !== '' && rows[index - 1]?.group !== group;
      return h('tbody', [...(isFirst ? [groupRow(group, heads.length)] : []), cellsRow(cells, name)]);
    }),
  ]);
}

/** What the item stands in, e.g. `基本目標１　結婚の希望をかなえる ＞ 施策１　出会い`. */
export function groupOfItem(item: ItemRevision): string {
  return showPath(pathOf(item));
}

/** What items stand in, as a row above them. A level most of whose groups hold one of them would be a row for each, and is left out. */
export function headingOf(items: readonly ItemRevision[], groups: GroupRevisions): (item: ItemRevision) => string {
  // What is no more stands where its group went.
  const pathNow = (item: ItemRevision) =>
    pathOf(item).map((field) => (item.after === undefined ? (groups.labelOf(item, field.key)?.after ?? field) : field));
  const innermost = items.map((item) => pathOf(item).findLast(({ text }) => text !== ''));
  const key = columnsOf(items.map(pathOf)).at(-1)?.key;
  const texts = innermost.flatMap((field) => (field === undefined || field.key !== key ? [] : [field.text]));
  const isLone = texts.length < 2 * new Set(texts).size && items.some((item) => pathOf(item).length > 1);
  return (item) => showPath(isLone ? pathNow(item).filter((field) => field.key !== key) : pathNow(item));
}

function pathOf({ before, after }: ItemRevision): readonly Field[] {
  return (after ?? before)?.path ?? [];
}

function showPath(path: readonly Field[]): string {
  const texts = path.map(({ text }) => text.replaceAll('\n', '')).filter((text) => text !== '');
  return texts.join(' ＞ ');
}

function groupRow(group: string, columns: number): Element {
  return h('tr', [h('th', { className: ['group'], scope: 'rowgroup', colSpan: columns, dataHeading: 2 }, group)]);
}

function cellsRow(cells: ColumnsRow['cells'], name: number): Element {
  return h(
    'tr',
    cells.map((cell, column) => {
      const [content, wide] = readCell(cell);
      if (column !== name) return h('td', { className: ['wording'], ...(wide > 1 && { colSpan: wide }) }, [...content]);
      return h('th', { className: ['row-name', 'wording'], scope: 'row' }, [...content]);
    }),
  );
}

function readCell(cell: RowCell): readonly [readonly ElementContent[], number] {
  if (typeof cell === 'string') return [[{ type: 'text', value: cell }], 1];
  return 'wide' in cell ? [cell.content, cell.wide] : [cell, 1];
}

/** Excel allows 31 characters, and none of its own signs. */
function sheetOf(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, '').slice(0, 31);
}
