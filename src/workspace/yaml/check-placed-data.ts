/** Checks the data of a YAML file against its schema and says what is wrong at which key. */

import type { z } from 'zod';
import { error, type Finding, type Found, type Place } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { findNearest } from '../../finding/nearest.ts';
import type { Places } from '../../finding/places.ts';
import type { PlacedData } from './parse-yaml.ts';
import { guideOf, type SchemaGuide } from './schema-guide.ts';

/** What kind of file is checked: the hints of its findings name it. */
export type FileKind = 'config' | 'form' | 'book' | 'chart';

export function checkPlacedData<Output>(
  schema: z.ZodType<Output>,
  given: PlacedData,
  kind: FileKind,
): Found<Output | undefined> {
  // An empty file misses every key that must be there, which says more than that it is not a mapping.
  const placed = { ...given, data: given.data ?? {} };
  const parsed = schema.safeParse(placed.data);
  if (parsed.success) return ok(parsed.data);
  const guide = guideOf(schema);
  const issues = parsed.error.issues.flatMap((issue) => flatten(issue, []));
  const unknown = findUnknownKeys(issues, placed, kind, guide);
  const findings = [...issues.flatMap((issue) => findProblems(issue, placed, kind, guide)), ...unknown];
  return { value: undefined, findings: findings.toSorted(comparePlaces) };
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
  const fitting = issue.errors.filter((issues) => !issues.some(isOtherKind));
  // What names something within the value fits it better than a list of words; of several mappings, the one that knows most of the keys.
  const [nearest] = fitting.toSorted(
    (a, b) => countWhole(a) - countWhole(b) || countUnknown(a) - countUnknown(b) || a.length - b.length,
  );
  return nearest === undefined ? [{ issue, path }] : nearest.flatMap((each) => flatten(each, path));
}

function countWhole(issues: readonly z.core.$ZodIssue[]): number {
  return issues.filter(({ code, path }) => code === 'invalid_value' && path.length === 0).length;
}

function countUnknown(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}

function findProblems(
  { issue, path }: PlacedIssue,
  { data, keys, values }: PlacedData,
  kind: FileKind,
  guide: SchemaGuide,
): readonly Finding[] {
  const key = path.join('.');
  if (issue.code === 'unrecognized_keys') return [];
  if (issue.code === 'invalid_key') {
    const facts = { key, expected: 'YYYY', found: String(path.at(-1)) };
    return [error(`${kind}-invalid`, facts, findPlace(path, keys, values))];
  }
  const expected = guide.describeExpected(path);
  const value = findValue(data, path);
  if (value === undefined) return [error(`${kind}-missing-key`, { key, expected }, findPlace(path, keys, values))];
  return [error(`${kind}-invalid`, { key, expected, found: describeFound(value) }, findPlace(path, values, keys))];
}

interface UnknownKey {
  readonly parent: Path;
  readonly name: string;
}

/** Keys told one by one, of mappings that stand at the same place of the schema; more have one cause. */
const toldAtMost = 10;

function findUnknownKeys(
  issues: readonly PlacedIssue[],
  { keys, values }: PlacedData,
  kind: FileKind,
  guide: SchemaGuide,
): readonly Finding[] {
  const groups = new Map<string, UnknownKey[]>();
  for (const { issue, path: parent } of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const shape = parent.map((key) => (typeof key === 'number' ? '' : String(key))).join('.');
    const group = groups.get(shape) ?? [];
    groups.set(shape, group);
    for (const name of issue.keys) group.push({ parent, name });
  }
  return [...groups.values()].flatMap((group) => {
    const known = guide.findKnownKeys(group[0]?.parent ?? []);
    const more = group.length > toldAtMost ? { more: group.length - 1 } : {};
    return group.slice(0, group.length > toldAtMost ? 1 : group.length).map(({ parent, name }) => {
      const nearest = findNearest(name, known);
      const path = [...parent, name];
      const facts = { key: path.join('.'), nearest: nearest && [...parent, nearest].join('.'), ...more };
      return error(`${kind}-unknown-key`, facts, findPlace(path, keys, values));
    });
  });
}

/** The nearest place above where the key itself is not written: that of the key there, or of the item of a list; the file at last. */
function findPlace(path: Path, first: Places, second: Places): Place | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path.slice(0, length).join('.');
    const place = first.get(key) ?? second.get(key);
    if (place !== undefined) return place;
  }
  return first.get('') ?? second.get('');
}

export function comparePlaces({ place: a }: Finding, { place: b }: Finding): number {
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
