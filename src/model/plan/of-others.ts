/** Heads that speak of others than whose plan it is: 全国平均（R4）, 県の値, 国の目標値, 現状値（県）. */

import type { HeadToken } from '../head/head-tokens.ts';

/** The words that say of whom: those of the head, else those in brackets behind a head of a role and a year alone. */
export function findOthers(main: readonly HeadToken[], brackets: readonly HeadToken[]): string | undefined {
  const isBare = main.every(({ kind }) => ofValue.has(kind));
  return [main, ...(isBare ? [brackets] : [])].map(join).find(isOfOthers);
}

const ofValue: ReadonlySet<HeadToken['kind']> = new Set([
  'baseline',
  'actual',
  'target',
  'value',
  'latest',
  'firmness',
  'period',
  'particle',
]);

function join(tokens: readonly HeadToken[]): string {
  const words = tokens.filter(({ kind }) => kind !== 'period' && kind !== 'particle' && kind !== 'reference');
  return words.map(({ text }) => text).join('');
}

export function isOfOthers(subject: string): boolean {
  return others.test(subject);
}

/** Whose plan it may be, where no value of the table is of a city: 県 beside 国. */
export function isPrefecture(subject: string): boolean {
  return /^(?:\p{Script=Han}{2,3})?[県都府道](?:の?(?:目標|実績|現状|現況|基準|直近|最新)?(?:数?値)?)$/u.test(subject);
}

const others =
  /^(?!都市$)(?:全国|国|[県都府]|北海道|東京都|京都府|大阪府|(?:\p{Script=Han}{2,3})?県内?|[都府道]内|類似団体|他(?:市|都市|団体|自治体)|近隣(?:市町村|自治体|市)?|区部|23区|特別区|政令(?:指定都)?市|中核市|同規模(?:自治体|市))(?:(?:区市|市区|市)?町村|自治体|市)?(?:平均|全体|計画?|水準|順位)?(?:値|数値|(?:目標|実績|現状|現況|基準|直近|最新)値?)?$/u;
