/** An inquiry (照会): which sections are asked for what, in which columns of one form, and until when. */

import type { Place } from '../../finding/finding.ts';
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
  /** `InquirySection.number` */
  readonly section: string;
  readonly name: string;
  readonly unit: string;
  /** By the head of a `shown` column, as it is printed. */
  readonly shown: ReadonlyMap<string, string>;
  /** By the head of a `computed` column: how the workbook computes it. None where there is nothing to compute it from. */
  readonly computed: ReadonlyMap<string, ComputedCell>;
  readonly place: Place;
}

/** 達成率 in per cent with one decimal: `level` is actual ÷ target, `inverse` target ÷ actual. */
export interface ComputedCell {
  readonly formula: 'level' | 'inverse';
  /** Heads of the columns that it is made of. */
  readonly actual: string;
  readonly target: string;
}

export type InquiryColumn = { readonly head: string } & (
  | {
      readonly kind: 'shown';
      /** `previous`: what was published of the year before, which no reply may change. */
      readonly role: 'previous' | 'target' | 'other';
      readonly isNumber: boolean;
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
  /** A row is not complete without it. */
  readonly isNeeded: boolean;
}

/** Heads that every form has. */
export const numberHead = '番号';
export const answeredHead = '回答済';
export const answeredMark = '○';

/** 値の状態, the field that tells a blank that will be filled from one that will not. */
export const valueStates = ['確定', '速報', '未確定', '実績なし', '調査なし'] as const;
export type ValueState = (typeof valueStates)[number];

export function itemsOfSection({ items }: Inquiry, section: string): readonly InquiryItem[] {
  return items.filter((item) => item.section === section);
}

/** As the form prints it; a limit stands in the head, so that it is seen before it is passed. */
export function printedHead({ head, ...column }: InquiryColumn): string {
  return column.kind === 'asked' && column.field.type === 'text' && column.field.limit !== undefined
    ? `${head}（${column.field.limit}字まで）`
    : head;
}
