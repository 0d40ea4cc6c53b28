/** What a section's reply says, cell by cell: what can be taken, and what has to be asked. */

import type { Finding, Place } from '../../finding/finding.ts';
import type { GridRow } from '../../table/table.ts';

/** A sheet of a file that may be a reply, as displayed. */
export interface ReplySheet {
  readonly file: string;
  readonly sheet?: string;
  /** The workbook does not show it. */
  readonly isHidden?: true;
  readonly rows: readonly GridRow[];
  /** What was noticed in reading it: hidden rows, struck texts, texts in shapes and comments. */
  readonly findings: readonly Finding[];
}

/** What stands visibly on a form: which inquiry, which version, which section. */
export interface FormIdentity {
  readonly kind: 'form' | 'confirmation';
  readonly number: string;
  readonly version: string;
  /** 課番号 */
  readonly section: string;
  /** What stands behind that number; empty where nothing does. */
  readonly sectionName: string;
  readonly place: Place;
}

export interface Answer {
  readonly item: string;
  /** Of the column. */
  readonly head: string;
  /** As it is taken; empty for a cell that is blank. */
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  readonly place: Place;
}

/** Something that a section has to confirm; `finding` says it in words. */
export interface ReplyDoubt {
  /** Empty where it is about the whole reply. */
  readonly item: string;
  readonly head: string;
  readonly found: string;
  /** What it is taken for once it is confirmed; empty where it can be taken for nothing. */
  readonly candidate: string;
  /** The answer in this cell is not taken before it is confirmed. */
  readonly holdsBack: boolean;
  readonly finding: Finding;
}

export interface ReplyRow {
  readonly item: string;
  readonly isAnswered: boolean;
  /** Those that are taken, blank ones among them. */
  readonly answers: readonly Answer[];
}

export interface Reply {
  readonly file: string;
  readonly section: string;
  readonly rows: readonly ReplyRow[];
  readonly doubts: readonly ReplyDoubt[];
  /** Items of the section that the file has no row of. */
  readonly absent: readonly string[];
}

/** A 確認依頼票 that came back: what was answered to which doubt. */
export interface ReturnedConfirmation {
  readonly file: string;
  readonly section: string;
  readonly answers: readonly {
    /** `KeptDoubt.id` */
    readonly id: string;
    readonly answer: string;
    readonly reason: string;
    readonly place: Place;
  }[];
}
