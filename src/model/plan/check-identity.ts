/** The ids of a table's indicators, given or worked out, and whether two rows are the same indicator. */

import { error, type Finding, type Found, type Place, warning } from '../../finding/finding.ts';
import { formatPlace } from '../../finding/format-place.ts';
import type { Position } from './carry-down.ts';
import { comparable } from './check-cell.ts';
import { inferId } from './infer-id.ts';
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

/** One identity for each row, in their order. */
export function checkIdentities<Row extends UnidentifiedIndicator>(
  rows: readonly Row[],
): Found<readonly Identity<Row>[]> {
  const findings = [...findDoubledIds(rows), ...findDoubledNames(rows)];
  const taken = new Set(rows.map(({ writtenId }) => comparable(writtenId)));
  const value = rows.map((row) => {
    if (row.writtenId !== '') return { row, id: row.writtenId, inferred: false };
    const { position, indicator } = row;
    const id = inferId([position.goal, position.project ?? '', indicator.name], taken);
    taken.add(id);
    return { row, id, inferred: true };
  });
  return { value, findings };
}

function findDoubledIds(rows: readonly UnidentifiedIndicator[]): readonly Finding[] {
  const first = new Map<string, Place>();
  return rows.flatMap(({ writtenId, idPlace }) => {
    if (writtenId === '') return [];
    const earlier = first.get(comparable(writtenId));
    if (earlier !== undefined) return [error('id-doubled', { id: writtenId, first: formatPlace(earlier) }, idPlace)];
    first.set(comparable(writtenId), idPlace);
    return [];
  });
}

function findDoubledNames(rows: readonly UnidentifiedIndicator[]): readonly Finding[] {
  const first = new Map<string, Place>();
  return rows.flatMap(({ position: { goal, policy, project }, indicator: { name, place } }) => {
    const key = [goal, policy ?? '', project ?? '', name].map(comparable).join('\n');
    const earlier = first.get(key);
    if (earlier !== undefined) return [warning('indicator-doubled', { name, first: formatPlace(earlier) }, place)];
    first.set(key, place);
    return [];
  });
}
