/** The levels of a plan in the order of their columns, where their words say another: 基本施策 to the left of 具体的な施策 holds it. */

import type { RawTable } from '../../table/table.ts';
import { depthOf, type Meaning } from '../head/header-words.ts';
import { comparable } from './check-cell.ts';

interface LevelColumn<M extends Meaning> {
  readonly index: number;
  readonly meaning: M;
  /** Of the meaning, from the outermost. */
  readonly depth: number;
}

/** Only where each of them divides what stands to the left of it: of 事業 and the 施策 that each serves the second is the level above. */
export function orderLevels<M extends Meaning>(
  table: RawTable,
  _meanings: readonly M[],
  found: readonly (M | undefined)[],
): readonly (M | undefined)[] {
  const columns = findLevels(found);
  const ordered = columns.toSorted((a, b) => a.depth - b.depth);
  const isInOrder = columns.every((column, rank) => column === ordered[rank]);
  if (isInOrder || !isDivided(table, columns)) return found;
  return found.map(
    (meaning, index) => ordered[columns.findIndex((column) => column.index === index)]?.meaning ?? meaning,
  );
}

/** Those to the left of the names. */
function findLevels<M extends Meaning>(found: readonly (M | undefined)[]): readonly LevelColumn<M>[] {
  const all: readonly (Meaning | undefined)[] = found;
  return found.slice(0, Math.max(all.indexOf('name'), 0)).flatMap((meaning, index) => {
    const depth = depthOf(meaning);
    return meaning === undefined || depth < 0 ? [] : [{ index, meaning, depth }];
  });
}

/** Where the words say the opposite, more must begin in a column than in the one before it. */
function isDivided(table: RawTable, columns: readonly LevelColumn<Meaning>[]): boolean {
  const counts = countBeginnings(table, columns);
  return columns.every(({ depth }, rank) => {
    const before = columns[rank - 1];
    const [above, own] = [counts[rank - 1] ?? 0, counts[rank] ?? 0];
    return before === undefined || own > above || (own === above && own > 0 && depth > before.depth);
  });
}

/** A blank cell goes on with the one above. Empty where the table begins without a name in one of them, or has numbers there. */
function countBeginnings({ rows }: RawTable, columns: readonly LevelColumn<Meaning>[]): readonly number[] {
  const counts = columns.map(() => 0);
  const above = columns.map(() => '');
  for (const { cells } of rows) {
    let isOfNew = false;
    for (const [rank, { index }] of columns.entries()) {
      const text = comparable(cells[index]?.text ?? '');
      if (!/\p{L}/u.test(text) && (text !== '' || above[rank] === '')) return [];
      if (text === '' || (text === above[rank] && !isOfNew)) continue;
      above[rank] = text;
      counts[rank] = (counts[rank] ?? 0) + 1;
      isOfNew = true;
    }
  }
  return counts;
}
