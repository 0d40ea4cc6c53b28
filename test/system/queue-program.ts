/** The program as it is shipped, as coordinators and workers of a queue: processes that can be killed. */

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repository } from '../output/build-workspace.ts';
import { end } from './queue-servers.ts';

export interface Line {
  readonly kind: string;
  readonly workspace?: string;
  readonly code?: string;
  readonly [key: string]: unknown;
}

export interface Coordinator {
  readonly child: ChildProcess;
  /** Resolves to what it printed once it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly lines: readonly Line[]; readonly stderr: string }>;
  /** The first line like this. */
  see(isIt: (line: Line) => boolean): Promise<Line>;
}

export interface Place {
  readonly program: string;
  readonly url: string;
  readonly store: string;
  readonly cache: string;
}

/** `torikumi build --json-lines` of workspaces. */
export function startBuild(
  { program, url, store, cache }: Place,
  workspaces: readonly string[],
  out: string,
): Coordinator {
  const where = ['--queue', url, '--store', store, '--out', out, '--json-lines', '--wait'];
  const child = start(program, ['build', ...workspaces, ...where], { XDG_CACHE_HOME: cache });
  const lines: Line[] = [];
  const seers = new Set<(line: Line) => void>();
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as Line;
      lines.push(line);
      for (const see of seers) see(line);
    });
  }
  return {
    child,
    ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, lines, stderr }))),
    see: (isIt) =>
      new Promise((resolve, reject) => {
        const first = lines.find(isIt);
        if (first !== undefined) resolve(first);
        seers.add((line) => {
          if (isIt(line)) resolve(line);
        });
        child.once('close', () => reject(new Error(`ended before that was seen: ${stderr}`)));
      }),
  };
}

export interface RunningWorker {
  readonly child: ChildProcess;
  readonly stderr: () => string;
}

export function startWorker(
  { program, url, store }: Place,
  more: readonly string[] = [],
  environment = {},
): RunningWorker {
  const words = ['worker', '--queue', url, '--store', store, '--workers', '1', '--lease', '1', ...more];
  const child = start(program, words, environment);
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return { child, stderr: () => stderr };
}

/** Starts another worker whenever one has ended, until it is told to stop. */
export function keepWorking(place: Place, environment = {}): () => Promise<void> {
  let isOver = false;
  let worker: RunningWorker;
  const next = () => {
    worker = startWorker(place, [], environment);
    worker.child.once('exit', () => {
      if (!isOver) next();
    });
  };
  next();
  return async () => {
    isOver = true;
    await end(worker.child);
  };
}

function start(program: string, words: readonly string[], environment: object): ChildProcess {
  const env = { ...process.env, ...environment };
  return spawn(process.execPath, [join(program, 'dist/cli/main.js'), ...words], { cwd: repository, env });
}
