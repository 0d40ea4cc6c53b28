import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeSchema } from '../../../src/build/json-schemas.ts';
import { run } from '../../cli/captured-effects.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const forms = ['評価シート', '評価シート2頁', '施策評価シート', '指標個票', '事業一覧'];

it('each ready-made form builds from the tables that come with them, without a finding', async () => {
  const folder = await makeFolder();
  const city = join(folder, 'my-city');
  expect((await run(['init', city, '--kind', 'sheets'])).code).toBe(0);
  const settings = join(city, 'torikumi.yaml');
  const text = await readFile(settings, 'utf8');
  await writeFile(settings, text.replace('# - forms/評価シート2頁', '- forms/評価シート2頁'));
  const args = ['build', city, '--report', 'sheets', '--format', 'html', '--out', join(folder, 'out'), '--json'];
  const { code, stdout } = await run(args);
  const { artifacts, findings } = JSON.parse(stdout) as { artifacts: { path: string }[]; findings: unknown[] };
  expect([code, findings]).toEqual([0, []]);
  expect(artifacts.map(({ path }) => path)).toEqual(forms.map((name) => `my-city/2024/sheets-${name}.html`));
  const read = (name: string) => readFile(join(folder, `out/my-city/2024/sheets-${name}.html`), 'utf8');
  // What all programmes cost is one figure wherever it stands.
  expect((await read('評価シート')).match(/>534,647</g)).toHaveLength(1);
  expect((await read('事業一覧')).match(/>534,647</g)).toHaveLength(1);
  expect(await read('評価シート')).toContain('新規、統合、終了はありません。');
  expect(await read('評価シート')).toContain('■拡充　□継続　□継続（改善）');
  expect(await read('施策評価シート')).toContain('施策のコスト。積上げ横棒グラフ、単位：千円。令和4年度 計 16,466');
  expect(await read('指標個票')).toContain('援助活動の件数。折れ線グラフ、単位：件。');
  expect(await read('評価シート2頁')).toContain('総コストの財源。積上げ横棒グラフ');
});

it('lies beside the JSON Schema of forms, which tells of every key what it is for', async () => {
  const folder = join(await makeFolder(), 'my-city');
  await run(['init', folder, '--kind', 'sheets']);
  expect(await readFile(join(folder, 'form.schema.json'), 'utf8')).toBe(`${composeSchema('form')}\n`);
  expect((await run(['schema', 'form'])).stdout.trim()).toBe(composeSchema('form'));
  const { properties } = JSON.parse(composeSchema('form')) as { properties: Record<string, { description?: string }> };
  expect(Object.entries(properties).filter(([, { description }]) => description === undefined)).toEqual([]);
});
