/** Checks that whoever chose what wants explaining also explained it: boxes that a choice elsewhere demands. */

import { error, type Finding, warning } from '../../finding/finding.ts';
import { fieldsOf, join } from './description.ts';
import type { LooseDescription } from './description-schema.ts';
import { fillWords } from './form-words.ts';
import { entriesAt, type FormEntry, fieldsAt, placeIn, textOf, type WrittenForm } from './written-form.ts';

/** In the order of the items. */
export function checkNeeds(form: WrittenForm): readonly Finding[] {
  const lists = [...new Set(form.description.needs.map(({ of }) => of))];
  return lists.flatMap((of) => {
    const needs = form.description.needs.filter((need) => need.of === of);
    return entriesAt(form.root, of).flatMap((entry) => needs.flatMap((need) => checkNeed(form, entry, need)));
  });
}

function checkNeed(
  form: WrittenForm,
  entry: FormEntry,
  { part, fill, error: must, warning: should }: LooseDescription['needs'][number],
): readonly Finding[] {
  const heads = new Map(fieldsOf(entry.level).map(({ path, head }) => [path, head]));
  const missing = fill.filter((path) => textOf(entry, path).trim() === '').map((path) => heads.get(path) || path);
  if (missing.length === 0) return [];
  const scope = { entry, around: [form.root], index: 0 };
  const facts = { part: `${fillWords(entry.level.item?.called ?? '', scope)}　${part}`, missing };
  const reason = findChoice(entry, must);
  if (reason !== undefined) {
    return [error('review-incomplete', { ...facts, choice: reason.text }, placeIn(form, reason.key))];
  }
  const doubt = findChoice(entry, should);
  return doubt === undefined
    ? []
    : [warning('review-incomplete', { ...facts, choice: doubt.text }, placeIn(form, doubt.key))];
}

/** The first field that begins with one of its texts. */
function findChoice(entry: FormEntry, choices: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(choices)
    .flatMap(([path, texts]) =>
      fieldsAt(entry, path)
        .map((field) => ({ key: join(field.entry.key, field.path), text: textOf(field.entry, field.path) }))
        .filter(({ text }) => texts.some((each) => text.startsWith(each))),
    )
    .at(0);
}
