/** Reads the closed editions of a workspace, and holds what was corrected against what they printed. */

import type { Effects } from '../../effects.ts';
import { append } from '../../finding/append.ts';
import { error, type Finding, type Found, warning } from '../../finding/finding.ts';
import type { GridRow } from '../../table/table.ts';
import { recordInputs } from '../../workspace/digest-inputs.ts';
import { readInside } from '../../workspace/read-inside.ts';
import { readGrid } from '../../workspace/read-table.ts';
import { type EditionRecord, editionsFolder, figuresName, parseRecord, recordName } from './closed-edition.ts';
import { type Correction, findUnprinted } from './corrections.ts';
import type { FigureRow } from './shown-figures.ts';

export interface ClosedEdition {
  readonly record: EditionRecord;
  /** In the workspace, e.g. `editions/2023`. */
  readonly folder: string;
  readonly figures: readonly FigureRow[];
}

/** Of a record: a workspace has no more than so many files. */
const recordBytes = 4 * 1024 * 1024;

/** By year. One that was altered is told, and not used. */
export async function readEditions(
  effects: Effects,
  root: string,
  corrections: readonly Correction[],
  digestOf: (text: string) => string,
): Promise<Found<readonly ClosedEdition[]>> {
  const findings: Finding[] = [];
  const editions: ClosedEdition[] = [];
  const inRoot = await effects.files.list(root).catch(() => []);
  const hasEditions = inRoot.some(({ name, kind }) => name === editionsFolder && kind === 'folder');
  const folders = hasEditions ? await effects.files.list(`${root}/${editionsFolder}`) : [];
  for (const { name, kind } of folders) {
    if (kind !== 'folder' || !/^(?:19|20)\d\d$/.test(name)) continue;
    const read = await readEdition(effects, root, name, digestOf);
    append(findings, read.findings);
    if (read.value !== undefined) editions.push(read.value);
  }
  append(findings, findSameDates(editions));
  const figures = editions.map((each) => each.figures);
  append(findings, findUnprinted(corrections, figures));
  return { value: editions, findings };
}

async function readEdition(
  effects: Effects,
  root: string,
  year: string,
  digestOf: (text: string) => string,
): Promise<Found<ClosedEdition | undefined>> {
  const folder = `${editionsFolder}/${year}`;
  const [recordFile, figuresFile] = [`${folder}/${recordName}`, `${folder}/${figuresName}`];
  const altered = (file: string) => ({
    value: undefined,
    findings: [error('edition-altered', { year, file }, { file })],
  });
  const read = await readInside(effects, root, recordFile, recordBytes);
  if ('finding' in read) return { value: undefined, findings: [{ ...read.finding, place: { file: recordFile } }] };
  const parsed = parseRecord(new TextDecoder().decode(read.bytes), digestOf);
  if (parsed === undefined || !parsed.isSealed || `${parsed.record.fiscalYear}` !== year) return altered(recordFile);
  const recorded = recordInputs(effects, root);
  const grid = await readGrid(recorded.effects, root, figuresFile);
  const digest = recorded.digests()[figuresFile];
  const isGone = grid.findings.some(({ code }) => code === 'file-missing');
  if (isGone || (digest !== undefined && digest !== parsed.record.figures)) return altered(figuresFile);
  if (grid.value === undefined) return { value: undefined, findings: grid.findings };
  return { value: { record: parsed.record, folder, figures: rowsOf(grid.value) }, findings: [] };
}

/** As they are read from the table that was kept, or from one that was made anew. */
export function rowsOf([head, ...rows]: readonly GridRow[]): readonly FigureRow[] {
  const titles = head?.cells.map(({ text }) => text) ?? [];
  return rows.map(({ cells }) => Object.fromEntries(titles.map((title, at) => [title, cells[at]?.text ?? ''])));
}

/** Nobody can tell which of two editions of one date a reader has. */
function findSameDates(editions: readonly ClosedEdition[]): readonly Finding[] {
  return editions.flatMap(({ record: { date, fiscalYear } }, at) => {
    const first = editions.slice(0, at).find(({ record }) => record.date === date);
    if (first === undefined) return [];
    const years = [`${first.record.fiscalYear}`, `${fiscalYear}`];
    return [warning('editions-of-one-date', { years, date }, { file: 'torikumi.yaml' })];
  });
}
