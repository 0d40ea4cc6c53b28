#!/usr/bin/env node
/** The command line: parses, runs one command, and ends with 0 (done), 1 (findings stop it) or 2 (wrong usage). */

import { createRequire } from 'node:module';
import { createNodeEffects } from '../effects-node.ts';
import { parseArguments } from './parse-arguments.ts';
import { runCommand } from './run-command.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
const parsed = parseArguments(process.argv.slice(2), version);

if ('text' in parsed) {
  process.stdout.write(`${parsed.text}\n`);
} else if ('usageError' in parsed) {
  process.stderr.write(`${parsed.usageError}\n`);
  process.exitCode = 2;
} else {
  const effects = createNodeEffects({ interactive: process.stderr.isTTY === true });
  process.exitCode = await runCommand(parsed.command, effects);
}
