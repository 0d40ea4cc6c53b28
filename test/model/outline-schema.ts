/** A schema of a file that staff write, as lines that a person can read through: its mappings, their keys, and what each may be. */

import { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** What is long and said again is told once: `= encoding.x` stands for what was told of `encoding.x`. */
export function outlineSchema(schema: z.ZodType): string {
  const root: Schema = z.toJSONSchema(schema, { io: 'input' });
  const told = new Map<string, string>();
  const lines: string[] = [];
  const open: { readonly path: string; readonly mapping: Schema }[] = [];

  const resolve = (written: Schema): Schema => {
    const name = /^#\/\$defs\/(.+)$/.exec(written.$ref ?? '')?.[1];
    if (written.$ref === '#') return root;
    return name === undefined ? written : ((root.$defs?.[name] as Schema | undefined) ?? written);
  };
  const describeMapping = (mapping: Schema, path: string): string => {
    const text = JSON.stringify({ ...mapping, $schema: undefined, $defs: undefined });
    const first = told.get(text);
    if (first !== undefined) return `= ${first}`;
    told.set(text, path);
    open.push({ path, mapping });
    return '{…}';
  };
  const describe = (written: Schema, path: string): string => {
    const own = resolve(written);
    const extras = [
      ...(own.pattern === undefined ? [] : [`/${own.pattern}/`]),
      ...(own.propertyNames === undefined ? [] : [`by ${describe(own.propertyNames as Schema, path)}`]),
      ...(own.title === undefined ? [] : [`“${own.title}”`]),
      ...(own.description === undefined ? [] : [`(${own.description})`]),
      ...(own.default === undefined ? [] : [`= ${JSON.stringify(own.default)}`]),
    ];
    const said = [describeKind(own, path), ...extras].join(' ');
    return own.pattern === undefined && own.enum === undefined ? said : once(said, path);
  };
  const once = (said: string, path: string): string => {
    const first = said.length > 30 ? told.get(said) : undefined;
    if (first === undefined) told.set(said, path);
    return first === undefined ? said : `= ${first}`;
  };
  const describeKind = (own: Schema, path: string): string => {
    const alternatives = own.anyOf ?? own.oneOf ?? own.allOf;
    if (alternatives !== undefined) {
      const mark = own.allOf === undefined ? ' | ' : ' & ';
      const mappings = alternatives.filter((each) => resolve(each as Schema).properties !== undefined);
      return alternatives
        .map((each) =>
          describe(each as Schema, mappings.length < 2 ? path : `${path}#${alternatives.indexOf(each) + 1}`),
        )
        .join(mark);
    }
    if (own.enum !== undefined) return own.enum.map((each) => JSON.stringify(each)).join(' | ');
    if (own.const !== undefined) return JSON.stringify(own.const);
    switch (own.type) {
      case 'string':
        return `text${bounds(own.minLength, own.maxLength)}`;
      case 'number':
      case 'integer': {
        const above = own.exclusiveMinimum === undefined ? '' : ` above ${own.exclusiveMinimum}`;
        const below = own.exclusiveMaximum === undefined ? '' : ` below ${own.exclusiveMaximum}`;
        return `${own.type}${bounds(own.minimum, own.maximum)}${above}${below}`;
      }
      case 'array':
        return `[${describe(own.items as Schema, path)}]${bounds(own.minItems, own.maxItems)}`;
      case 'object':
        return own.properties === undefined
          ? `{ ${describe(own.additionalProperties as Schema, `${path}.*`)} }`
          : describeMapping(own, path);
      default:
        return [own.type ?? 'anything'].join(' | ');
    }
  };

  describe(root, '');
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { path, mapping } = next;
    const others = mapping.additionalProperties === false ? '' : ' …';
    lines.push(`${path === '' ? '(the file)' : path}${others}`);
    const keys = Object.entries(mapping.properties ?? {}).map(([key, value]) => {
      const inner = path === '' ? key : `${path}.${key}`;
      const mark = mapping.required?.includes(key) === true ? '' : '?';
      return `  ${key}${mark}: ${describe(value as Schema, inner)}`;
    });
    lines.push(...keys);
  }
  return `${lines.join('\n')}\n`;
}

/** Those that zod gives to every whole number are none. */
function bounds(least: number | undefined, most: number | undefined): string {
  const [from, to] = [least, most].map((each) => (Math.abs(each ?? 0) >= Number.MAX_SAFE_INTEGER ? undefined : each));
  if (from === undefined) return to === undefined ? '' : ` ≤${to}`;
  if (to === undefined) return ` ≥${from}`;
  return from === to ? ` of ${from}` : ` ${from}..${to}`;
}
