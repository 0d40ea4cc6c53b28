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
  // Of the arrears what is collected may be measured.
  expect(infer('市民税（滞納繰越分）', ['31.7%'], '－')).toBeUndefined();
  expect(infer('市税の滞納繰越額', ['3億円'], '－')?.direction).toBe('decrease');
});

it('reaches all of a share from below, wherever it stands', () => {
  expect(infer('通学路の安全点検実施率', ['100%'], '100%')?.direction).toBe('increase');
  expect(infer('点検の実施率', [], '100%')?.direction).toBe('increase');
  expect(infer('全国平均に対する割合', ['104%'], '100%')?.direction).toBe('decrease');
  expect(infer('町税の滞納率', ['100%'], '100%')).toBeUndefined();
  expect(infer('講座の数', [], '100回')).toBeUndefined();
});

type Subject = Parameters<typeof inferDirection>[0];

/** `undefined` where it is asked for. */
function directionOf(
  name: string,
  { baseline = '', target, unit = '' }: { baseline?: string; target?: string; unit?: string },
) {
  const read = (text: string) => parseQuantity(text) ?? { type: 'missing' as const, text, reason: 'blank' as const };
  const subject = { name, unit, kind: 'point' as const, baseline: read(baseline) };
  return inferDirection({ ...subject, target: target === undefined ? undefined : read(target) })?.direction;
}

it.each([
  ['80件以上', 'increase'],
  ['80件超', 'increase'],
  ['80件以下', 'decrease'],
  ['80件未満', 'decrease'],
])('is what the bound of the target says, whatever the rest: %s', (target, expected) => {
  expect(directionOf('待機児童数', { target, baseline: '80件' })).toBe(expected);
  expect(directionOf('来館者の増加', { target, baseline: '90件' })).toBe(expected);
});

it.each<[readonly string[], string | undefined]>([
  [['10件', '20件', '30件'], 'increase'],
  [['10件', '10件', '30件'], 'increase'],
  [['30件', '20件', '10件'], 'decrease'],
  [['30件', '30件', '10件'], 'decrease'],
  [['10件', '40件', '30件'], undefined],
  [['30件', '5件', '10件'], undefined],
  [['10件', '20件', '10件'], undefined],
  [['10件', '拡充', '30件'], 'increase'],
  [['10件'], undefined],
  [['拡充'], undefined],
  [[], undefined],
])('is the way of the targets of all years: %j', (texts, expected) => {
  const targets = texts.flatMap((text) => parseQuantity(text) ?? []);
  expect(inferDirection({ ...subjectOf('講座数', '30件'), targets })?.direction).toBe(expected);
});

function subjectOf(name: string, target: string): Subject {
  const baseline = { type: 'missing', text: '', reason: 'blank' } as const;
  return { name, unit: '', kind: 'point', baseline, target: parseQuantity(target) };
}

it('is told by the rates of the table where name and values do not say it, or not the same', () => {
  const of = (subject: Subject, ofRates: 'increase' | 'decrease') => inferDirection({ ...subject, ofRates })?.direction;
  const baseline = parseQuantity('40件');
  if (baseline === undefined) throw new Error();
  expect(of(subjectOf('講座数', '30件'), 'decrease')).toBe('decrease');
  expect(of(subjectOf('待機児童数', '30件'), 'decrease')).toBe('decrease');
  expect(of(subjectOf('待機児童数', '30件'), 'increase')).toBeUndefined();
  expect(of({ ...subjectOf('来館者の増加', '30件'), baseline }, 'decrease')).toBe('decrease');
  expect(of({ ...subjectOf('来館者の増加', '30件'), baseline }, 'increase')).toBe('increase');
  expect(of({ ...subjectOf('講座数', '30件'), baseline }, 'increase')).toBe('decrease');
  expect(of({ ...subjectOf('医療費', '50件'), baseline }, 'decrease')).toBe('decrease');
  expect(of({ ...subjectOf('来館者数', '30件'), baseline }, 'increase')).toBe('increase');
});

