/** Targets told by what they are held against: 現状維持 beside a baseline, 前年度比105%. */

import type { ValueRole } from '../head/value-role.ts';
import { toHalfWidth } from '../text/text-width.ts';
import { Decimal } from '../value/decimal.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { Bound, Change, Quantity } from '../value/quantity.ts';
import type { ValueColumn } from './plan.ts';

export interface RowValue {
  readonly role: ValueRole;
  readonly quantity: Quantity;
  readonly source: { readonly value: Pick<ValueColumn, 'head' | 'revised'> };
}

/**
 * 現状維持 of a target is the baseline kept, where the row has one that is a number and nothing else in it is the present;
 * elsewhere, as in 今後の方向, it is a policy. 前年度比105% is that much of the year before. Both are told as assumed.
 */
export function readToldTarget(value: RowValue, row: readonly RowValue[]): Quantity {
  const { role, quantity } = value;
  if (role === 'target' && quantity.type === 'change' && isOfAnotherPresent(quantity, row))
    return { ...quantity, base: 'unknown' };
  if (role !== 'target' || quantity.type !== 'qualitative') return quantity;
  const words = toHalfWidth(quantity.text).replace(/\s/g, '');
  const [, lead = '', level = '', rest = ''] = /^([^()]{1,12})\(([^()]{1,20})\)([^()]{0,12})$/.exec(words) ?? [];
  if (keptWords.test(lead + rest)) return readLevel(level, quantity);
  if (keptWords.test(words)) return isBaselineKept(value, row) ? keep(quantity) : quantity;
  return readShare(words, quantity) ?? quantity;
}

const keptWords =
  /^(?:概ね|おおむね|ほぼ)?(?:現状|現況|現行|現在)(?:を|の)?(?:維持|継続)(?:する|とする|を目指す|をめざす|に努める|目標)?$/;

/** A target that was changed later keeps what was the present then. */
function isBaselineKept({ source }: RowValue, row: readonly RowValue[]): boolean {
  const baselines = row.filter(({ role, quantity }) => role === 'baseline' && quantity.type !== 'missing');
  const [only, ...others] = baselines;
  if (only?.quantity.type !== 'amount' || others.length > 0 || source.value.revised !== undefined) return false;
  return only.quantity.reference === undefined && !row.some(isPresent);
}

/** 現状以下 beside 策定時 and 現状値: which of the two it is counted from is asked. */
function isOfAnotherPresent({ base, text }: Change, row: readonly RowValue[]): boolean {
  return base === 'baseline' && /現状|現況|現在|現行/.test(text) && row.some(isPresent);
}

function isPresent({ role, source }: RowValue): boolean {
  return role === 'actual' && /現状|現況|現在値|直近/.test(source.value.head);
}

/** 現状維持（40件） and 現状（40件）を維持 say the level. */
function readLevel(level: string, quantity: Quantity): Quantity {
  const amount = parseQuantity(level);
  if (amount?.type !== 'amount') return quantity;
  return { ...amount, text: quantity.text, spelled: true, before: '', after: '' };
}

function keep({ text, asOf, firmness }: Quantity): Change {
  const said = { text, ...(asOf !== undefined && { asOf }), ...(firmness && { firmness }) };
  const value = new Decimal(0);
  return { type: 'change', ...said, value, unit: '', decimals: 0, relative: false, base: 'baseline', assumed: true };
}

/** Of less than seven tenths or more than the double nobody can say whether it is a share or so much more. */
function readShare(words: string, { text, asOf, firmness }: Quantity): Change | undefined {
  const found = share.exec(words)?.groups;
  const number = found?.percent === undefined ? undefined : new Decimal(found.percent);
  if (found === undefined || number === undefined || number.lt(70) || number.gt(200)) return undefined;
  const bound = bounds[found.bound ?? ''];
  return {
    type: 'change',
    text,
    ...(asOf !== undefined && asOf !== found.year && { asOf }),
    ...(firmness && { firmness }),
    value: number.minus(100),
    unit: '%',
    decimals: number.decimalPlaces(),
    relative: true,
    base: found.previous === undefined ? (found.year === undefined ? 'baseline' : 'year') : 'previous',
    ...(found.year !== undefined && { baseYear: found.year }),
    ...(bound && { bound }),
    assumed: true,
  };
}

const share =
  /^(?:毎年度?、?)?(?:(?<previous>対?(?:前|昨)年度?(?:の?実績)?(?:値|額)?)|(?:基準|現状|現況|当初|策定時|計画策定時)(?:値|年度|年)?|(?<year>(?:令和|平成|[RHrh]\.?)(?:元|\d{1,2})(?:年度?)?|20\d\d年度?))対?比[:で]?(?:約|概ね|おおむね)?(?<percent>\d{2,3}(?:\.\d{1,2})?)(?:%|パーセント)(?<bound>以上|以下|以内|未満|超)?(?:程度)?(?:を?(?:維持|確保|達成|継続)|とする|を目指す|をめざす)?$/;

const bounds: Readonly<Record<string, Bound>> = {
  以上: '以上',
  超: '超',
  以下: '以下',
  以内: '以下',
  未満: '未満',
};
