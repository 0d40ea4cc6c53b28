/** How much of something the calendar has room for: days a place is open in a year, months it is run, hours in a day. */

import type { Decimal } from './decimal.ts';
import { isSameUnit } from './parse-quantity.ts';

export interface CalendarBound {
  /** No more than this. */
  readonly most: number;
  /** One place can be open on no more days; of others the name alone does not say that they are not several people's. */
  readonly isCertain: boolean;
}

/** `undefined` where the name or the unit says that several are added up (延べ, 累計), or nothing of the calendar. */
export function calendarBound(name: string, unit: string): CalendarBound | undefined {
  const written = plain(name);
  const counted = plain(unit);
  if (addedUp.test(written) || addedUp.test(counted)) return undefined;
  const [own = '', per = ''] = counted.split(/\/|当たり|あたり/);
  const kind = kinds.find(({ units, ends }) => units.some((each) => isSameUnit(own, each)) && ends.test(written));
  if (kind === undefined) return undefined;
  const within = kind.mosts.find(({ words, units }) => words.test(written) || units.includes(per))?.most;
  const isCertain = openings.test(written);
  const isBounded = isCertain || within !== undefined || kind.isOfOne;
  return isBounded ? { most: within ?? kind.most, isCertain } : undefined;
}

/**
 * Which of the values the calendar has no room for. Where no value and no target is within the bound, several are added up; of a
 * value that stands alone that can be said only where the bound is certain.
 */
export function findBeyond<T extends { readonly value: Decimal }>(
  { most, isCertain }: CalendarBound,
  values: readonly T[],
  targets: readonly Decimal[],
): readonly T[] {
  const all = [...values.map(({ value }) => value), ...targets];
  const isAlone = all.length === 1 && isCertain;
  return isAlone || all.some((value) => value.lte(most)) ? values.filter(({ value }) => value.gt(most)) : [];
}

/** In brackets stands what is counted, or how. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

/** Processing and waiting take as long as they take. */
const addedUp =
  /延|のべ|累|総|合計|通算|経過|待|処理|所要|滞在|在院|工期|人日|施設日|全[館園校室所]|各[館園校室所]|\d[館園校室所][分計]/;

/** What is open, or runs, or is not. */
const openings = /[開閉休][館所設園校室場庁店業]|営業|稼働|運行|運航|運転|供用|操業|公開|放送|観測|配信|利用可能|実施/;

interface Kind {
  readonly units: readonly string[];
  readonly ends: RegExp;
  /** In a year. */
  readonly most: number;
  /** Hours are worked by several people, months go by: they are bounded only where something is open. */
  readonly isOfOne: boolean;
  readonly mosts: readonly { readonly words: RegExp; readonly units: readonly string[]; readonly most: number }[];
}

const perDay = { words: /(?:1|一)日(?:平均|当|あ|の)|日平均/, units: ['日'] };
const perWeek = { words: /週平均|週(?:当|あ)|(?:1|一)週/, units: ['週'] };
const perMonth = { words: /月平均|月(?:当|あ)|(?:1|一)(?:か|カ|ヶ|ケ|箇)月/, units: ['月', 'か月', '箇月'] };

/** 2月29日 makes 366 of a year, and 53 weeks. */
const kinds: readonly Kind[] = [
  {
    units: ['日'],
    ends: /日数(?:$|\()/,
    most: 366,
    isOfOne: true,
    mosts: [
      { ...perWeek, most: 7 },
      { ...perMonth, most: 31 },
    ],
  },
  { units: ['月', 'か月', '箇月'], ends: /月数(?:$|\()/, most: 12, isOfOne: false, mosts: [] },
  { units: ['週', '週間'], ends: /週数(?:$|\()/, most: 53, isOfOne: false, mosts: [] },
  {
    units: ['時間'],
    ends: /時間数?(?:$|\()/,
    most: 8_784,
    isOfOne: false,
    mosts: [
      { ...perDay, most: 24 },
      { ...perWeek, most: 168 },
      { ...perMonth, most: 744 },
    ],
  },
];
