/** What a schema of ours accepts and Vega-Lite's own does not know, e.g. a key that it would pass over in silence. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Paths of keys, values and types, e.g. `encoding.x.axis.titleOffset`. `null` draws nothing, which Vega-Lite does where it does not say so. */
export function findUnknown(ours: Schema, theirs: Schema): readonly string[] {
  const unknown = new Set<string>();
  const compared = new Set<string>();
  const compare = (own: readonly Schema[], known: readonly Schema[], path: string): void => {
    const pair = `${idOf(own)} ${idOf(known)}`;
    if (compared.has(pair) || known.some((each) => Object.keys(each).every((key) => key === 'description'))) return;
    compared.add(pair);
    const takesText = known.some((each) => typesOf(each).includes('string') && valuesOf(each).length === 0);
    const values = new Set(known.flatMap(valuesOf));
    for (const value of own.flatMap(valuesOf)) {
      if (typeof value === 'string' && !takesText && !values.has(value)) unknown.add(`${path}: ${value}`);
    }
    const types = new Set(known.flatMap(typesOf));
    for (const type of own.flatMap(typesOf)) if (type !== 'null' && !types.has(type)) unknown.add(`${path}: a ${type}`);
    for (const { properties } of own) {
      for (const [key, value] of Object.entries(properties ?? {})) {
        const inner = path === '' ? key : `${path}.${key}`;
        const below = [...new Set(known.flatMap((each) => alternativesOf(theirs, childOf(each, key))))];
        if (below.length === 0) unknown.add(inner);
        else compare(alternativesOf(ours, value), below, inner);
      }
    }
    const items = own.flatMap((each) => itemsOf(ours, each));
    if (items.length > 0) {
      const below = [...new Set(known.flatMap((each) => itemsOf(theirs, each)))];
      compare(items, below, `${path}[]`);
    }
  };
  compare(alternativesOf(ours, ours), alternativesOf(theirs, theirs), '');
  return [...unknown];
}

const ids = new Map<Schema, number>();

/** The alternatives of the same place are always the same objects. */
function idOf(schemas: readonly Schema[]): string {
  for (const each of schemas) if (!ids.has(each)) ids.set(each, ids.size);
  return schemas.map((each) => ids.get(each)).join();
}

function childOf({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  return properties?.[key] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
}

function itemsOf(root: Schema, { items }: Schema): readonly Schema[] {
  return items === undefined ? [] : [items].flat().flatMap((each) => alternativesOf(root, each as Schema));
}

function alternativesOf(root: Schema, schema: Schema | undefined, seen = new Set<string>()): readonly Schema[] {
  if (schema === undefined) return [];
  const { $ref, anyOf = [] } = schema;
  if ($ref === undefined) return [schema, ...anyOf.flatMap((each) => alternativesOf(root, each, seen))];
  if (seen.has($ref)) return [];
  seen.add($ref);
  if ($ref === '#') return alternativesOf(root, root, seen);
  const name = decodeURIComponent($ref.replace(/^#\/(?:\$defs|definitions)\//, ''));
  return alternativesOf(root, (root.$defs ?? root.definitions)?.[name], seen);
}

function valuesOf({ enum: all, const: only }: Schema): readonly unknown[] {
  return all ?? (only === undefined ? [] : [only]);
}

function typesOf(schema: Schema): readonly string[] {
  const named = [schema.type ?? []].flat().map((type) => (type === 'integer' ? 'number' : type));
  return [...named, ...valuesOf(schema).map((value) => (value === null ? 'null' : typeof value))];
}
