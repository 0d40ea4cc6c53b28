/** A name in a form that stands for nothing. */

import { error, type Finding } from '../../finding/finding.ts';
import { findNearestFew } from '../../finding/nearest.ts';
import type { RawForm } from './raw-form.ts';

/** `at` is the dotted key where the name is written. */
export function nameUnknown(
  { file, places }: Pick<RawForm, 'file' | 'places'>,
  at: string,
  name: string,
  known: readonly string[],
): Finding {
  return error(
    'form-name-unknown',
    { name, key: at, nearest: findNearestFew(name, known)[0] },
    places.get(at) ?? { file },
  );
}
