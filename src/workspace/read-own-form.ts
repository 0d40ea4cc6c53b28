/** Reads a form of the workspace (`forms/NAME.yaml`) and the tables that its values come from. */

import { basename } from 'node:path';
import type { Effects } from '../effects.ts';
import { append } from '../finding/append.ts';
import type { Finding, Found } from '../finding/finding.ts';
import { fail } from '../finding/found.ts';
import { formSchema, type LooseForm } from '../model/form/form-schema.ts';
import { splitName } from '../model/form/names.ts';
import { isOfForm, planTable, type RawForm } from '../model/form/raw-form.ts';
import type { RawTable } from '../table/table.ts';
import { readInside } from './read-inside.ts';
import { readPublished } from './read-published.ts';
import { readTable } from './read-table.ts';
import { readText } from './read-text.ts';
import { checkPlacedData } from './yaml/check-placed-data.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

const sizeLimit = 1024 * 1024;

/** In the order of the files. No value where a form or one of its tables cannot be read; a table of several sources is read once. */
export async function readOwnForms(
  effects: Effects,
  root: string,
  files: readonly string[],
): Promise<readonly Found<RawForm | undefined>[]> {
  const tables: KnownTables = new Map();
  const forms: Found<RawForm | undefined>[] = [];
  for (const file of files) forms.push(await readOwnForm(effects, root, file, tables));
  return forms;
}

/** By file and sheet. */
type KnownTables = Map<string, Promise<Found<RawTable | undefined>>>;

export async function readOwnForm(
  effects: Effects,
  root: string,
  file: string,
  known: KnownTables = new Map(),
): Promise<Found<RawForm | undefined>> {
  const read = await readInside(effects, root, file, sizeLimit);
  if ('finding' in read) return fail(read.finding);
  const text = readText(file, read.bytes);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  const parsed = parseYaml(file, text.value);
  const sofar = [...text.findings, ...parsed.findings];
  if (parsed.value === undefined) return { value: undefined, findings: sofar };
  const checked = checkPlacedData(formSchema, parsed.value, 'form');
  const findings: Finding[] = [...sofar, ...checked.findings];
  if (checked.value === undefined) return { value: undefined, findings };
  const { keys, values } = parsed.value;
  const tables = new Map<string, RawTable>();
  let isWhole = true;
  for (const [name, source] of Object.entries(checked.value.sources)) {
    if (source.table === planTable || isOfForm(source.table)) continue;
    const key = JSON.stringify([source.table, source.sheet]);
    const isFirst = !known.has(key);
    const reading = known.get(key) ?? readTable(effects, root, source.table, source.sheet);
    known.set(key, reading);
    const table = await reading;
    const place = values.get(`sources.${name}.table`);
    const isAsked = asksFor(checked.value, name);
    const told = isFirst ? table.findings.filter(({ code }) => !isAsked || code !== 'table-empty') : [];
    append(
      findings,
      told.map((finding) => (place === undefined ? finding : { place, ...finding })),
    );
    if (table.value === undefined) isWhole = false;
    else tables.set(name, table.value);
  }
  if (!isWhole) return { value: undefined, findings };
  const places = new Map([...keys, ...values]);
  const published = await readPublished(effects, root, checked.value, (key) => places.get(key));
  append(findings, published.findings);
  const stem = basename(file).replace(/\.ya?ml$/i, '');
  return {
    value: {
      key: stem,
      file,
      definition: checked.value,
      places,
      tables,
      ...(published.value === undefined ? {} : { published: published.value }),
    },
    findings,
  };
}

/** Its answers will be its first rows. */
function asksFor({ of, inquiry }: LooseForm, source: string): boolean {
  const columns = source === of ? [] : (inquiry?.columns ?? []);
  return columns.some(
    (column) => typeof column !== 'string' && 'ask' in column && splitName(column.ask).source === source,
  );
}
