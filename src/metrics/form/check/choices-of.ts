/** The choices of a column, in the order that the form gives them. */

import type { Inspection } from './inspection.ts';

/** Those of the column itself, or of what is picked from it. */
export function choicesOf({ fields, picks }: Inspection['form'], head: string): readonly string[] {
  const own = fields.get(head)?.choices;
  if (own !== undefined) return own;
  for (const [name, pick] of picks) {
    const choices = fields.get(name)?.choices;
    if (choices !== undefined && pick.of === 'rows' && pick.columns.includes(head)) return choices;
  }
  return [];
}
