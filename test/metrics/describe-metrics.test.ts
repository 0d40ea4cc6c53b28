import { expect, test } from 'vitest';
import { computeMetrics } from '../../src/metrics/compute-metrics.ts';
import { describeMetrics } from '../../src/metrics/describe-metrics.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { configure, indicator, plan } from './plan-builder.ts';

const halls = indicator({
  id: 'g4-02',
  name: '耐震改修が必要な町会会館数',
  unit: '会館',
  kind: 'point',
  direction: 'decrease',
  baseline: '25',
  actuals: { 2016: '23', 2017: '22' },
  target: '4',
});

function describePlan(rating = {}) {
  const configuration = configure(rating);
  return describeMetrics(computeMetrics(plan([halls]), configuration, fiscalYear(2017)), configuration);
}

test('the whole shape', () => {
  expect(describePlan()).toMatchInlineSnapshot(`
    {
      "bandSets": [
        {
          "bands": [
            {
              "key": "achieved",
              "lags": false,
              "limits": "100%以上",
              "of": "attainment",
              "symbol": "◎",
              "word": "達成",
            },
            {
              "key": "on-track",
              "lags": false,
              "limits": "80%以上100%未満",
              "of": "attainment",
              "symbol": "○",
              "word": "順調",
            },
            {
              "key": "behind",
              "lags": true,
              "limits": "50%以上80%未満",
              "of": "attainment",
              "symbol": "△",
              "word": "やや遅れ",
            },
            {
              "key": "far-behind",
              "lags": true,
              "limits": "50%未満",
              "of": "attainment",
              "symbol": "×",
              "word": "遅れ",
            },
          ],
          "name": "standard",
        },
      ],
      "figures": [
        {
          "actualYear": 2017,
          "figure": "change",
          "firmness": "final",
          "fiscalYear": 2017,
          "formula": "difference",
          "indicator": "g4-02",
          "inputs": {
            "actual": "22",
            "previous": "23",
          },
          "name": "耐震改修が必要な町会会館数",
          "printed": {
            "actual": "22会館",
            "previous": "23会館",
          },
          "rating": "far-behind",
          "reason": null,
          "shown": "−1会館",
          "targetYear": 2019,
          "value": "-1",
        },
        {
          "actualYear": 2017,
          "figure": "changeRate",
          "firmness": "final",
          "fiscalYear": 2017,
          "formula": "rate",
          "indicator": "g4-02",
          "inputs": {
            "actual": "22",
            "previous": "23",
          },
          "name": "耐震改修が必要な町会会館数",
          "printed": {
            "actual": "22会館",
            "previous": "23会館",
          },
          "rating": "far-behind",
          "reason": null,
          "shown": "−4.3%",
          "targetYear": 2019,
          "value": "-0.04347826086956521739130434782608695652174",
        },
        {
          "actualYear": 2017,
          "figure": "attainment",
          "firmness": "final",
          "fiscalYear": 2017,
          "formula": "progress",
          "indicator": "g4-02",
          "inputs": {
            "actual": "22",
            "baseline": "25",
            "target": "4",
          },
          "name": "耐震改修が必要な町会会館数",
          "printed": {
            "actual": "22会館",
            "baseline": "25会館",
            "target": "4会館",
          },
          "rating": "far-behind",
          "reason": null,
          "shown": "14.3%",
          "targetYear": 2019,
          "value": "0.1428571428571428571428571428571428571429",
        },
        {
          "actualYear": 2017,
          "figure": "progress",
          "firmness": "final",
          "fiscalYear": 2017,
          "formula": "progress",
          "indicator": "g4-02",
          "inputs": {
            "actual": "22",
            "baseline": "25",
            "target": "4",
          },
          "name": "耐震改修が必要な町会会館数",
          "printed": {
            "actual": "22会館",
            "baseline": "25会館",
            "target": "4会館",
          },
          "rating": "far-behind",
          "reason": null,
          "shown": "14.3%",
          "targetYear": 2019,
          "value": "0.1428571428571428571428571428571428571429",
        },
        {
          "actualYear": 2017,
          "figure": "expected",
          "firmness": "final",
          "fiscalYear": 2017,
          "formula": "line",
          "indicator": "g4-02",
          "inputs": {
            "baseline": "25",
            "elapsed": "3",
            "period": "5",
            "target": "4",
          },
          "name": "耐震改修が必要な町会会館数",
          "printed": {
            "baseline": "25会館",
            "target": "4会館",
          },
          "rating": "far-behind",
          "reason": null,
          "shown": "12.4会館",
          "targetYear": 2019,
          "value": "12.4",
        },
        {
          "actualYear": 2017,
          "figure": "schedule",
          "firmness": "final",
          "fiscalYear": 2017,
          "formula": "schedule",
          "indicator": "g4-02",
          "inputs": {
            "actual": "22",
            "baseline": "25",
            "elapsed": "3",
            "period": "5",
            "target": "4",
          },
          "name": "耐震改修が必要な町会会館数",
          "printed": {
            "actual": "22会館",
            "baseline": "25会館",
            "target": "4会館",
          },
          "rating": "far-behind",
          "reason": null,
          "shown": "23.8%",
          "targetYear": 2019,
          "value": "0.2380952380952380952380952380952380952381",
        },
        {
          "actualYear": 2017,
          "figure": "rating",
          "firmness": "final",
          "fiscalYear": 2017,
          "formula": "attainment",
          "indicator": "g4-02",
          "inputs": {
            "actual": "22",
            "baseline": "25",
            "target": "4",
          },
          "name": "耐震改修が必要な町会会館数",
          "printed": {
            "actual": "22会館",
            "baseline": "25会館",
            "target": "4会館",
          },
          "rating": "far-behind",
          "reason": null,
          "shown": "×遅れ",
          "targetYear": 2019,
          "value": "0.1428571428571428571428571428571428571429",
        },
      ],
      "fiscalYear": 2017,
      "fiscalYearShown": "29年度",
      "formulas": {
        "progress": "増減型：（実績値－基準値）÷（目標値－基準値）",
      },
      "goals": [
        {
          "goal": "goal-1",
          "tally": {
            "bands": [
              {
                "count": 0,
                "key": "achieved",
                "share": "0.0",
                "symbol": "◎",
                "word": "達成",
              },
              {
                "count": 0,
                "key": "on-track",
                "share": "0.0",
                "symbol": "○",
                "word": "順調",
              },
              {
                "count": 0,
                "key": "behind",
                "share": "0.0",
                "symbol": "△",
                "word": "やや遅れ",
              },
              {
                "count": 1,
                "key": "far-behind",
                "share": "100.0",
                "symbol": "×",
                "word": "遅れ",
              },
            ],
            "computed": 1,
            "coverage": "算出可能 1指標／1指標中、評価 1指標",
            "rated": 1,
            "total": 1,
            "unrated": 0,
          },
        },
      ],
      "plan": "品川区総合戦略",
      "shape": "torikumi-metrics/2",
      "tally": {
        "bands": [
          {
            "count": 0,
            "key": "achieved",
            "share": "0.0",
            "symbol": "◎",
            "word": "達成",
          },
          {
            "count": 0,
            "key": "on-track",
            "share": "0.0",
            "symbol": "○",
            "word": "順調",
          },
          {
            "count": 0,
            "key": "behind",
            "share": "0.0",
            "symbol": "△",
            "word": "やや遅れ",
          },
          {
            "count": 1,
            "key": "far-behind",
            "share": "100.0",
            "symbol": "×",
            "word": "遅れ",
          },
        ],
        "computed": 1,
        "coverage": "算出可能 1指標／1指標中、評価 1指標",
        "rated": 1,
        "total": 1,
        "unrated": 0,
      },
    }
  `);
});

test('numbers are plain decimal strings, and the whole is JSON', () => {
  const described = describePlan();
  expect(JSON.parse(JSON.stringify(described))).toEqual(described);
  for (const { value, inputs } of described.figures)
    for (const number of [value, ...Object.values(inputs)]) expect(number ?? '0').toMatch(/^-?\d+(\.\d+)?$/);
});

test('a rating by another measure than the attainment says which', () => {
  const row = describePlan({ bands: 'tama' }).figures.find(({ figure }) => figure === 'rating');
  expect(row).toMatchObject({ formula: 'schedule', shown: '③改善や工夫が必要', rating: '3', reason: null });
});

test('an unrated indicator has a reason and no band', () => {
  const configuration = configure();
  const metrics = computeMetrics(plan([indicator({ target: '5' })]), configuration, fiscalYear(2017));
  const row = describeMetrics(metrics, configuration).figures.find(({ figure }) => figure === 'rating');
  expect(row).toMatchObject({
    formula: null,
    value: null,
    shown: '－評価なし',
    rating: null,
    reason: 'actual-missing',
  });
});
