/** What a build and its worker threads say to each other: plain data. */

import type { Artifact } from '../build/artifact.ts';
import type { Built, Opened, PlannedJob, Task } from '../build/work/worker.ts';
import type { Log } from '../effects.ts';

/** What all of its work is for. */
export interface ThreadSession {
  readonly out: string;
  readonly lock: string;
  readonly program: string;
  readonly earlier: readonly Artifact[];
  /** Extensions may be loaded. */
  readonly allowCode: boolean;
}

/** To build these jobs, or without any to open the workspace. */
export interface Order {
  readonly task: Task;
  readonly jobs?: readonly PlannedJob[];
}

export type Answer = { readonly opened: Opened } | { readonly built: Built } | { readonly isOutputLost: true };

/** What a thread says while it works. */
export interface Message {
  readonly kind: Extract<keyof Log, 'note' | 'progress'>;
  readonly text: string;
}
