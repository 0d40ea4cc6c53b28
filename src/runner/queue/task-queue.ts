/** What a coordinator and workers need of a queue. It is delivered at least once: the same task may be done by two. */

import type { BuildEvent } from '../../effects.ts';

/** How a task stands. `result` is the digest of what came of it. */
export type Standing =
  | { readonly kind: 'missing' | 'waiting' }
  | { readonly kind: 'done'; readonly result: string }
  | { readonly kind: 'failed'; readonly reason: string };

export type News = { readonly id: string } & (
  | { readonly kind: 'begun' | 'ended' }
  | { readonly kind: 'told'; readonly event: BuildEvent }
);

/** Of a coordinator. Tasks are known by their digest, under which they lie in the store. */
export interface TaskQueue {
  /** Puts it up, unless somebody has; one that was given up is put up anew. `name` is for whoever looks into the queue. */
  offer(id: string, name: string): Promise<void>;
  stand(id: string): Promise<Standing>;
  /** Takes it back, unless somebody is at it. */
  withdraw(id: string): Promise<void>;
  /** Some news may be lost, or come late. */
  follow(listen: (news: News) => void): void;
  close(): Promise<void>;
}

/** Does a task, and resolves to the digest of what came of it. */
export type DoTask = (id: string, tell: (event: BuildEvent) => void) => Promise<string>;

/** Of a worker. */
export interface TaskSource {
  /** Takes so many tasks at once until it is closed. */
  serve(size: number, work: DoTask): void;
  /** Takes no more, and waits for those that it is at. */
  close(): Promise<void>;
}

/** Who takes part, whether or not they understand each other. */
export interface Presence {
  readonly role: 'coordinator' | 'worker';
  /** e.g. `host-1234`. */
  readonly name: string;
  /** Digest of its program, and of what runs it. */
  readonly program: string;
  readonly version: string;
  /** e.g. `node 22.12.0, icu 75.1`. */
  readonly runtime: string;
  /** Grows while it lives. */
  readonly beat: number;
}

export interface RollCall {
  /** Says that it is there: again and again, with another beat. */
  sign(presence: Presence): Promise<void>;
  leave(presence: Pick<Presence, 'role' | 'name'>): Promise<void>;
  list(): Promise<readonly Presence[]>;
  close(): Promise<void>;
}

/** A queue somewhere. Each program version has tasks of its own: no other would make the same files of them. */
export interface Exchange {
  /** As it may be shown: without a password. */
  readonly address: string;
  tasks(program: string): TaskQueue;
  source(program: string): TaskSource;
  rollCall(): RollCall;
}
