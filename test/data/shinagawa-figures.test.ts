import { expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.ts';
import { partOf } from '../../src/edition/edition.ts';
import { computeMetrics } from '../../src/metrics/compute-metrics.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { quietEffects, sampleFolder } from '../output/build-workspace.ts';

/** Every figure that is computed of the sample, as it is shown: what differs in the file has changed in the reports. */
it('the computed figures of 81 indicators in three years are those that were published with the sample', async () => {
  const { prepared } = await prepare(quietEffects(), sampleFolder);
  const plan = partOf(prepared?.content.edition, 'plan')?.plan;
  if (prepared === undefined || plan === undefined) throw new Error('the sample has errors');
  const rows = [2015, 2016, 2017].flatMap((year) =>
    computeMetrics(plan, prepared.configuration, fiscalYear(year)).indicators.map((metrics) => {
      const { indicator, actual, targetYear, rating } = metrics;
      const { change, changeRate, attainment, progress, expected, schedule } = metrics;
      const figures = [change, changeRate, attainment, progress, expected, schedule].map(({ shown }) => shown);
      const rated = `${rating.symbol}${rating.word}`;
      return [year, indicator.id, actual?.quantity.text ?? '', targetYear ?? '', ...figures, rated].join('\t');
    }),
  );
  expect(rows).toHaveLength(243);
  const head = ['年度', 'ID', '実績', '目標年度', '増減', '増減率', '達成率', '進捗率', '期待値', '年割', '評価'].join(
    '\t',
  );
  await expect(`${[head, ...rows].join('\n')}\n`).toMatchFileSnapshot('shinagawa-figures.txt');
});
