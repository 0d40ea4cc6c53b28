/** The document that a revision is about, as any of its editions: the old one, the new one, or both in one (見え消し). */

import type { ComposedDocument } from '../../document/document.ts';
import { type Content, documentOf, partOf } from '../../edition/edition.ts';
import type { Found } from '../../finding/finding.ts';
import type { LinePosition, Located } from '../../layout/located.ts';
import type { WrittenForm } from '../../model/written-form/written-form.ts';
import type { Change } from '../../revision/changes.ts';
import { moveTwice } from '../../revision/move-twice.ts';
import { fillWithTables } from '../amounts/amounts-components.ts';
import { frameOf } from '../document-frame.ts';
import { headId } from '../list/list.ts';
import { composeListDocument, listTemplate } from '../list/list-document.ts';
import { addPlanData } from '../plan/plan-data.ts';
import type { ReportInput, Shared } from '../report.ts';
import { itemTextComponent } from '../text/item-text-component.ts';
import { viewItems } from '../text/items-view.ts';
import { idOfEdit } from '../text/marked-text.ts';
import { composeWrittenForm, partsOfForm } from '../written-form/compose-written-form.ts';
import { formComponent } from '../written-form/form-component.ts';
import { viewForm } from '../written-form/form-view.ts';
import { mergeForms } from '../written-form/merge-forms.ts';
import { type EditionName, textsOf } from './edition-texts.ts';
import { markOwnWords } from './own-words.ts';
import { textBlocks } from './text-document.ts';

const templates = { form: 'form.hbs', text: 'text.hbs', list: listTemplate } as const;

export function editionTemplate({ edition }: Content): string {
  return templates[documentOf(edition)];
}

/** `new` is the normal output of the data. Without a revision there is no other. */
export const editions: Readonly<Record<EditionName, Shared<Found<ComposedDocument>>>> = {
  old: { name: 'old edition', template: editionTemplate, make: (input) => composeEdition(input, 'old') },
  new: { name: 'new edition', template: editionTemplate, make: (input) => composeEdition(input, 'new') },
  redline: { name: 'redline', template: editionTemplate, make: (input) => composeEdition(input, 'redline') },
};

export async function composeEdition(input: ReportInput, edition: EditionName): Promise<Found<ComposedDocument>> {
  const { value, findings } = await compose(input, edition);
  if (edition !== 'redline') return { value, findings };
  const { document, revision } = input.configuration;
  const mark = (redline: ComposedDocument) => markOwnWords(redline, document.title, revision?.reference);
  const reordered = inEachOrder(input.content);
  if (reordered === undefined) return { value: mark(value), findings };
  const { tree: tracked } = mark((await compose({ ...input, content: reordered }, edition)).value);
  return { value: { ...mark(value), tracked }, findings };
}

/** With what stands in another order at both its places; none where nothing does. A form has an order of its own. */
function inEachOrder(content: Content): Content | undefined {
  const { edition, comparison } = content;
  if (comparison === undefined || partOf(edition, 'form') !== undefined) return undefined;
  const revision = moveTwice(comparison.revision);
  return revision === comparison.revision ? undefined : { ...content, comparison: { ...comparison, revision } };
}

async function compose(input: ReportInput, edition: EditionName): Promise<Found<ComposedDocument>> {
  const { items, text, head } = textsOf(input.content, edition);
  const title = titleOf(input, edition);
  const form = formOf(input.content, edition);
  const reference = edition === 'redline' ? input.configuration.revision?.reference : undefined;
  if (documentOf(input.content.edition) === 'list') {
    const plan = edition === 'old' ? partOf(input.content.comparison?.old, 'plan')?.plan : undefined;
    return composeListDocument(input, title, items, text, { head, reference, plan });
  }
  const frame = frameOf(input, title, input.configuration.reports.form.page, 'goal');
  const byline = reference === undefined ? [] : [reference];
  const named = { title, byline, items: viewItems(items) };
  const words = (own: object) => addPlanData({ ...named, ...own }, input, undefined, items);
  const ofItems = itemTextComponent(items, text);
  if (form === undefined) {
    const sections = { attributes: {}, render: async () => textBlocks(items, text) };
    return fillWithTables(input, frame, words({}), { ...ofItems, 'text-sections': sections });
  }
  const options = { ...(edition === 'redline' ? { title } : {}), ...(reference === undefined ? {} : { reference }) };
  const parts = formComponent(composeWrittenForm(form, text, options), partsOfForm(form));
  return fillWithTables(input, frame, words(viewForm(form)), { ...ofItems, ...parts });
}

/** Where things stand on the pages of an edition. */
export async function locateEdition(input: ReportInput, edition: EditionName): Promise<Located> {
  return input.locate((await input.get(editions[edition])).value);
}

/**
 * Where a field of an item stands, or at least the item, or what it was split from; elements bear the ids `item/field` and
 * `item`. Of a head, where it stands first; of groups, where the first item of the first does.
 */
export function findPlace(
  located: Located,
  { item: own, head, parts, group }: Change,
  edition: 'old' | 'new',
): LinePosition | undefined {
  const { places } = located;
  const item = own ?? group?.groups[0]?.after[0]?.items[0];
  if (item === undefined) return head && places.get(headId(head.key));
  const { id, before, after, from } = item;
  // Another may bear its id in the other edition.
  const items = edition === 'old' ? [before?.id ?? id, ...from] : after === undefined ? [] : [id];
  const ids = [...parts.flatMap(({ field }) => items.map((item) => `${item}/${field.key}`)), ...items];
  return ids.map((each) => places.get(each)).find((place) => place !== undefined);
}

/** In the old edition, of each passage of a change where in it the change begins: each line once. */
export function findLines({ places }: Located, { item, parts }: Change): readonly LinePosition[] {
  const id = item?.before?.id;
  if (id === undefined) return [];
  const found = parts.flatMap(({ field, passages }) => {
    let count = 0;
    return passages.flatMap(({ edits }) => {
      count += edits;
      return places.get(idOfEdit(id, field.key, count - edits)) ?? [];
    });
  });
  return found.filter(({ page, line, column }, index) => {
    const before = found[index - 1];
    return before?.page !== page || before.line !== line || before.column !== column;
  });
}

function formOf({ edition, comparison }: Content, which: EditionName): WrittenForm | undefined {
  const [form, old] = [partOf(edition, 'form')?.form, partOf(comparison?.old, 'form')?.form];
  if (form === undefined || old === undefined || which === 'new') return form;
  return which === 'old' ? old : mergeForms(old, form);
}

function titleOf({ configuration }: ReportInput, edition: EditionName): string {
  const { title } = configuration.document;
  return edition === 'redline' ? (configuration.revision?.title ?? `${title}（見え消し）`) : title;
}
