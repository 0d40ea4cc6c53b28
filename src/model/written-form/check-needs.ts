/** Checks that whoever chose what wants explaining also explained it: boxes that a choice elsewhere demands. */

import { error, type Finding, warning } from '../../finding/finding.ts';
import { fieldsOf, join } from './description.ts';
import type { LooseDescription } from './description-schema.ts';
import { fillWords } from './form-words.ts';
import { entriesAt, entriesOf, type FormEntry, placeIn, textOf, type WrittenForm } from './written-form.ts';

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
  const missing = fill.filter((path) => textOf(entry, path).trim() === '').map((path) => heads.get(path) ?? path);
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

/** The first field that begins with one of its texts; `outcomes.status` is that of the entries of a list. */
function findChoice(entry: FormEntry, choices: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(choices)
    .flatMap(([path, texts]) =>
      placedTexts(entry, path).filter(({ text }) => texts.some((each) => text.startsWith(each))),
    )
    .at(0);
}

function placedTexts(entry: FormEntry, path: string): readonly { readonly key: string; readonly text: string }[] {
  if (entry.values.has(path)) return [{ key: join(entry.key, path), text: textOf(entry, path) }];
  const list = [...entry.lists.keys()].find((each) => path.startsWith(`${each}.`));
  return list === undefined
    ? []
    : entriesOf(entry, list).flatMap((each) => placedTexts(each, path.slice(list.length + 1)));
}
