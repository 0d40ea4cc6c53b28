/** Checks a written form as a careful clerk would, by what its description says: ids, numbers, quoted amounts, boxes to be filled, its size. */

import { error, type Finding, warning } from '../../finding/finding.ts';
import { formatPlace } from '../../finding/format-place.ts';
import { toHalfWidth } from '../text/text-width.ts';
import { checkNeeds } from './check-needs.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkSize } from './check-size.ts';
import { fieldsOf, isPrinted, join, listsOf } from './description.ts';
import { allEntries, entriesAt, entriesOf, type FormEntry, placeIn, textOf, type WrittenForm } from './written-form.ts';

export function checkWrittenForm(form: WrittenForm): readonly Finding[] {
  return [checkIds, checkNumbers, checkQuotes, checkNeeds, checkSize].flatMap((check) => check(form));
}

/** Ids of items are unique in the form; those of other entries in their list. */
function checkIds(form: WrittenForm): readonly Finding[] {
  const entries = allEntries(form.root);
  const items = entries.filter(({ level }) => level.item !== undefined);
  const lists = entries.flatMap((entry) =>
    listsOf(entry.level).flatMap(({ path, level }) => (level.item === undefined ? [entriesOf(entry, path)] : [])),
  );
  return [items, ...lists].flatMap((each) => findDoubled(form, each));
}

function findDoubled(form: WrittenForm, entries: readonly FormEntry[]): readonly Finding[] {
  const seen = new Map<string, FormEntry>();
  return entries.flatMap((entry) => {
    const first = seen.get(entry.id);
    if (first === undefined) {
      seen.set(entry.id, entry);
      return [];
    }
    const facts = { id: entry.id, first: formatPlace(placeOfId(form, first)) };
    return [error('form-id-doubled', facts, placeOfId(form, entry))];
  });
}

function placeOfId(form: WrittenForm, { key, level }: FormEntry) {
  return placeIn(form, join(key, level.item?.id ?? 'id'));
}

/** Every number such as 3-1-2, in its own field or as 【3-1-2】 in a text, begins with one of the list that the form names. */
function checkNumbers(form: WrittenForm): readonly Finding[] {
  const { numbers } = form.description;
  if (numbers === undefined) return [];
  const roots = entriesAt(form.root, numbers);
  const known = roots.flatMap((entry) => numbersOf(entry).map(({ reference }) => reference));
  const { item } = roots[0]?.level ?? {};
  const facts = { known, called: item?.name.label ?? '', on: item?.sheet ?? '' };
  const entries = allEntries(form.root);
  return [...entries.filter((entry) => !roots.includes(entry)).flatMap(numbersOf), ...entries.flatMap(referencesIn)]
    .filter(({ reference }) => !known.includes(reference.split('-')[0] ?? ''))
    .map(({ reference, key }) => warning('issue-unknown', { reference, ...facts }, placeIn(form, key)));
}

interface Reference {
  readonly reference: string;
  readonly key: string;
}

function numbersOf({ level, values, key }: FormEntry): readonly Reference[] {
  return fieldsOf(level).flatMap(({ path, setting }) => {
    const reference = setting.type === 'ordinal' ? values.get(path)?.written : undefined;
    return reference === undefined ? [] : [{ reference, key: join(key, path) }];
  });
}

function referencesIn(entry: FormEntry): readonly Reference[] {
  return fieldsOf(entry.level)
    .filter(isPrinted)
    .flatMap(({ path }) =>
      [...toHalfWidth(textOf(entry, path)).matchAll(/【(\d+(?:-\d+)+)(?!-?\d)/g)].map(([, reference = '']) => ({
        reference,
        key: join(entry.key, path),
      })),
    );
}
