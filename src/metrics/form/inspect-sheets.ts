/** Holds the sheets of a form against its rules, of every year that they have. */

import { type Finding, find, type Place } from '../../finding/finding.ts';
import { textOf } from '../../model/form/build-source.ts';
import { evaluateExpression, isAbsent } from '../../model/form/evaluate-expression.ts';
import type { Expression } from '../../model/form/expression.ts';
import type { Form, FormRule, FormSource, SourceRow } from '../../model/form/form.ts';
import { meaningOf, namesOfRule, splitName, writtenIn } from '../../model/form/names.ts';
import { holds } from '../../model/form/relation.ts';
import { toHalfWidth } from '../../model/text/text-width.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { type FiscalYear, fiscalYear } from '../../model/year/fiscal-year.ts';
import { showNumber } from '../show-figure.ts';
import { type FormSheet, makeSheets } from './form-sheets.ts';
import { isSwapped, suspectUnit } from './suspects.ts';
import { textOnSheet } from './text-on-sheet.ts';

type NameYear = (year: FiscalYear) => string;

/** `reported` is the year that is looked at where no table has years of its own, as with sheets of indicators alone. */
export function inspectSheets(
  form: Form,
  nameYear: NameYear,
  asked = form.rules,
  reported = fiscalYear(0),
): readonly Finding[] {
  if (asked.length === 0) return [];
  const dated = [...new Set([...form.sources.values()].flatMap((source) => source.years))].toSorted((a, b) => a - b);
  const years = dated.length === 0 ? [reported] : dated;
  const isUndated = dated.length === 0 && form.indicators === undefined;
  const rules = asked.map((rule) => ({ rule, years: yearsOfRule(form, rule, years) }));
  return makeSheets(form).flatMap((sheet) => {
    const name = [sheet.id, sheet.name].join('　').trim();
    const inspected: Inspected = { form, sheet, name, nameYear: isUndated ? () => '' : nameYear };
    return rules.flatMap(({ rule, years: own }) => own.flatMap((year) => inspect(inspected, rule, year)));
  });
}

interface Inspected {
  readonly form: Form;
  readonly sheet: FormSheet;
  readonly name: string;
  readonly nameYear: NameYear;
}

/** What has no years is looked at once. */
function yearsOfRule(form: Form, rule: FormRule, years: readonly FiscalYear[]): readonly FiscalYear[] {
  const dated = namesOfRule(rule).some((name) => {
    const meaning = meaningOf(form, splitName(name));
    if (!('kind' in meaning)) return false;
    return meaning.kind !== 'column' || meaning.source.year !== undefined;
  });
  return dated ? years : years.slice(-1);
}

function inspect(inspected: Inspected, rule: FormRule, year: FiscalYear): readonly Finding[] {
  switch (rule.kind) {
    case 'relation':
      return inspectRelation(inspected, rule, year);
    case 'jump':
      return rule.names.flatMap((name) => inspectJump(inspected, rule, name, year));
    case 'never':
      return inspectNever(inspected, rule, year);
    case 'filled':
      return rule.names.flatMap((name) => inspectFilled(inspected, rule, name, year));
  }
}

type RuleOf<Kind extends FormRule['kind']> = Extract<FormRule, { kind: Kind }>;

/** Nothing can be said where a value is missing; where it is no number that is told of its cell. */
function inspectRelation(
  { form, sheet, name, nameYear }: Inspected,
  { relation, rounding, level }: RuleOf<'relation'>,
  year: FiscalYear,
): readonly Finding[] {
  const evaluate = (expression: Expression) =>
    evaluateExpression(expression, (value, back) => sheet.numberOf(value, fiscalYear(year - back)));
  const [left, right] = [evaluate(relation.left), evaluate(relation.right)];
  if (isAbsent(left) || isAbsent(right) || holds(relation.sign, left.value, right.value)) return [];
  const difference = left.value.minus(right.value).abs();
  const isRounding = difference.lessThanOrEqualTo(rounding);
  const slip =
    relation.sign === '＝' ? (isSwapped(difference) ? 'swapped' : undefined) : suspectUnit(left.value, right.value);
  const suspect = isRounding ? 'rounding' : slip;
  const facts = {
    ...{ sheet: name, year: nameYear(year), left: relation.leftText, sign: relation.sign, right: relation.rightText },
    ...({ leftValue: show(left.value), rightValue: show(right.value), suspect } as const),
  };
  const place = placeOf(form, sheet, [...writtenIn(relation.left), ...writtenIn(relation.right)], year);
  return [find(isRounding ? 'warning' : level, 'sheet-relation', facts, place)];
}

