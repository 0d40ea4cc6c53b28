/** Everything a build takes from the world. A build is a function of its inputs and of this. */

import type { TableReader } from './table/table-reader.ts';

export interface Effects {
  readonly files: Files;
  readonly log: Log;
  /** Environment variables, e.g. `SOURCE_DATE_EPOCH`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly git: Git;
  /** What runs the program, as far as its results may depend on it, e.g. `node 22.12.0, icu 75.1`. */
  readonly runtime: string;
  /** What may be forgotten at any time; none where nothing is to be kept. */
  readonly memory?: Memory | undefined;
  /** Runs code that a user has allowed; none where no code is to run. */
  readonly runCode?: RunCode | undefined;
  /** What reads tables before our own readers do: that of the extensions of the workspace which is being read. */
  readonly readers?: readonly TableReader[] | undefined;
}

/** Files by their paths, with `/`: the module at `entry` is loaded, and whatever it imports of them. Rejects with what it throws. */
export type RunCode = (files: ReadonlyMap<string, Uint8Array>, entry: string) => Promise<unknown>;

export interface Memory {
  /** `since` is when it was noted, in milliseconds since 1970 by the clock of the file system. */
  recall(subject: string): Promise<{ readonly bytes: Uint8Array; readonly since: number } | undefined>;
  note(subject: string, bytes: Uint8Array): Promise<void>;
}

/**
 * Runs `git` in a folder, without a shell, and resolves to what it prints. Rejects with code `ENOENT` where there is no git, and
 * with its own words where it fails.
 */
export type Git = (folder: string, words: readonly string[]) => Promise<Uint8Array>;

export interface Files {
  /**
   * Bytes of a file. Rejects with a `NodeJS.ErrnoException` when it is missing or unreadable, with code `ENOTFILE` where a named
   * pipe, a device or a socket stands in its place.
   */
  read(path: string): Promise<Uint8Array>;
  /** Writes beside `path` and renames, so that a reader sees the old file or the new one, never a part. */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  /** Begins a file that replaces `path`, in the same way, once it is whole. */
  draft(path: string): Promise<Draft>;
  remove(path: string): Promise<void>;
  /** Names in a folder, sorted by code point so that no file system's order shows in an output. */
  list(folder: string): Promise<readonly Entry[]>;
  /** The path with every symbolic link resolved. Rejects when nothing is there. */
  realPath(path: string): Promise<string>;
  size(path: string): Promise<number>;
  /** What changes whenever the file or folder does, without reading it. Rejects when nothing is there. */
  stamp(path: string): Promise<Stamp>;
  makeFolder(path: string): Promise<void>;
  /**
   * Takes the only write lock of a folder, at once where its owner has died. Rejects with code `ELOCKED` when another build has
   * it, and with its `owner` where it is known.
   */
  lock(folder: string): Promise<Lock>;
  /** The same, but waits for its owner to release it or to die. `wait` is told who it is. */
  lockWhenFree(folder: string, wait: (owner: LockOwner | undefined) => void): Promise<Lock>;
  /** Removes the drafts in a folder. Only for who has the lock: whoever began them has died, or lost it. */
  sweep(folder: string): Promise<void>;
}

export interface Stamp {
  readonly mark: string;
  /** Milliseconds since 1970 of its last change, by the clock of the file system. */
  readonly changed: number;
}

export interface Lock {
  /** What tells it from every other: with it another thread of the process can ask whether it is held. */
  readonly mark: string;
  /** `false` once somebody has removed it or taken it over; then nothing more may be written. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

export interface LockOwner {
  readonly process: number;
  readonly host: string;
  /** e.g. `2024-08-01 10:05`. */
  readonly since: string;
}

/** Every draft ends with one of `publish` and `discard`. */
export interface Draft {
  write(chunk: Uint8Array): void;
  publish(): Promise<void>;
  discard(): Promise<void>;
}

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export interface Log {
  /** A line of result, to standard output. */
  result(line: string): void;
  /** A line about the work, to standard error. */
  note(line: string): void;
  /** What is being done right now; replaces the last one on a terminal. */
  progress(text: string): void;
  /** A step of a build that begins or ends. */
  event?(event: BuildEvent): void;
}

/** What a build tells while it goes on. `workspace` is its folder, a `job` is as `2017/progress`. */
export type BuildEvent =
  /** For another build to leave the output folder. */
  | { readonly kind: 'waiting'; readonly path: string; readonly owner: LockOwner | undefined }
  /** Nobody has served the queue for some time. */
  | { readonly kind: 'unattended'; readonly queue: string }
  /** A worker that serves the queue, but would make other files. */
  | { readonly kind: 'refused'; readonly worker: string; readonly version: string; readonly runtime: string }
  | { readonly kind: 'unchanged'; readonly workspace: string; readonly files: number }
  | { readonly kind: 'opening'; readonly workspace: string; readonly why: readonly BuildReason[] }
  | { readonly kind: 'opened'; readonly workspace: string; readonly jobs: readonly string[] }
  | { readonly kind: 'building'; readonly workspace: string; readonly jobs: readonly string[] }
  | { readonly kind: 'built'; readonly workspace: string; readonly jobs: readonly BuiltReport[] }
  | { readonly kind: 'lost'; readonly workspace: string; readonly jobs: readonly string[] }
  | ({ readonly kind: 'ended' } & BuildTotals);

export interface BuildTotals {
  /** Made now, and right as they were. */
  readonly files: number;
  readonly unchanged: number;
  /** Of the PDFs made now. */
  readonly pages: number;
  /** Reports of which an error stopped a file. */
  readonly failed: number;
  readonly seconds: number;
}

export interface BuiltReport {
  readonly job: string;
  /** Those made now, and those that were right as they were. */
  readonly files: number;
  readonly unchanged: number;
  /** Of the PDFs made now. */
  readonly pages: number;
  /** `true` where an error stopped a file of it. */
  readonly failed: boolean;
  /** Each file that stands now, and why it was made or kept. */
  readonly formats: readonly { readonly format: string; readonly why: FileReason }[];
}

/**
 * Why a file was made: `--force`, none was known of, other content, gone or edited since, or findings of the last time that are to
 * be told again. Why it was kept: nothing it is made from has changed, or nothing that it shows.
 */
export type FileReason = MadeReason | 'same-inputs' | 'same-content';

export type MadeReason = 'forced' | 'first' | 'other-content' | 'touched' | 'findings';

/** Why a workspace is built again. `paths` are as it asked for them. */
export type BuildReason =
  /** `--force`; nothing known of an earlier build, or errors in it; the program or what runs it; other years, reports or formats. */
  | { readonly kind: 'forced' | 'first' | 'program' | 'asked' }
  | { readonly kind: 'inputs' | 'outputs'; readonly paths: readonly string[] };
