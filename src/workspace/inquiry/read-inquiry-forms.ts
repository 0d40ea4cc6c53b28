/** Finds the forms of a workspace that ask for something, with their tables of sections. */

import type { Effects } from '../../effects.ts';
import { append } from '../../finding/append.ts';
import type { Finding, Found } from '../../finding/finding.ts';
import type { RawForm } from '../../model/form/raw-form.ts';
import type { RawTable } from '../../table/table.ts';
import { readOwnForm } from '../read-own-form.ts';
import { readTable } from '../read-table.ts';

export interface RawInquiry {
  readonly raw: RawForm;
  readonly sections: RawTable | undefined;
}

/** Those in `forms/`; a form that asks for nothing is left out with all that is wrong with it. */
export async function readInquiryForms(effects: Effects, root: string): Promise<Found<readonly RawInquiry[]>> {
  const entries = await effects.files.list(`${root}/forms`).catch(() => []);
  const files = entries.filter(({ name, kind }) => kind !== 'folder' && /\.ya?ml$/i.test(name));
  const findings: Finding[] = [];
  const forms: RawInquiry[] = [];
  for (const { name } of files) {
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
