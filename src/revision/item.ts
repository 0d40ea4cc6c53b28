/** What a revision compares: things with an identity and fields of text, whatever kind of file they were read from. */

import type { Place } from '../finding/finding.ts';

/** One edition of a document's data, e.g. 素案. */
export interface Version {
  /** As head words of columns, e.g. `素案`, `改正後`. */
  readonly label: string;
  /** In the document's order; no two have the same id. */
  readonly items: readonly Item[];
  /** Of a list: the heads of its columns, which are compared as well. No two have the same key. */
  readonly heads?: readonly Head[];
}

export interface Head {
  /** That of the fields below it. */
  readonly key: string;
  /** As printed. */
  readonly label: string;
  /** As of its fields. */
  readonly isOfOwnYear?: true;
}

/** A KPI, a 具体的取組, any part of a document that staff speak of as one thing. */
export interface Item {
  /** Stays the same while it is the same thing, wherever it stands and whatever it is called. */
  readonly id: string;
  /** What staff call such a thing, e.g. `KPI`, `具体的取組`. */
  readonly kind: string;
  /** What it is called, e.g. label `KPI`, text `延長保育の実施施設数`. */
  readonly name: Field;
  /** What it stands in, from the outermost, e.g. 基本目標, 施策. */
  readonly path: readonly Field[];
  /** Its other fields in printed order; no two have the same key. */
  readonly fields: readonly Field[];
  /** Ids of items of the version before whose place it takes: one of its own id is meant without being named. */
  readonly replaces: readonly string[];
  /** It began or ended, as staff wrote: however alike their names are, it is no other. */
  readonly isOwn?: true;
  readonly place: Place;
}

export interface Field {
  readonly key: string;
  /** As printed above or beside it, e.g. `現状値`. */
  readonly label: string;
  /** As printed, lines divided by `\n`. */
  readonly text: string;
  readonly place?: Place;
  /** Of a year that the other edition has no column of: that years pass is no change, yet no value of either may be lost. */
  readonly isOfOwnYear?: true;
  /** What of the text came from data. */
  readonly figures?: readonly DataFigure[];
}

/** A figure that a text of a book takes from a table, e.g. of the id `電子申請件数.前年度`. */
export interface DataFigure {
  readonly id: string;
  readonly name: string;
  /** As printed. */
  readonly text: string;
}
