/** The command line: parses, runs one command, and ends with 0 (done), 1 (findings stop it) or 2 (wrong usage). */

import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import type { Recruit } from '../build/build.ts';
import { describeFault } from '../build/fault.ts';
import { escapeControls } from '../finding/escape-controls.ts';
import { renderFinding } from '../finding/render.ts';
import type { Interrupted } from './interrupted.ts';
import { parseArguments } from './parse-arguments.ts';
import type { ParsedCommand } from './parsed-command.ts';
import { watchStreams } from './standard-streams.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
const parsed = parseArguments(process.argv.slice(2), version);
watchStreams('command' in parsed ? parsed.command.language : 'ja');

if ('text' in parsed) {
  process.stdout.write(`${parsed.text}\n`);
} else if ('usageError' in parsed) {
  process.stderr.write(`${escapeControls(parsed.usageError)}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await run(parsed.command);
}

/** Loaded only here: help and usage errors need no files and no terminal. */
async function run(command: ParsedCommand): Promise<number> {
  try {
    const { createNodeEffects } = await import('../effects-node.ts');
    const { runCommand } = await import('./run-command.ts');
    const log = process.stderr.isTTY
      ? (await import('./terminal-log.ts')).createTerminalLog(command.language)
      : undefined;
    if (command.allowCode) (await import('./tell-unanswered.ts')).tellUnanswered(command.language);
    const { createMemory } = await import('../node/memory.ts');
    return await runCommand(command, createNodeEffects(log, createMemory(), command.allowCode), recruit, interrupted);
  } catch (cause) {
    process.stderr.write(`${renderFinding(describeFault(command.name, cause), command.language)}\n`);
    return 1;
  }
}

/** Heard until `over`, and once: at all other times Ctrl-C ends the process at once, whatever it computes. */
function interrupted(over?: AbortSignal): ReturnType<Interrupted> {
  return new Promise((resolve) => {
    const end = () => resolve();
    process.once('SIGINT', end);
    over?.addEventListener('abort', () => process.off('SIGINT', end));
  });
}

/** Threads, unless there is to be one worker only. A thread cannot load the sources as they stand. */
function recruit(size = availableParallelism()): Recruit | undefined {
  if (size === 1 || import.meta.url.endsWith('.ts')) return undefined;
  return async (session) => (await import('../runner/threads.ts')).recruitThreads(size)(session);
}
