/** Reads what was published last year, as a form names it: a folder of tables of the same names, a workbook, or single files. */

import { basename, posix } from 'node:path';
import type { Effects } from '../effects.ts';
import { error, type Finding, type Found, type Place } from '../finding/finding.ts';
import type { LooseForm } from '../model/form/form-schema.ts';
import { isOfForm, planTable, type RawPublished } from '../model/form/raw-form.ts';
import type { RawTable } from '../table/table.ts';
import { readTable } from './read-table.ts';

/** What a table of last year says wrong was told last year; one that is not there is not compared. */
export async function readPublished(
  effects: Effects,
  root: string,
  { published, sources }: Pick<LooseForm, 'published' | 'sources'>,
  placeOf: (key: string) => Place | undefined,
): Promise<Found<RawPublished | undefined>> {
  const findings: Finding[] = [];
  const tables = new Map<string, RawTable>();
  const named = Object.entries(sources).filter(([, source]) => source.published !== undefined);
  if (published === undefined && named.length === 0) return { value: undefined, findings };
  for (const [name, source] of Object.entries(sources)) {
    if (source.table === planTable || isOfForm(source.table)) continue;
    const table = await readFirst(effects, root, candidates(name, source, published));
    if (table !== undefined) tables.set(name, table);
    else if (source.published !== undefined)
      findings.push(error('file-missing', { path: source.published }, placeOf(`sources.${name}.published`)));
  }
  return { value: { tables }, findings };
}

type Candidate = readonly [file: string, sheet: string | undefined];

function candidates(
  name: string,
  source: LooseForm['sources'][string],
  published: string | undefined,
): readonly Candidate[] {
  if (source.published !== undefined) return [[source.published, source.sheet]];
  if (published === undefined) return [];
  if (isWorkbook(published)) {
    const stem = basename(source.table).replace(/\.[^.]{1,5}$/, '');
    return [source.sheet, name, stem].flatMap((sheet) => (sheet === undefined ? [] : [[published, sheet] as const]));
  }
  const files = [...new Set([source.table, basename(source.table)])];
  return files.map((file) => [posix.join(published, file), source.sheet]);
}

export function isWorkbook(path: string): boolean {
  return /\.xlsx$/i.test(path);
}

async function readFirst(effects: Effects, root: string, all: readonly Candidate[]): Promise<RawTable | undefined> {
  for (const [file, sheet] of all) {
    const { value } = await readTable(effects, root, file, sheet);
    if (value !== undefined) return value;
  }
  return undefined;
}
