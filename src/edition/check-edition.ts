/** Checks the data of one edition, whatever they are about, and finds the items in them. */

import type { Finding, Found } from '../finding/finding.ts';
import type { AmountsReading } from '../model/amounts/amounts-reading.ts';
import { checkAmounts } from '../model/amounts/check-amounts.ts';
import { checkBook } from '../model/book/check-book.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { fillList } from '../model/filled-table/fill-list.ts';
import { checkForms } from '../model/form/check-forms.ts';
import type { RawForm } from '../model/form/raw-form.ts';
import { checkPlanHistory } from '../model/life/check-plan-history.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { PlanReading } from '../model/plan/plan-reading.ts';
import { checkWrittenForm } from '../model/written-form/check-written-form.ts';
import { itemsOfTable } from '../revision/items-of-table.ts';
import type { RawData } from '../workspace/read-workspace.ts';
import type { Edition, Part } from './edition.ts';
import { withoutHeadsOfForms } from './known-to-form.ts';

export interface CheckedEdition extends Found<Edition | undefined>, TableReadings {}

/** How its tables were understood, also where an error stops the reports. */
export interface TableReadings {
  /** Of the table of indicators. */
  readonly reading?: PlanReading;
  /** Of those of amounts. */
  readonly amountsReadings?: readonly AmountsReading[];
}

/** No value where a plan cannot be made of its tables. */
export function checkEdition(
  { indicators, measures, changes, list, form, book, amounts, sheets }: RawData,
  configuration: Configuration,
): CheckedEdition {
  const plan = indicators === undefined ? undefined : checkPlanHistory(indicators, measures, changes, configuration);
  const filled = list === undefined ? undefined : fillList(list, configuration.document.date);
  const items = filled === undefined ? undefined : itemsOfTable(filled.value);
  const checkedBook = book === undefined ? undefined : checkBook(book);
  const tables = amounts === undefined ? undefined : checkAmounts(amounts, configuration);
  const context = { documentDate: configuration.document.date };
  // What a plan that cannot be made lacks is said already.
  const isLost = plan !== undefined && plan.value === undefined;
  const ownForms = isLost ? [] : checkForms(sheets ?? [], plan?.value, context, (raw) => planOf(raw, configuration));
  const forms = ownForms.flatMap(({ value }) => value ?? []);
  const findings: readonly Finding[] = [
    ...withoutHeadsOfForms(plan?.findings ?? [], sheets ?? []),
    ...(items?.findings ?? []),
    ...(filled?.findings ?? []),
    ...(form === undefined ? [] : checkWrittenForm(form)),
    ...(checkedBook?.findings ?? []),
    ...(tables?.findings ?? []),
    ...ownForms.flatMap((each) => each.findings),
  ];
  const readings: TableReadings = {
    ...(plan === undefined ? {} : { reading: plan.reading }),
    ...(tables === undefined ? {} : { amountsReadings: tables.value }),
  };
  if (plan !== undefined && plan.value === undefined) return { value: undefined, findings, ...readings };
  const parts: readonly (Part | undefined)[] = [
    plan?.value && { kind: 'plan', plan: plan.value, ...(plan.history !== undefined && { history: plan.history }) },
    items && { kind: 'list', items: items.value, ...(list?.written !== undefined && { written: list.written }) },
    form && { kind: 'form', form },
    checkedBook && { kind: 'book', book: checkedBook.value },
    tables && { kind: 'amounts', tables: tables.value.map(({ table }) => table) },
    forms.length === 0 ? undefined : { kind: 'sheets', forms },
  ];
  return { value: parts.filter((part) => part !== undefined), findings, ...readings };
}

/** That of last year; its own faults were told when it was this year's. */
function planOf({ published }: RawForm, configuration: Configuration): Plan | undefined {
  return published?.indicators && checkPlanHistory(published.indicators, undefined, undefined, configuration).value;
}
