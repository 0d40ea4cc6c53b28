/** What all documents of a revision have in common: their frame, and how a place in the document is named. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../document/document.ts';
import type { Components } from '../../document/parse-document.ts';
import type { Found } from '../../finding/finding.ts';
import type { Change } from '../../revision/edits.ts';
import type { ItemRevision } from '../../revision/revision.ts';
import { frameOf, issuerOf } from '../document-frame.ts';
import { fillTemplate } from '../fill-template.ts';
import { addPlanData } from '../plan-data.ts';
import type { Report, ReportInput } from '../report.ts';
import { nameOfField } from '../text/name-of-field.ts';

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
  return fillTemplate(input, frame, addPlanData(words, input), components);
}

/** A component without attributes. */
export function tableComponent(name: string, compose: () => Element): Components {
  return { [name]: { attributes: {}, render: async () => [compose()] } };
}

export const revisionFormats: Report['formats'] = ({ reports }, { comparison }) =>
  comparison === undefined ? [] : reports.revision.formats;

/** Whether there is a column of reasons: not where it was not asked for, nor where no reason was written. */
export function hasReasons({ configuration }: ReportInput, given: readonly { readonly reason?: string }[]): boolean {
  const { showReasons = true } = configuration.revision ?? {};
  return showReasons && given.some(({ reason }) => reason !== undefined);
}

/** A row of such a document; what its item stands in is a row of its own above the first that shares it. */
export interface ColumnsRow {
  readonly group?: string;
  readonly cells: readonly (readonly ElementContent[] | string)[];
}

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
export function groupOfItem({ before, after }: ItemRevision): string {
  return ((after ?? before)?.path ?? []).map(({ text }) => text.replaceAll('\n', '')).join(' ＞ ');
}

/** What staff call the item, e.g. `延長保育の実施施設数`. */
export function nameOfItem({ before, after }: ItemRevision): string {
  return (after ?? before)?.name.text ?? '';
}

/** The item, and the field of it that changed, e.g. `延長保育の実施施設数　現状値`; or that it is the head of a column. */
export function nameOfChange({ item, field }: Change): string {
  if (item === undefined) return '列の見出し';
  const part = field === undefined || field.key === 'name' ? '' : `　${nameOfField(field)}`;
  return nameOfItem(item) + part;
}

function groupRow(group: string, columns: number): Element {
  return h('tr', [h('th', { className: ['group'], scope: 'rowgroup', colSpan: columns, dataHeading: 2 }, group)]);
}

function cellsRow(cells: ColumnsRow['cells'], name: number): Element {
  return h(
    'tr',
    cells.map((cell, column) => {
      const content = typeof cell === 'string' ? cell : [...cell];
      if (column !== name) return h('td', { className: ['wording'] }, content);
      return h('th', { className: ['row-name', 'wording'], scope: 'row' }, content);
    }),
  );
}

/** Excel allows 31 characters, and none of its own signs. */
function sheetOf(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, '').slice(0, 31);
}
