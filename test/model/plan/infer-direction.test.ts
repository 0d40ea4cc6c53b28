import { expect, it } from 'vitest';
import { inferDirection } from '../../../src/model/plan/infer-direction.ts';
import type { IndicatorKind } from '../../../src/model/plan/plan.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';

function infer(name: string, [baseline = '']: string[], target?: string, kind: IndicatorKind = 'point') {
  return inferDirection({
    name,
    unit: '',
    kind,
    baseline: parseQuantity(baseline) ?? { type: 'missing', text: '', reason: 'blank' },
    target: target === undefined ? undefined : parseQuantity(target),
  });
}

it.each([
  ['耐震改修が必要な町会会館数', ['25会館', '24会館'], '4会館', 'decrease'],
  ['子育て期相談件数', ['800件'], '2,080件', 'increase'],
  ['区の社会増減', ['△120人'], '△30人', 'increase'],
  ['住み続けたいと思う区民の割合', ['90.9%'], '90%以上', 'increase'],
  ['排出する割合', ['3%'], '5%未満', 'decrease'],
  ['未収金', [''], '1,000千円', 'decrease'],
  ['自殺者数', ['12人'], '8人', 'decrease'],
  ['受診者の増加', [''], '80%', 'increase'],
  ['エネルギー消費の抑制', [''], '80TJ', 'decrease'],
  ['医療費の増加の抑制（国民健康保険）', [''], '80億円', 'decrease'],
  ['ごみの減量数', ['5t'], '9t', 'increase'],
  ['待機児童数', ['0人'], '0人', 'decrease'],
  ['CO2削減量', ['10t'], '20t', 'increase'],
])('%s, %j → %s: %s', (name, values, target, direction) => {
  expect(infer(name, values, target)).toEqual({ direction, certain: true });
});

it('knows that a count from the start cannot fall', () => {
  for (const values of [['11ルート'], ['－', '40ルート']]) {
    expect(infer('整備数', values, '11ルート', 'cumulative')).toEqual({ direction: 'increase', certain: true });
  }
});

it('reads a target in words', () => {
  expect(infer('人口', ['100人'], '現状維持')).toEqual({ direction: 'maintain', certain: true });
  expect(infer('空き家', ['100戸'], '減少')).toEqual({ direction: 'decrease', certain: true });
});

it.each([
  ['訓練の回数', ['20回'], '20回'],
  ['自殺対策研修の回数', ['20回'], '20回'],
  ['会員数', ['－', '－'], '10人'],
  ['講座の延受講者数', ['－', '1,650人'], '1,490人'],
  ['会員数', ['20人', '15人'], '20人'],
  ['未収金', ['900千円'], '1,000千円'],
  ['施設入所支援', ['－'], '1,260人'],
  ['受診者の増加', ['80人'], '70人'],
  ['一般職員数', ['', '11人削減'], '15人削減'],
  ['会員数', ['10人'], '－'],
])('asks for the direction of %s, %j → %s', (name, values, target) => {
  expect(infer(name, [...values], target)).toBeUndefined();
});

it('knows what nobody wants, whether there is a target or not', () => {
  expect(infer('待機児童数', ['10人'], '－')).toEqual({ direction: 'decrease', certain: true });
  expect(infer('待機児童対策研修の参加者数', ['10人'], '－')).toBeUndefined();
});

it('reaches all of a share from below, wherever it stands', () => {
  expect(infer('通学路の安全点検実施率', ['100%'], '100%')?.direction).toBe('increase');
  expect(infer('点検の実施率', [], '100%')?.direction).toBe('increase');
  expect(infer('全国平均に対する割合', ['104%'], '100%')?.direction).toBe('decrease');
  expect(infer('町税の滞納率', ['100%'], '100%')).toBeUndefined();
  expect(infer('講座の数', [], '100回')).toBeUndefined();
});
