import { expect, it } from 'vitest';
import { composeReport } from '../../src/build/compose-report.ts';
import { Graph } from '../../src/build/graph/graph.ts';
import { prepare } from '../../src/build/prepare.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { progressReport } from '../../src/report/progress/progress-report.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

it('reads a template that a report and what it needs are both made with once', async () => {
  const folder = await makeFolder({
    'torikumi.yaml': 'organization: 見本市\nplan: { title: 見本 }\ndocument: { date: 2024-08-01 }\n',
    'indicators.csv': '指標,単位,令和4年度,令和5年度,目標値\n来場者数,人,5,6,7\n',
    'templates/progress.hbs': '<article><p>{{title}}</p></article>\n',
  });
  const effects = createNodeEffects();
  const { prepared } = await prepare(effects, folder);
  if (prepared === undefined) throw new Error('the workspace has errors');
  const read: string[] = [];
  const files = {
    ...effects.files,
    read: (path: string) => {
      read.push(path);
      return effects.files.read(path);
    },
  };
  const { composed } = await composeReport(
    { ...effects, files },
    prepared,
    { report: progressReport, year: fiscalYear(2023) },
    new Graph(),
  );
  expect(composed?.document.tree.children[0]).toMatchObject({ tagName: 'article' });
  expect(read.filter((path) => path.endsWith('progress.hbs'))).toHaveLength(1);
});
