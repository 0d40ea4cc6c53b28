/** Choices of an entry form: in the formula of their cells where they are few, else on a sheet of their own, in sight. */

import type { EntrySheet } from '../../document/entry-form.ts';

export interface Choices {
  readonly lists: readonly (readonly string[])[];
  /** What the cells of a list are called. */
  nameOf(choices: readonly string[]): string;
}

/** Characters of a list within a formula. */
const longestInline = 255;

/** e.g. `"確定,速報"`; none where a choice could not be told from two, or they are too long. */
export function inlineList(choices: readonly string[]): string | undefined {
  const joined = choices.join(',');
  const isPlain = choices.every((choice) => choice !== '' && !/[,"\n]|^\s|\s$/.test(choice));
  return isPlain && joined.length <= longestInline ? `"${joined}"` : undefined;
}

/** A list a column, below its head. */
export function listSheet(lists: readonly (readonly string[])[]): EntrySheet {
  const longest = Math.max(...lists.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, at) => ({
    cells: lists.flatMap((choices, column) => {
      const value = choices[at];
      return value === undefined ? [] : [{ column: column + 1, look: 'shown' as const, value }];
    }),
  }));
  const heads = lists.map((_, at) => ({ column: at + 1, look: 'head' as const, value: `選択肢${at + 1}` }));
  return {
    name: '選択肢',
    columns: lists.map((choices) => Math.min(60, Math.max(8, ...choices.map(({ length }) => length + 2)))),
    rows: [{ cells: heads }, ...rows],
    headRow: 1,
    fixedColumns: 0,
    fields: [],
    alerts: [],
    footer: '選択肢（この頁は選ぶ言葉の一覧です）',
  };
}
