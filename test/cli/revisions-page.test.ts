import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { revisionReports } from '../../src/build/reports.ts';
import { configurationSchema } from '../../src/model/configuration/configuration.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

const page = readFileSync(new URL('../../docs/revisions.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g)].flatMap(
  ([, commands = '', printed]) =>
    [...commands.matchAll(/^npx torikumi (.+)$/gm)].map((match) => ({ line: match[1] ?? '', printed })),
);
/** What git has of the sample data depends on the checkout. */
const runnable = blocks.filter(({ line }) => !line.includes('--git'));

describe('docs/revisions.md', () => {
  it('has examples', () => {
    expect(runnable.length).toBeGreaterThan(1);
    expect(blocks.length).toBeGreaterThan(runnable.length);
  });

  it.each(runnable)('shows what comes of $line', async ({ line, printed }) => {
    const out = await makeFolder();
    const { code, stdout } = await run(line.split(' ').map((word) => (word === 'out' ? out : word)));
    expect(code).toBe(0);
    if (printed !== undefined) expect(stdout).toBe(printed);
  });

  it('names every key of `revision`, and its default', () => {
    const settings = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const schema = configurationSchema.shape.revision;
    expect(schema.safeParse(parse(settings).revision).success).toBe(true);
    const rows = new Map([...page.matchAll(/^\| `([\w.]+)`.*? \| (.*?) \|/gm)].map(([, key, value]) => [key, value]));
    const keys = Object.keys(schema.unwrap().shape);
    expect(keys.filter((key) => !rows.has(key) && !rows.has(`${key}.old`))).toEqual([]);
    const { newSide, unchanged, showReasons, treatment } = schema.parse({ old: 'old' }) ?? {};
    const defaults = { newSide: `\`${newSide}\``, unchanged: `\`${unchanged}\``, showReasons: `\`${showReasons}\`` };
    expect(Object.fromEntries(rows)).toMatchObject({ ...defaults, treatment });
  });

  it('names every report that is made of a revision', () => {
    const section = /## The documents\n([\s\S]*?)\n## /.exec(page)?.[1] ?? '';
    const named = [...section.matchAll(/^\| `([\w-]+)`/gm)].map((match) => match[1] ?? '');
    expect(named.toSorted()).toEqual(revisionReports.toSorted());
  });
});
