/** The structure of a redline: a written form with the parts of the edition before that are no more, each where it stood. */

import { listsOf } from '../../model/written-form/description.ts';
import { allEntries, entriesOf, type FormEntry, type WrittenForm } from '../../model/written-form/written-form.ts';

/** What both editions have is taken from `form`. An item that moved stands only where it stands now. Keys lead to no lines any more. */
export function mergeForms(old: WrittenForm, form: WrittenForm): WrittenForm {
  const items = allEntries(form.root).filter(({ level }) => level.item !== undefined);
  const kept = new Set(items.map(({ id }) => id));
  const file = form.places.get('');
  const places = new Map(file === undefined ? [] : [['', file] as const]);
  return { ...form, places, root: mergeEntries(old.root, form.root, kept) };
}

/** `kept` are the items of the present edition; other entries are known only in their list. */
function mergeEntries(before: FormEntry, after: FormEntry, kept: ReadonlySet<string>): FormEntry {
  const lists = listsOf(after.level).map(({ path, level }) => {
    const [earlier, own] = [entriesOf(before, path), entriesOf(after, path)];
    const isKept = ({ id }: FormEntry) =>
      level.item === undefined ? own.some((each) => each.id === id) : kept.has(id);
    const merged = insertRemoved(earlier, own, isKept).map((entry) => {
      const same = earlier.find(({ id }) => id === entry.id);
      return same === undefined || same === entry ? entry : mergeEntries(same, entry, kept);
    });
    return [path, merged] as const;
  });
  return { ...after, lists: new Map(lists) };
}

/** Each removed entry behind the one it followed, or at the beginning. */
function insertRemoved(
  before: readonly FormEntry[],
  after: readonly FormEntry[],
  isKept: (entry: FormEntry) => boolean,
): readonly FormEntry[] {
  const merged = [...after];
  let at = 0;
  for (const entry of before) {
    const standing = merged.findIndex(({ id }) => id === entry.id);
    if (standing >= 0) at = standing + 1;
    else if (!isKept(entry)) {
      merged.splice(at, 0, entry);
      at += 1;
    }
  }
  return merged;
}
