/** Splits a column that holds two values in each cell, 12/15 below 実績／目標, into one of each role. */

import { notice, warning } from '../finding/finding.ts';
import { findMissingReason } from '../model/value/missing-value.ts';
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
    return [
      say(
        'column-of-two',
        { header: text.trim(), heads, by: ofBrackets.test(text.trim()) ? 'brackets' : 'slash' },
        place,
      ),
    ];
  });
  return { ...splitColumns(table, columns), findings: [...findings, ...told] };
}

type Pair = readonly [string, string];

const ofTwo =
  /^([\s\S]{0,40}?)((?:目標|実績|計画|見込|現状|達成)(?:数値|[値数額])?)\s{0,2}[/／・→⇒]\s{0,2}((?:目標|実績|計画|見込|現状|達成)(?:数値|[値数額])?)(?![^\s（(）)])([\s\S]{0,20})$/u;

/** R6実績（目標）, R6目標値（実績値）. */
const ofBrackets = /^([^（()）]{0,30}?)(実績値?|目標値?|計画値?)\s{0,2}[（(](実績値?|目標値?|計画値?)[)）]$/u;

/** The heads of the two: R6（実績／目標） is R6（実績） and R6（目標）, R6実績（目標） is R6実績 and R6目標. */
function readPair(head: string): Pair | undefined {
  const [, year = '', role, inner] = ofBrackets.exec(head.trim()) ?? [];
  if (role !== undefined && inner !== undefined && /実績/.test(role) !== /実績/.test(inner))
    return [`${year}${role}`, `${year}${inner}`];
  const [, before = '', one, other, behind = ''] = ofTwo.exec(head.trim()) ?? [];
  if (one === undefined || other === undefined || one === other || /[/／・→⇒]/.test(behind)) return undefined;
  return /[/／・→⇒]\s*$/.test(before) ? undefined : [`${before}${one}${behind}`, `${before}${other}${behind}`];
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
  return /[→⇒]/.test(head) ? /[→⇒]/ : /[/／]/;
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
  if (one === undefined || other === undefined || others.length > 0) return undefined;
  if (![one, other].every((part) => looksLikeValue(part) || findMissingReason(part) !== undefined)) return undefined;
  const unit = /^[\d,.，．０-９]+$/.test(one)
    ? (/[\d０-９]\s?([^\d０-９,.，．\s（(）)]{1,4})$/.exec(other)?.[1] ?? '')
    : '';
  return [`${one}${unit}`, other];
}

const longestCell = 40;
