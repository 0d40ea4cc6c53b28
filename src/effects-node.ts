/** The real world: Node's files, a lock that two builds cannot both hold, the standard streams, and git. */

import type { Effects, Log, Memory } from './effects.ts';
import { escapeControls } from './finding/escape-controls.ts';
import { createNodeFiles } from './node/files.ts';
import { runCode } from './node/run-code.ts';
import { runGit } from './node/run-git.ts';

/**
 * `log` shows progress where a person watches; the plain one does not. Without `memory` each build looks at everything; without
 * `allowCode` no extension is loaded.
 */
export function createNodeEffects(log: Log = createPlainLog(), memory?: Memory, allowCode = false): Effects {
  const { node, icu, unicode } = process.versions;
  const runtime = `node ${node}, icu ${icu}, unicode ${unicode}`;
  const code = allowCode ? { runCode } : {};
  return { files: createNodeFiles(), log, environment: { ...process.env }, git: runGit, runtime, memory, ...code };
}

function createPlainLog(): Log {
  return {
    result: writeResult,
    note: writeNote,
    progress: () => {},
  };
}

/** Names of files come from others too, and standard output may be a terminal where standard error is not. */
export function writeResult(line: string): void {
  process.stdout.write(`${escapeControls(line)}\n`);
}

export function writeNote(line: string): void {
  process.stderr.write(`${escapeControls(line)}\n`);
}
