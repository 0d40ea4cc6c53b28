/** The data of a written form as a template may name them: what its file has, each value as it is printed. */

import { join } from '../../model/written-form/description.ts';
import type { FieldSetting } from '../../model/written-form/description-schema.ts';
import { entriesOf, type FormEntry, type WrittenForm } from '../../model/written-form/written-form.ts';

export type FormView = Readonly<Record<string, unknown>>;

/** Remarks are for whoever keeps the data; the title is the document's. */
export function viewForm({ root }: WrittenForm): FormView {
  const title = root.level.item?.name.at;
  return viewFields(root, Object.fromEntries(Object.entries(root.level.fields).filter(([name]) => name !== title)), '');
}

function viewFields(entry: FormEntry, fields: Readonly<Record<string, FieldSetting>>, above: string): FormView {
  const kept = Object.entries(fields).filter(([, { type }]) => type !== 'remark' && type !== 'remarks');
  return Object.fromEntries(
    kept.map(([name, { list, fields: inner }]) => {
      const path = join(above, name);
      if (list) return [name, entriesOf(entry, path).map((each) => viewFields(each, each.level.fields, ''))];
      return [name, inner === undefined ? (entry.values.get(path)?.written ?? '') : viewFields(entry, inner, path)];
    }),
  );
}
