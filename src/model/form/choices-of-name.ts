/** The choices of a name: those that the form gives it, or the column that it is picked from. */

import type { Form } from './form.ts';
import { splitName } from './names.ts';

/** None where the form gives none, or a pick has columns of different choices. */
export function choicesOfName({ fields, picks }: Form, written: string): readonly string[] {
  const own = (fields.get(written) ?? fields.get(splitName(written).name))?.choices;
  const pick = picks.get(written);
  if (own !== undefined || pick?.of !== 'rows') return own ?? [];
  const [first = [], ...others] = pick.columns.map((column) => fields.get(column)?.choices ?? []);
  return others.every((each) => each.join('\n') === first.join('\n')) ? first : [];
}
