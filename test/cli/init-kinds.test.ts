import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { workspaceKinds } from '../../src/cli/parsed-command.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';
import { readFiles } from './small-workspace.ts';

const made: Readonly<Record<(typeof workspaceKinds)[number], readonly string[]>> = {
  plan: ['progress.html', 'indicators.csv'],
  list: ['list.html', 'revision-list.html', 'comparison.html'],
  form: ['form.html'],
  book: ['booklet.html'],
  sheets: [],
};

it.each(workspaceKinds)('an example of %s has no findings but notices, and its reports are made', async (kind) => {
  const folder = await makeFolder();
  const city = join(folder, 'city');
  expect((await run(['init', city, '--kind', kind])).code).toBe(0);
  const { code, stdout } = await run(['build', city, '--out', join(folder, 'out'), '--format', 'html,csv', '--json']);
  expect(code).toBe(0);
  const { artifacts, findings } = JSON.parse(stdout) as {
    readonly artifacts: readonly { readonly path: string }[];
    readonly findings: readonly { readonly severity: string }[];
  };
  expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  const names = artifacts.map(({ path }) => path.split('/').at(-1));
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual(expect.arrayContaining([...made[kind]]));
});

it.each(workspaceKinds)('the YAML of an example of %s keeps the schemas that it names', async (kind) => {
  const city = join(await makeFolder(), 'city');
  await run(['init', city, '--kind', kind]);
  const yaml = Object.entries(await readFiles(city)).filter(([path]) => path.endsWith('.yaml'));
  expect(yaml.length).toBeGreaterThan(0);
  for (const [path, bytes] of yaml) {
    const text = bytes.toString();
    const named = /^# yaml-language-server: \$schema=(\S+)/.exec(text)?.[1] ?? '';
    const schema = JSON.parse(await readFile(join(city, path, '..', named), 'utf8'));
    // Its patterns name letters of all scripts, which is for those who read patterns as Unicode, as editors do.
    if (named.endsWith('form-description.schema.json')) continue;
    expect(z.fromJSONSchema(schema).safeParse(parse(text)).error, path).toBeUndefined();
  }
});

it('the form of an example is printed by its own description as by the one that the program brings', async () => {
  const folder = await makeFolder();
  const city = join(folder, 'city');
  await run(['init', city, '--kind', 'form']);
  const build = async (out: string) => {
    expect((await run(['build', city, '--out', join(folder, out), '--format', 'html'])).code).toBe(0);
    return readFile(join(folder, out, 'city', '2025', 'form.html'), 'utf8');
  };
  const ready = await build('ready');
  const settings = join(city, 'torikumi.yaml');
  await writeFile(settings, (await readFile(settings, 'utf8')).replace('  # formDescription', '  formDescription'));
  expect(await build('own')).toBe(ready);
  const description = join(city, 'forms', '運営方針.yaml');
  await writeFile(description, (await readFile(description, 'utf8')).replaceAll('めざす成果及び戦略', '成果と戦略'));
  expect(await build('changed')).not.toBe(ready);
});
