/** All sheets of a form together: how many have which evaluation, what they add up to, which are the largest. */

import { choicesOfName } from '../../model/form/choices-of-name.ts';
import { isAbsent } from '../../model/form/evaluate-expression.ts';
import type { Form } from '../../model/form/form.ts';
import { splitName } from '../../model/form/names.ts';
import { toHalfWidth } from '../../model/text/text-width.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { findMissingReason } from '../../model/value/missing-value.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { groupBy } from '../../table/group-by.ts';
import type { FormSheet } from './form-sheets.ts';
import { textOnSheet } from './text-on-sheet.ts';

export interface ChoiceCount {
  readonly choice: string;
  readonly count: number;
  /** count ÷ all that have chosen. */
  readonly share: Decimal | undefined;
}

export interface ChoiceTally {
  readonly counts: readonly ChoiceCount[];
  readonly chosen: number;
  /** Sheets that have none. */
  readonly blank: number;
}

/** Choices of the form come first, in its order and also where nobody chose them; others as they are met. Widths are one. */
export function tallyChoices(form: Form, sheets: readonly FormSheet[], name: string, year: FiscalYear): ChoiceTally {
  const own = chosenOf(form, sheets, name, year);
  const chosen = own.chosen.filter((text) => text !== undefined);
  const groups = groupBy(chosen, (text) => text);
  const counts = own.choices.map((choice) => {
    const count = groups.get(choice)?.length ?? 0;
    return { choice, count, share: chosen.length === 0 ? undefined : new Decimal(count).dividedBy(chosen.length) };
  });
  return { counts, chosen: chosen.length, blank: sheets.length - chosen.length };
}

export interface ChoiceChanges {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Sheets by what they had and what they have. */
  readonly counts: readonly (readonly number[])[];
  /** Sheets that lack one of them. */
  readonly blank: number;
}

/** How many sheets went from which choice to which, e.g. from 一次評価 to 二次評価. */
export function tallyChanges(
  form: Form,
  sheets: readonly FormSheet[],
  { from, to }: { readonly from: string; readonly to: string },
  year: FiscalYear,
): ChoiceChanges {
  const before = chosenOf(form, sheets, from, year);
  const after = chosenOf(form, sheets, to, year);
  const pairs = sheets.flatMap((_, index) => {
    const [one, other] = [before.chosen[index], after.chosen[index]];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  const byPair = groupBy(pairs, (pair) => JSON.stringify(pair));
  const counts = before.choices.map((row) =>
    after.choices.map((column) => byPair.get(JSON.stringify([row, column]))?.length ?? 0),
  );
  return { from: before.choices, to: after.choices, counts, blank: sheets.length - pairs.length };
}

/** Of each sheet, in the form's spelling. */
function chosenOf(form: Form, sheets: readonly FormSheet[], name: string, year: FiscalYear) {
  const declared = choicesOfName(form, name);
  const canonical = new Map(declared.map((choice) => [toHalfWidth(choice), choice]));
  const chosen = sheets.map((sheet) => {
    const text = textOnSheet(form, sheet, name, year) ?? '';
    return findMissingReason(text) === undefined ? (canonical.get(toHalfWidth(text)) ?? text) : undefined;
  });
  return { chosen, choices: [...new Set([...declared, ...chosen.flatMap((text) => text ?? [])])] };
}

export interface GroupSum {
  /** What its sheets have in common, one by one of what they are grouped by; fewer of a subtotal, none of the total. */
  readonly groups: readonly string[];
  readonly count: number;
  readonly sheets: readonly FormSheet[];
  /** By column. */
  readonly sums: readonly SumOfSheets[];
}

export interface SumOfSheets {
  /** `undefined` where no sheet has a value. */
  readonly value: Decimal | undefined;
  /** Sheets that have none. */
  readonly without: number;
}

/** In the order in which the groups are met; what all sheets of a group add up to comes after those that it is divided in. */
export function sumSheets(
  form: Form,
  sheets: readonly FormSheet[],
  { by: [by, ...within], columns }: { readonly by: readonly string[]; readonly columns: readonly string[] },
  year: FiscalYear,
  groups: readonly string[] = [],
): readonly GroupSum[] {
  const divided = by === undefined ? [] : [...groupSheets(form, sheets, by, year)];
  return [
    ...divided.flatMap(([group, all]) => sumSheets(form, all, { by: within, columns }, year, [...groups, group])),
    { groups, count: sheets.length, sheets, sums: columns.map((column) => addUpSheets(sheets, column, year)) },
  ];
}

/** By the text that each has, in the order in which these are met. */
export function groupSheets(
  form: Form,
  sheets: readonly FormSheet[],
  by: string,
  year: FiscalYear,
): ReadonlyMap<string, readonly FormSheet[]> {
  return groupBy(sheets, (sheet) => textOnSheet(form, sheet, by, year) ?? '');
}

export function addUpSheets(sheets: readonly FormSheet[], column: string, year: FiscalYear): SumOfSheets {
  const values = sheets.map((sheet) => sheet.numberOf(splitName(column), year));
  const numbers = values.flatMap((value) => (isAbsent(value) ? [] : [value.value]));
  const value = numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum.plus(number));
  return { value, without: values.length - numbers.length };
}

export interface Ranked {
  /** Equal values share theirs. */
  readonly rank: number;
  readonly sheet: FormSheet;
}

/** The largest first; sheets without a value have no rank. */
export function rankSheets(
  sheets: readonly FormSheet[],
  by: string,
  year: FiscalYear,
  most: number,
): readonly Ranked[] {
  const valued = sheets.flatMap((sheet) => {
    const value = sheet.numberOf(splitName(by), year);
    return isAbsent(value) ? [] : [{ sheet, value: value.value }];
  });
  const sorted = valued.toSorted((a, b) => b.value.comparedTo(a.value));
  let rank = 0;
  const ranked = sorted.map(({ sheet, value }, index) => {
    if (index === 0 || sorted[index - 1]?.value.equals(value) !== true) rank = index + 1;
    return { rank, sheet };
  });
  return ranked.filter((each) => each.rank <= most);
}
