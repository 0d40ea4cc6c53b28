/** Whether words hold a number that may be meant as their value: 2か所を新設する, 毎年5件増やす, but not 第3期計画の策定. */

import { isSameUnit } from './same-unit.ts';
import { findLeadingUnit } from './unit-words.ts';
import { findValueTokens, type Token } from './value-tokens.ts';

/** `unit` is the row's. A number of another measure (24時間体制 among 件) says how the words are meant, and not how many. */
export function saysNumber(text: string, unit: string): boolean {
  const stretch = findValueTokens(text);
  if (stretch === undefined) return false;
  const { half, tokens } = stretch;
  return numbersIn(tokens).some(({ kind, start, end }) => {
    const behind = half.slice(end, end + 16).trimStart();
    const own = findLeadingUnit(behind);
    // R6-40件 and R6/40件 look like years and months.
    if (kind === 'period' && (own === '' || !/\d$/.test(half.slice(start, end)))) return false;
    if (own !== '') return unit === '' || isSameUnit(own, unit) || behind.startsWith(unit);
    return !ordinal.test(behind) && !/[A-Za-z]$/.test(half.slice(Math.max(start - 1, 0), start));
  });
}

function numbersIn(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) =>
    token.kind === 'number' || token.kind === 'period' ? [token] : numbersIn(token.inner ?? []),
  );
}

/** Which one of several, and names that begin with a digit (5G, 3R). */
const ordinal = /^(?:次|期|巡|章|条|款|類|級|番目?|つ目|段目|大|者|層|[A-Za-z](?![A-Za-z]))/;