it.each<[string, string, string, string | undefined]>([
  ['医療費', '40', '50', undefined],
  ['医療費', '50', '40', 'decrease'],
  ['医療費の助成件数', '40', '50', 'increase'],
  ['医療費の抑制策', '40', '50', 'increase'],
  ['消費支出', '40', '50', 'increase'],
  ['水の使用量', '40', '50', undefined],
  ['電気使用量', '40', '50', undefined],
  ['来館者数', '50', '40', undefined],
  ['来館者数', '40', '50', 'increase'],
  ['人口減少率', '50', '40', 'decrease'],
  ['人口10万人あたりの件数', '50', '40', 'decrease'],
  ['人口千人当たりの件数', '50', '40', 'decrease'],
  ['人口に占める割合', '50', '40', 'decrease'],
  ['人口1人あたり', '50', '40', 'decrease'],
  ['人口', '50', '40', undefined],
  ['医 療 費', '40', '50', undefined],
  ['講座数', '40', '50', 'increase'],
  ['講座数', '50', '40', 'decrease'],
  ['講座数', '40', '40', undefined],
])('%s from %s to %s: %s', (name, baseline, target, expected) => {
  expect(directionOf(name, { baseline, target })).toBe(expected);
});

it.each<[string, string | undefined]>([
  ['事故の減少', 'decrease'],
  ['事故の減少（市内）', 'decrease'],
  ['事故の減少数', 'increase'],
  ['来館者の増', 'increase'],
  ['来館者の増加', 'increase'],
  ['来館者増加数', 'increase'],
  ['事故の増加', undefined],
  ['待機児童数', 'decrease'],
  ['待機児童の解消', 'decrease'],
  ['待機児童対策', undefined],
  ['ごみ削減量', 'increase'],
  ['経費節減効果', 'increase'],
  ['経費節減効果額', 'increase'],
  ['人口減少率', undefined],
  ['公債費負担比率', 'decrease'],
  ['公債費比率', 'decrease'],
  ['滞 納 額', 'decrease'],
  ['講座の数', undefined],
  ['減少の傾向', undefined],
])('is %2$s of the name %1$s alone', (name, expected) => {
  expect(directionOf(name, {})).toBe(expected);
});

it.each<[string, string | undefined]>([
  ['現状維持', 'maintain'],
  ['維持又は減少', 'maintain'],
  ['縮小', 'decrease'],
  ['引下げ', 'decrease'],
  ['引き下げ', 'decrease'],
  ['拡充', 'increase'],
  ['引上げ', 'increase'],
  ['引き上げ', 'increase'],
  ['実施', undefined],
  ['前年度比10%減', 'decrease'],
  ['前年度比10%増', 'increase'],
  ['前年度比+0%以上', 'increase'],
  ['10件削減', undefined],
])('of a target in words or of a change, %s, is %s', (target, expected) => {
  expect(directionOf('講座数', { target, baseline: '10件' })).toBe(expected);
});

it.each<[string, string, string, string | undefined]>([
  ['実施率', '100', '%', 'increase'],
  ['実施率', '100%', '', 'increase'],
  ['実施の割合', '100％', '', 'increase'],
  ['人口カバー', '100%', '', 'increase'],
  ['実施率', '99%', '', undefined],
  ['実施率', '100件', '', undefined],
  ['実施数', '100%', '', undefined],
])('%s that is to be %s is all that can be', (name, target, unit, expected) => {
  expect(directionOf(name, { target, unit })).toBe(expected);
});

it('asks which way what an undertaking costs is to go, but not of what is saved', () => {
  expect(directionOf('事業費', { target: '80千円', baseline: '120千円' })).toBeUndefined();
  expect(directionOf('予算額（千円）', { target: '80千円', baseline: '120千円' })).toBeUndefined();
  expect(directionOf('光熱費', { target: '80千円', baseline: '120千円' })).toBe('decrease');
});
