/** The cell of a value as the table printed it: its text for readers, its number and number format for workbooks. */

import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import { type CellValue, withData } from '../../document/document.ts';
import type { Entry } from '../../model/indicator.ts';

/** `key` names the cell for formulas, e.g. `1-04/actual/2017`. */
export function valueCell(entry: Entry | undefined, key: string, className: string): Element {
  if (entry === undefined)
    return cell('', { className: [className, 'missing'] }, { type: 'missing', reason: 'blank' }, key);
  const { quantity } = entry;
  switch (quantity.type) {
    case 'missing': {
      const { text, reason } = quantity;
      return cell(text, { className: [className, 'missing'] }, { type: 'missing', reason }, key, entry);
    }
    case 'amount': {
      const { text, value, before, after, decimals } = quantity;
      const format = { before, after, decimals, grouped: text.includes(',') || text.includes('，') };
      return cell(text, { className: [className] }, { type: 'number', value: value.toFixed(), format }, key, entry);
    }
    default:
      return cell(quantity.text, { className: [className] }, { type: 'text' }, key, entry);
  }
}

function cell(text: string, properties: Properties, value: CellValue, key: string, entry?: Entry): Element {
  const element = h('td', properties, text);
  return withData(element, { cell: value, key, ...(entry === undefined ? {} : { place: entry.place }) });
}
