/** Says what was read in a cell of values, where its text does not say it by itself. */

import type { Doubt, Observation } from '../model/plan/plan.ts';
import { toHalfWidth } from '../model/text/text-width.ts';
import { type Firmness, firmnessWords } from '../model/value/firmness.ts';
import { groupDigits } from '../model/value/group-digits.ts';
import type { Amount, Change, MissingReason, Quantity } from '../model/value/quantity.ts';
import { toldValue } from '../model/value/told-value.ts';
import type { CalendarDate } from '../model/year/fiscal-year.ts';
import { formatPeriod } from '../model/year/format-period.ts';
import type { CellReading } from './reading.ts';

type ValueReading = Pick<CellReading, 'state' | 'read' | 'amount'>;

export function describeValue(
  { quantity, doubt, firmness, period, column, start }: Observation,
  documentDate: CalendarDate,
): ValueReading {
  if (doubt !== undefined) return { state: 'doubt', read: doubtWords[doubt] };
  const asides = [
    start === undefined ? '' : `${start.label}${showAmount(start.amount)}から`,
    firmness === column.firmness ? '' : nameFirmness(firmness),
    period !== undefined && JSON.stringify(period) !== JSON.stringify(column.period)
      ? `${formatPeriod(period, 'era', documentDate)}の値`
      : '',
  ].filter((aside) => aside !== '');
  return describeQuantity(quantity, asides);
}

/** `asides` are told behind it. */
export function describeQuantity(quantity: Quantity, asides: readonly string[]): ValueReading {
  if (quantity.type === 'missing') {
    const reason = missingWords[quantity.reason];
    return { state: 'absent', read: reason === '' ? '' : `値なし（${reason}）` };
  }
  if (quantity.type === 'amount' && isAsTyped(quantity) && asides.length === 0) {
    return { state: 'typed', read: '', amount: quantity };
  }
  return { state: 'read', read: [showQuantity(quantity), ...asides.map((aside) => `（${aside}）`)].join('') };
}

export function nameFirmness(firmness: Firmness): string {
  return firmnessWords[firmness] || '確定';
}

function showQuantity(quantity: Quantity): string {
  switch (quantity.type) {
    case 'amount':
      return showAmount(quantity);
    case 'change':
      return showChange(quantity);
    case 'composite':
      return quantity.parts.map(({ label, amount }) => `${label}${showAmount(amount)}`).join('、');
    case 'qualitative':
      return '語として載せる';
    case 'missing':
      return missingWords[quantity.reason];
  }
}

function showAmount(amount: Amount): string {
  const { unit, bound, reference, decimals } = amount;
  const value = toldValue(amount);
  const isBefore = bound === '約' || bound === '延べ';
  const number = showNumber(value.toFixed(Math.max(decimals, value.decimalPlaces())));
  const own = `${isBefore ? bound : ''}${number}${unit}${bound === undefined || isBefore ? '' : bound}`;
  return reference === undefined ? own : `${own}（参考 ${showAmount(reference)}）`;
}

function showChange({ value, unit, base, relative }: Change): string {
  const from = base === 'previous' ? '前年度' : base === 'baseline' ? '基準値' : '';
  const number = showNumber(value.toFixed());
  return `${from}${from === '' ? '' : 'から'}${number}${relative && unit === '' ? '%' : unit} の増減`;
}

function showNumber(digits: string): string {
  return digits.startsWith('-') ? `△${groupDigits(digits.slice(1))}` : groupDigits(digits);
}

/** Whether the digits in the text are those of the number, and nothing besides was understood. */
function isAsTyped({ text, value, spelled, reference, bound, total, unit }: Amount): boolean {
  if (spelled === true || reference !== undefined || total !== undefined) return false;
  if (bound !== undefined && !text.includes(bound)) return false;
  const compact = text.replace(/[,，\s]/g, '');
  if (compact !== toHalfWidth(compact) && /[０-９]/.test(text)) return false;
  const digits = /\d+(?:\.\d+)?/.exec(compact)?.[0];
  return digits !== undefined && value.abs().equals(digits) && (!/[^\d.△▲▽▼-]/.test(compact) || compact.includes(unit));
}

const doubtWords: Readonly<Record<Doubt, string>> = {
  'two-values': '値が2つあり決められない',
  'roles-in-cell': '目標と実績などが1つのセルにある',
  bounded: '以上・未満などで、値が1つに決まらない',
  'share-or-percent': '割合（0～1）か百分率か決められない',
  'target-changed': '変更前と変更後の目標値がある',
  'change-of-unknown': '何からの増減か分からない',
  superseded: '変更前の目標値（評価には使わない）',
  'change-or-level': '値か増減か決められない',
  'unit-differs': '単位が違う',
  bracketed: '括弧だけの値で、何の値か決められない',
  'single-or-total': '単年度か累計か決められない',
  'of-no-period': 'いつの値か分からない',
  'limit-of-band': '目標の範囲の上限か下限',
  unreadable: '数として読めない',
  shifted: '行のセルの数が見出しと違い、どの列の値か分からない',
  'not-yet': 'まだ来ていない年度の実績',
};

const missingWords: Readonly<Record<MissingReason, string>> = {
  blank: '',
  notGiven: '記載なし',
  notSurveyed: '未調査',
  notStarted: '未実施',
  notApplicable: '対象外',
  pending: '集計中・未確定',
  withheld: '非公表',
};
