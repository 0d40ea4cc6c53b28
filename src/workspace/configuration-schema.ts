/** What the JSON Schema of `torikumi.yaml` says of a key: which keys it may hold, and what its value is expected to be. */

import { z } from 'zod';
import { configurationSchema } from '../model/configuration.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Keys that may stand in the mapping at `path`. */
export function findKnownKeys(path: readonly PropertyKey[]): readonly string[] {
  return findSchemas(path).flatMap((schema) => Object.keys(schema.properties ?? {}));
}

/** A list of values, a form, or the name of a type; see `config-invalid` in `facts.ts`. */
export function describeExpected(path: readonly PropertyKey[]): string {
  return [...new Set(findSchemas(path).flatMap(describe))].join(', ');
}

const root: Schema = z.toJSONSchema(configurationSchema, { io: 'input' });

/** Several, where a value may be of one kind or another. */
function findSchemas(path: readonly PropertyKey[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, key) => schemas.flatMap((schema) => findChildren(schema, key)),
    [root],
  );
}

function findChildren(schema: Schema, key: PropertyKey): readonly Schema[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((alternative) => findChildren(alternative, key));
  const child = schema.properties?.[String(key)] ?? schema.items ?? schema.additionalProperties;
  return typeof child === 'object' && !Array.isArray(child) ? [child] : [];
}

function describe(schema: Schema): readonly string[] {
  if (schema.title !== undefined) return [schema.title];
  if (schema.enum !== undefined) return schema.enum.map(String);
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(describe);
  if (schema.minimum !== undefined) return [`≥ ${schema.minimum}`];
  return [schema.type ?? []].flat().flatMap((type) => typeWords[type]);
}

const typeWords: Readonly<Record<NonNullable<Extract<Schema['type'], string>>, readonly string[]>> = {
  string: ['text'],
  number: ['number'],
  integer: ['number'],
  boolean: ['true', 'false'],
  array: ['list'],
  object: ['mapping'],
  null: [],
};
