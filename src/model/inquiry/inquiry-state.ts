/** Where an inquiry stands: what was sent, received, taken and doubted, section by section. Made of its history. */

export interface InquiryState {
  /** By 課番号. */
  readonly sections: ReadonlyMap<string, SectionState>;
  /** When the answers were frozen, e.g. `2025-07-01T09:30`; later changes are corrections. */
  readonly frozen: string | undefined;
}

export interface SectionState {
  /** When its workbook was made; none before. */
  readonly sent: string | undefined;
  readonly received: readonly ReceivedFile[];
  /** By the item's number, then by the head of the column. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, KeptAnswer>>;
  /** Numbers of the items that bear 回答済. */
  readonly answered: ReadonlySet<string>;
  readonly doubts: readonly KeptDoubt[];
}

export interface ReceivedFile {
  readonly file: string;
  /** sha256, in hexadecimal. */
  readonly digest: string;
  readonly time: string;
}

export interface KeptAnswer {
  /** As it is taken: a number with its decimals and without its unit, a choice as the form has it. */
  readonly text: string;
  /** As it was typed, where that differs. */
  readonly typed: string;
  readonly file: string;
  /** e.g. `様式1!E8` */
  readonly cell: string;
}

/** Something that a section has to confirm. */
export interface KeptDoubt {
  /** Visible key on the 確認依頼票, stable while the same is doubted of the same cell: `I012-実績-1`. */
  readonly id: string;
  /** Empty for a doubt about the whole reply. */
  readonly item: string;
  readonly head: string;
  /** As it was answered. */
  readonly found: string;
  /** What it would be taken for, once it is confirmed; empty where it can be taken for nothing. */
  readonly candidate: string;
  /** What is odd, and what is asked: two sentences in Japanese. */
  readonly doubt: string;
  readonly question: string;
  readonly severity: 'error' | 'warning' | 'notice';
  /** The section's answer: with a reason the doubt rests. */
  readonly reason: string | undefined;
}

/** Those that still wait for an answer; a notice asks for none. */
export function openDoubts({ doubts }: SectionState): readonly KeptDoubt[] {
  return doubts.filter(({ reason, severity }) => reason === undefined && severity !== 'notice');
}
