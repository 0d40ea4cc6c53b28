/** The cells that the policy form is made of: headings, heads, boxes, choices, amounts. */

import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Quantity } from '../../model/value/quantity.ts';
import type { TextOf } from '../text/marked-text.ts';

export interface Span {
  readonly rows?: number;
  readonly columns?: number;
}

/** The heading of a part over the whole width of its table, e.g. `具体的取組１－１－１ 【人と人とのつながりづくり】`. */
export function headingCell(
  text: TextOf,
  id: string,
  { level, words, columns }: { readonly level: 2 | 3 | 4; readonly words: string; readonly columns: number },
): Element {
  const properties = { id, className: ['form-heading'], scope: 'colgroup', dataHeading: `${level}`, colSpan: columns };
  return h('th', properties, [words, ...text(id, 'number'), ' 【', ...text(id, 'name'), '】']);
}

/** A head above its box. `remark` is small print behind it, e.g. when the box must be filled. */
export function boxHead(words: string, columns: number, remark = ''): Element {
  const small = remark === '' ? [] : [h('small', `　　${remark}`)];
  return h('th', { className: ['form-head'], ...columnScope(columns) }, [words, ...small]);
}

/** A head at the left of its box. */
export function rowHead(words: string, span: Span = {}): Element {
  return h('th', { className: ['form-head'], scope: 'row', ...spanProperties(span) }, words);
}

/** A short head in the middle of its column. */
export function columnHead(words: string): Element {
  return h('th', { className: ['form-head', 'center'], scope: 'col' }, words);
}

/** A box with a text of the plan. */
export function textBox(content: readonly ElementContent[], span: Span, id?: string): Element {
  return h('td', { className: ['form-text'], ...spanProperties(span), ...idProperty(id) }, [...content]);
}

/** A box that stays empty, and keeps its height, until someone fills it in. */
export function answerBox(
  text: TextOf,
  id: string,
  key: string,
  span: Span,
  size: 'small' | 'large' = 'small',
): Element {
  const content = text(id, key);
  const className = content.length > 0 ? ['form-text'] : [size === 'large' ? 'form-blank-large' : 'form-blank'];
  return h('td', { className, ...spanProperties(span), id: anchorOf(id, key) }, [...content]);
}

/** A box for one of the choices of the legend beside it. */
export function choiceBox(text: TextOf, id: string, key: string, span: Span = {}): Element {
  return h('td', { className: ['form-choice'], ...spanProperties(span), id: anchorOf(id, key) }, [...text(id, key)]);
}

/** A quantity with what is printed behind it. Only an unmarked text is a number for workbooks. */
export function quantityCell(
  quantity: Quantity,
  content: readonly ElementContent[],
  unit: string,
  { id, ...span }: Span & { readonly id: string },
): Element {
  const behind = quantity.type === 'missing' && unit !== '' ? ` ${unit}` : unit;
  const properties = { id, className: ['number'], ...spanProperties(span) };
  const cell = h('td', properties, [...content, ...(behind === '' ? [] : [behind])]);
  const isUnmarked = content.every(({ type }) => type === 'text');
  if (quantity.type === 'missing') {
    return withData(cell, { cell: { type: 'missing', reason: quantity.reason } });
  }
  // A full-width figure would be half-width as a number.
  if (quantity.type !== 'amount' || !isUnmarked || /[０-９]/.test(quantity.text)) return cell;
  const { before, after, decimals, value } = quantity;
  const format = { before, after: `${after}${behind}`, decimals, grouped: quantity.text.includes(',') };
  return withData(cell, { cell: { type: 'number', value: value.toFixed(), format } });
}

/** The `id` of the element that a field stands in. */
export function anchorOf(itemId: string, key: string): string {
  return `${itemId}/${key}`;
}

export function columnGroup(widths: readonly number[]): Element {
  return h(
    'colgroup',
    widths.map((width) => h('col', { dataWidth: `${width}` })),
  );
}

function columnScope(columns: number): Properties {
  return columns > 1 ? { scope: 'colgroup', colSpan: columns } : { scope: 'col' };
}

export function spanProperties({ rows = 1, columns = 1 }: Span): Properties {
  return { ...(rows > 1 ? { rowSpan: rows } : {}), ...(columns > 1 ? { colSpan: columns } : {}) };
}

function idProperty(id: string | undefined): Properties {
  return id === undefined ? {} : { id };
}
