/** Which way is better, from the target, where an indicator comes from, and its name, when its 方向 is not given. */

import type { Direction } from '../formula/target-met.ts';
import type { Amount, Quantity } from '../value/quantity.ts';
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
  const { name, kind, baseline, target, targets = [], ofRates } = subject;
  const direction =
    target?.type === 'amount'
      ? (fromBound(target) ??
        agree(
          fromName(name),
          fromKind(kind) ?? fromTargets(targets) ?? fromBaseline(baseline, target) ?? fromWhole(subject, target),
        ) ??
        ofRates)
      : (fromTargetWord(target) ?? fromName(name));
  return direction === undefined ? undefined : { direction, certain: true };
}

/** One of two, or both where they say the same. */
function agree(one: Direction | undefined, other: Direction | undefined): Direction | undefined {
  return one === undefined || other === undefined || one === other ? (one ?? other) : undefined;
}

/** A floor is kept from above, a ceiling from below, wherever the baseline lies: 90%以上 after 90.9%. */
function fromBound({ bound }: Amount): Direction | undefined {
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

function fromBaseline(baseline: Quantity, target: Amount): Direction | undefined {
  if (baseline.type !== 'amount' || baseline.value.eq(target.value)) return undefined;
  return target.value.gt(baseline.value) ? 'increase' : 'decrease';
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
  if (/(?:削減|縮減|低減|減少|節減)(?:量|数|額|率|効果額?)$/.test(words)) return 'increase';
  return isUnwanted && !done.test(plain) ? 'decrease' : undefined;
}

const unwanted =
  /待機児童|事故|犯罪|刑法犯|火災|出火|死亡|死者|自殺|滞納|未収金|未納|収入未済|不納欠損|苦情|不法投棄|排出量|借入金|負債|市債残高|町債残高|村債残高|県債残高|地方債残高|起債残高|債務残高|公債費(?:負担)?比率|将来負担比率|経常収支比率|罹患率|発症率|有病率|喫煙率|離職率|失業率|漏水量|時間外勤務|超過勤務|耕作放棄地/;
const done =
  /対策|防止|予防|訓練|講座|研修|相談|参加|養成|支援|解消|削減|減少|低減|抑制|縮減|節減|回収|収納|徴収|検査|健診|受診|満足|安心|啓発|見守|出動|救助|登録|再生|解決|改善|不安|設置|体制|整備/;

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
