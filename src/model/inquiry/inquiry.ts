/** An inquiry (照会): which sections are asked for what, in which columns of one form, and until when. */

import type { Place } from '../../finding/finding.ts';
import type { Decimal } from '../value/decimal.ts';
import type { CalendarDate, FiscalYear } from '../year/fiscal-year.ts';

export interface Inquiry {
  /** The form that describes it. */
  readonly file: string;
  /** e.g. `指標の進捗状況 回答票` */
  readonly title: string;
  /** 照会番号, e.g. `R7-企-012`: with the version what a reply is known by. */
  readonly number: string;
  /** 様式の版 */
  readonly version: string;
  /** The year that is asked about. */
  readonly year: FiscalYear;
  readonly deadline: CalendarDate;
  /** Whom to ask, as it is printed; empty where nothing is said. */
  readonly contact: string;
  /** In the order of their numbers' first item. */
  readonly sections: readonly InquirySection[];
  /** Between 番号, which is always the first, and 回答済, which is always the last. */
  readonly columns: readonly InquiryColumn[];
  readonly items: readonly InquiryItem[];
}

export interface InquirySection {
  /** 課番号, e.g. `K01`; the name itself where nobody gave numbers. */
  readonly number: string;
  readonly name: string;
  readonly deadline: CalendarDate;
  /** Where its workbook is to be sent; empty where nothing is said. */
  readonly sentTo: string;
}

/** One line of the form: an indicator, a programme. */
export interface InquiryItem {
  /** In column A. */
  readonly number: string;
  /** Id of its indicator, where the form numbers its items by another column. */
  readonly indicator?: string;
  /** `InquirySection.number` */
  readonly section: string;
  readonly name: string;
  readonly unit: string;
  /** By the head of a `shown` column. */
  readonly shown: ReadonlyMap<string, ShownValue>;
  /** By the head of an `asked` column that no other shows it of: the same of the year before, where the data have it. */
  readonly before?: ReadonlyMap<string, ShownValue>;
  /** By the head of a `computed` column: how the workbook computes it. None where there is nothing to compute it from. */
  readonly computed: ReadonlyMap<string, ComputedCell>;
  readonly place: Place;
}

export interface ShownValue {
  /** As it is printed: `1,234`, `7.9`, `－`, `拡充`. */
  readonly text: string;
  /** Where it is one number in the item's unit: plain digits, e.g. `1234`. */
  readonly number?: string;
}

export interface ComputedCell {
  /** As a formula of a workbook, without its `=`; `{actual}` stands for the cell of the answer in the column `actual`. */
  readonly formula: string;
  readonly actual: string;
  /** What is printed for an answer, e.g. `105.0%`; `－` where there is no ratio. */
  shown(actual: Decimal): string;
  /** The same as a number, in per cent and rounded. */
  valueOf(actual: Decimal): Decimal | undefined;
}

export type InquiryColumn = { readonly head: string } & (
  | {
      readonly kind: 'shown';
      /** What it shows, whatever the head calls it: `実績`. */
      readonly name: string;
      /** `previous`: what was published of the year before, which no reply may change. */
      readonly role: 'previous' | 'target' | 'other';
      /** The column of a form's table that it shows, and of which of its rows. */
      readonly shows?: Pick<AskedField, 'source' | 'name' | 'where'>;
    }
  | { readonly kind: 'computed' }
  | { readonly kind: 'asked'; readonly field: AskedField }
  /** 値の状態: how firm the value in `of` is. */
  | { readonly kind: 'state'; readonly of: string }
);

/** What is asked, and where the answer belongs. */
export interface AskedField {
  /** Its name in the data, e.g. `実績`, `総合評価`. */
  readonly name: string;
  readonly type: 'number' | 'text' | 'choice' | 'date';
  /** Of a choice. */
  readonly choices: readonly string[];
  /** Characters of a text. */
  readonly limit: number | undefined;
  /** Of a number; that of the item where the form says none. */
  readonly unit: string | undefined;
  /** Of a number, where the form says how many. */
  readonly decimals?: number;
  /** A row is not complete without it. */
  readonly isNeeded: boolean;
  /** The table that the answer belongs to, by the form's name of it, and what else its row says: 段階 一次. */
  readonly source: string;
  readonly where: ReadonlyMap<string, string>;
}

/** Heads that every form has. */
export const numberHead = '番号';
export const answeredHead = '回答済';
export const answeredMark = '○';

/** The name of an indicator's own value, which stands in the column of its year. */
export const actualHead = '実績';

/** 値の状態, the field that tells a blank that will be filled from one that will not. */
export const valueStates = ['確定', '速報', '未確定', '実績なし', '調査なし'] as const;
export type ValueState = (typeof valueStates)[number];

export function itemsOfSection({ items }: Inquiry, section: string): readonly InquiryItem[] {
  return items.filter((item) => item.section === section);
}

/** The head of the column that shows the items' names; none where the form shows no names. */
export function nameHeadOf({ columns, items }: Inquiry): string | undefined {
  const showsNames = ({ head }: InquiryColumn) => items.every(({ shown, name }) => shown.get(head)?.text === name);
  return items.length === 0 ? undefined : columns.find((each) => each.kind === 'shown' && showsNames(each))?.head;
}

/** The value of the year before that an answer is held against, shown in the form or not. */
export function previousOf(
  inquiry: Pick<Inquiry, 'columns'>,
  { shown, before }: InquiryItem,
  field: AskedField,
): ShownValue | undefined {
  const column = previousColumnOf(inquiry, field);
  if (column !== undefined) return shown.get(column.head);
  const own = inquiry.columns.find((each) => each.kind === 'asked' && each.field === field);
  return own && before?.get(own.head);
}

/** Where that stands. */
export function previousColumnOf({ columns }: Pick<Inquiry, 'columns'>, field: AskedField): InquiryColumn | undefined {
  return columns.find((each) => showsBefore(each, field));
}

/** By its name, or by the row and column of the table that the name stands for. */
export function showsBefore(column: InquiryColumn | undefined, field: AskedField): boolean {
  if (column?.kind !== 'shown' || column.role !== 'previous' || !showsAlike(column, field)) return false;
  return column.shows === undefined || isSameWhere(column.shows.where, field.where);
}

/** The same of another row or year, such as the plan of what came out: where it is far off, one of the two may be a slip. */
export function alikeOf(
  { columns }: Pick<Inquiry, 'columns'>,
  { shown }: InquiryItem,
  field: AskedField,
): ShownValue | undefined {
  const alike = columns.filter((each) => showsAlike(each, field));
  return alike.map(({ head }) => shown.get(head)).find((value) => value?.number !== undefined);
}

/** The same of whatever row and year. */
export function showsAlike(column: InquiryColumn | undefined, field: AskedField): boolean {
  if (column?.kind !== 'shown') return false;
  return column.shows === undefined ? column.name === field.name : isColumnOf(column.shows, field);
}

type ShownColumn = Pick<AskedField, 'source' | 'name'>;

function isColumnOf(shows: ShownColumn, field: ShownColumn): boolean {
  return shows.source === field.source && shows.name === field.name;
}

function isSameWhere(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([column, text]) => other.get(column) === text);
}

/** As the form prints it; a limit stands in the head, so that it is seen before it is passed. */
export function printedHead({ head, ...column }: InquiryColumn): string {
  return column.kind === 'asked' && column.field.type === 'text' && column.field.limit !== undefined
    ? `${head}（${column.field.limit}字まで）`
    : head;
}
