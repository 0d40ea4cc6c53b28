/** A workspace's own charts, as they were read from `charts/`. */

import type { Finding } from '../../finding/finding.ts';
import type { Places } from '../../finding/places.ts';
import type { Specification } from './specification.ts';

export interface OwnChart {
  /** That of its file without its ending: what templates, books and settings call it. */
  readonly name: string;
  readonly file: string;
  readonly specification: Specification;
  /** Where its keys stand, dotted, e.g. `encoding.x.field`. */
  readonly places: Places;
}

/** A chart that has faults stops the reports that ask for it, and no others. */
export type OwnCharts = ReadonlyMap<string, OwnChart | { readonly findings: readonly Finding[] }>;
