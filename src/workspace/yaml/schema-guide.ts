/** What the JSON Schema of a YAML file says of a key: which keys it may hold, and what its value is expected to be. */

import { z } from 'zod';

export interface SchemaGuide {
  /** Keys that may stand in the mapping at `path`. */
  findKnownKeys(path: readonly PropertyKey[]): readonly string[];
  /** A list of values, a form, or the name of a type; see `config-invalid` in `facts.ts`. */
  describeExpected(path: readonly PropertyKey[]): string;
}

/** Writing a large schema out takes longer than all else of a wrong file: once for each schema, however many files are wrong. */
const guides = new WeakMap<z.ZodType, SchemaGuide>();

export function guideOf(schema: z.ZodType): SchemaGuide {
  const known = guides.get(schema) ?? createSchemaGuide(schema);
  guides.set(schema, known);
  return known;
}

function createSchemaGuide(schema: z.ZodType): SchemaGuide {
  const root: Schema = z.toJSONSchema(schema, { io: 'input' });
  return {
    findKnownKeys: (path) => [
      ...new Set(findSchemas(root, path).flatMap((each) => alternativesOf(root, each).flatMap(keysOf))),
    ],
    describeExpected: (path) => [...new Set(findSchemas(root, path).flatMap(describe))].join(', '),
  };
}

function keysOf({ properties }: Schema): readonly string[] {
  return Object.keys(properties ?? {});
}

/** A schema that holds itself refers to its definition. */
function resolve(root: Schema, schema: Schema): Schema {
  const name = schema.$ref === '#' ? '' : /^#\/\$defs\/([^/]+)$/.exec(schema.$ref ?? '')?.[1];
  if (name === '') return root;
  const known = name === undefined ? undefined : root.$defs?.[name];
  return known === undefined ? schema : (known as Schema);
}

function alternativesOf(root: Schema, schema: Schema): readonly Schema[] {
  const own = resolve(root, schema);
  return own.anyOf === undefined ? [own] : own.anyOf.flatMap((each) => alternativesOf(root, each));
}

type Schema = z.core.JSONSchema.BaseSchema;

/** Several, where a value may be of one kind or another. */
function findSchemas(root: Schema, path: readonly PropertyKey[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, key) => schemas.flatMap((schema) => findChildren(root, schema, key)),
    [root],
  );
}

function findChildren(root: Schema, written: Schema, key: PropertyKey): readonly Schema[] {
  const schema = resolve(root, written);
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((alternative) => findChildren(root, alternative, key));
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
