/** The schema of a written form's data, as its description has it: editors complete with it, and what staff write is checked with it. */

import { z } from 'zod';
import type { FormDescription, Level } from './description.ts';
import type { FieldSetting } from './description-schema.ts';
import { type FieldValue, schemaOfField } from './field-value.ts';

/** What a field, a group or a list becomes. */
export type CheckedData = FieldValue | CheckedGroup | readonly CheckedData[];

export interface CheckedGroup {
  readonly [name: string]: CheckedData;
}

export function schemaOfForm({ root, title }: FormDescription): z.ZodType<CheckedGroup> {
  return groupOf(root.fields).describe(title);
}

function groupOf(fields: Level['fields']) {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])));
}

function schemaOf(field: FieldSetting): z.ZodType<CheckedData> {
  const { fields, list, about } = field;
  if (fields === undefined) return schemaOfField(field);
  const group = groupOf(fields);
  const schema = list ? z.array(group).min(1) : isOptional(fields) ? group.prefault({}) : group;
  return about === undefined ? schema : schema.describe(about);
}

/** What is filled in later may be left out as a whole. */
function isOptional(fields: Level['fields']): boolean {
  return Object.values(fields).every(
    ({ fields: inner, list, type, choices }) =>
      inner === undefined && !list && (type === 'answer' || choices !== undefined),
  );
}
