/** The views of a chart's specification, each with its path and what it is drawn from. */

import type { Part, Specification } from '../../model/own-chart/specification.ts';

export interface PlacedPart {
  readonly part: Part;
  /** Dotted, empty for the whole. */
  readonly path: string;
  /** Its own, or that of the nearest view around it. */
  readonly data: Part['data'];
}

const lists = ['layer', 'hconcat', 'vconcat', 'concat'] as const;

/** From outside to inside. */
export function partsOf(specification: Specification): readonly PlacedPart[] {
  const parts: PlacedPart[] = [];
  const visit = (part: Part, path: string, outer: Part['data']): void => {
    const data = part.data ?? outer;
    parts.push({ part, path, data });
    for (const list of lists) {
      for (const [index, each] of (part[list] ?? []).entries()) visit(each, joinKey(path, list, index), data);
    }
  };
  visit(specification, '', undefined);
  return parts;
}

/** The same specification with each view changed; the views in it have been changed before. */
export function mapParts<P extends Part>(part: P, change: <Q extends Part>(part: Q) => Q): P {
  const inner: Partial<Record<(typeof lists)[number], readonly Part[]>> = {};
  for (const list of lists) {
    const own = part[list];
    if (own !== undefined) inner[list] = own.map((each) => mapParts(each, change));
  }
  return change({ ...part, ...inner });
}

export function joinKey(...keys: readonly (string | number)[]): string {
  return keys.filter((key) => key !== '').join('.');
}
