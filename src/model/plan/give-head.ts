/** The head and the meaning of a column as `torikumi.yaml` has them, with what is left to the head's own words. */

import { findMeanings, type Meaning } from '../head/header-words.ts';
import type { GivenColumn, GivenColumns } from './map-columns.ts';
import type { Head } from './read-head.ts';

/** `undefined` where the column is none of values. */
export function giveHead({ role, period, firmness, unit }: GivenColumn, written: Head | undefined): Head | undefined {
  const stated = {
    ...(period === undefined ? {} : { period }),
    ...(firmness === undefined ? {} : { firmness }),
    ...(unit === undefined ? {} : { unit }),
  };
  if (role === undefined) {
    if (written !== undefined) return { ...written, ...stated };
    return period === undefined ? undefined : { role: 'actual', named: false, firmness: 'final', period, ...stated };
  }
  if (role.type !== 'values' && role.type !== 'printed') return undefined;
  const head: Head = {
    role: role.type === 'values' ? role.role : 'printed',
    ...(role.type === 'values' ? {} : { printed: role.figure, ...(role.isOwn && { isOwn: role.isOwn }) }),
    named: true,
    given: true,
    firmness: firmnessOf(written, role.type === 'values' && role.role === 'plan'),
    period: written?.period ?? { type: 'none' },
    ...(written?.cumulative === undefined ? {} : { cumulative: written.cumulative }),
    ...(written?.unit === undefined ? {} : { unit: written.unit }),
  };
  return { ...head, ...stated };
}

/** Without the columns that are given; what they mean no other column means besides. */
export function findOtherMeanings<M extends Meaning>(
  texts: readonly string[],
  meanings: readonly M[],
  given: GivenColumns,
): readonly (M | undefined)[] {
  const others = texts.map((text, index) => (given.get(index)?.role === undefined ? text : ''));
  const taken = new Set<Meaning>(
    [...given.values()].flatMap(({ role }) => (role?.type === 'words' && role.meaning !== 'text' ? role.meaning : [])),
  );
  const text = meanings.find((meaning) => meaning === 'text');
  return findMeanings(others, meanings).map((meaning) => (meaning && taken.has(meaning) ? text : meaning));
}

/** A head of a plan says of itself that it is planned; of another role only its words do. */
function firmnessOf(written: Head | undefined, isPlan: boolean): Head['firmness'] {
  if (isPlan) return 'planned';
  const isOfPlan = written?.role === 'plan' && written.firmness === 'planned';
  return written === undefined || isOfPlan ? 'final' : written.firmness;
}
