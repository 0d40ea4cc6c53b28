/** The real world: Node's files, a lock that two builds cannot both hold, the standard streams, and git. */

import type { Effects, Log } from './effects.ts';
import { createNodeFiles } from './node/files.ts';
import { runGit } from './node/run-git.ts';

/** `log` shows progress where a person watches; the plain one does not. */
export function createNodeEffects(log: Log = createPlainLog()): Effects {
  return { files: createNodeFiles(), log, environment: { ...process.env }, git: runGit };
}

function createPlainLog(): Log {
  return {
    result: writeResult,
    note: writeNote,
    progress: () => {},
  };
}

export function writeResult(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function writeNote(line: string): void {
  process.stderr.write(`${line}\n`);
}
