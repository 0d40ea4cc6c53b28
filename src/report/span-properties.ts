/** How many rows and columns a cell spans, and how wide columns are. */

import type { Element, Properties } from 'hast';
import { h } from 'hastscript';

export function spanProperties({
  rows = 1,
  columns = 1,
}: {
  readonly rows?: number;
  readonly columns?: number;
}): Properties {
  return { ...(rows > 1 ? { rowSpan: rows } : {}), ...(columns > 1 ? { colSpan: columns } : {}) };
}

export function columnGroup(widths: readonly number[]): Element {
  return h(
    'colgroup',
    widths.map((width) => h('col', { dataWidth: `${width}` })),
  );
}
