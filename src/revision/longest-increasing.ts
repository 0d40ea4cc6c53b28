/** The longest part of a sequence that is in ascending order: what did not move when a list was reordered. */

/** Indices of the chosen values, ascending. No two values may be equal. */
export function findLongestIncreasing(values: readonly number[]): readonly number[] {
  /** For every length, the index of the smallest value that such a part can end with. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    const length = countSmaller(ends, values, value);
    previous.push(ends[length - 1] ?? -1);
    ends[length] = index;
  }
  const chosen: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) chosen.push(index);
  return chosen.reverse();
}

function countSmaller(ends: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
