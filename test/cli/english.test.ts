/** `--lang en` leaves no Japanese sentence: words of the trade stand alone or quoted, data as they are. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { wordFinding } from '../../src/finding/render.ts';
import { sampleFacts } from '../finding/sample-facts.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';
import { makeBuiltWorkspace, table } from './small-workspace.ts';

/** Hiragana is in every Japanese sentence; what is quoted, named in brackets or a heading of a table may have it. */
function japaneseIn(text: string): readonly string[] {
  const own = text.replace(/“[^”]*”|「[^」]*」|`[^`]*`|\([^()]*\)|（[^（）]*）/g, '');
  return own.split('\n').filter((line) => /[ぁ-ん]/.test(line));
}

it('a Japanese sentence would be found', () => {
  expect(japaneseIn('Made a folder.\nフォルダーを作りました。\nwrite “なし”')).toEqual(['フォルダーを作りました。']);
});

describe('in English', () => {
  it('the help of every command', async () => {
    const help = (await run(['--help', '--lang', 'en'])).stdout;
    const commands = [...help.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1] ?? '');
    expect(commands).toContain('inquiry');
    expect(japaneseIn(help)).toEqual([]);
    for (const command of commands) {
      const { stdout } = await run(['help', command, '--lang', 'en']);
      expect(stdout).toMatch(/^Usage: /);
      expect(japaneseIn(stdout), command).toEqual([]);
    }
  });

  it('every finding, with what to do about it', () => {
    for (const [code, all] of sampleFacts) {
      for (const facts of all) {
        const { message, hint = '' } = wordFinding({ code, severity: 'error', facts } as unknown as Finding, 'en');
        expect(japaneseIn(`${message}\n${hint}`), code).toEqual([]);
      }
    }
  });

  it('wrong usage', async () => {
    const lines = [
      'bulid',
      'build --year 29',
      'check --lang en --foo',
      'diff a',
      'metrics',
      'init a --kind x',
      'help x',
    ];
    for (const line of lines) {
      const { code, stderr } = await run([...line.split(' '), '--lang', 'en']);
      expect(code).toBe(2);
      expect(japaneseIn(stderr), line).toEqual([]);
    }
  });

  it('what each command says of its work', async () => {
    const { folder, change } = await makeBuiltWorkspace();
    await change({ '../new.csv': table.replace('"2,080"', '"3,000"') });
    const at = (path: string) => join(folder, path);
    // Not `lint`: the rules it quotes are words of 総務省, and what breaks them is told in Japanese beside them.
    const lines = [
      ['build', at('city'), '--out', at('out'), '--explain', '--force', '--format', 'csv'],
      ['plan', at('city'), '--shards', '2'],
      ['merge', at('out'), '--out', at('merged')],
      ['diff', at('city/indicators.csv'), at('new.csv')],
      ['init', at('made')],
      ['init', at('made')],
      ['init', at('from'), '--from', at('new.csv')],
      ['roll', at('city'), at('next')],
      ['metrics', at('city'), '--year', '2030'],
      ['history', 'K1', at('city')],
      ['inquiry', 'status', at('city')],
      ['publish', at('nowhere')],
      ['check', at('city'), '--quick'],
    ];
    for (const line of lines) {
      const { stdout, stderr } = await run([...line, '--lang', 'en']);
      const said = `${stdout}${stderr}`.replaceAll('子育て', '');
      expect(said).not.toBe('');
      expect(japaneseIn(said), line.join(' ')).toEqual([]);
    }
  });

  it('what init and roll made, of sheets with an inquiry', async () => {
    const folder = await makeFolder();
    await run(['init', join(folder, 'city'), '--kind', 'sheets']);
    const { stdout } = await run(['roll', join(folder, 'city'), join(folder, 'next'), '--lang', 'en']);
    expect(stdout).toMatch(/^Made .* \(edition of 令和/);
    expect(stdout.split('\n').filter((line) => /ました|します|ください|：/.test(line))).toEqual([]);
  });
});
