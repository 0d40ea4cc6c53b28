/** Checks what the parts of a form print: each is of one kind, and names what there is. */

import { error, type Finding } from '../../finding/finding.ts';
import { checkConditions } from './check-conditions.ts';
import type { Form } from './form.ts';
import { nameUnknown } from './name-unknown.ts';
import { meaningOf, namesOf, splitName } from './names.ts';
import type { LoosePart } from './part-schema.ts';
import { isDeclared, planTable, type RawForm } from './raw-form.ts';

export const partKinds = ['boxes', 'years', 'indicators', 'items', 'stack', 'trends', 'each'] as const;

export function checkParts(raw: RawForm, form: Form): readonly Finding[] {
  const known = namesOf(form);
  const ofFront = namesOfFront(form).filter(({ name }) => !isKnown(raw, form, name));
  const ofParts = form.parts.flatMap((part, index) => {
    const at = `parts.${index}`;
    const kinds = partKinds.filter((kind) => part[kind] !== undefined);
    if (kinds.length !== 1) {
      const place = raw.places.get(at) ?? { file: raw.file };
      return [error('form-part', { key: at, found: kinds, expected: partKinds }, place)];
    }
    const names = namesOfPart(part).map(({ key, name }) => ({ key: `${at}.${key}`, name }));
    const unknown = names.filter(({ name }) => !isKnown(raw, form, name));
    return [
      ...unknown.map(({ key, name }) => nameUnknown(raw, key, name, known)),
      ...checkItems(raw, form, part, at),
      ...checkEach(raw, form, part, at),
      ...checkConditions(raw, form, part, at),
      ...checkIndicators(raw, part, at),
    ];
  });
  return [
    ...checkExcluded(raw, form),
    ...ofFront.map(({ key, name }) => nameUnknown(raw, key, name, known)),
    ...ofParts,
  ];
}

function checkExcluded(raw: RawForm, { front, sources }: Form): readonly Finding[] {
  if (front?.excluded === undefined) return [];
  const { of, columns } = front.excluded;
  const source = sources.get(of);
  if (source === undefined) return [nameUnknown(raw, 'front.excluded.of', of, [...sources.keys()])];
  return columns.flatMap((column, index) =>
    source.heads.includes(column) ? [] : [nameUnknown(raw, `front.excluded.columns.${index}`, column, source.heads)],
  );
}

interface NamedAt {
  readonly key: string;
  readonly name: string;
}

function namesOfFront({ front }: Form): readonly NamedAt[] {
  const listed = (key: string, names: readonly string[] = []) =>
    names.map((name, index) => ({ key: `front.${key}.${index}`, name }));
  const sumsBy = front?.sums?.by ?? [];
  return [
    ...listed('tallies', front?.tallies),
    ...(front?.changes === undefined
      ? []
      : (['from', 'to'] as const).map((key) => ({ key: `front.changes.${key}`, name: front.changes?.[key] ?? '' }))),
    ...(sumsBy.length > 1 ? listed('sums.by', sumsBy) : sumsBy.map((name) => ({ key: 'front.sums.by', name }))),
    ...listed('sums.columns', front?.sums?.columns),
    ...(front?.ranking === undefined ? [] : [{ key: 'front.ranking.by', name: front.ranking.by }]),
    ...listed('ranking.columns', front?.ranking?.columns),
    ...listed('moves.columns', front?.moves?.columns),
    ...listed('list.columns', front?.list?.columns),
    ...listed('list.totals', front?.list?.totals),
    ...(front?.list?.by === undefined ? [] : [{ key: 'front.list.by', name: front.list.by }]),
  ];
}

function namesOfPart({ boxes = [], years, stack }: LoosePart): readonly NamedAt[] {
  const ofBoxes = boxes.flatMap((row, index) =>
    [row].flat().flatMap((box, at) => {
      const key = Array.isArray(row) ? `boxes.${index}.${at}` : `boxes.${index}`;
      if (typeof box === 'string') return [{ key, name: box }];
      return 'blank' in box ? [] : [{ key, name: box.box }];
    }),
  );
  const ofYears = (years?.rows ?? []).map((row, at) =>
    typeof row === 'string' ? { key: `years.rows.${at}`, name: row } : { key: `years.rows.${at}.row`, name: row.row },
  );
  const ofStack = (stack?.rows ?? []).map((name, at) => ({ key: `stack.rows.${at}`, name }));
  const kind = years?.kind === undefined ? [] : [{ key: 'years.kind', name: years.kind }];
  return [...ofBoxes, ...ofYears, ...kind, ...ofStack];
}

function isKnown(raw: RawForm, form: Form, written: string): boolean {
  return isDeclared(raw, written) || 'kind' in meaningOf(form, splitName(written));
}

function checkItems(raw: RawForm, { sources }: Form, { items }: LoosePart, at: string): readonly Finding[] {
  if (items === undefined) return [];
  const source = sources.get(items.of);
  if (source === undefined) return [nameUnknown(raw, `${at}.items.of`, items.of, [...sources.keys()])];
  const unknown = (key: 'columns' | 'totals', names: readonly string[], known: readonly string[]) =>
    names.flatMap((name, index) =>
      known.includes(name) ? [] : [nameUnknown(raw, `${at}.items.${key}.${index}`, name, known)],
    );
  return [...unknown('columns', items.columns, source.heads), ...unknown('totals', items.totals ?? [], items.columns)];
}

function checkEach(raw: RawForm, { sources }: Form, { each }: LoosePart, at: string): readonly Finding[] {
  if (each === undefined) return [];
  const other = sources.get(each.of)?.form;
  const ofForms = [...sources.values()].flatMap(({ name, form }) => (form === undefined ? [] : [name]));
  if (other === undefined) return [nameUnknown(raw, `${at}.each.of`, each.of, ofForms)];
  const headings = other.parts.flatMap(({ heading }) => heading ?? []);
  return (each.headings ?? []).flatMap((heading, index) =>
    headings.includes(heading) ? [] : [nameUnknown(raw, `${at}.each.headings.${index}`, heading, headings)],
  );
}

/** They are the workspace's own, which a source of the form joins to its sheets. */
function checkIndicators(raw: RawForm, { indicators, trends }: LoosePart, at: string): readonly Finding[] {
  const isJoined = Object.values(raw.definition.sources).some(({ table }) => table === planTable);
  if ((indicators === undefined && trends === undefined) || isJoined) return [];
  const key = `${at}.${indicators === undefined ? 'trends' : 'indicators'}`;
  return [error('form-indicators', { missing: 'source' }, raw.places.get(key) ?? { file: raw.file })];
}
