/** Cells against what a form says of their columns: choices, and how long a text may be. */

import { type Finding, warning } from '../../finding/finding.ts';
import { groupBy } from '../../table/group-by.ts';
import { nameCells } from '../../table/name-cells.ts';
import { toHalfWidth } from '../text/text-width.ts';
import { findMissingReason } from '../value/missing-value.ts';
import type { Form } from './form.ts';
import { meaningOf, splitName } from './names.ts';

export function checkFields(form: Form): readonly Finding[] {
  return [...form.fields].flatMap(([written, { choices, limit }]) => {
    const meaning = meaningOf(form, splitName(written));
    if (!('kind' in meaning) || meaning.kind !== 'column') return [];
    const cells = meaning.source.rows.flatMap((row) => row.cells.get(meaning.head) ?? []);
    const filled = cells.filter(({ text }) => findMissingReason(text) === undefined);
    const known = new Set(choices?.map(toHalfWidth));
    const unknown = choices === undefined ? [] : filled.filter(({ text }) => !known.has(toHalfWidth(text.trim())));
    const ofChoices = [...groupBy(unknown, ({ text }) => text.trim())].map(([text, [first, ...others]]) => {
      const facts = { column: meaning.head, text, choices: choices ?? [] };
      return warning(
        'sheet-choice',
        { ...facts, cells: nameCells([first, ...others].map(({ place }) => place)) },
        first.place,
      );
    });
    const tooLong = limit === undefined ? [] : filled.filter(({ text }) => lengthOf(text) > limit);
    const ofLength = tooLong.map(({ text, place }) =>
      warning('sheet-too-long', { column: meaning.head, length: lengthOf(text), limit: limit ?? 0 }, place),
    );
    return [...ofChoices, ...ofLength];
  });
}

/** As a person counts. */
function lengthOf(text: string): number {
  return [...text.trim()].length;
}
