import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseArguments } from '../src/cli/parse-arguments.ts';
import { bandPresets } from '../src/metrics/band-presets.ts';
import { configurationSchema } from '../src/model/configuration/configuration.ts';
import { formulas } from '../src/model/formula/formulas.ts';

describe.each(['README.md', 'README.ja.md'])('%s', (name) => {
  const text = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

  it('shows settings that are accepted', () => {
    const block = /```yaml\n(.*?)```/s.exec(text)?.[1] ?? '';
    expect(configurationSchema.safeParse(parse(block)).error).toBeUndefined();
  });

  it('names every formula and every band preset', () => {
    const names = [...Object.keys(formulas), ...Object.keys(bandPresets)];
    expect(names.filter((each) => !text.includes(`\`${each}\``))).toEqual([]);
  });

  it('names every command and option', () => {
    const commands = [...help([]).matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1] ?? '');
    expect(commands).toContain('build');
    expect(commands.filter((command) => !text.includes(`torikumi ${command}`))).toEqual([]);
    const options = commands.flatMap((command) => [...help([command]).matchAll(/^ {2}(--[a-z]+) /gm)]);
    expect(options.map((match) => match[1] ?? '').filter((option) => !text.includes(`\`${option}`))).toEqual([]);
  });

  it('links and pictures lead to files', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
    for (const link of links)
      expect(() => readFileSync(new URL(`../${link}`, import.meta.url)), link).not.toThrow('ENOENT');
  });
});

function help(words: readonly string[]): string {
  const parsed = parseArguments([...words, '--help'], '0');
  return 'text' in parsed ? parsed.text : '';
}
