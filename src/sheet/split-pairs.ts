/** Splits a column that holds two values in each cell, 12/15 below 実績／目標, into one of each role. */

import { notice, warning } from '../finding/finding.ts';
import { findMissingReason } from '../model/value/missing-value.ts';
import { parseQuantity } from '../model/value/parse-quantity.ts';
import { type SplitColumn, splitColumns } from '../table/split-columns.ts';
import { compact, looksLikeValue } from './cells.ts';
import type { LaidTable } from './lay-table.ts';

/** As it is where a head neither names two roles nor says how far it has come, or where a cell is not of two values. */
export function splitPairs(table: LaidTable): LaidTable {
  const { headers, rows, findings } = table;
  const hasActual = headers.some(({ text }) => holdsActuals(text));
  const columns = headers.map(({ text }, index): SplitColumn | undefined => {
    const heads = readPair(text) ?? (hasActual ? undefined : readProgress(text));
    if (heads === undefined) return undefined;
    const texts = rows.map(({ cells }) => cells[index]?.text ?? '');
    const pairs = texts.map((each) => splitCell(each, signOf(text)));
    const hasTwo = texts.some((each) => each.trim() !== '' && isOfTwo(each));
    if (!hasTwo || pairs.includes(undefined)) return undefined;
    return { heads, texts: pairs.map((pair) => pair ?? []) };
  });
  if (columns.every((column) => column === undefined)) return table;
  const told = headers.flatMap(({ text, place }, index) => {
    const heads = columns[index]?.heads;
    if (heads === undefined) return [];
    const say = readPair(text) === undefined ? warning : notice;
    return [say('column-of-two', { header: text.trim(), heads, by: nameSign(text.trim()) }, place)];
  });
  return { ...splitColumns(table, columns), findings: [...findings, ...told] };
}

function nameSign(head: string): 'brackets' | 'arrow' | 'slash' {
  return ofBrackets.test(head) ? 'brackets' : partsByArrow(head) ? 'arrow' : 'slash';
}

type Pair = readonly [string, string];

const ofTwo =
  /^([\s\S]{0,40}?)((?:目標|実績|計画|見込|現状|達成)(?:数値|[値数額])?)\s{0,2}[/／・→⇒➡]\s{0,2}((?:目標|実績|計画|見込|現状|達成)(?:数値|[値数額])?)(?![^\s（(）)])([\s\S]{0,20})$/u;

/** R6実績（目標）, R6目標値（実績値）. */
const ofBrackets = /^([^（()）]{0,30}?)(実績値?|目標値?|計画値?)\s{0,2}[（(](実績値?|目標値?|計画値?)[)）]$/u;

/** 基準値（R2）→目標値（R7）, R2現状⇒R8目標, 現状値/目標値（R8）: each with a year of its own. 変更前→変更後 is of two targets. */
function readFromTo(head: string): Pair | undefined {
  const [, name = '', earlier, later] = ofChange.exec(head) ?? [];
  if (earlier !== undefined && later !== undefined) return [`${name}（${earlier}）`, `${name}（${later}）`];
  const [one, other, ...others] = head.split(/\s?[→⇒➡/／]\s?/);
  if (one === undefined || other === undefined || others.length > 0) return undefined;
  const isOfYears = /[→⇒➡]/.test(head) && [one, other].every((side) => year.test(side));
  return isOfYears || (ofStart.test(one) && ofEnd.test(other)) ? [one, other] : undefined;
}

const ofChange =
  /^([^（()）→⇒➡]{1,20})[（(]((?:変更|見直し|改定|改訂|修正)前|当初|旧)\s?[→⇒➡／/]\s?((?:変更|見直し|改定|改訂|修正)後|新)[）)]$/;
const aside = '(?:[（(【][^（()）【】]{1,16}[）)】])?';
const year = /^(?:令和|平成|[RHＲＨ])?(?:元|[\d０-９]{1,4})(?:年度?)?末?$/;
const ofStart = new RegExp(
  `^[^（()）]{0,12}?(?:基準|現状|現況|現在|策定時|計画策定時|当初)(?:の?(?:数値|[値数額]))?${aside}$`,
);
const ofEnd = new RegExp(`^[^（()）]{0,12}?目標(?:数値|[値数額])?${aside}$`);

