import { expect, it } from 'vitest';
import { scaleAttainment } from '../../../src/chart/attainment-chart.ts';
import { ChartValues } from '../../../src/report/progress/chart-values.ts';
import { RatingIndex } from '../../../src/report/progress/rating-index.ts';
import { fonts } from '../../typography/faces.ts';
import { progressInput } from './open-progress.ts';

/** The axis of the bars in a workbook, of indicators that went from 100件 to these on their way to 50件. */
function axisOf(...actuals: readonly string[]) {
  const rows = actuals.map((actual, at) => `目標,犯罪${at},時点,減少,100件,${actual},50件`);
  const input = progressInput(['基本目標,指標名,種別,方向,R2基準値,R5実績値,R7目標値', ...rows, ''].join('\n'));
  const { indicators } = input.metrics;
  const items = indicators.map(({ indicator, attainment }) => ({
    label: indicator.name,
    ratio: attainment.status === 'value' ? attainment.value : undefined,
    shown: attainment.shown,
    symbol: '',
    word: '',
    pattern: 'blank' as const,
  }));
  const scale = scaleAttainment(items, 400, fonts);
  const { least, most } = new ChartValues(input, new RatingIndex(input)).bars(indicators, scale);
  return [scale.from, least, most];
}

it('begins its axis at a tick, so that one stands at zero', () => {
  expect(axisOf('80件', '60件')).toEqual([0, 0, 1.1]);
  expect(axisOf('80件', '110件')).toEqual([-0.2, -0.5, 1.1]);
  expect(axisOf('80件', '130件')).toEqual([-0.6, -1, 1.1]);
});
