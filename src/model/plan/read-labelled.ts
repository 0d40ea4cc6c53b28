/** A cell that says of each of its numbers what it is, 目標80% 実績75%, in a column of one role: that one is its value. */

import type { ValueRole } from '../head/value-role.ts';
import { toHalfWidth } from '../text/text-width.ts';
import type { Amount, CompositePart, Quantity } from '../value/quantity.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import type { NamedValue } from './plan.ts';

export interface Labelled {
  readonly quantity: Amount;
  /** What the others are called. */
  readonly others: readonly NamedValue[];
}

/** `undefined` where a number is called anything but a role, or none or several of them have the column's. */
export function readLabelled(quantity: Quantity, role: ValueRole, years: FiscalYearContext): Labelled | undefined {
  if (quantity.type !== 'composite' || quantity.relation === 'band' || quantity.parts.length < 2) return undefined;
  const parts = quantity.parts.map((part) => ({ part, label: labelOf(part) }));
  const [own, ...doubled] = parts.filter(({ label }) => ofRole[role].test(label));
  const isNamed = parts.every(
    ({ label }) => Object.values(ofRole).some((words) => words.test(label)) || rate.test(label),
  );
  const labels = new Set(parts.map(({ label }) => label.replace(/[値数額量]$/, '')));
  if (own === undefined || doubled.length > 0 || !isNamed || labels.size < parts.length) return undefined;
  const others = parts.filter((each) => each !== own);
  const { asOf, firmness } = own.part.amount;
  return {
    quantity: {
      ...own.part.amount,
      text: quantity.text,
      spelled: true,
      before: '',
      after: '',
      ...(asOf !== undefined && { asOf }),
      ...(firmness && { firmness }),
    },
    others: others.map(({ part: { amount }, label }) => nameValue(label, amount, years)),
  };
}

/** The 目標400件 of 350件（目標400件）, where it is no second value of the column. */
export function readNoted({ reference }: Amount, years: FiscalYearContext): readonly NamedValue[] {
  const label = /(?:目標|計画|実績)(?:値|数|額|量)?/.exec(reference?.before ?? '')?.[0];
  return reference === undefined || label === undefined ? [] : [nameValue(label, reference, years)];
}

function nameValue(label: string, amount: Amount, years: FiscalYearContext): NamedValue {
  return { label, amount, period: parsePeriod(amount.asOf ?? '', years)?.period };
}

/** 目標値 of 23年度末目標値. */
function labelOf({ label, amount: { asOf = '' } }: CompositePart): string {
  return toHalfWidth(label)
    .replace(toHalfWidth(asOf), '')
    .replace(/[\s()[\]【】〔〕:=・]|^(?:年度末?|末)/g, '');
}

const ofRole: Readonly<Record<ValueRole, RegExp>> = {
  baseline: /^(?:基準|現状|策定時)(?:値|数|額|量)?$/,
  actual: /^実績(?:値|数|額|量)?$/,
  target: /^目標(?:数値|値|数|額|量)?$/,
  plan: /^(?:計画|予定)(?:値|数|額|量)?$/,
};
const rate = /^(?:達成|進捗)率$/;
