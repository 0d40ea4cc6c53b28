/** Fits the columns of one table to the columns of a grid that must not be divided. */

/** From `start` (counted from 0) up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Fit {
  readonly cost: number;
  readonly spans: readonly Span[];
}

/**
 * The spans that come nearest to the wanted widths, each at least one column of the grid, which has no fewer columns.
 * A column that is too narrow counts four times as much as one that is too wide.
 */
export function snapColumns(wanted: readonly number[], grid: readonly number[]): readonly Span[] {
  const edges = [0];
  for (const width of grid) edges.push((edges.at(-1) ?? 0) + width);
  /** The best way to set the columns so far, by the edge where they end. */
  let best = new Map<number, Fit>([[0, { cost: 0, spans: [] }]]);
  wanted.forEach((width, index) => {
    const last = grid.length - (wanted.length - 1 - index);
    const next = new Map<number, Fit>();
    for (const [start, { cost, spans }] of best) {
      for (let end = start + 1; end <= last; end += 1) {
        const difference = (edges[end] ?? 0) - (edges[start] ?? 0) - width;
        const total = cost + difference ** 2 * (difference < 0 ? 4 : 1);
        if (total >= (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) continue;
        next.set(end, { cost: total, spans: [...spans, { start, end }] });
      }
    }
    best = next;
  });
  const found = [...best.values()].sort((a, b) => a.cost - b.cost)[0];
  return found?.spans ?? [];
}
