/** Whether the changes agree with the table and with each other. */

import { error, type Finding, warning } from '../../finding/finding.ts';
import { formatPlace } from '../../finding/format-place.ts';
import { findNearest } from '../../finding/nearest.ts';
import { type Change, changedFieldWords, heirsOf } from '../plan/change.ts';
import { yearOf } from '../plan/plan.ts';
import { type CalendarDate, type FiscalYear, formatFiscalYear } from '../year/fiscal-year.ts';
import { isSameText, type Locator } from './locate-changes.ts';

/** `begin` is the year of the plan's baseline: a change cannot hold before the plan did. */
export function checkChanges(
  changes: readonly Change[],
  locator: Locator,
  begin: FiscalYear | undefined,
  date: CalendarDate,
): readonly Finding[] {
  const nameYear = (year: FiscalYear) => formatFiscalYear(year, 'era', date);
  const isKnown = ({ id }: Change) => locator.indicator(id) !== undefined;
  const known = changes.filter(isKnown);
  const unknown = changes.filter((change) => !isKnown(change));
  return [
    ...unknown.map(({ id, place }) => {
      const near = findNearest(id, locator.ids);
      return error('change-id-unknown', { id, ...(near === undefined ? {} : { nearest: near }) }, place);
    }),
    ...known.flatMap((change) => checkBegin(change, begin, nameYear)),
    ...chainsOf(known).flatMap((chain) => checkChain(chain, locator, nameYear)),
    ...findReused(known, locator, nameYear),
    ...findCircles(known),
  ];
}

/** The changes of one field of one indicator, the earliest first. */
export function chainsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const chains = new Map<string, Change[]>();
  for (const change of changes) {
    const key = [change.id, change.field, change.targetYear ?? ''].join('\n');
    const chain = chains.get(key);
    if (chain === undefined) chains.set(key, [change]);
    else chain.push(change);
  }
  return [...chains.values()].map((chain) => chain.toSorted((a, b) => a.from - b.from));
}

type NameYear = (year: FiscalYear) => string;

function checkBegin(
  { id, field, from, place }: Change,
  begin: FiscalYear | undefined,
  nameYear: NameYear,
): readonly Finding[] {
  if (begin === undefined || from > begin || field === 'begun') return [];
  const facts = { id, field: changedFieldWords[field][0], year: nameYear(from), begin: nameYear(begin) };
  return [error('change-before-plan', facts, place)];
}

function checkChain(chain: readonly Change[], locator: Locator, nameYear: NameYear): readonly Finding[] {
  return chain.flatMap((change, index): readonly Finding[] => {
    const { id, field, from, place } = change;
    const facts = { id, field: changedFieldWords[field][0] };
    const next = chain[index + 1];
    if (next !== undefined && next.from === from)
      return [error('change-doubled', { ...facts, year: nameYear(from), first: formatPlace(place) }, next.place)];
    if (field === 'ended' || field === 'begun') return [];
    if (next !== undefined) {
      if (isSameText(field, change.new, next.old)) return [];
      const after = { ...facts, said: next.old, found: change.new, of: 'change-before' } as const;
      return [error('change-differs', after, next.place)];
    }
    const cell = locator.cell(change);
    if (cell === undefined) return [error('change-without-value', facts, place)];
    if (isSameText(field, change.new, cell.text)) return [];
    return [error('change-differs', { ...facts, said: change.new, found: cell.text, of: 'table' }, place)];
  });
}

/** An indicator that has ended has no values any more: what goes on under its id is another one. */
function findReused(changes: readonly Change[], locator: Locator, nameYear: NameYear): readonly Finding[] {
  return changes.flatMap(({ id, field, from, place }) => {
    const actuals = locator.indicator(id)?.actuals ?? [];
    if (field !== 'ended') return [];
    const later = actuals.find((each) => (yearOf(each) ?? from - 1) >= from && each.quantity.type === 'amount');
    const begun = changes.find((each) => each.id === id && each.field === 'begun' && each.from >= from);
    const year = later === undefined ? begun?.from : yearOf(later);
    return year === undefined
      ? []
      : [warning('id-used-again', { id, ended: nameYear(from), year: nameYear(year) }, place)];
  });
}

/** K1 ended in favour of K8, and K8 in favour of K1. */
function findCircles(changes: readonly Change[]): readonly Finding[] {
  const heirs = new Map(
    changes.filter((change) => heirsOf(change).length > 0).map((change) => [change.id, heirsOf(change)] as const),
  );
  return changes.flatMap(({ id, field, place }) => {
    if (field !== 'ended') return [];
    const path = findPath(id, heirs);
    const isFirst = path?.every((other) => id <= other) === true;
    return path !== undefined && isFirst ? [error('change-circular', { ids: path }, place)] : [];
  });
}

function findPath(start: string, heirs: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const seen = new Set<string>();
  const open: (readonly string[])[] = [[start]];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const next of heirs.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      open.push([...path, next]);
    }
  }
  return undefined;
}
