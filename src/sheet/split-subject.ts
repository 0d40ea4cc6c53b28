/** Takes a head apart into what is measured and when: 受診率（％）（令和4年度） is 受診率 in ％ under 令和4年度. */

import { normalizeHead, tokenizeHead } from '../model/head/head-tokens.ts';
import { saysWords } from '../model/head/header-words.ts';
import { isKnownUnit } from '../model/value/unit-words.ts';
import { compact } from './cells.ts';
import { holdsValues } from './value-heads.ts';

export interface SubjectHead {
  /** Empty where the head says nothing but roles and years. */
  readonly subject: string;
  readonly unit: string;
  /** The head without the subject. */
  readonly head: string;
  /** 増減, 達成率: worked out of the values beside it. */
  readonly isFigure: boolean;
}

/** `undefined` for a head that says neither a role nor a year. What is in `measured` is no figure, whatever its words. */
export function splitSubject(text: string, measured: ReadonlySet<string> = new Set()): SubjectHead | undefined {
  if (text.length > longestHead) return undefined;
  const parts = splitYear(splitGroups(text.trim()));
  const ofValues = parts.filter((part) => holdsValues(part) || (isFigureHead(part) && !measured.has(part)));
  if (!parts.some(holdsValues)) return undefined;
  const subjects = parts.filter((part) => !ofValues.includes(part)).map(splitUnit);
  return {
    subject: subjects.map(({ name }) => name).join('　'),
    unit: subjects.findLast(({ unit }) => unit !== '')?.unit ?? '',
    head: ofValues.reduce((group, own) => (group === '' ? own : `${own}（${group}）`), ''),
    isFigure: ofValues.some((part) => isFigureHead(part) && !holdsValues(part)),
  };
}

const longestHead = 200;

/** 比率 under 目標 is measured under the years beside 総数 and 女性, and not worked out for print alone. */
export function findMeasuredShares(texts: readonly string[]): ReadonlySet<string> {
  const shares = texts.flatMap((text) => {
    if (text.length > longestHead) return [];
    const parts = splitGroups(text.trim());
    return parts.some(saysTarget) ? parts.filter(isShare) : [];
  });
  return new Set(shares);
}

function saysTarget(part: string): boolean {
  return tokenizeHead(normalizeHead(part)).main.some(({ kind }) => kind === 'target');
}

function isShare(part: string): boolean {
  const { main } = tokenizeHead(normalizeHead(part));
  return main.length > 0 && main.every((token) => token.kind === 'printed' && token.printed === 'share');
}

/** 実績（男（令和4年度））, as heads of several rows are joined: from the outermost. */
function splitGroups(text: string): readonly string[] {
  const groups: string[] = [];
  let rest = text;
  while (groups.length < mostGroups) {
    const start = findGroup(rest);
    if (start === undefined) break;
    groups.push(rest.slice(0, start).trim());
    rest = rest.slice(start + 1, -1).trim();
  }
  return [rest, ...groups.toReversed()];
}

const mostGroups = 5;

/** Where the bracket begins that the text ends with; none of a unit or of another spelling of a year. */
function findGroup(text: string): number | undefined {
  if (!/[)）]$/.test(text)) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at > 0; at -= 1) {
    const character = text.charAt(at);
    if (/[)）]/.test(character)) depth += 1;
    else if (/[（(]/.test(character)) depth -= 1;
    if (depth > 0) continue;
    const isOfOther =
      isKnownUnit(compact(text.slice(at + 1, -1))) || (holdsValues(text.slice(0, at)) && isYearOnly(text));
    return isOfOther ? undefined : at;
  }
  return undefined;
}

/** R4受診者数, 令和4年度の受診率: the year and what is measured in it. */
function splitYear(parts: readonly string[]): readonly string[] {
  const [only = '', ...others] = parts;
  if (others.length > 0) return parts;
  const year =
    /^(?:令和|平成|昭和|[RHS]|20(?=\d\d))\s?(?:元|\d{1,2})(?:年度?|(?=\D))(?:[（(][^()（）]{1,12}[)）])?末?の?/i.exec(
      only,
    );
  const rest = only.slice(year?.[0].length ?? only.length);
  return year === null || rest === '' || holdsValues(rest) || saysWords(normalizeHead(rest)) ? parts : [year[0], rest];
}

function isYearOnly(text: string): boolean {
  const { main, brackets } = tokenizeHead(normalizeHead(text));
  return [...main, ...brackets].every(({ kind }) => kind === 'period' || kind === 'particle');
}

/** 増減, 達成率; a total is no figure of another value: it stands beside 男 and 女 as they do. 女性比率 is measured as 女性委員数 is. */
export function isFigureHead(part: string): boolean {
  const { main } = tokenizeHead(normalizeHead(part));
  const isOwn = main[0]?.kind === 'word' && main.at(-1)?.kind === 'printed';
  return main.some(
    (token) => token.kind === 'printed' && token.printed !== 'total' && !(isOwn && token.printed === 'share'),
  );
}

/** 事業費(B) is 事業費, which formulas call B. */
export function splitUnit(written: string): { readonly name: string; readonly unit: string } {
  const text = written.replace(/[（(][A-Za-zＡ-Ｚ①-⑳][)）]$/, '').trim() || written;
  const match = /^([^（(]+)[（(]([^()（）]{1,12})[)）]$/.exec(text);
  const [, name = '', unit = ''] = match ?? [];
  return isKnownUnit(compact(unit)) ? { name: name.trim(), unit: unit.trim() } : { name: text, unit: '' };
}
