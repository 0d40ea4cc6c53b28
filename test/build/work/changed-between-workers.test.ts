import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build, type Recruit } from '../../../src/build/build.ts';
import { Workshop } from '../../../src/build/work/workshop.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { error } from '../../../src/finding/finding.ts';
import { configuration, table } from '../../cli/small-workspace.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

/** Two workers, between whose first steps on a workspace something happens. */
function recruitTwo(between: () => Promise<void>): Recruit {
  let hired = 0;
  return async (session) => ({
    size: 2,
    hire: async () => {
      const workshop = new Workshop(session);
      hired += 1;
      const isSecond = hired === 2;
      return {
        open: (task) => workshop.open(task),
        build: async (task, jobs) => {
          if (isSecond) await between();
          return workshop.build(task, jobs);
        },
        dismiss: () => workshop.dismiss(),
      };
    },
  });
}

async function buildWhile(change: readonly [string, string]) {
  const folder = await makeFolder({ 'city/torikumi.yaml': configuration, 'city/indicators.csv': table });
  const options = { workspaces: [join(folder, 'city')], years: [], reports: [], formats: [], force: false };
  const recruit = recruitTwo(() => writeFile(join(folder, 'city', change[0]), change[1]));
  const effects = { ...createNodeEffects(), log: { result: () => {}, note: () => {}, progress: () => {} } };
  const { artifacts, findings } = await build(effects, { ...options, out: join(folder, 'out') }, recruit);
  return { paths: artifacts.map(({ path }) => path), findings: findings.map(({ finding }) => finding) };
}

it('a report that is no longer planned when it is to be built is told, not left out in silence', async () => {
  const settings = configuration.replace('formats: [csv]', 'formats: []');
  const { paths, findings } = await buildWhile(['torikumi.yaml', settings]);
  expect(paths).toEqual(['city/2023/progress.html']);
  const facts = { paths: ['torikumi.yaml'], files: ['2023/indicators.csv'] };
  expect(findings).toContainEqual(error('changed-while-building', facts, { file: 'torikumi.yaml' }));
});

it('a table that was saved meanwhile is told, though each report was built', async () => {
  const { paths, findings } = await buildWhile(['indicators.csv', table.replace('"1,092"', '"1,093"')]);
  expect(paths).toEqual(['city/2023/progress.html', 'city/2023/indicators.csv']);
  const facts = { paths: ['indicators.csv'], files: [] };
  expect(findings).toContainEqual(error('changed-while-building', facts, { file: 'torikumi.yaml' }));
});
