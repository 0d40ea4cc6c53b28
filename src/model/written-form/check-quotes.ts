/** Checks the amounts that one part of a form quotes against those of the same number in another. */

import { type Finding, notice, warning } from '../../finding/finding.ts';
import { formatPlace } from '../../finding/format-place.ts';
import type { Decimal } from '../value/decimal.ts';
import { fieldsOf, join, listAt } from './description.ts';
import type { LooseDescription } from './description-schema.ts';
import type { FieldValue } from './field-value.ts';
import { entriesAt, type FormEntry, placeIn, type WrittenForm } from './written-form.ts';

/** What cannot be compared because there is nothing of its number is named in one notice. */
export function checkQuotes(form: WrittenForm): readonly Finding[] {
  return form.description.quotes.flatMap((quote) => checkQuote(form, quote));
}

function checkQuote(
  form: WrittenForm,
  { of, box, called, from, value }: LooseDescription['quotes'][number],
): readonly Finding[] {
  const planned = new Map(entriesAt(form.root, from).map((entry) => [numberOf(entry), entry]));
  const quoting = entriesAt(form.root, of);
  const { root } = form.description;
  const here = listAt(root, of)?.level.item?.sheet ?? '';
  const item = listAt(root, from)?.level.item;
  const words = { called, here, there: item?.sheet ?? '' };
  const differing = quoting.flatMap((entry): readonly Finding[] => {
    const number = numberOf(entry);
    const other = planned.get(number);
    const [quoted, own] = [entry.values.get(box), other?.values.get(value)];
    if (other === undefined || quoted === undefined || own === undefined) return [];
    const amount = amountOf(quoted);
    if (amount !== undefined && amountOf(own)?.eq(amount)) return [];
    const facts = {
      ...{ number, quoted: quoted.text, ...words },
      planned: own.quantity?.type === 'missing' || own.text.endsWith('円') ? own.text : `${own.text}円`,
      at: formatPlace(placeIn(form, join(other.key, value))),
    };
    return [warning('budget-differs', facts, placeIn(form, join(entry.key, box)))];
  });
  const numbers = quoting.map(numberOf).filter((number) => !planned.has(number));
  if (numbers.length === 0) return differing;
  const place = placeIn(form, of.split('.')[0] ?? '');
  return [...differing, notice('budget-unchecked', { numbers, ...words, kind: item?.kind ?? '' }, place)];
}

function numberOf({ level, values }: FormEntry): string {
  const field = fieldsOf(level).find(({ setting }) => setting.type === 'ordinal');
  return (field && values.get(field.path)?.written) ?? '';
}

/** In yen, of `12,411千`, `12,411,000` or `12.4百万`, all of which stand before 円 or with it, and of （12,411千円）. */
function amountOf({ quantity, quoted }: FieldValue): Decimal | undefined {
  const [value, unit] =
    quoted !== undefined
      ? [quoted.amount, quoted.unit]
      : quantity?.type === 'amount'
        ? [quantity.value, quantity.unit]
        : [undefined, ''];
  const factor = yenIn[unit.replace(/円$/, '')];
  return factor === undefined ? undefined : value?.times(factor);
}

const yenIn: Readonly<Record<string, string>> = {
  '': '1',
  千: '1000',
  万: '10000',
  百万: '1000000',
  億: '100000000',
};
