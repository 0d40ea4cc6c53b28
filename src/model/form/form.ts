/** A form whose every name is known: what each of its sheets is made of, what is computed, and what is printed where. */

import type { Severity } from '../../finding/finding.ts';
import type { RawCell } from '../../table/table.ts';
import type { Indicator } from '../plan/plan.ts';
import type { CalendarDate, FiscalYear } from '../year/fiscal-year.ts';
import type { Expression } from './expression.ts';
import type { FieldSetting, FrontSetting } from './form-schema.ts';
import type { LoosePart } from './part-schema.ts';
import type { Relation } from './relation.ts';
import type { CheckName } from './standard-checks.ts';

export interface Form {
  /** Name of its file without the ending. */
  readonly key: string;
  readonly file: string;
  readonly title: string;
  readonly version: string;
  readonly page: { readonly size: 'A3' | 'A4'; readonly orientation: 'landscape' | 'portrait' };
  readonly years: { readonly before: number; readonly after: number };
  /** One sheet for each of its rows. */
  readonly main: FormSource;
  /** The column that a sheet is called by. */
  readonly nameColumn: string;
  readonly sources: ReadonlyMap<string, FormSource>;
  /** How the workspace's indicators belong to its sheets. */
  readonly indicators: FormIndicators | undefined;
  readonly picks: ReadonlyMap<string, FormPick>;
  readonly figures: ReadonlyMap<string, FormFigure>;
  readonly fields: ReadonlyMap<string, FieldSetting>;
  readonly rules: readonly FormRule[];
  /** What the form says of the standard checks. */
  readonly checks: ReadonlyMap<CheckName, Severity | 'off'>;
  /** The columns that the standard checks look at, by their role. */
  readonly roles: ReadonlyMap<string, readonly { readonly source: FormSource; readonly head: string }[]>;
  /** Last year's edition, as far as there are tables of it. */
  readonly published: Published | undefined;
  /** When the sheets were to be handed in. */
  readonly deadline: CalendarDate | undefined;
  readonly front: FrontSetting | undefined;
  /** No sheets are printed, but what sums them up. */
  readonly frontOnly: boolean;
  readonly parts: readonly LoosePart[];
  /** What is not for the public is left out. */
  readonly isPublic?: true;
  readonly notes: readonly string[];
}

/** A table that values come from, or the sheets of another form, with the columns by which a sheet finds its rows. */
export interface FormSource {
  readonly name: string;
  readonly file: string;
  readonly heads: readonly string[];
  /** Columns whose text must be that of the sheet's own row. */
  readonly links: readonly string[];
  /** The column of fiscal years. */
  readonly year: string | undefined;
  /** What else tells rows of one sheet and one year apart: 段階. */
  readonly items: readonly string[];
  readonly rows: readonly SourceRow[];
  /** Years of its rows, ascending. */
  readonly years: readonly FiscalYear[];
  /** Rows by their links and year, see `linkKey`. */
  readonly index: ReadonlyMap<string, readonly SourceRow[]>;
  /** Whose sheets the rows are: each has all that the names of that form stand for. */
  readonly form?: Form;
}

/** What was published last year. */
export interface Published {
  /** By the names of the form's sources. */
  readonly sources: ReadonlyMap<string, FormSource>;
  readonly indicators: readonly Indicator[] | undefined;
}

export interface SourceRow {
  readonly year: FiscalYear | undefined;
  /** By head. */
  readonly cells: ReadonlyMap<string, RawCell>;
}

/** The workspace's own table of indicators. */
export interface FormIndicators {
  readonly name: string;
  /** The column whose text is that of the sheet's own row. */
  readonly link: string;
  readonly indicators: readonly Indicator[];
  /** Their rows: by link, in the order of the table. */
  readonly ofSheet: ReadonlyMap<string, readonly Indicator[]>;
  /** Where the text of a head stands in `Indicator.cells`. */
  readonly heads: readonly string[];
}

/** One value among several rows: 活動量, the actual of the indicator that bears ○. */
export type FormPick = {
  /** A row has one of the texts under each column; those written first are preferred. */
  readonly where: readonly { readonly column: string; readonly texts: readonly string[] }[];
  /** The first that holds a value. */
} & (
  | { readonly of: 'rows'; readonly source: FormSource; readonly columns: readonly string[] }
  | { readonly of: 'indicators'; readonly roles: readonly IndicatorRole[] }
);

/** What of an indicator can be picked. */
export const indicatorRoles = ['実績', '目標'] as const;
export type IndicatorRole = (typeof indicatorRoles)[number];

export interface FormFigure {
  readonly name: string;
  readonly label: string;
  /** As written. */
  readonly formula: string;
  readonly expression: Expression;
  readonly unit: string;
  /** Exact without it. */
  readonly decimals: number | undefined;
  readonly rounding: 'half-up' | 'down' | 'up';
}

export type FormRule = { readonly level: Severity } /** A difference up to `rounding` is one of rounding. */ & (
  | { readonly kind: 'relation'; readonly relation: Relation; readonly rounding: number }
  /** So many times what it was a year before, or a part of it. */
  | { readonly kind: 'jump'; readonly names: readonly string[]; readonly times: number }
  | {
      readonly kind: 'never';
      readonly together: readonly { readonly name: string; readonly texts: readonly string[] }[];
    }
  | { readonly kind: 'filled'; readonly names: readonly string[] }
);

export function linkKey(links: readonly string[], year: FiscalYear | undefined): string {
  return JSON.stringify([...links, year ?? null]);
}
