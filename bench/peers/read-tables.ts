/**
 * The tables of the progress report as an engineer would compute them in an hour: floats, no inference, no checks.
 * Same input, same cells as `templates/progress.hbs` gives with only its indicator tables.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Look = 'head' | 'band' | 'policy' | 'measure' | 'text' | 'number';

export interface Cell {
  readonly text: string;
  readonly look: Look;
  readonly columns?: number;
  readonly rows?: number;
  /** The number that the text shows, where it is one. */
  readonly value?: number;
  /** What stands after it, e.g. `人`. */
  readonly unit?: string;
}

export interface Table {
  readonly title: string;
  /** Two rows: the column heads, and the goal. */
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
}

type Row = Readonly<Record<string, string>>;

const years = ['26年度（基準値）', '27年度', '28年度', '29年度', '31年度（目標数値）'] as const;
const heads = ['頁', '全体計画', '重要業績評価指標（ＫＰＩ）', ...years, '前年度増減', '増減率', '達成率', '評価'];

/** One table a goal. */
export function readTables(workspace: string): readonly Table[] {
  const indicators = readRows(join(workspace, 'indicators.csv'));
  const measures = existsSync(join(workspace, 'measures.csv')) ? readRows(join(workspace, 'measures.csv')) : [];
  const measuresOfGoals = groupBy(measures, (row) => row.基本目標 ?? '');
  return [...groupBy(indicators, (row) => row.基本目標 ?? '')].map(([title, rows]) => ({
    title,
    head: [heads.map((text) => ({ text, look: 'head' })), [{ text: title, look: 'band', columns: heads.length }]],
    rows: bodyRows(rows, measuresOfGoals.get(title) ?? []),
  }));
}

export function countCells(tables: readonly Table[]): number {
  return tables.reduce((sum, { head, rows }) => sum + [...head, ...rows].flat().length, 0);
}

function readRows(file: string): readonly Row[] {
  return parse(readFileSync(file), { bom: true, columns: true }) as Row[];
}

function bodyRows(indicators: readonly Row[], measures: readonly Row[]): readonly (readonly Cell[])[] {
  const targets = indicators.filter((row) => row.基本方針 === '');
  const policies = groupBy(
    indicators.filter((row) => row.基本方針 !== ''),
    (row) => row.基本方針 ?? '',
  );
  const measuresOfPolicies = groupBy(measures, (row) => row.基本方針 ?? '');
  return [
    ...targets.map((row, index) => [
      ...mergedPage(targets, index),
      { text: row.KPI ?? '', look: 'text', columns: 2 } as const,
      ...figures(row),
    ]),
    ...[...policies].flatMap(([title, rows]) => [
      [{ text: title, look: 'policy', columns: heads.length } as const],
      ...policyRows(rows, measuresOfPolicies.get(title) ?? []),
    ]),
  ];
}

function mergedPage(rows: readonly Row[], index: number): readonly Cell[] {
  const page = rows[index]?.頁 ?? '';
  if (index > 0 && rows[index - 1]?.頁 === page) return [];
  const end = rows.findIndex((row, at) => at > index && row.頁 !== page);
  return [{ text: page, look: 'text', rows: (end < 0 ? rows.length : end) - index }];
}

/** Projects below the measures they serve, in the order of the measures' numbers; measures without one stand alone. */
function policyRows(rows: readonly Row[], measures: readonly Row[]): readonly (readonly Cell[])[] {
  const groups = groupBy(rows, (row) => row.施策 ?? '');
  const served = new Set([...groups.keys()].flatMap((numbers) => numbers.split(',')));
  for (const { 番号: number = '' } of measures) if (!served.has(number)) groups.set(number, []);
  const sorted = [...groups].sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return sorted.flatMap(([numbers, members]) => {
    const lines = measures
      .filter((row) => numbers.split(',').includes(row.番号 ?? ''))
      .map((row) => `${circled(Number(row.番号))}　${row.施策}${row.重点 === '' ? '' : '　（重点施策）'}`);
    const head =
      lines.length === 0 ? [] : [[{ text: lines.join('\n'), look: 'measure', columns: heads.length } as const]];
    return [...head, ...projectRows(members)];
  });
}

function projectRows(rows: readonly Row[]): readonly (readonly Cell[])[] {
  const projects = groupBy(rows, (row) => `${row.全体計画}\n${row.頁}`);
  return [...projects.values()].flatMap((members) =>
    members.map((row, index): readonly Cell[] => [
      ...(index > 0
        ? []
        : [
            { text: row.頁 ?? '', look: 'text', rows: members.length } as const,
            { text: row.全体計画 ?? '', look: 'text', rows: members.length } as const,
          ]),
      { text: row.KPI ?? '', look: 'text' },
      ...figures(row),
    ]),
  );
}

function figures(row: Row): readonly Cell[] {
  const [baseline, , previous, actual, target] = years.map((year) => numberOf(row[year] ?? ''));
  const change = minus(actual, previous);
  const rate = previous === 0 || row.単位 === '%' ? undefined : over(change, previous);
  const attainment =
    row.方向 === '減少' ? over(minus(actual, baseline), minus(target, baseline)) : over(actual, target);
  return [
    ...years.map((year) => valueCell(row[year] ?? '')),
    computed(change, row.単位 ?? '', 1),
    computed(rate, '%', 100),
    computed(attainment, '%', 100),
    { text: ratingOf(attainment), look: 'text' },
  ];
}

function valueCell(text: string): Cell {
  const match = /^([\d,]+(?:\.\d+)?)([^\d（(]*)$/.exec(text);
  if (match === null) return { text, look: 'number' };
  return { text, look: 'number', value: Number(match[1]?.replaceAll(',', '')), unit: match[2] ?? '' };
}

function computed(value: number | undefined, unit: string, scale: number): Cell {
  if (value === undefined) return { text: '－', look: 'number' };
  const shown = (value * scale).toFixed(1).replace('-', '△');
  return { text: `${shown}${unit}`, look: 'number', value: value * scale, unit };
}

function numberOf(text: string): number | undefined {
  const digits = /[\d,]+(\.\d+)?/.exec(text)?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
}

function minus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

function over(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined || b === 0 ? undefined : a / b;
}

function ratingOf(attainment: number | undefined): string {
  if (attainment === undefined) return '－';
  if (attainment >= 1) return '◎ 達成';
  if (attainment >= 0.8) return '○ 順調';
  return attainment >= 0.5 ? '△ やや遅れ' : '× 遅れ';
}

function circled(number: number): string {
  return String.fromCodePoint(0x245f + number);
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
