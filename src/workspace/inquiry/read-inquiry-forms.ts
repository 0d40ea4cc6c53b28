/** Finds the forms of a workspace that ask for something, with their tables of sections. */

import type { Effects } from '../../effects.ts';
import { append } from '../../finding/append.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import type { RawForm } from '../../model/form/raw-form.ts';
import type { RawTable } from '../../table/table.ts';
import { readInside } from '../read-inside.ts';
import { readOwnForm } from '../read-own-form.ts';
import { readTable } from '../read-table.ts';
import { readText } from '../read-text.ts';
import { tableSizeLimit } from '../table-limits.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

export interface RawInquiry {
  readonly raw: RawForm;
  readonly sections: RawTable | undefined;
}

/** Of the description of a written form (運営方針) that it cannot ask, where it means to; `undefined` of every other file. */
async function findDescription(effects: Effects, root: string, file: string): Promise<readonly Finding[] | undefined> {
  const read = await readInside(effects, root, file, tableSizeLimit);
  const text = 'bytes' in read ? readText(file, read.bytes).value : undefined;
  const keys = text === undefined ? undefined : parseYaml(file, text).value?.keys;
  const isDescription = keys?.has('sheets') === true && keys.has('fields') && !keys.has('of') && !keys.has('sources');
  if (!isDescription) return undefined;
  const place = keys.get('inquiry');
  return place === undefined ? [] : [error('inquiry-of-description', {}, place)];
}

/** Those in `forms/`; a form that asks for nothing is left out with all that is wrong with it. */
export async function readInquiryForms(effects: Effects, root: string): Promise<Found<readonly RawInquiry[]>> {
  const entries = await effects.files.list(`${root}/forms`).catch(() => []);
  const files = entries.filter(({ name, kind }) => kind !== 'folder' && /\.ya?ml$/i.test(name));
  const findings: Finding[] = [];
  const forms: RawInquiry[] = [];
  for (const { name } of files) {
    const description = await findDescription(effects, root, `forms/${name}`);
    if (description !== undefined) {
      append(findings, description);
      continue;
    }
    const read = await readOwnForm(effects, root, `forms/${name}`);
    const raw = read.value;
    if (raw === undefined) append(findings, read.findings);
    if (raw?.definition.inquiry === undefined) continue;
    const { sections } = raw.definition.inquiry;
    const table = sections === undefined ? undefined : await readTable(effects, root, sections.table);
    const place = raw.places.get('inquiry.sections.table') ?? { file: raw.file };
    append(findings, [...read.findings, ...(table?.findings ?? []).map((finding) => ({ place, ...finding }))]);
    forms.push({ raw, sections: table?.value });
  }
  return { value: forms, findings };
}
