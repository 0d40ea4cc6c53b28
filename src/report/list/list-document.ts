/** A document of a list, made from its template. */

import type { ComposedDocument } from '../../document/document.ts';
import { type Components, parseDocument } from '../../document/parse-document.ts';
import { pictureComponent } from '../../document/picture-component.ts';
import type { Found } from '../../finding/finding.ts';
import type { Item } from '../../revision/item.ts';
import { renderTemplate } from '../../template/render-template.ts';
import { bylineOf, frameOf } from '../document-frame.ts';
import type { ReportInput } from '../report.ts';
import type { TextOf } from '../revision/marked-text.ts';
import type { ListColumns } from './choose-list-columns.ts';
import { type ItemView, viewItems } from './items-view.ts';
import { composeList } from './list.ts';
import type { HeadOf } from './mark-heads.ts';

export const listTemplate = 'list.hbs';

export interface ListSettings {
  readonly head?: HeadOf;
  readonly columns?: ListColumns;
  readonly reference?: string | undefined;
}

/** 一覧 of the items with any text of theirs: plain, or marked as in a redline. `input.template` is that of `listTemplate`. */
export function composeListDocument(
  input: ReportInput,
  title: string,
  items: readonly Item[],
  text: TextOf,
  { head, columns, reference }: ListSettings = {},
): Promise<Found<ComposedDocument>> {
  const components: Components = {
    'item-list': { attributes: {}, render: async () => [composeList(items, text, head, columns)] },
  };
  return composeFromTemplate(
    input,
    title,
    components,
    () => viewItems(items),
    reference === undefined ? [] : [reference],
  );
}

/** `components` are what the template may use beside plain elements, `items` what it may name, made when it does; `bylines` stand before those that every list has. */
export async function composeFromTemplate(
  input: ReportInput,
  title: string,
  components: Components,
  items: () => readonly ItemView[],
  bylines: readonly string[] = [],
): Promise<Found<ComposedDocument>> {
  const { configuration, content, theme, template, year } = input;
  const { document, reports } = configuration;
  const composed = frameOf({ configuration, theme, year }, title, reports.list.page, 'one');
  const view = {
    title,
    byline: [...bylines, ...bylineOf(configuration)],
    get items() {
      return items();
    },
    // Those of a plan speak of the columns of its progress report.
    notes: content.plan === undefined ? document.notes : [],
  };
  const rendered = renderTemplate(template, view);
  if ('findings' in rendered) {
    return { value: { ...composed, tree: { type: 'root', children: [] } }, findings: rendered.findings };
  }
  const pictured = { ...pictureComponent(input), ...components };
  const parsed = await parseDocument(rendered.html, template.file, theme, pictured);
  return { value: { ...composed, tree: parsed.value }, findings: parsed.findings };
}
