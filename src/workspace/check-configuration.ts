/** Checks the data of `torikumi.yaml` against its schema and says what is wrong at which key. */

import type { z } from 'zod';
import { error, type Finding, type Found, type Place } from '../finding/finding.ts';
import { findNearest } from '../finding/nearest.ts';
import { type Configuration, configurationSchema, normalizeConfiguration } from '../model/configuration.ts';
import { describeExpected, findKnownKeys } from './configuration-schema.ts';
import { configurationFile } from './find-workspaces.ts';
import type { PlacedData, Places } from './parse-yaml.ts';

export function checkConfiguration(given: PlacedData): Found<Configuration | undefined> {
  // An empty file misses every key that must be there, which says more than that it is not a mapping.
  const placed = { ...given, data: given.data ?? {} };
  const parsed = configurationSchema.safeParse(placed.data);
  if (parsed.success) return { value: normalizeConfiguration(parsed.data), findings: [] };
  const issues = parsed.error.issues.flatMap((issue) => flatten(issue, []));
  return { value: undefined, findings: issues.flatMap((issue) => findProblems(issue, placed)).toSorted(comparePlaces) };
}

type Path = readonly PropertyKey[];

interface PlacedIssue {
  readonly issue: z.core.$ZodIssue;
  /** From the root. */
  readonly path: Path;
}

/** Of a union, the issues of the alternative that fits the kind of value, e.g. a list of bands and not a preset's name. */
function flatten(issue: z.core.$ZodIssue, base: Path): readonly PlacedIssue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const isOtherKind = (each: z.core.$ZodIssue) => each.code === 'invalid_type' && each.path.length === 0;
  const fitting = issue.errors.find((issues) => !issues.some(isOtherKind));
  return fitting === undefined ? [{ issue, path }] : fitting.flatMap((each) => flatten(each, path));
}

function findProblems({ issue, path }: PlacedIssue, { data, keys, values }: PlacedData): readonly Finding[] {
  const key = path.join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => findUnknownKey(path, name, { keys, values }));
  if (issue.code === 'invalid_key') {
    const facts = { key, expected: 'YYYY', found: String(path.at(-1)) };
    return [error('config-invalid', facts, findPlace(path, keys, values))];
  }
  const expected = describeExpected(path);
  const value = findValue(data, path);
  if (value === undefined) return [error('config-missing-key', { key, expected }, findPlace(path, keys, values))];
  return [error('config-invalid', { key, expected, found: describeFound(value) }, findPlace(path, values, keys))];
}

function findUnknownKey(parent: Path, name: string, { keys, values }: Pick<PlacedData, 'keys' | 'values'>): Finding {
  const nearest = findNearest(name, findKnownKeys(parent));
  const path = [...parent, name];
  const facts = { key: path.join('.'), nearest: nearest === undefined ? undefined : [...parent, nearest].join('.') };
  return error('config-unknown-key', facts, findPlace(path, keys, values));
}

/** The nearest place above where the key itself is not written: that of the key there, or of the item of a list. */
function findPlace(path: Path, first: Places, second: Places): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path.slice(0, length).join('.');
    const place = first.get(key) ?? second.get(key);
    if (place !== undefined) return place;
  }
  return first.get('') ?? { file: configurationFile };
}

function comparePlaces({ place: a }: Finding, { place: b }: Finding): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

function findValue(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

function describeFound(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object' && value !== null) return 'mapping';
  return value === null ? '' : String(value);
}
