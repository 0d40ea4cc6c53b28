/** The cells that a written form is made of: headings, heads, boxes, choices, amounts. */

import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Quantity } from '../../model/value/quantity.ts';
import { spanProperties } from '../span-properties.ts';

export interface Span {
  readonly rows: number;
  readonly columns: number;
}

/** The heading of a part over the whole width of its table, e.g. `具体的取組１－１－１ 【人と人とのつながりづくり】`. */
export function headingCell(content: readonly ElementContent[], id: string, level: number, columns: number): Element {
  const properties = { id, className: ['form-heading'], scope: 'colgroup', dataHeading: `${level}`, colSpan: columns };
  return h('th', properties, [...content]);
}

/** A head above its box. `remark` is small print behind it, e.g. when the box must be filled. */
export function boxHead(words: string, { rows, columns }: Span, remark = '', level?: number): Element {
  const small = remark === '' ? [] : [h('small', `　　${remark}`)];
  const scope = columns > 1 ? { scope: 'colgroup', colSpan: columns } : { scope: 'col' };
  const properties: Properties = { className: ['form-head'], ...scope, ...spanProperties({ rows }) };
  return h('th', level === undefined ? properties : { ...properties, dataHeading: `${level}` }, [words, ...small]);
}

/** A head at the left of its box. */
export function rowHead(words: string, span: Span): Element {
  return h('th', { className: ['form-head'], scope: 'row', ...spanProperties(span) }, words);
}

/** A short head in the middle of its column. */
export function columnHead(words: string, span: Span): Element {
  return h('th', { className: ['form-head', 'center'], scope: 'col', ...spanProperties(span) }, words);
}

/** A box with a text. One that is empty keeps its height until someone fills it in. */
export function textBox(
  content: readonly ElementContent[],
  span: Span,
  id: string | undefined,
  size: 'small' | 'large' = 'small',
): Element {
  const className = content.length > 0 ? ['form-text'] : [size === 'large' ? 'form-blank-large' : 'form-blank'];
  return h('td', { className, ...spanProperties(span), ...(id === undefined ? {} : { id }) }, [...content]);
}

/** A box for a short text in its middle, e.g. one of the choices of the legend beside it. */
export function choiceBox(content: readonly ElementContent[], span: Span, id: string): Element {
  return h('td', { className: ['form-choice'], ...spanProperties(span), id }, [...content]);
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

/** The printed legend of the choices of a box, in which the one that was made stands out. */
export function legendCell(lines: readonly (readonly LegendPiece[])[], chosen: string, span: Span): Element {
  const content = lines.flatMap((pieces, at): ElementContent[] => [
    ...(at === 0 ? [] : [h('br')]),
    ...pieces.map((piece): ElementContent => {
      if (typeof piece === 'string') return { type: 'text', value: piece };
      const { choice, words } = piece;
      return isChosen(choice, chosen) ? h('strong', words) : { type: 'text', value: words };
    }),
  ]);
  return h('td', { className: ['form-legend'], ...spanProperties(span) }, content);
}

export type LegendPiece = string | { readonly choice: string; readonly words: string };

/** Of the choice ②(ⅱ), the head ② and the piece ②(ⅱ). */
function isChosen(choice: string, chosen: string): boolean {
  return choice !== '' && (choice === chosen || (choice.length === 1 && chosen.startsWith(choice)));
}

/** The `id` of the element that a field stands in. */
export function anchorOf(itemId: string, key: string): string {
  return `${itemId}/${key}`;
}
