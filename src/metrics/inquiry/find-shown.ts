/** Finds which column of which table a shown value stands for, so that an answer is held against the same of the year before. */

import type { Expression } from '../../model/form/expression.ts';
import type { Form } from '../../model/form/form.ts';
import { meaningOf, splitName, writeName } from '../../model/form/names.ts';
import type { InquiryColumn } from '../../model/inquiry/inquiry.ts';

type Shows = NonNullable<Extract<InquiryColumn, { kind: 'shown' }>['shows']>;

/** What is computed of several columns stands for none. */
export function findShown(form: Form, column: InquiryColumn): InquiryColumn {
  if (column.kind !== 'shown') return column;
  const shows = showsOf(form, column.name);
  return shows === undefined ? column : { ...column, shows };
}

function showsOf(form: Form, written: string): Shows | undefined {
  const meaning = meaningOf(form, splitName(written));
  if (!('kind' in meaning)) return undefined;
  switch (meaning.kind) {
    case 'column':
      return { source: meaning.source.name, name: meaning.head, where: new Map() };
    case 'pick': {
      const { pick } = meaning;
      const [name, ...others] = pick.of === 'rows' ? pick.columns : [];
      const isOne = others.length === 0 && pick.where.every(({ texts }) => texts.length === 1);
      if (pick.of !== 'rows' || name === undefined || !isOne) return undefined;
      const where = new Map(pick.where.map(({ column, texts: [text = ''] }) => [column, text]));
      return { source: pick.source.name, name, where };
    }
    case 'figure': {
      const first = firstName(meaning.figure.expression);
      return first === undefined || first === written ? undefined : showsOf(form, first);
    }
  }
}

/** 事業費 is 決算額, where there is one: `最初（決算額、予算現額）`. */
function firstName(expression: Expression): string | undefined {
  if (expression.type === 'name') return writeName(expression.name);
  const [first] = expression.type === 'call' && expression.name === '最初' ? expression.operands : [];
  return first?.type === 'name' ? writeName(first.name) : undefined;
}
