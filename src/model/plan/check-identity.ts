/** The ids of a table's indicators, given or worked out, and whether two rows are the same indicator. */

import { type Finding, type Found, type Place, warning } from '../../finding/finding.ts';
import { nameCells } from '../../table/name-cells.ts';
import type { Position } from './carry-down.ts';
import { comparable } from './check-cell.ts';
import { inferId, takenIds } from './infer-id.ts';
import type { Indicator } from './plan.ts';

export interface UnidentifiedIndicator {
  /** Text of the id column, empty where there is none. */
  readonly writtenId: string;
  readonly idPlace: Place;
  readonly position: Position;
  readonly indicator: Omit<Indicator, 'id'>;
}

export interface Identity<Row> {
  readonly row: Row;
  readonly id: string;
  readonly inferred: boolean;
}

/**
 * One identity for each row, in their order. Ids that several rows bear tell nothing apart: those rows get one of their own,
 * which is said once for all of them.
 */
export function checkIdentities<Row extends UnidentifiedIndicator>(
  rows: readonly Row[],
): Found<readonly Identity<Row>[]> {
  const doubled = findDoubledIds(rows);
  const taken = takenIds(rows.map(({ writtenId }) => comparable(writtenId)));
  const value = rows.map((row) => {
    const { position, indicator, writtenId } = row;
    if (writtenId !== '' && !doubled.has(comparable(writtenId))) return { row, id: writtenId, inferred: false };
    const id = inferId([position.goal, position.project ?? '', indicator.name], taken);
    return { row, id, inferred: true };
  });
  const places = rows.filter(({ writtenId }) => doubled.has(comparable(writtenId))).map(({ idPlace }) => idPlace);
  const [first] = places;
  const facts = { ids: [...doubled.values()], rows: places.length, cells: nameCells(places) };
  const findings = first === undefined ? [] : [warning('indicator-ids-doubled', facts, first)];
  return { value, findings: [...findings, ...findDoubledNames(rows)] };
}

/** By their comparable form, as first written. */
function findDoubledIds(rows: readonly UnidentifiedIndicator[]): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  const doubled = new Map<string, string>();
  for (const { writtenId } of rows) {
    if (writtenId === '') continue;
    const key = comparable(writtenId);
    if (seen.has(key)) doubled.set(key, seen.get(key) ?? writtenId);
    else seen.set(key, writtenId);
  }
  return doubled;
}

/** One finding a name, at the row where it comes again. */
function findDoubledNames(rows: readonly UnidentifiedIndicator[]): readonly Finding[] {
  const named = new Map<string, { readonly name: string; readonly places: Place[] }>();
  for (const { position, indicator } of rows) {
    const { goal, policy = '', measure, project = '' } = position;
    const { name, place } = indicator;
    const key = [goal, policy, measure, project, name].map(comparable).join('\n');
    const known = named.get(key);
    if (known === undefined) named.set(key, { name, places: [place] });
    else known.places.push(place);
  }
  return [...named.values()].flatMap(({ name, places }) => {
    const [, second] = places;
    if (second === undefined) return [];
    return [warning('indicator-doubled', { name, rows: places.length, cells: nameCells(places) }, second)];
  });
}
