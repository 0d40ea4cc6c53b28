#!/usr/bin/env node
/** The command line: parses, runs one command, and ends with 0 (done), 1 (findings stop it) or 2 (wrong usage). */

import { createRequire } from 'node:module';
import { parseArguments } from './parse-arguments.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
const parsed = parseArguments(process.argv.slice(2), version);

// A reader that has seen enough, e.g. `torikumi metrics … | head`, is no fault.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

if ('text' in parsed) {
  process.stdout.write(`${parsed.text}\n`);
} else if ('usageError' in parsed) {
  process.stderr.write(`${parsed.usageError}\n`);
  process.exitCode = 2;
} else {
  // Loaded only here: help and usage errors need no files and no terminal.
  const { createNodeEffects } = await import('../effects-node.ts');
  const { runCommand } = await import('./run-command.ts');
  const log = process.stderr.isTTY ? (await import('./terminal-log.ts')).createTerminalLog() : undefined;
  const effects = createNodeEffects(log);
  process.exitCode = await runCommand(parsed.command, effects);
}
