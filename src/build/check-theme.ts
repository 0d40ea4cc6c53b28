/** Reads a theme from YAML and says what is wrong with it at which key. */

import { z } from 'zod';
import { type Theme, themeSchema } from '../document/theme.ts';
import { error, type Finding, type Found, type Place } from '../finding/finding.ts';
import { findNearest } from '../finding/nearest.ts';
import type { Places } from '../finding/places.ts';
import { type PlacedData, parseYaml } from '../workspace/yaml/parse-yaml.ts';

/** A process that builds many workspaces, or watches one, mostly meets the program's own again. */
export function checkTheme(file: string, text: string): Found<Theme | undefined> {
  const key = `${file}\n${text}`;
  const known = checked.get(key);
  if (known !== undefined) return known;
  const found = check(file, text);
  if (checked.size >= mostKept) checked.clear();
  checked.set(key, found);
  return found;
}

const checked = new Map<string, Found<Theme | undefined>>();
const mostKept = 8;

function check(file: string, text: string): Found<Theme | undefined> {
  const yaml = parseYaml(file, text);
  const placed = yaml.value;
  if (placed === undefined) return { value: undefined, findings: yaml.findings };
  // An empty file lacks every key, which says more than that it is not a mapping.
  const parsed = themeSchema.safeParse(placed.data ?? {}, { reportInput: true });
  const problems = parsed.success ? [] : parsed.error.issues.flatMap((issue) => findProblems(issue, placed, file));
  return { value: parsed.data, findings: [...yaml.findings, ...problems.toSorted(comparePlaces)] };
}

function findProblems(issue: z.core.$ZodIssue, placed: PlacedData, file: string): readonly Finding[] {
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => {
      const path = [...issue.path, name].join('.');
      const nearest = findNearest(name, findKnownKeys(issue.path));
      return error('theme-unknown-key', { key: path, nearest }, findPlace(placed.keys, [...issue.path, name], file));
    });
  }
  const facts = { key, expected: describeExpected(issue), found: describeFound(issue.input) };
  return [error('theme-invalid', facts, findPlace(placed.values, issue.path, file))];
}

function comparePlaces({ place: a }: Finding, { place: b }: Finding): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

/** Of the key, or of the nearest one above it that is written. */
function findPlace(places: Places, path: readonly PropertyKey[], file: string): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = places.get(path.slice(0, length).join('.'));
    if (place !== undefined) return place;
  }
  return { file };
}

/** Keys that may stand in the mapping at `path`; the entries of `elements` and `classes` are all of one shape. */
function findKnownKeys(path: readonly PropertyKey[]): readonly string[] {
  let schema: z.core.JSONSchema.BaseSchema | undefined = z.toJSONSchema(themeSchema);
  for (const key of path) {
    const child: z.core.JSONSchema.BaseSchema | boolean | undefined =
      schema?.properties?.[String(key)] ?? schema?.additionalProperties;
    schema = typeof child === 'object' ? child : undefined;
  }
  return Object.keys(schema?.properties ?? {});
}

function describeExpected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_format':
      return '#rrggbb';
    case 'too_small':
      return issue.origin === 'number' ? `≥ ${issue.minimum}` : 'list';
    case 'too_big':
      return `≤ ${issue.maximum}`;
    default:
      return 'text';
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'true, false',
  array: 'list',
  object: 'mapping',
  record: 'mapping',
};

/** Empty where nothing is written, as in `size:` or `fonts: []`. */
function describeFound(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : 'list';
  return typeof value === 'object' ? 'mapping' : String(value);
}
