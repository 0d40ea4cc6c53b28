/** The levels of a plan in the order of their columns, where their words say another: 基本施策 to the left of 具体的な施策 holds it. */

import type { RawTable } from '../../table/table.ts';
import type { Meaning } from '../head/header-words.ts';
import { comparable } from './check-cell.ts';

/**
 * Only where the table begins with a name in each of them, and each divides what stands to the left of it: of 事業 and the 施策 that
 * each serves the second is the level above.
 */
export function orderLevels<M extends Meaning>(
  table: RawTable,
  _meanings: readonly M[],
  found: readonly (M | undefined)[],
): readonly (M | undefined)[] {
  const all: readonly (Meaning | undefined)[] = found;
  const name = all.indexOf('name');
  const places = found.flatMap((meaning, index) => (index < name && isLevel(meaning) ? [index] : []));
  const ordered = levels.flatMap((level) => places.map((index) => found[index]).filter((meaning) => meaning === level));
  const isInOrder = places.every((index, rank) => found[index] === ordered[rank]);
  if (isInOrder || !isDivided(table, places)) return found;
  return found.map((meaning, index) => (places.includes(index) ? ordered[places.indexOf(index)] : meaning));
}

const levels: readonly Meaning[] = ['goal', 'policy', 'measure', 'project'];

function isLevel(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && levels.includes(meaning);
}

/** Whether more begin in each column than in the one before it; a blank cell goes on with the one above. */
function isDivided({ rows }: RawTable, places: readonly number[]): boolean {
  const counts = places.map(() => 0);
  const above = places.map(() => '');
  for (const { cells } of rows) {
    let isOfNew = false;
    for (const [rank, index] of places.entries()) {
      const text = comparable(cells[index]?.text ?? '');
      if (!/\p{L}/u.test(text) && (text !== '' || above[rank] === '')) return false;
      if (text === '' || (text === above[rank] && !isOfNew)) continue;
      above[rank] = text;
      counts[rank] = (counts[rank] ?? 0) + 1;
      isOfNew = true;
    }
  }
  return counts.every((count, rank) => rank === 0 || count > (counts[rank - 1] ?? 0));
}
