/** The scripts of `torikumi completion`, as zsh and fish read them. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../cli/captured-effects.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { runProgram } from './programs.ts';

const shells = [
  ['zsh', '-n'],
  ['fish', '--no-execute'],
] as const;

it.each(shells)('%s reads its script', async (shell, option) => {
  const { stdout } = await run(['completion', shell]);
  const script = join(await makeFolder(), 'script');
  await writeFile(script, stdout);
  expect(await runProgram(shell, [option, script])).toBe('');
});

it.each(shells)('%s finds a script out that is broken', async (shell, option) => {
  const script = join(await makeFolder(), 'script');
  await writeFile(script, 'if true\n');
  await expect(runProgram(shell, [option, script])).rejects.toThrow();
});
