/** Tables of amounts in the template of any report of a workspace that has some: their data, and each as a table. */

import type { ComposedDocument } from '../../document/document.ts';
import type { Room } from '../../document/page-room.ts';
import type { Component, Components } from '../../document/parse-document.ts';
import { type Content, partOf } from '../../edition/edition.ts';
import type { Found } from '../../finding/finding.ts';
import type { AmountsTable } from '../../model/amounts/amounts.ts';
import { fillTemplate, type TemplateInput } from '../fill-template.ts';
import type { ReportInput } from '../report.ts';
import { composeAmountsTable } from './amounts-table.ts';
import { type AmountsTableView, amountsView } from './amounts-view.ts';

/** As `fillTemplate`, with the tables of amounts beside what is given. */
export function fillWithTables(
  input: TemplateInput,
  frame: Omit<ComposedDocument, 'tree'>,
  view: object,
  components: Components,
): Promise<Found<ComposedDocument>> {
  return fillTemplate(input, frame, addAmountsData(view, input), { ...amountsComponents(input), ...components });
}

export function tablesOf({ edition }: Content): readonly AmountsTable[] {
  return partOf(edition, 'amounts')?.tables ?? [];
}

/** Adds them to what a template may name beside its own words, and makes them when it does. */
function addAmountsData<View extends object>(
  view: View,
  { content, configuration }: Pick<ReportInput, 'content' | 'configuration'>,
): View & { readonly tables: readonly AmountsTableView[] } {
  const named = view as View & { readonly tables: readonly AmountsTableView[] };
  if ('tables' in view) return named;
  return Object.defineProperty(named, 'tables', {
    enumerable: true,
    get: () => amountsView(tablesOf(content), configuration).tables,
  });
}

/** `<amounts-table table="{{id}}">`. */
function amountsComponents({ content }: Pick<ReportInput, 'content'>): Components {
  return { 'amounts-table': ofTable(tablesOf(content), async (table) => [composeAmountsTable(table)]) };
}

/** A component that takes `table`, the number of a table. */
export function ofTable(
  tables: readonly AmountsTable[],
  render: (table: AmountsTable, room: Room) => ReturnType<Component['render']>,
): Component {
  return {
    attributes: { table: 'required' },
    async render({ table: id }, room) {
      const table = tables.find((each) => each.id === id);
      return table === undefined
        ? { attribute: 'table', expected: tables.map((each) => each.id).join(', ') }
        : render(table, room);
    },
  };
}
