/** How many decimals the figures of a row have: those of its cells to be filled in follow what is printed beside them. */

import { type AskedField, type InquiryItem, previousOf, showsAlike } from '../model/inquiry/inquiry.ts';
import type { EntryGrid } from './entry-grid.ts';
import { decimalsIn, isPercent } from './number-format.ts';

export interface RowDecimals {
  readonly decimals: number;
  /** `％`, or nothing: other units are not in the format. */
  readonly unit: string;
}

/** What is shown in another unit tells nothing of this one. */
export function decimalsOf(item: InquiryItem, field: AskedField, { columns }: EntryGrid): RowDecimals {
  const unit = field.unit ?? item.unit;
  const printed = columns.flatMap(({ asked }) => {
    const number = asked !== undefined && showsAlike(asked, field) ? item.shown.get(asked.head)?.number : undefined;
    return number === undefined ? [] : decimalsIn(number);
  });
  const before = previousOf({ columns: columns.flatMap(({ asked }) => asked ?? []) }, item, field)?.number;
  const most = Math.max(field.decimals ?? 0, ...printed, ...(before === undefined ? [] : [decimalsIn(before)]));
  return isPercent(unit) ? { decimals: Math.max(1, most), unit: '％' } : { decimals: most, unit: '' };
}
