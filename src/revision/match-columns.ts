/** Finds the column of the edition before that each column of a list continues, over all columns of both editions together. */

import { findMeaning, indicatorMeanings } from '../model/head/header-words.ts';
import { findValueRole } from '../model/plan/value-role.ts';
import { normalizeHeader } from '../model/text/text-width.ts';
import { wordsOfHead, yearsOfHead } from './head-words.ts';
import { findLongestIncreasing } from './longest-increasing.ts';

export interface Column {
  readonly key: string;
  /** The head as written. */
  readonly label: string;
  /** What most of its cells are; `undefined` where all are blank. */
  readonly holds?: 'figures' | 'words';
  /** The role and the year of its values, where the plan says them: 当初目標（R8） is the target of that year. */
  readonly values?: string;
}

/**
 * The keys of the old columns by those of the new ones that continue them. A column continues the one under the same words; else
 * the one that the plan knows to hold the same values; else of the same meaning; else of the same words and year, however firm the figures are; else of the same role and year; else, where nothing that stayed stands
 * between them, of the same words with another year (目標値（R7） → 目標値（R8）); else the only other one of its role; else
 * the one in the same position between columns that stayed.
 */
export function matchColumns(old: readonly Column[], now: readonly Column[]): ReadonlyMap<string, string> {
  const matching = new Matching(old, now);
  matching.pair(({ label }) => normalizeHeader(label), anywhere);
  matching.pair(({ values }) => values, anywhere);
  matching.pair(({ label }) => findMeaning(label, indicatorMeanings), { ...anywhere, evenly: true });
  matching.pair(({ label }) => JSON.stringify([wordsOfHead(label), yearsOfHead(label)]), { ...anywhere, evenly: true });
  matching.pair(valuesOf, { ...anywhere, evenly: true });
  matching.pair(({ label }) => wordsOfHead(label) || undefined, inPlace);
  matching.pair(({ label }) => (wordsOfHead(label) === '' ? '' : undefined), { ...inPlace, evenly: true });
  matching.pair(roleOf, { ...anywhere, evenly: true, most: 1 });
  matching.pair(({ holds }) => holds ?? '', { ...inPlace, evenly: true, isPossible: mayContinue });
  return new Map(matching.pairs.map(([before, after]) => [now[after]?.key ?? '', old[before]?.key ?? '']));
}

interface Rule {
  /** Only columns between the same two that stayed. */
  readonly inPlace: boolean;
  /** Only where both editions have equally many. */
  readonly evenly?: boolean;
  /** Only where there are no more. */
  readonly most?: number;
  isPossible?(before: Column, after: Column): boolean;
}

const anywhere: Rule = { inPlace: false };
const inPlace: Rule = { inPlace: true };

class Matching {
  readonly #old: readonly Column[];
  readonly #now: readonly Column[];
  /** New indices by old ones. */
  readonly #found = new Map<number, number>();
  readonly #taken = new Set<number>();

  constructor(old: readonly Column[], now: readonly Column[]) {
    this.#old = old;
    this.#now = now;
  }

  /** Ascending by the old index. */
  get pairs(): readonly (readonly [before: number, after: number])[] {
    return [...this.#found].toSorted(([a], [b]) => a - b);
  }

  /** Pairs columns that have the same sign and no partner yet, the first with the first; those without a sign stay. */
  pair(signOf: (column: Column) => string | undefined, rule: Rule): void {
    const frame = rule.inPlace ? this.#frame() : [];
    const olds = group(this.#old, (index) => this.#found.has(index), signOf, gapsOf(this.#old.length, frame, 0));
    const news = group(this.#now, (index) => this.#taken.has(index), signOf, gapsOf(this.#now.length, frame, 1));
    for (const [sign, before] of olds) {
      const after = news.get(sign) ?? [];
      if (rule.evenly && before.length !== after.length) continue;
      if (before.length > (rule.most ?? Number.POSITIVE_INFINITY)) continue;
      before.slice(0, after.length).forEach((index, at) => {
        this.#join(index, after[at] ?? -1, rule);
      });
    }
  }

  #join(before: number, after: number, { isPossible = () => true }: Rule): void {
    const [old, now] = [this.#old[before], this.#now[after]];
    if (old === undefined || now === undefined || !isPossible(old, now)) return;
    this.#found.set(before, after);
    this.#taken.add(after);
  }

  /** The pairs that stand in the same order in both editions. */
  #frame(): readonly (readonly [before: number, after: number])[] {
    const { pairs } = this;
    return findLongestIncreasing(pairs.map(([, after]) => after)).flatMap((index) => {
      const pair = pairs[index];
      return pair === undefined ? [] : [pair];
    });
  }
}

/** For each index of a side, how many pairs of the frame stand before it. */
function gapsOf(length: number, frame: readonly (readonly [number, number])[], side: 0 | 1): readonly number[] {
  const stops = new Set(frame.map((pair) => pair[side]));
  let gap = 0;
  return Array.from({ length }, (_, index) => (stops.has(index) ? gap++ : gap));
}

function group(
  columns: readonly Column[],
  isDone: (index: number) => boolean,
  signOf: (column: Column) => string | undefined,
  gaps: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, column] of columns.entries()) {
    const sign = isDone(index) ? undefined : signOf(column);
    if (sign === undefined) continue;
    const key = JSON.stringify([gaps[index], sign]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [index]);
    else known.push(index);
  }
  return groups;
}

/** 31年度（目標数値） and 平成31年度目標値 hold the same: the role and the one year, whichever way it is written. */
function valuesOf({ label }: Column): string | undefined {
  const role = findMeaning(label, indicatorMeanings) === undefined ? findValueRole(label) : undefined;
  const year = /(?:令和|平成|昭和|[RHS])?(\d{1,4}|元)年/i.exec(normalizeHeader(label))?.[1];
  return role === undefined || year === undefined ? undefined : JSON.stringify([role, year]);
}

/** The baseline or the target is the same column in both editions, though its head is another. */
function roleOf({ label }: Column): string | undefined {
  const role = findMeaning(label, indicatorMeanings) === undefined ? findValueRole(label) : undefined;
  return role === 'actual' ? undefined : role;
}

/** A column of a known meaning, or of another role, is another column, wherever it stands. */
function mayContinue(before: Column, after: Column): boolean {
  const meanings = [before, after].map(({ label }) => findMeaning(label, indicatorMeanings));
  const roles = [before, after].map(({ label }) => findValueRole(label));
  return meanings.every((meaning) => meaning === undefined) && (roles.includes(undefined) || roles[0] === roles[1]);
}
