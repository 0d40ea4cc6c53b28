/** The items of an edition: everything in it that a revision may compare, and that a template may name. */

import type { Configuration } from '../model/configuration/configuration.ts';
import type { Item } from '../revision/item.ts';
import { type AmountsScope, itemsOfAmounts, scopeOfAmounts } from '../revision/items-of-amounts.ts';
import { itemsOfBook } from '../revision/items-of-book.ts';
import { itemsOfForm } from '../revision/items-of-form.ts';
import { itemsOfPlan, scopeOf } from '../revision/items-of-plan.ts';
import { type Edition, isBookAlone, type Part, partOf } from './edition.ts';

/** `other` is the edition that this one, the one before or after it, is compared with, `scope` what both say of their tables of amounts. */
export function itemsOfEdition(
  edition: Edition,
  { document }: Configuration,
  other?: Edition,
  scope?: AmountsScope,
  side: 'before' | 'after' = 'after',
): readonly Item[] {
  const itemsOf = (part: Part): readonly Item[] => {
    switch (part.kind) {
      case 'plan':
        return itemsOfPlan(part.plan, scopeOf(part.plan, partOf(other, 'plan')?.plan, side), document);
      case 'list':
        return part.items;
      case 'form':
        return itemsOfForm(part.form);
      case 'amounts':
        return scope === undefined ? [] : itemsOfAmounts(part.tables, scope);
      case 'text':
        return part.sections;
      case 'book':
        return isBookAlone(edition) ? itemsOfBook(part.book) : [];
      case 'sheets':
        return [];
    }
  };
  return edition.flatMap(itemsOf);
}

/** Only of two editions are the rows of tables of amounts items; a form shows none. */
export function findAmountsScope(current: Edition, old: Edition): AmountsScope | undefined {
  const [before, now] = [partOf(old, 'amounts'), partOf(current, 'amounts')];
  if (partOf(current, 'form') !== undefined || before === undefined || now === undefined) return undefined;
  return scopeOfAmounts(before.tables, now.tables);
}
