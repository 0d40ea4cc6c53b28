/** Runs a command line in this process: the real files, and everything it would print kept apart by stream. */

import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import type { Effects, Files, Log } from '../../src/effects.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { asBundled } from './program-files.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What differs from the real world. */
export interface World {
  readonly files?: Partial<Files>;
  readonly progress?: Log['progress'];
  readonly environment?: Effects['environment'];
  readonly git?: Effects['git'];
  readonly memory?: Effects['memory'];
}

export async function run(words: readonly string[], world: World = {}): Promise<Ran> {
  const parsed = parseArguments(words, '0.0.0');
  if ('text' in parsed) return { code: 0, stdout: `${parsed.text}\n`, stderr: '' };
  if ('usageError' in parsed) return { code: 2, stdout: '', stderr: `${parsed.usageError}\n` };
  const printed = { stdout: '', stderr: '' };
  const effects = captureEffects(printed, world, parsed.command.allowCode);
  const code = await runCommand(parsed.command, effects);
  return { code, ...printed };
}

function captureEffects(printed: { stdout: string; stderr: string }, world: World, allowCode: boolean): Effects {
  const real = createNodeEffects(undefined, undefined, allowCode);
  return {
    files: { ...asBundled(real.files), ...world.files },
    environment: world.environment ?? {},
    git: world.git ?? real.git,
    runtime: real.runtime,
    memory: world.memory,
    runCode: real.runCode,
    log: {
      result: (line) => {
        printed.stdout += `${line}\n`;
      },
      note: (line) => {
        printed.stderr += `${line}\n`;
      },
      progress: world.progress ?? (() => {}),
    },
  };
}
