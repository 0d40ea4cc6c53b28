import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { namedFormulas } from '../../../src/model/form/named-formulas.ts';
import { run } from '../../cli/captured-effects.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const page = readFileSync(new URL('../../../docs/forms.md', import.meta.url), 'utf8');

/** Each file is named before its text. */
const files = [...page.matchAll(/^`([\w./-]*\p{L}*\.(?:yaml|csv))`[^\n]*：\n\n```\w+\n([\s\S]*?)```/gmu)].map(
  ([, name = '', text = '']) => [name, text] as const,
);

it('the example of docs/forms.md builds, without a finding', async () => {
  expect(files.map(([name]) => name)).toEqual([
    ...['torikumi.yaml', 'programmes.csv', 'costs.csv', 'staff.csv', 'unit-costs.csv', 'evaluations.csv'],
    'forms/評価シート.yaml',
  ]);
  const folder = await makeFolder();
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, 'my-city', name)), { recursive: true });
    await writeFile(join(folder, 'my-city', name), text);
  }
  const { code, stdout } = await run(['check', join(folder, 'my-city'), '--json']);
  expect([code, (JSON.parse(stdout) as { findings: unknown[] }).findings]).toEqual([0, []]);
});

it('docs/forms.md lists the formulas that need not be written', () => {
  const rows = Object.entries(namedFormulas).map(([name, { formula }]) => `| ${name} | ${formula} |`);
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
});
