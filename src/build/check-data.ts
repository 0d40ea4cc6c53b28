/** Checks the data of one edition, whatever they are about, and finds the items in them. */

import type { Finding, Found } from '../finding/finding.ts';
import type { AmountsTable } from '../model/amounts/amounts.ts';
import type { AmountsReading } from '../model/amounts/amounts-reading.ts';
import { checkAmounts } from '../model/amounts/check-amounts.ts';
import type { Book } from '../model/book/book.ts';
import { checkBook } from '../model/book/check-book.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { fillList } from '../model/filled-table/fill-list.ts';
import { checkPlan } from '../model/plan/check-plan.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { PlanReading } from '../model/plan/plan-reading.ts';
import { checkPolicyForm } from '../model/policy-form/check-policy-form.ts';
import type { PolicyForm } from '../model/policy-form/policy-form.ts';
import type { Item } from '../revision/item.ts';
import { itemsOfTable } from '../revision/items-of-table.ts';
import type { RawTable } from '../table/table.ts';
import type { RawData } from '../workspace/read-workspace.ts';

export interface CheckedData {
  readonly plan?: Plan;
  readonly form?: PolicyForm;
  readonly list?: readonly Item[];
  /** The list is what this program wrote. */
  readonly written?: RawTable['written'];
  /** The list is the sections of a text. */
  readonly isText?: true;
  readonly book?: Book;
  readonly amounts?: readonly AmountsTable[];
}

export interface CheckedEdition extends Found<CheckedData | undefined>, TableReadings {}

/** How its tables were understood, also where an error stops the reports. */
export interface TableReadings {
  /** Of the table of indicators. */
  readonly reading?: PlanReading;
  /** Of those of amounts. */
  readonly amountsReadings?: readonly AmountsReading[];
}

/** No value where a plan cannot be made of its tables. */
export function checkData(
  { indicators, measures, list, form, book, amounts }: RawData,
  configuration: Configuration,
): CheckedEdition {
  const plan = indicators === undefined ? undefined : checkPlan(indicators, measures, configuration);
  const filled = list === undefined ? undefined : fillList(list, configuration.document.date);
  const items = filled === undefined ? undefined : itemsOfTable(filled.value);
  const checkedBook = book === undefined ? undefined : checkBook(book);
  const tables = amounts === undefined ? undefined : checkAmounts(amounts, configuration);
  const findings: readonly Finding[] = [
    ...(plan?.findings ?? []),
    ...(items?.findings ?? []),
    ...(filled?.findings ?? []),
    ...(form === undefined ? [] : checkPolicyForm(form)),
    ...(checkedBook?.findings ?? []),
    ...(tables?.findings ?? []),
  ];
  const readings: TableReadings = {
    ...(plan === undefined ? {} : { reading: plan.reading }),
    ...(tables === undefined ? {} : { amountsReadings: tables.value }),
  };
  if (plan !== undefined && plan.value === undefined) return { value: undefined, findings, ...readings };
  const value = {
    ...(plan?.value === undefined ? {} : { plan: plan.value }),
    ...(items === undefined ? {} : { list: items.value }),
    ...(list?.written === undefined ? {} : { written: list.written }),
    ...(form === undefined ? {} : { form }),
    ...(checkedBook === undefined ? {} : { book: checkedBook.value }),
    ...(tables === undefined ? {} : { amounts: tables.value.map(({ table }) => table) }),
  };
  return { value, findings, ...readings };
}
