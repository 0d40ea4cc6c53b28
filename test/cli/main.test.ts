/** The program as a process: exit codes, and what goes to which stream. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { configuration, table } from './small-workspace.ts';

function runProcess(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('torikumi', () => {
  it('ends with 0 and results on standard output, words about the work on standard error', async () => {
    const folder = await makeFolder({ 'city/torikumi.yaml': configuration, 'city/indicators.csv': table });
    const [city, out] = [join(folder, 'city'), join(folder, 'out')];
    const { status, stdout, stderr } = runProcess('build', city, '--out', out, '--format', 'csv');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\S+\/out\/city\/2023\/indicators\.csv +\d+ KB\n1 個のファイルが /);
    expect(stderr).toMatch(/^お知らせ indicators\.csv /);
    // Plain lines when piped: no colours, no carriage returns of a spinner.
    expect(['\u001b', '\r'].filter((control) => `${stdout}${stderr}`.includes(control))).toEqual([]);
  });

  it('ends with 1 where findings stop it, and with 2 where it was called wrongly', () => {
    expect(runProcess('check', '/nowhere')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('：/nowhere\n'),
      stderr: '',
    });
    expect(runProcess('check', '--foo')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'エラー 知らないオプションです：--foo\n使い方は「torikumi check --help」で見られます。\n',
    });
  });

  it('answers on standard output', () => {
    expect(runProcess('--version')).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });
});
