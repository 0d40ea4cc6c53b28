/** Completion is tried in a real bash; that zsh and fish can read their scripts is tried in the system suite. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

const has = (program: string) => spawnSync(program, ['--version']).status === 0;

async function complete(line: string): Promise<readonly string[]> {
  const { stdout: script } = await run(['completion', 'bash']);
  const words = line.split(' ').flatMap((word) => (word.includes('=') ? word.split(/(=)/) : word));
  const asked = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length - 1}
_torikumi
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const folder = await makeFolder({ 'script.sh': `set -u\n${script}\n${asked}\n` });
  const { stdout, stderr } = spawnSync('bash', [join(folder, 'script.sh')], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe.skipIf(!has('bash'))('bash', () => {
  it.each([
    ['torikumi b', ['build']],
    ['torikumi --lang en mer', ['merge']],
    ['torikumi build --form', ['--format']],
    ['torikumi build --lang ', ['ja', 'en']],
    ['torikumi build --lang=e', ['en']],
    ['torikumi --lang e', ['en']],
    ['torikumi inquiry s', ['send', 'status']],
    ['torikumi init city --kind b', ['book']],
    ['torikumi completion p', ['powershell']],
    ['torikumi help roll', ['roll']],
    ['torikumi diff --changes r', ['refuse']],
    // Names of files, which bash finds.
    ['torikumi build --out b', []],
    ['torikumi check b', []],
  ])('%s', async (line, expected) => {
    expect(await complete(line)).toEqual(expected);
  });

  it('knows every option of every command that the help knows', async () => {
    const commands = await complete('torikumi ');
    for (const command of commands.filter((word) => !word.startsWith('-'))) {
      const parsed = parseArguments([command, '--help'], '0');
      const shown = [...('text' in parsed ? parsed.text : '').matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm)];
      expect(await complete(`torikumi ${command} -`), command).toEqual(shown.map((match) => match[1]));
    }
  });
});

it.each(['zsh', 'fish'])('%s gets a script that names every command', async (shell) => {
  const { stdout } = await run(['completion', shell]);
  const commands = [...(await run(['--help'])).stdout.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1] ?? '');
  expect(commands).toContain('build');
  expect(commands.filter((command) => !new RegExp(`\\b${command}\\b`).test(stdout))).toEqual([]);
});

it('PowerShell gets no character that a code page could spoil', async () => {
  expect((await run(['completion', 'powershell'])).stdout).toMatch(/^[\n -~]+$/);
});
