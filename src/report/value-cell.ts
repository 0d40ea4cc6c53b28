/** The cell of a value as the table printed it: its text for readers, its number and number format for workbooks. */

import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import { type CellValue, withData } from '../document/document.ts';
import type { Minus } from '../metrics/show-figure.ts';
import type { Observation } from '../model/plan/plan.ts';
import type { Quantity } from '../model/value/quantity.ts';

/** `key` names the cell for formulas, e.g. `1-04/actual/2017`. */
export function valueCell(
  entry: Observation | undefined,
  key: string | undefined,
  className: string,
  minus: Minus,
): Element {
  if (entry === undefined)
    return cell('', { className: [className, 'missing'] }, { type: 'missing', reason: 'blank' }, key);
  const { quantity } = entry;
  const classes = quantity.type === 'missing' ? [className, 'missing'] : [className];
  return cell(quantity.text, { className: classes }, cellValueOf(quantity, minus), key, entry);
}

/** The value of a cell that prints the quantity's own text. */
export function cellValueOf(quantity: Quantity, minus: Minus = '△'): CellValue {
  switch (quantity.type) {
    case 'missing':
      return { type: 'missing', reason: quantity.reason };
    case 'amount': {
      const { text, value, before, after, decimals, spelled } = quantity;
      // No format prints 12400 as 1億2,400万.
      if (spelled) return { type: 'text' };
      const format = { before, after, decimals, grouped: text.includes(',') || text.includes('，') };
      const sign = minus === '△' ? {} : { minus };
      return { type: 'number', value: value.toFixed(), format: { ...format, ...sign } };
    }
    default:
      return { type: 'text' };
  }
}

function cell(
  text: string,
  properties: Properties,
  value: CellValue,
  key: string | undefined,
  entry?: Observation,
): Element {
  const data = { ...(key === undefined ? {} : { key }), ...(entry === undefined ? {} : { place: entry.place }) };
  return withData(h('td', properties, text), { cell: value, ...data });
}
