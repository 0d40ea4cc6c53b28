/** Runs a program as processes of its own, one after the other in one folder, and tells what they say. */

import { type ChildProcess, spawn } from 'node:child_process';

export interface ChildResult {
  /** None where it was stopped. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export type ChildEvent =
  | { readonly kind: 'begun'; readonly words: readonly string[] }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'ended'; readonly words: readonly string[]; readonly code: number | undefined };

export interface ChildCommands {
  run(words: readonly string[]): Promise<ChildResult>;
  keep(words: readonly string[] | undefined): void;
  stop(): boolean;
  /** Ends all of them. */
  close(): void;
}

/** Characters of what a command says that are kept. */
const mostKept = 20_000_000;

/** `program`: the words that begin every command line, the executable first. */
export function runChildren(
  program: readonly [string, ...string[]],
  folder: string,
  tell: (event: ChildEvent) => void,
): ChildCommands {
  const [executable, ...before] = program;
  let last: Promise<unknown> = Promise.resolve();
  let current: ChildProcess | undefined;
  let kept: ChildProcess | undefined;
  let isClosed = false;

  const start = (words: readonly string[]) =>
    spawn(executable, [...before, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });

  function runNow(words: readonly string[]): Promise<ChildResult> {
    if (isClosed) return Promise.resolve({ code: undefined, stdout: '', stderr: '' });
    const child = start(words);
    current = child;
    tell({ kind: 'begun', words });
    const stdout = collect(child, 'stdout');
    const stderr = collect(child, 'stderr', (text) => tell({ kind: 'said', text }));
    return new Promise((resolve) => {
      const end = (code: number | undefined) => {
        current = undefined;
        tell({ kind: 'ended', words, code });
        resolve({ code, stdout: stdout(), stderr: stderr() });
      };
      child.on('error', () => end(undefined));
      child.on('close', (code) => end(code ?? undefined));
    });
  }

  return {
    run: (words) => {
      const next = last.then(() => runNow(words));
      last = next;
      return next;
    },
    keep: (words) => {
      kept?.kill('SIGINT');
      kept = words === undefined ? undefined : start(words);
      kept?.on('error', () => {});
      if (kept !== undefined) {
        collect(kept, 'stdout');
        collect(kept, 'stderr', (text) => tell({ kind: 'said', text }));
      }
    },
    stop: () => current?.kill('SIGINT') ?? false,
    close: () => {
      isClosed = true;
      current?.kill('SIGINT');
      kept?.kill('SIGINT');
    },
  };
}

function collect(child: ChildProcess, name: 'stdout' | 'stderr', tell?: (text: string) => void): () => string {
  let text = '';
  child[name]?.setEncoding('utf8').on('data', (more: string) => {
    if (text.length < mostKept) text += more;
    tell?.(more);
  });
  return () => text;
}
