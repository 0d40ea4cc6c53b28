/** The columns that the fields of several items make together. */

import type { Field } from './item.ts';

export interface FieldColumn {
  readonly key: string;
  /** As the first that has it is headed. */
  readonly label: string;
  readonly texts: readonly string[];
}

/** In printed order: what only some have stands after what stands before it in the first of them. */
export function columnsOf(rows: readonly (readonly Field[])[]): readonly FieldColumn[] {
  const columns = new Map<string, { key: string; label: string; texts: string[] }>();
  const order: string[] = [];
  for (const fields of rows) {
    fields.forEach(({ key, label, text }, index) => {
      const known = columns.get(key);
      if (known !== undefined) known.texts.push(text);
      else {
        columns.set(key, { key, label, texts: [text] });
        const before = fields[index - 1]?.key;
        const at = before === undefined || before === order.at(-1) ? order.length : order.indexOf(before) + 1;
        order.splice(before === undefined ? 0 : at, 0, key);
      }
    });
  }
  return order.flatMap((key) => columns.get(key) ?? []);
}
