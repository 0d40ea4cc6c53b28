/** Splits a column whose cells say of each of their values what it is, 目標100 実績95, into one of each. */

import { notice } from '../finding/finding.ts';
import { findMissingReason } from '../model/value/missing-value.ts';
import { type SplitColumn, splitColumns } from '../table/split-columns.ts';
import { looksLikeValue } from './cells.ts';
import { isYear } from './head-words.ts';
import type { LaidTable } from './lay-table.ts';

/** As it is where a cell holds anything else, or no cell says two things of the row. */
export function splitLabelled(table: LaidTable): LaidTable {
  const { headers, rows, findings } = table;
  const read = headers.map(({ text }, index) => {
    const cells = readCells(rows.map((row) => row.cells[index]?.text ?? ''));
    const others = headers.filter((_, at) => at !== index).map((other) => other.text);
    return cells !== undefined && isApart(cells, roleOf(text), others) ? cells : undefined;
  });
  const ofTargets = headers.filter(({ text }, index) => read[index] !== undefined && isTarget(roleOf(text)));
  const columns = headers.map(({ text }, index): SplitColumn | undefined => {
    const cells = read[index];
    return cells && makeColumns(cells, text, ofTargets.length < 2);
  });
  if (columns.every((column) => column === undefined)) return table;
  const told = headers.flatMap(({ text, place }, index) => {
    const heads = columns[index]?.heads;
    return heads === undefined
      ? []
      : [notice('column-of-two', { header: text.trim(), heads, by: 'words' as const }, place)];
  });
  return { ...splitColumns(table, columns), findings: [...findings, ...told] };
}

/** The only role that a head says; 目標／実績 says two. */
function roleOf(head: string): string | undefined {
  const [role, ...others] = new Set(head.match(/目標|計画|予定|実績|見込|現状|基準/g) ?? []);
  return others.length === 0 ? role : undefined;
}

type Cell = ReadonlyMap<string, LabelledValue> | string;

/** `undefined` where a cell holds anything else, or none says two things. */
function readCells(texts: readonly string[]): readonly Cell[] | undefined {
  const read = texts.map((text) => readCell(text.trim()));
  const whole = read.flatMap((cell) => cell ?? []);
  const areWhole = whole.length === read.length && whole.some((cell) => typeof cell !== 'string' && cell.size > 1);
  return areWhole ? whole : undefined;
}

/** A head of one role is that of one of the values in each cell; where the others have columns of their own, they are told beside it. */
function isApart(cells: readonly Cell[], role: string | undefined, others: readonly string[]): boolean {
  if (role === undefined) return true;
  const isOfRole = cells.every((cell) => typeof cell === 'string' || cell.has(role));
  const isTaken = (key: string) => others.some((head) => head.includes(key) || (key === '実績' && isYear(head.trim())));
  return isOfRole && keysOf(cells).every((key) => key === role || !isTaken(key));
}

/** In the order of the first cell that says them. */
function makeColumns(cells: readonly Cell[], head: string, isOnly: boolean): SplitColumn {
  const role = roleOf(head);
  const labelOf = (key: string) =>
    cells.flatMap((cell) => (typeof cell === 'string' ? [] : (cell.get(key)?.label ?? [])))[0] ?? key;
  const keys = keysOf(cells);
  // The year of a target is not that of what has been measured so far, but where each year has its own.
  const rest = isTarget(role) && isOnly ? '' : withoutRole(head, role);
  return {
    heads: keys.map((key) => (key === role ? head : rest === '' ? labelOf(key) : `${labelOf(key)}（${rest}）`)),
    texts: cells.map((cell) => keys.map((key) => (typeof cell === 'string' ? cell : (cell.get(key)?.text ?? '')))),
  };
}

function keysOf(cells: readonly Cell[]): readonly string[] {
  return [...new Set(cells.flatMap((cell) => (typeof cell === 'string' ? [] : [...cell.keys()])))];
}

function isTarget(role: string | undefined): boolean {
  return role === '目標' || role === '計画';
}

interface LabelledValue {
  /** As the cell has it: 目標値. */
  readonly label: string;
  readonly text: string;
}

/** What each value is called, or the sign that there is none of any. */
function readCell(text: string): ReadonlyMap<string, LabelledValue> | string | undefined {
  if (text === '' || (text.length <= longestCell && findMissingReason(text) !== undefined)) return text;
  if (text.length > longestCell) return undefined;
  const found = [...text.matchAll(labels)];
  if (found[0]?.index !== 0) return undefined;
  const values = new Map<string, LabelledValue>();
  for (const [at, match] of found.entries()) {
    const { open, period = '', label = '' } = match.groups ?? {};
    const written = text.slice(match.index + match[0].length, found[at + 1]?.index).trim();
    const isOpen = open !== undefined && !/[)）】\]〕]/.test(match[0]);
    const own = (isOpen ? written.replace(/[)）】\]〕](?=[\s、,，／/；;・→⇒➡]{0,4}$)/, '') : written)
      .replace(separators, '')
      .trim();
    const key = label.replace(/[値数額量]$/, '');
    if (values.has(key) || !(looksLikeValue(own) || findMissingReason(own) !== undefined)) return undefined;
    values.set(key, { label, text: period === '' ? own : `${own}（${period}）` });
  }
  return values;
}

const longestCell = 80;
/** 目標, （目標）, 実績値：, R5目標; 目標達成率 is another word. */
const labels =
  /[・･]?(?<open>[(（【[〔])?(?<period>(?:令和|平成|[RHＲＨ])?(?:元|[\d０-９]{1,4})年度末?|[RHＲＨ][\d０-９]{1,2}(?:年度)?末?)?\s?の?(?<label>(?:目標|計画|予定|実績|見込|現状|基準)(?:値|数|額|量)?|達成率|進捗率)[)）】\]〕]?\s?[:：=＝]?\s?(?=[^\p{L}\s]|未(?!達)|調|集|な|約|延)/gu;
const separators = /[\s、,，／/；;・→⇒➡]{1,4}$/;

/** 令和5年度 of 令和5年度 and of 実績値（令和5年度）. */
function withoutRole(head: string, role: string | undefined): string {
  const rest = role === undefined ? head : head.replace(roleWords, '');
  return /^[（(]([^（()）]+)[)）]$/.exec(rest.trim())?.[1] ?? rest.trim();
}

const roleWords = /(?:数値)?(?:目標|計画|予定|実績|見込|現状|基準)(?:数値|[値数額量])?/;
