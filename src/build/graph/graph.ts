/**
 * What a build makes on the way to its files, each thing once: a node is a kind and the digests of its named inputs. Whoever asks
 * first makes it, all others get the same; what failed fails for all.
 */

import type { Theme } from '../../document/theme.ts';
import type { Found } from '../../finding/finding.ts';
import type { Located } from '../../layout/located.ts';
import type { PlacedDocument } from '../../layout/place-document.ts';
import type { PlanMetrics } from '../../metrics/metrics.ts';
import type { FontStack } from '../../typography/face.ts';
import { fingerprint, type Inputs } from './inputs.ts';

/** The value of each kind of node. */
export interface Nodes {
  readonly theme: Found<Theme | undefined>;
  readonly metrics: PlanMetrics;
  readonly pages: PlacedDocument;
  readonly located: Located;
}

/** Of those that are waited for. */
export interface AsyncNodes {
  /** Of files of the workspace, named by the inputs. */
  readonly digest: string;
  readonly fonts: Found<FontStack>;
  /** What several reports of a workspace are made from: its booklet, its editions. */
  readonly shared: unknown;
}

type Kind = keyof Nodes | keyof AsyncNodes;

export class Graph {
  /** Values, or promises of them. */
  readonly #made = new Map<string, unknown>();
  readonly #counts = new Map<string, number>();
  readonly #outer: Graph | undefined;

  /** `outer` has what is not of this graph's workspace. */
  constructor(outer?: Graph) {
    this.#outer = outer;
  }

  get<K extends keyof AsyncNodes>(kind: K, inputs: Inputs, make: () => Promise<AsyncNodes[K]>): Promise<AsyncNodes[K]> {
    return this.#once(kind, inputs, make);
  }

  /** One that can be made at once. */
  compute<K extends keyof Nodes>(kind: K, inputs: Inputs, make: () => Nodes[K]): Nodes[K] {
    return this.#once(kind, inputs, make);
  }

  #once<T>(kind: Kind, inputs: Inputs, make: () => T): T {
    if (this.#outer !== undefined && ofProgram.has(kind)) return this.#outer.#once(kind, inputs, make);
    const key = `${kind} ${fingerprint(inputs)}`;
    if (!this.#made.has(key)) {
      this.#made.set(key, make());
      this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    }
    return this.#made.get(key) as T;
  }

  /** Holds no longer what nobody asks for any more. */
  drop(kind: keyof Nodes, inputs: Inputs): void {
    this.#made.delete(`${kind} ${fingerprint(inputs)}`);
  }

  /** How many nodes of each kind were made. */
  get counts(): ReadonlyMap<string, number> {
    return new Map(this.#counts);
  }
}

/** The same for many workspaces. */
const ofProgram: ReadonlySet<Kind> = new Set(['theme', 'fonts']);
