/** Workflows of this repository and those that are shown to others are YAML, and run commands that there are. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseArguments } from '../src/cli/parse-arguments.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const folder = '.github/workflows';
const workflows = readdirSync(new URL(`../${folder}`, import.meta.url)).map((name) => `${folder}/${name}`);
const shown = [...read('docs/ci.md').matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1] ?? '');
const texts = [...workflows.map(read), ...shown];

describe('workflows', () => {
  it('are YAML', () => {
    expect(workflows.length).toBeGreaterThan(2);
    expect(shown).toHaveLength(3);
    for (const text of texts) expect(typeof parse(text)).toBe('object');
  });

  it('call torikumi as it can be called', () => {
    const lines = texts.flatMap((text) => [...text.matchAll(/(?:npx torikumi|node dist\/cli\/main\.js) ([^>|\n]+)/g)]);
    const commands = lines.map((match) =>
      (match[1] ?? '')
        .replace(/\$\{\{[^}]*\}\}/g, '1/8')
        .replaceAll('"', '')
        .trim(),
    );
    expect(commands.length).toBeGreaterThan(7);
    const wrong = commands
      .map((command) => (command === 'lint' ? 'lint a.csv' : command))
      .filter((command) => !('command' in parseArguments(command.split(/\s+/), '0')));
    expect(wrong).toEqual([]);
  });

  it('run scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const run = workflows
      .map(read)
      .flatMap((text) => [...text.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]));
    expect(run.filter((name) => name !== undefined && scripts[name] === undefined)).toEqual([]);
  });

  it('install for the system suite what `.ci/run` does', () => {
    const wanted = [...read('.ci/run').matchAll(/needed\+=\(([a-z][\w +-]*)\)|for package in ([^;]+);/g)].flatMap(
      ([, alone, list]) => (alone ?? list ?? '').trim().split(/\s+/),
    );
    const [, installed = ''] = /apt-get install -y --no-install-recommends (.+)/.exec(read(`${folder}/test.yml`)) ?? [];
    expect(wanted).toContain('default-jdk-headless');
    expect(installed.split(' ').toSorted()).toEqual(wanted.toSorted());
  });

  it('test on each system and each version of Node.js that is said to be supported', () => {
    const { jobs } = parse(read(`${folder}/test.yml`)) as {
      readonly jobs: { readonly node: { readonly strategy: object } };
    };
    expect(jobs.node.strategy).toMatchObject({
      matrix: { system: ['ubuntu-latest', 'windows-latest', 'macos-latest'], node: [20, 22, 24, 26] },
    });
  });
});

it('the settings for updates and the forms for issues are YAML', () => {
  const forms = readdirSync(new URL('../.github/ISSUE_TEMPLATE', import.meta.url)).map(
    (name) => `.github/ISSUE_TEMPLATE/${name}`,
  );
  for (const path of ['.github/dependabot.yml', ...forms]) expect(typeof parse(read(path)), path).toBe('object');
});
