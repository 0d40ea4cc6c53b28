/** The table of 施策: number, title and priority of each, with the goal and policy it belongs to. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found, type Place } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import type { RawRow, RawTable } from '../../table/table.ts';
import { headerWords, type MeasureMeaning, measureMeanings } from '../head/header-words.ts';
import { priorityWords } from './cell-words.ts';
import { checkOneOf, findCell, textOf } from './check-cell.ts';
import type { Column } from './column.ts';
import { checkColumns } from './columns.ts';
import { parseOrdinals } from './parse-ordinals.ts';
import type { Measure } from './plan.ts';

export interface MeasureRow {
  /** Empty where the table has no such column. */
  readonly goal: string;
  readonly policy: string;
  readonly measure: Measure;
  readonly place: Place;
}

type MeasureColumns = ReadonlyMap<MeasureMeaning, Column>;

/** A blank 基本目標 or 基本方針 repeats the one above; measures without 番号 are counted within their policy. */
export function checkMeasures(table: RawTable): Found<readonly MeasureRow[]> {
  const columns = checkColumns(table, measureMeanings, undefined);
  const words = columns.value.words;
  const findings: Finding[] = [...columns.findings, ...findMissingColumns(table, words)];
  const rows: MeasureRow[] = [];
  /** Of each goal and policy, so far. */
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    if (row.cells.every((cell) => cell.text.trim() === '')) continue;
    const above = rows.at(-1);
    const writtenGoal = textOf(row, words.get('goal'));
    const goal = writtenGoal || above?.goal || '';
    const policy =
      textOf(row, words.get('policy')) ||
      (writtenGoal === '' || writtenGoal === above?.goal ? above?.policy : '') ||
      '';
    const key = JSON.stringify([goal, policy]);
    const count = counts.get(key) ?? 0;
    const measure = checkMeasure(row, words, count + 1);
    append(findings, measure.findings);
    if (measure.value === undefined) continue;
    counts.set(key, count + 1);
    rows.push({ goal, policy, measure: measure.value, place: row.place });
  }
  return { value: rows, findings };
}

function checkMeasure(row: RawRow, words: MeasureColumns, counted: number): Found<Measure | undefined> {
  const column = words.get('measure');
  const title = textOf(row, column);
  const priority = checkOneOf(row, words.get('priority'), priorityWords);
  const number = checkNumber(row, words.get('number'));
  const findings = [...priority.findings, ...number.findings];
  if (title === '') {
    if (column !== undefined) findings.push(error('value-missing', { column: column.header }, placeOf(row, column)));
    return { value: undefined, findings };
  }
  const { value: own } = number;
  const isNumbered = own !== undefined;
  return { value: { number: own ?? counted, isNumbered, title, priority: priority.value ?? false }, findings };
}

function checkNumber(row: RawRow, column: Column | undefined): Found<number | undefined> {
  const text = textOf(row, column);
  if (column === undefined || text === '') return ok(undefined);
  const numbers = parseOrdinals(text);
  const [number] = numbers ?? [];
  if (number !== undefined && numbers?.length === 1) return ok(number);
  return {
    value: undefined,
    findings: [error('value-not-an-integer', { text, column: column.header }, placeOf(row, column))],
  };
}

function placeOf(row: RawRow, column: Column): Place {
  return findCell(row, column)?.place ?? row.place;
}

function findMissingColumns(table: RawTable, words: MeasureColumns): readonly Finding[] {
  const place = { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
  return (['policy', 'measure'] as const)
    .filter((meaning) => !words.has(meaning))
    .map((meaning) =>
      error('header-missing', { meaning: headerWords[meaning][0], accepted: headerWords[meaning] }, place),
    );
}