/** The heads of the two: R6（実績／目標） is R6（実績） and R6（目標）, R6実績（目標） is R6実績 and R6目標. */
function readPair(head: string): Pair | undefined {
  const [, year = '', role, inner] = ofBrackets.exec(head.trim()) ?? [];
  if (role !== undefined && inner !== undefined && /実績/.test(role) !== /実績/.test(inner))
    return [`${year}${role}`, `${year}${inner}`];
  const told = readFromTo(head.trim());
  if (told !== undefined) return told;
  const [, before = '', one, other, behind = ''] = ofTwo.exec(head.trim()) ?? [];
  if (one === undefined || other === undefined || one === other || /[/／・→⇒➡]/.test(behind)) return undefined;
  return /[/／・→⇒➡]\s*$/.test(before) ? undefined : [`${before}${one}${behind}`, `${before}${other}${behind}`];
}

/** 進捗, 進捗状況（R6）: what has been done of what is to be done. */
function readProgress(head: string): Pair | undefined {
  const [, word, year = ''] =
    /^((?:進捗|達成|実施|整備)(?:状況|度)?)([（(][^（()）]{1,16}[)）])?$/.exec(head.trim()) ?? [];
  const period = year.slice(1, -1);
  if (word === undefined || (year !== '' && !/[\d０-９元]/.test(year))) return undefined;
  return [`${word}（${period}実績）`, `${word}（${period}目標）`];
}

function holdsActuals(head: string): boolean {
  return readPair(head) === undefined && /実績|決算/.test(compact(head));
}

/** Two values, and no mark that says there are none. */
function isOfTwo(text: string): boolean {
  return findMissingReason(text) === undefined;
}

/** What parts the two in a cell: brackets that their heads have, an arrow only where it parts their heads, as it may else lead from one year to the next. */
function signOf(head: string): RegExp {
  if (ofBrackets.test(head.trim())) return /[（(](?=[^（()）]*[)）]$)/;
  return partsByArrow(head) ? arrows : /[/／]/;
}

const arrows = /[→➝⇒➡⇨➔➜⟶]|[-−－‐][>＞]|から/;

function partsByArrow(head: string): boolean {
  return /[→⇒➡]/.test(head);
}

/** `12/15`, `80 ／ 85％`, `－/15`: a unit behind the second is that of the first too. */
function splitCell(text: string, sign: RegExp): Pair | undefined {
  if (text.trim() === '') return ['', ''];
  if (text.length > longestCell) return undefined;
  if (findMissingReason(text) !== undefined) return [text, text];
  const isInBrackets = sign.source.startsWith('[（(]');
  const [one, other, ...others] = text
    .trim()
    .split(sign)
    .map((part) => (isInBrackets ? part.replace(/[)）]$/, '') : part).trim());
  // 拡充 is where it is to go.
  if (sign === arrows && one !== undefined && other === undefined) return isWord(one) ? ['', one] : undefined;
  if (one === undefined || other === undefined || others.length > 0) return undefined;
  if (![one, other].every(sign === arrows ? isEnd : isValue)) return undefined;
  const unit = /^[\d,.，．０-９]+$/.test(one)
    ? (/[\d０-９]\s?([^\d０-９,.，．\s（(）)]{1,4})$/.exec(other)?.[1] ?? '')
    : '';
  return [`${one}${unit}`, other];
}

function isValue(text: string): boolean {
  return looksLikeValue(text) || findMissingReason(text) !== undefined;
}

/** H26=70件, and 未策定 of 未策定→策定. */
function isEnd(text: string): boolean {
  return isValue(text) || isWord(text) || parseQuantity(text)?.type === 'amount';
}

function isWord(text: string): boolean {
  return !/[\d０-９]/.test(text) && parseQuantity(text)?.type === 'qualitative';
}

const longestCell = 40;
