/** A document of a list, made from its template. */

import type { ComposedDocument } from '../../document/document.ts';
import type { Components } from '../../document/parse-document.ts';
import { partOf } from '../../edition/edition.ts';
import type { Found } from '../../finding/finding.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Item } from '../../revision/item.ts';
import { fillWithTables } from '../amounts/amounts-components.ts';
import { bylineOf, frameOf } from '../document-frame.ts';
import { addPlanData } from '../plan/plan-data.ts';
import type { ReportInput } from '../report.ts';
import { itemTextComponent } from '../text/item-text-component.ts';
import { type ItemView, viewItems } from '../text/items-view.ts';
import type { TextOf } from '../text/marked-text.ts';
import type { ListColumns } from './choose-list-columns.ts';
import { composeList } from './list.ts';
import type { HeadOf } from './mark-heads.ts';

export const listTemplate = 'list.hbs';

export interface ListSettings {
  readonly head?: HeadOf;
  readonly columns?: ListColumns;
  readonly reference?: string | undefined;
  /** Of the edition, where it is not the new one. */
  readonly plan?: Plan | undefined;
}

/** 一覧 of the items with any text of theirs: plain, or marked as in a redline. `input.template` is that of `listTemplate`. */
export function composeListDocument(
  input: ReportInput,
  title: string,
  items: readonly Item[],
  text: TextOf,
  { head, columns, reference, plan }: ListSettings = {},
): Promise<Found<ComposedDocument>> {
  const components: Components = {
    ...itemTextComponent(items, text),
    'item-list': { attributes: {}, render: async () => [composeList(items, text, head, columns)] },
  };
  const bylines = reference === undefined ? [] : [reference];
  return composeFromTemplate(input, title, components, () => viewItems(items), { bylines, plan, shown: items });
}

/** `components` are what the template may use beside plain elements, `items` what it may name, made when it does; `bylines` stand before those that every list has. */
export async function composeFromTemplate(
  input: ReportInput,
  title: string,
  components: Components,
  items: () => readonly ItemView[],
  { bylines = [], plan, shown }: ViewSettings = {},
): Promise<Found<ComposedDocument>> {
  const { configuration, content, theme, year } = input;
  const { document, reports } = configuration;
  const frame = frameOf({ configuration, theme, year }, title, reports.list.page, 'one');
  const view = {
    title,
    byline: [...bylines, ...bylineOf(configuration)],
    get items() {
      return items();
    },
    // Those of a plan speak of the columns of its progress report.
    notes: partOf(content.edition, 'plan') === undefined ? document.notes : [],
  };
  return fillWithTables(input, frame, addPlanData(view, input, plan, shown), components);
}

interface ViewSettings {
  readonly bylines?: readonly string[];
  /** Of the edition, where it is not the new one. */
  readonly plan?: Plan | undefined;
  readonly shown?: readonly Item[];
}
