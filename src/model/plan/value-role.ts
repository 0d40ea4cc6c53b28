/** The role of a column by the words of its header alone. */

import type { ValueRole } from '../head/value-role.ts';
import { normalizeHeader } from '../text/text-width.ts';

type NamedRole = Exclude<ValueRole, 'plan'>;

/** Against a normalised header, which is in lower case. */
const roleWords: readonly { readonly role: NamedRole; readonly words: RegExp }[] = [
  { role: 'baseline', words: /基準年度の?値|(?:基準|現状|現況|当初|従来)(?:数値|値)?|(?:計画)?策定時の?値?/ },
  { role: 'target', words: /(?:kpi)?(?:最終|中間)?目標(?:設定値?|数値|値)?/ },
  { role: 'actual', words: /実績(?:数値|値)?(?:見込み?)?|見込み?値?|速報値?|確定値?|決算値?/ },
];

/** What a header over values is by its words alone, e.g. `令和元（2019）年度までの目標設定`; `undefined` where they say two things or none. */
export function findValueRole(header: string): NamedRole | undefined {
  const [role, ...others] = findRoles(normalizeHeader(header));
  return others.length > 0 ? undefined : role;
}

function findRoles(text: string): readonly NamedRole[] {
  return roleWords.filter(({ words }) => text.search(words) >= 0).map(({ role }) => role);
}
