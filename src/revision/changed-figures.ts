/** The figures of a text that came from data and are others now: they are put right in the data, not in the text. */

import { passagesOf, textOfSegments } from './passages.ts';
import type { FieldRevision } from './revision.ts';

/** Their names, each once: those that a changed passage says on either side. */
export function changedFigures(field: FieldRevision): readonly string[] {
  const [before, after] = [field.before?.figures ?? [], field.after?.figures ?? []];
  if (before.length === 0 || after.length === 0) return [];
  const told = passagesOf(field).map((each) => [textOfSegments(each.before), textOfSegments(each.after)] as const);
  const changed = after.filter(({ id, text }) => {
    const olds = before.filter((old) => old.id === id && old.text !== text);
    return olds.some((old) => told.some(([from, to]) => from.includes(old.text) && to.includes(text)));
  });
  return [...new Set(changed.map(({ name }) => name))];
}