function inspectJump(
  { form, sheet, name, nameYear }: Inspected,
  { times, level }: RuleOf<'jump'>,
  valueName: string,
  year: FiscalYear,
): readonly Finding[] {
  const [value, previous] = [year, fiscalYear(year - 1)].map((each) => sheet.numberOf(splitName(valueName), each));
  if (value === undefined || previous === undefined || isAbsent(value) || isAbsent(previous)) return [];
  if (value.value.isZero() || previous.value.isZero()) return [];
  const ratio = value.value.dividedBy(previous.value).abs();
  const change = ratio.lessThan(1) ? new Decimal(1).dividedBy(ratio) : ratio;
  if (change.lessThan(times)) return [];
  const suspect =
    change.greaterThan(300) && change.lessThan(3000)
      ? 'unit'
      : change.greaterThan(7) && change.lessThan(13)
        ? 'digit'
        : undefined;
  const facts = {
    ...({ sheet: name, year: nameYear(year), name: valueName, suspect } as const),
    ...{ value: show(value.value), previous: show(previous.value) },
  };
  return [find(level, 'sheet-jump', facts, placeOf(form, sheet, [valueName], year))];
}

/** Rows of one source are looked at one by one: what 一次評価 chose does not meet what 二次評価 did. */
function inspectNever(
  { form, sheet, name, nameYear }: Inspected,
  { together, level }: RuleOf<'never'>,
  year: FiscalYear,
): readonly Finding[] {
  const sources = new Set(together.map((each) => sourceOf(form, each.name)));
  const [source, other] = [...sources];
  const ofRows = source !== undefined && other === undefined && source.items.length > 0;
  const names = together.map((each) => each.name);
  const [first = ''] = names;
  const candidates: readonly Candidate[] = ofRows
    ? sheet.rowsOf(source, year).map((row) => ({
        textIn: (each) => textOf(row, splitName(each).name),
        place: row.cells.get(splitName(first).name)?.place,
      }))
    : [
        {
          textIn: (each) => textOnSheet(form, sheet, each, year) ?? '',
          place: placeOf(form, sheet, names, year),
        },
      ];
  return candidates.flatMap(({ textIn, place }) => {
    const isMet = together.every((each) => each.texts.some((text) => isSame(text, textIn(each.name))));
    if (!isMet) return [];
    const choices = names.map((each) => `${splitName(each).name}「${textIn(each)}」`);
    return [find(level, 'sheet-never', { sheet: name, year: nameYear(year), choices }, place)];
  });
}

interface Candidate {
  readonly textIn: (name: string) => string;
  readonly place: Place | undefined;
}

function isSame(one: string, other: string): boolean {
  return other !== '' && toHalfWidth(one) === toHalfWidth(other);
}

/** Where the sheet has a row at all. */
function inspectFilled(
  { form, sheet, name, nameYear }: Inspected,
  { level }: RuleOf<'filled'>,
  column: string,
  year: FiscalYear,
): readonly Finding[] {
  const source = sourceOf(form, column);
  const head = splitName(column).name;
  const blank = (source === undefined ? [] : sheet.rowsOf(source, year)).filter((row) => textOf(row, head) === '');
  const facts = { sheet: name, year: nameYear(year), name: column };
  return blank.map((row) => find(level, 'sheet-blank', facts, row.cells.get(head)?.place));
}

function sourceOf(form: Form, name: string): FormSource | undefined {
  const meaning = meaningOf(form, splitName(name));
  return 'kind' in meaning && meaning.kind === 'column' ? meaning.source : undefined;
}

/** The first cell of the year that one of the names stands in, else that of a year-less table. */
function placeOf(form: Form, sheet: FormSheet, names: readonly string[], year: FiscalYear): Place | undefined {
  const cells = names.flatMap((name) => {
    const source = sourceOf(form, name);
    const [row]: readonly SourceRow[] = source === undefined ? [] : sheet.rowsOf(source, year);
    return row?.cells.get(splitName(name).name)?.place ?? [];
  });
  return cells[0] ?? [...sheet.row.cells.values()][0]?.place;
}

function show(value: Decimal): string {
  return showNumber(value, { decimals: value.decimalPlaces(), rounding: 'half-up' });
}
