/** Makes workspaces of any length from the sample: its goals again and again, each with its own name and ids. */

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';

type Row = Readonly<Record<string, string>>;

export interface WorkspaceOptions {
  readonly indicators: number;
  /** Instead of the program's own `progress.hbs`. */
  readonly template?: string;
}

/** The plan alone: no revision, and no charts of trends, since thousands of them are no report. */
export async function writeWorkspace(
  sample: string,
  folder: string,
  { indicators: length, template }: WorkspaceOptions,
): Promise<void> {
  await mkdir(join(folder, 'templates'), { recursive: true });
  if (template !== undefined) await copyFile(template, join(folder, 'templates/progress.hbs'));
  const { revision: _, ...configuration } = parseYaml(await readFile(join(sample, 'torikumi.yaml'), 'utf8'));
  const changes = { data: {}, reports: { progress: { trends: 'none' } } };
  await writeFile(join(folder, 'torikumi.yaml'), stringifyYaml({ ...configuration, ...changes }));

  const rows = await readRows(join(sample, 'indicators.csv'));
  const copies = Math.ceil(length / rows.length);
  const indicators = repeat(rows, copies).slice(0, length);
  const policies = new Set(indicators.map(policyOf));
  const measures = repeat(await readRows(join(sample, 'measures.csv')), copies);
  const served = measures.filter((row) => policies.has(policyOf(row)));
  await writeRows(join(folder, 'indicators.csv'), indicators);
  if (served.length > 0) await writeRows(join(folder, 'measures.csv'), served);
}

/** 基本目標１ to ４ of the first copy, 基本目標５ to ８ of the second, and so on; an id begins with its goal's number. */
function repeat(rows: readonly Row[], copies: number): readonly Row[] {
  const goals = [...new Set(rows.map((row) => row.基本目標))];
  return Array.from({ length: copies }, (_, copy) =>
    rows.map((row) => {
      const number = copy * goals.length + goals.indexOf(row.基本目標) + 1;
      const goal = row.基本目標?.replace(/^基本目標[０-９]+/, `基本目標${toFullWidth(number)}`) ?? '';
      const id = row.ID === undefined ? {} : { ID: row.ID.replace(/^\d+/, `${number}`) };
      return { ...row, ...id, 基本目標: goal };
    }),
  ).flat();
}

function toFullWidth(number: number): string {
  return `${number}`.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function policyOf(row: Row): string {
  return `${row.基本目標}\n${row.基本方針}`;
}

async function readRows(file: string): Promise<readonly Row[]> {
  return parse(await readFile(file), { bom: true, columns: true }) as Row[];
}

async function writeRows(file: string, rows: readonly Row[]): Promise<void> {
  await writeFile(file, stringify([...rows], { header: true }));
}
