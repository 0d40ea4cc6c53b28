/** Which way is better, from the target, where an indicator comes from, and its name, when its 方向 is not given. */

import type { Direction } from '../formula/target-met.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Amount, Quantity } from '../value/quantity.ts';
import { findDecade } from '../value/read-decade.ts';
import { isSameUnit } from '../value/same-unit.ts';
import type { IndicatorKind } from './plan.ts';

export interface DirectionSubject {
  readonly name: string;
  /** Of its values. */
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly baseline: Quantity;
  /** The last target, which is the plan's. */
  readonly target: Quantity | undefined;
  /** All of them, in the order of their years. */
  readonly targets?: readonly Quantity[];
  /** As the rates that the table prints itself judge it. */
  readonly ofRates?: Direction | undefined;
}

export interface InferredDirection {
  readonly direction: Direction;
  readonly certain: boolean;
}

/**
 * `undefined` where it must be asked for: a target equal to the baseline may be a level to keep, a floor or a ceiling; one
 * above the actuals may be a ceiling that is kept; and a name that says the opposite of the values is a slip or a ceiling.
 */
export function inferDirection(subject: DirectionSubject): InferredDirection | undefined {
  const { name, target } = subject;
  const direction =
    target?.type === 'amount'
      ? (fromBound(target) ?? weigh(subject, target))
      : (fromChange(subject) ?? fromTargetWord(target) ?? fromName(name));
  return direction === undefined ? undefined : { direction, certain: true };
}

/**
 * What the values say goes before what the name says; where the two differ, or the values of something bad are to rise, the
 * rates of the table decide, else it is asked.
 */
function weigh(subject: DirectionSubject, target: Amount): Direction | undefined {
  const { name, kind, baseline, targets = [], ofRates } = subject;
  if (isOfCost(name)) return ofRates;
  const ofName = fromName(name);
  const ofValues =
    fromKind(kind) ?? fromTargets(targets) ?? fromBaseline(baseline, target) ?? fromWhole(subject, target);
  if (ofValues === undefined) return agree(ofName, ofRates);
  if (ofName === undefined && isAgainst(name, ofValues)) return ofRates;
  return agree(ofName, ofValues) ?? ofRates;
}

/** 事業費, 予算額: what is to be spent in each year is no aim, whichever way it goes. */
function isOfCost(name: string): boolean {
  return /^(?:総|概算)?(?:事業費|予算額?|決算額?|執行額|支出額)$/.test(
    withoutBrackets(name.normalize('NFKC').replace(/\s/g, '')),
  );
}

/** One of two, or both where they say the same. */
function agree(one: Direction | undefined, other: Direction | undefined): Direction | undefined {
  return one === undefined || other === undefined || one === other ? (one ?? other) : undefined;
}

/** A floor is kept from above, a ceiling from below, wherever the baseline lies: 90%以上 after 90.9%. */
function fromBound({ bound }: Pick<Amount, 'bound'>): Direction | undefined {
  if (bound === '以上' || bound === '超') return 'increase';
  return bound === '以下' || bound === '未満' ? 'decrease' : undefined;
}

/** What is counted up cannot fall. */
function fromKind(kind: IndicatorKind): Direction | undefined {
  return kind === 'cumulative' ? 'increase' : undefined;
}

/** All of something (100 % of a share that has not been more) can only be reached from below, and nobody aims at all of what is bad. */
function fromWhole({ name, unit, baseline }: DirectionSubject, target: Amount): Direction | undefined {
  const isShare = isSameUnit(unit === '' ? target.unit : unit, '%') && /率|割合|カバー/.test(name);
  const isWithin = baseline.type !== 'amount' || baseline.value.lte(100);
  return isShare && isWithin && target.value.eq(100) ? 'increase' : undefined;
}

/** 90%を維持 and 90%台 after 92 % are kept already, from above or from below. */
function fromBaseline(baseline: Quantity, target: Amount): Direction | undefined {
  if (baseline.type !== 'amount' || baseline.value.eq(target.value)) return undefined;
  const isBelow = target.value.lt(baseline.value);
  if (isBelow && (/(?:維持|確保|キープ)/.test(target.after) || isInDecade(baseline.value, target))) return undefined;
  return target.value.gt(baseline.value) ? 'increase' : 'decrease';
}

function isInDecade(value: Decimal, target: Amount): boolean {
  const high = findDecade(target)?.parts.at(-1)?.amount.value;
  return high !== undefined && value.lt(high);
}

/** Targets that rise from year to year are to be reached by rising. */
function fromTargets(targets: readonly Quantity[]): Direction | undefined {
  const values = targets.flatMap((each) => (each.type === 'amount' ? [each.value] : []));
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined || first.eq(last)) return undefined;
  const isRising = last.gt(first);
  const isSteady = values.every((value, index) => {
    const before = values[index - 1] ?? value;
    return isRising ? value.gte(before) : value.lte(before);
  });
  if (!isSteady) return undefined;
  return isRising ? 'increase' : 'decrease';
}

/** So much more or less than a value that is known: 前年度比▲10%. Of 15人削減 the actuals may be reductions too. */
function fromChange({ target, baseline }: DirectionSubject): Direction | undefined {
  if (target?.type !== 'change' || target.base === 'unknown' || baseline.type === 'change') return undefined;
  if (target.value.isZero()) return fromBound(target);
  return target.value.isNegative() ? 'decrease' : 'increase';
}

