/** Gives rows of one name the word that tells them apart: 健康寿命 over rows of 男 and 女 is 健康寿命（男） and 健康寿命（女）. */

import { type Finding, type Found, notice, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { nameHead } from '../../table/name-cells.ts';
import type { RawRow, RawTable } from '../../table/table.ts';
import { type IndicatorMeaning, planLevels } from '../head/header-words.ts';
import { comparable, textOf } from './check-cell.ts';
import type { Column } from './column.ts';
import type { Columns } from './columns.ts';
import { nameWith } from './name-with.ts';
import { unitOfName } from './unit-of-name.ts';

export interface ToldApart {
  readonly table: RawTable;
  /** Columns whose words are now part of names. */
  readonly columns: readonly Column[];
}

/**
 * Rows have one name where it is written again, and where it is left blank below (as a merged cell is) beside values. Rows that
 * no column tells apart, most of them at least, stay as they are: whoever checks them says so.
 */
export function tellRowsApart(table: RawTable, columns: Columns<IndicatorMeaning>): Found<ToldApart> {
  const name = columns.words.get('name');
  const groups = name === undefined ? [] : gatherNames(table, columns, name);
  const candidates = groups.length === 0 ? [] : findCandidates(columns);
  const names = new Map<RawRow, string>();
  const told = new Map<Column, string[]>();
  const doubtful = new Set<Column>();
  for (const { name: own, rows } of groups) {
    const isNamed = name !== undefined && rows.every((row) => textOf(row, name) !== '');
    const texts = candidates.filter((each) => columns.texts.includes(each));
    // 栄養・食生活 merged over 20歳代男性 and 20歳代女性 stands in one of their rows, and tells none apart.
    const column =
      texts.find((each) => tellsApart(each, rows, false)) ??
      candidates.find((each) => {
        const isText = texts.includes(each);
        return (isText || isNamed || saysUnitAlone(each, rows, columns)) && tellsApart(each, rows, isText);
      }) ??
      texts.find((each) => isNamed && tellsMostApart(each, rows));
    if (column === undefined) continue;
    if (!isNamed && !columns.texts.includes(column)) doubtful.add(column);
    const written = rows.map((row) => ({ row, name: nameWith(own, textOf(row, column)) }));
    for (const { row, name: each } of written) names.set(row, each);
    const known = told.get(column) ?? [];
    told.set(column, known);
    for (const each of written) known.push(each.name);
  }
  for (const column of told.keys()) nameUnits(table, columns, column, names);
  if (name === undefined || names.size === 0) return ok({ table, columns: [] });
  const rows = table.rows.map((row) => {
    const text = names.get(row);
    const cell = row.cells[name.index] ?? { text: '', place: row.place };
    return text === undefined ? row : { ...row, cells: row.cells.with(name.index, { ...cell, text }) };
  });
  const findings: readonly Finding[] = [...told].map(([column, own]) =>
    (doubtful.has(column) ? warning : notice)(
      'rows-told-apart',
      { column: nameHead(column.header, column.place), names: own },
      column.place,
    ),
  );
  return { value: { table: { ...table, rows }, columns: [...told.keys()] }, findings };
}

/** A row that stands alone is counted in what the column says of it, as those that it tells apart: 人数（人／月） beside 回数（回／月）. */
function nameUnits(
  table: RawTable,
  { words }: Columns<IndicatorMeaning>,
  column: Column,
  names: Map<RawRow, string>,
): void {
  for (const row of table.rows) {
    const [own, text, unit] = [textOf(row, words.get('name')), textOf(row, column), textOf(row, words.get('unit'))];
    if (own !== '' && unit === '' && !names.has(row) && unitOfName(own) === '' && unitOfName(text) !== '')
      names.set(row, nameWith(own, text));
  }
}

/** `findings` of the columns but for those that tell rows apart, which are understood. */
export function withoutTold(findings: readonly Finding[], told: readonly Column[]): readonly Finding[] {
  const places = new Set(told.map(({ place }) => place));
  const known = new Set(told.map(({ header }) => header));
  const isUnknown = (finding: Finding): finding is Finding<'header-unknown'> => finding.code === 'header-unknown';
  return findings.flatMap((finding): readonly Finding[] => {
    if (!isUnknown(finding)) return [finding];
    if (finding.place !== undefined && places.has(finding.place)) return [];
    const { headers, likely } = finding.facts;
    const facts = {
      headers: headers.filter((header) => !known.has(header)),
      likely: likely.filter(({ header }) => !known.has(header)),
    };
    return [{ ...finding, facts }];
  });
}

interface NameGroup {
  readonly name: string;
  readonly rows: RawRow[];
}

/** Those of two rows or more, each within one place of the plan. */
function gatherNames(
  table: RawTable,
  { words, values }: Columns<IndicatorMeaning>,
  name: Column,
): readonly NameGroup[] {
  const groups = new Map<string, NameGroup>();
  const position: string[] = planLevels.map(() => '');
  let last: NameGroup | undefined;
  for (const row of table.rows) {
    const written = planLevels.map((level) => comparable(textOf(row, words.get(level))));
    const moved = written.findIndex((text, level) => text !== '' && text !== position[level]);
    if (moved >= 0) {
      for (const level of planLevels.keys()) if (level >= moved) position[level] = written[level] ?? '';
      last = undefined;
    }
    const own = textOf(row, name);
    const hasValue = values.some(({ index }) => (row.cells[index]?.text.trim() ?? '') !== '');
    if (own === '') {
      if (hasValue) last?.rows.push(row);
      continue;
    }
    const key = [...position, comparable(own)].join('\n');
    last = groups.get(key) ?? { name: own, rows: [] };
    groups.set(key, last);
    last.rows.push(row);
  }
  return [...groups.values()].filter(({ rows }) => rows.length > 1);
}

/** Words that stand left of the values: 区分 and what we do not know before 担当課 and 単位. */
function findCandidates({ words, texts, values }: Columns<IndicatorMeaning>): readonly Column[] {
  const end = Math.min(...values.map(({ index }) => index));
  const known = (['kind', 'section', 'definition', 'unit'] as const).flatMap((meaning) => words.get(meaning) ?? []);
  return [...texts.filter(({ index }) => index < end), ...known];
}

/**
 * A second line of an indicator in another unit: below the one with the name nothing else is said. A blank name beside another
 * 担当課 or 定義 may be one that was forgotten.
 */
function saysUnitAlone(column: Column, rows: readonly RawRow[], { words }: Columns<IndicatorMeaning>): boolean {
  if (column !== words.get('unit')) return false;
  const others = ofOneIndicator.flatMap((meaning) => words.get(meaning) ?? []);
  const [, ...below] = rows;
  return below.every((row) => others.every((other) => textOf(row, other) === ''));
}

const ofOneIndicator = ['name', 'id', 'section', 'definition', 'kind', 'direction', 'formula', 'source'] as const;

/** By short words, of which `mayLack` allows one to be left out: that of the whole, over a row of うち女性. */
function tellsApart(column: Column, rows: readonly RawRow[], mayLack: boolean): boolean {
  const texts = rows.map((row) => comparable(textOf(row, column)));
  const isShort = texts.every((text) => text.length <= longestWord && (text !== '' || mayLack));
  return isShort && new Set(texts).size === texts.length;
}

/** 満足度 of many programmes by their numbers, one of which has it twice: that alone is left to be told of. */
function tellsMostApart(column: Column, rows: readonly RawRow[]): boolean {
  const texts = rows.map((row) => comparable(textOf(row, column)));
  const different = new Set(texts).size;
  const isShort = texts.every((text) => text.length <= longestWord && text !== '');
  return isShort && different > 1 && different * 2 > texts.length;
}

const longestWord = 20;
