import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { computeMetrics } from '../../../src/metrics/compute-metrics.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { glanceAt, listedOn } from '../../../src/report/progress/at-a-glance.ts';
import { laggingTable } from '../../../src/report/progress/attention-tables.ts';
import { patternsOf } from '../../../src/report/progress/band-patterns.ts';
import { glanceComponents } from '../../../src/report/progress/glance-components.ts';
import { progressView } from '../../../src/report/progress/progress-view.ts';
import { RatingIndex } from '../../../src/report/progress/rating-index.ts';
import { fonts } from '../../typography/faces.ts';
import { gridOf, progressInput } from './open-progress.ts';

const room = { width: 550, height: 700 };
const table = `基本目標,指標名,種別,方向,R2基準値,R4実績値,R5実績値,R7目標値,増減理由
１　しごと,創業件数,時点,増加,10件,18件,24件,20件,
１　しごと,求人数,時点,増加,100人,90人,40人,100人,工場が閉じた。次年度は別の工場が開く
１　しごと,出生率,時点,増加,1.40,1.42,1.41,1.60,
２　くらし,犯罪件数,時点,減少,90件,85件,80件,60件,見回りを続けた
２　くらし,満足度,時点,増加,50%,65%,70%,75%,
２　くらし,バス路線,時点,増加,2路線,－,－,6路線,
`;

function open() {
  const input = { ...progressInput(table), fonts };
  const before = computeMetrics(input.plan, input.configuration, fiscalYear(2022));
  const glance = glanceAt(input.metrics, before);
  return { input, glance, view: progressView(input, glance).glance };
}

async function rows(name: string): Promise<readonly (readonly string[])[]> {
  const { input, glance } = open();
  const component = glanceComponents(input, glance, new RatingIndex(input))[name];
  const rendered = await component?.render({}, room);
  return gridOf((rendered as readonly Element[])[0] as Element);
}

