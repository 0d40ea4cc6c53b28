/** Checks on which sheets the parts, boxes and rows of a form stand: the columns are there, and some row has each of the texts. */

import { type Finding, warning } from '../../finding/finding.ts';
import { findNearest } from '../../finding/nearest.ts';
import { toHalfWidth } from '../text/text-width.ts';
import { textOf } from './build-source.ts';
import type { Form } from './form.ts';
import { nameUnknown } from './name-unknown.ts';
import { meaningOf, namesOf, splitName } from './names.ts';
import type { Condition, LoosePart } from './part-schema.ts';
import type { RawForm } from './raw-form.ts';

export function checkConditions(raw: RawForm, form: Form, part: LoosePart, at: string): readonly Finding[] {
  return conditionsOf(part).flatMap(({ key, when }) =>
    Object.entries(when ?? {}).flatMap(([name, texts]) =>
      checkCondition(raw, form, [at, ...key, 'when', name].join('.'), name, [texts].flat()),
    ),
  );
}

interface PlacedCondition {
  readonly key: readonly (string | number)[];
  readonly when: Condition;
}

function conditionsOf({ when, boxes = [], years }: LoosePart): readonly PlacedCondition[] {
  const ofBoxes = boxes.flatMap((row, index) =>
    [row].flat().flatMap((box, place) => {
      const at = Array.isArray(row) ? [index, place] : [index];
      return typeof box === 'string' ? [] : [{ key: ['boxes', ...at], when: box.when }];
    }),
  );
  const ofRows = (years?.rows ?? []).flatMap((row, index) =>
    typeof row === 'string' ? [] : [{ key: ['years', 'rows', index], when: row.when }],
  );
  return [{ key: [], when }, ...ofBoxes, ...ofRows];
}

function checkCondition(
  raw: RawForm,
  form: Form,
  at: string,
  name: string,
  texts: readonly string[],
): readonly Finding[] {
  const meaning = meaningOf(form, splitName(name));
  const hasText = 'kind' in meaning && meaning.kind !== 'figure';
  if (!hasText)
    return [
      nameUnknown(
        raw,
        at,
        name,
        namesOf(form).filter((each) => !form.figures.has(each)),
      ),
    ];
  if (meaning.kind !== 'column' || meaning.source.form !== undefined) return [];
  const met = new Set(meaning.source.rows.map((row) => textOf(row, meaning.head)));
  const known = [...(form.fields.get(name)?.choices ?? []), ...met].filter((text) => text !== '');
  const folded = new Set(known.map(toHalfWidth));
  return texts
    .filter((text) => text !== '' && !folded.has(toHalfWidth(text)))
    .map((text) =>
      warning(
        'form-condition-unmet',
        { column: name, text, nearest: findNearest(text, known) },
        raw.places.get(at) ?? { file: raw.file },
      ),
    );
}