/** 拡充, 現状維持; a number beside the word may be by how much: 15人削減 is no level. */
function fromTargetWord(target: Quantity | undefined): Direction | undefined {
  if (target?.type !== 'qualitative' || /[\d０-９]/.test(target.text)) return undefined;
  if (/維持/.test(target.text)) return 'maintain';
  if (/減少|縮小|低減|削減|縮減|抑制|解消|低下|引き?下げ/.test(target.text)) return 'decrease';
  return /増加|拡大|拡充|向上|上昇|充実|引き?上げ/.test(target.text) ? 'increase' : undefined;
}

/** What the name ends with says which way it is to go; else counts of what nobody wants, unless it speaks of what is done about it. */
function fromName(name: string): Direction | undefined {
  const plain = name.normalize('NFKC').replace(/\s/g, '');
  const words = withoutBrackets(plain);
  const isUnwanted = unwanted.test(plain);
  if (/の(?:減少|抑制|低減|縮減|削減|縮小|低下|解消|防止)$/.test(words)) return 'decrease';
  if (/(?:の(?:増加|増|拡大|向上|上昇|促進)|増加数|増加人数|増加率)$/.test(words))
    return isUnwanted ? undefined : 'increase';
  if (/(?:削減|縮減|低減|減少|節減)(?:量|数|額|率|効果額?)$/.test(words))
    return desired.test(plain) ? undefined : 'increase';
  return isUnwanted && !done.test(plain) ? 'decrease' : undefined;
}

const unwanted =
  /待機児童|事故|犯罪|刑法犯|火災|出火|死亡|死者|自殺|滞納(?!繰越分|分|処分)|未収金|未納|収入未済|不納欠損|苦情|不法投棄|排出量|借入金|負債|市債残高|町債残高|村債残高|県債残高|地方債残高|起債残高|債務残高|公債費(?:負担)?比率|将来負担比率|欠損金|罹患率|発症率|有病率|喫煙率|離職率|失業率|漏水量|時間外勤務|超過勤務|耕作放棄地/;
const done =
  /対策|防止|予防|訓練|講座|研修|相談|参加|養成|(?<!要)支援|解消|削減|減少|低減|抑制|縮減|節減|回収|収納|徴収|検査|健診|受診|満足|安心|啓発|見守|出動|救助|登録|再生|解決|改善|不安|設置|体制|整備|軽減|活用|除却|解体|分別|資源化|リサイクル|再資源|減量|節電|省エネ|禁煙|ゼロ|就労|就職|自立|のない|がない|バンク|検挙/;

/** Whether a target on that side is rather a ceiling of what costs or harms, or a floor under what is wanted and shrinks. */
function isAgainst(name: string, ofValues: Direction): boolean {
  const plain = name.normalize('NFKC').replace(/\s/g, '');
  if (ofValues === 'increase')
    return harmful.test(plain) && !done.test(plain) && !/利用|補助金|申請|交付|助成/.test(plain);
  return ofValues === 'decrease' && desired.test(plain) && !undesired.test(plain);
}

const harmful =
  /経年化|老朽|債残高|債未償還|赤字|(?<!消費)支出|経費|費用|原価|人件費|職員給与費|繰入金|繰出金|補助費|医療費|扶助費|給付費|公債費|高齢化率|要介護|要支援|空き家|空家|空き店舗|荒廃農地|放棄地|被害|肥満|高血圧|高血糖|糖尿|脂質異常|メタボ|むし歯|う蝕|う歯|透析|喫煙|飲酒|欠食|低栄養|やせの|食塩|不登校|いじめ|虐待|貧困|生活保護|失業|離職|廃業|転出|自然減|死亡|ごみ|廃棄物|CO2|温室効果|二酸化炭素|(?:水|電気|電力|燃料|エネルギー|紙|農薬)の?(?:消費|使用)量|漏水|断水|不明水|事故|苦情|負担|滞納|時間外|残業|待ち時間|所要時間|到着時間|放置|違反|騒音/;
const desired =
  /人口|出生|婚姻|収納率|徴収率|納付率|有収|満足|受診率|普及率|加入|参加|来場|来館|入館|入場|利用者|利用率|会員|団員|隊員|担い手|従事者|就業者|雇用|農家|店舗数|事業所数|企業数|産出額|出荷額|生産額|販売額|売上|所得|基金残高|自主財源|合格|達成率|進学率|就職率|児童数|生徒数|園児|乗車|乗客|輸送人員|宿泊|観光客|入込|貸出/;
const undesired =
  /減少|流出|流入|依存|過密|集中|未|不|非|無|ない|待機|抑制|低減|縮減|縮小|削減|転換|空き|閉|廃|保護|虐待|救急|搬送|時間外|苦情|事故|死|人口(?:1|10|百|千|万|[1-9]\d*万)?(?:人)?(?:当|あた|対|千対|10万)|に占める|あたり|当たり/;

function withoutBrackets(text: string): string {
  let depth = 0;
  let rest = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(depth - 1, 0);
    else if (depth === 0) rest += character;
  }
  return rest;
}