describe('the page at a glance', () => {
  it('lists the best and the worst, nobody in both, with the reason that the table gives', async () => {
    const { glance } = open();
    const names = (list: typeof glance.highest) => list.map(({ indicator }) => indicator.name);
    expect(names(glance.highest)).toEqual(['創業件数', '満足度']);
    expect(names(glance.lowest)).toEqual(['犯罪件数', '求人数']);
    expect(await rows('lowest-table')).toEqual([
      ['基本目標', '指標名', '実績値', '目標値', '達成率', '評価', '増減理由'],
      ['2', '犯罪件数', '80件', '60件', '33.3%', '× 遅れ', '見回りを続けた'],
      ['1', '求人数', '40人', '100人', '40.0%', '× 遅れ', '工場が閉じた。'],
    ]);
  });

  it('lists fewer on a page that has room for one list beside none', () => {
    const pages = (['A3', 'A4'] as const).flatMap((size) =>
      (['landscape', 'portrait'] as const).map((orientation) => listedOn({ size, orientation })),
    );
    expect(pages).toEqual([5, 5, 5, 2]);
    const { input } = open();
    const { highest, lowest } = glanceAt(input.metrics, undefined, 1);
    expect([highest, lowest].map((list) => list.map(({ indicator }) => indicator.name))).toEqual([
      ['創業件数'],
      ['犯罪件数'],
    ]);
  });

  it('names those whose level is high while little of the way was gone', async () => {
    expect(await rows('slow-table')).toEqual([
      ['基本目標', '指標名', '基準値', '実績値', '目標値', '達成率', '進捗率'],
      ['1', '出生率', '1.40', '1.41', '1.60', '88.1%', '5.0%'],
    ]);
  });

  it('calls no low level high where the bands do not say what lags', () => {
    const bands = [
      { word: '良', atLeast: '100%' },
      { word: '可', atLeast: '20%' },
      { word: '否', below: '20%' },
    ];
    const input = progressInput(table, {}, { bands });
    expect(glanceAt(input.metrics, undefined).slow.map(({ indicator }) => indicator.name)).toEqual(['出生率']);
  });

  it('says that nothing lags only where the bands say what would', () => {
    const view = (bands: readonly object[]) => {
      const input = progressInput(table, {}, { bands });
      const { lagging, lagsKnown } = progressView({ ...input, fonts }, glanceAt(input.metrics, undefined));
      return { lagging, lagsKnown };
    };
    const [good, poor] = [
      { word: '良', atLeast: '10%' },
      { word: '否', below: '10%' },
    ];
    expect(view([good, poor])).toEqual({ lagging: false, lagsKnown: false });
    expect(view([good, { ...poor, lags: false }])).toEqual({ lagging: false, lagsKnown: false });
    expect(view([good, { ...poor, lags: true }])).toEqual({ lagging: false, lagsKnown: true });
  });

  it('says which ratings rose and fell against the year before, largest first', async () => {
    const { view } = open();
    expect(view.changes).toBe('4年度の評価と比べられる5指標のうち、上がったもの1、下がったもの1、同じもの3');
    expect(await rows('risen-table')).toEqual([
      ['基本目標', '指標名', '4年度', '5年度'],
      ['1', '創業件数', '○ 順調（90.0%）', '◎ 達成（120.0%）'],
    ]);
    expect((await rows('fallen-table'))[1]?.slice(2)).toEqual(['○ 順調（90.0%）', '× 遅れ（40.0%）']);
  });

  it('holds no value of an earlier year against the year before, and says of which year it is', () => {
    const older = table.replace('100人,90人,40人', '100人,90人,40人（R3）');
    const input = { ...progressInput(older), fonts };
    const before = computeMetrics(input.plan, input.configuration, fiscalYear(2022));
    const { glance, assumptions } = progressView(input, glanceAt(input.metrics, before));
    expect(glance.changes).toBe('4年度の評価と比べられる4指標のうち、上がったもの1、下がったもの0、同じもの3');
    expect(assumptions).toContain(
      '次の指標は、示した以前の年度の実績値を、その年度の値として計算した　［求人数（3年度）］',
    );
  });

  it('says nothing of a year before that has no values, and nothing more than there is', () => {
    const { input } = open();
    const { changes, risenMore, slowMore } = progressView(input, glanceAt(input.metrics, undefined)).glance;
    expect([changes, risenMore, slowMore]).toEqual(['', '', '']);
  });

  it('shows many goals in several pictures of one scale beside each other, and a plan without goals as a whole', async () => {
    const row = (goal: number) => `${goal}　${'暮'.repeat(goal % 9)},件数${goal},時点,増加,10件,12件,20件`;
    const captions = async (goals: number) => {
      const rows = Array.from({ length: goals }, (_, at) => row(at + 1));
      const input = {
        ...progressInput(['基本目標,指標名,種別,方向,R4実績値,R5実績値,R7目標値', ...rows, ''].join('\n')),
        fonts,
      };
      const components = glanceComponents(input, glanceAt(input.metrics, undefined), new RatingIndex(input));
      const [first] = ((await components['rating-chart']?.render({}, room)) ?? []) as readonly Element[];
      const figures = first?.tagName === 'div' ? (first.children as Element[]) : [first];
      return figures.map((figure) => {
        const [caption, svg] = (figure?.children ?? []) as readonly Element[];
        const picture = svg?.data?.picture as { workbookChart?: unknown } | undefined;
        return [caption === undefined ? '' : textOf(caption), picture?.workbookChart !== undefined];
      });
    };
    expect(await captions(14)).toEqual([['基本目標別の評価', true]]);
    expect(await captions(15)).toEqual([
      ['基本目標別の評価（1／2）', true],
      ['基本目標別の評価（2／2）', true],
    ]);
    expect(await captions(1)).toEqual([['評価の内訳', false]]);
  });

  it('counts every indicator of a goal in its bar', async () => {
    const { input, glance } = open();
    const rendered = await glanceComponents(input, glance, new RatingIndex(input))['rating-chart']?.render({}, room);
    const [figure] = (rendered ?? []) as readonly Element[];
    const svg = figure?.children[1] as Element | undefined;
    const { picture } = (svg?.data ?? {}) as { picture?: { alternative: string } };
    expect(picture?.alternative).toContain('２　くらし ○ 順調1、× 遅れ1、評価なし1。');
  });
});

describe('what lags', () => {
  it('stands in the order of its lag, and leads to its row', () => {
    const { input } = open();
    const lagging = laggingTable(input, new RatingIndex(input));
    expect(gridOf(lagging).map(([, name]) => name)).toEqual(['指標名', '犯罪件数', '求人数']);
    expect(JSON.stringify(lagging.children)).toContain(`"href":"#kpi-`);
  });
});

describe('patternsOf', () => {
  it('is full for the best, hatched apart for each that lags, blank for what is not rated', () => {
    const { input } = open();
    const patternOf = patternsOf(input.metrics.bandSets);
    const patterns = input.metrics.overall.bands.map(patternOf);
    expect(patterns).toEqual([{ tint: 0 }, { tint: 0.68 }, { hatch: 0 }, { hatch: 1 }]);
    expect(patternOf({ symbol: '－', word: '評価なし' })).toBe('blank');
  });
});
