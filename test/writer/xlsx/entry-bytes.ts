/** An entry form as one file in memory, and its parts as text. */

import { strFromU8, unzipSync } from 'fflate';
import type { EntryForm, EntrySheet } from '../../../src/document/entry-form.ts';
import { writeEntryForm } from '../../../src/writer/xlsx/write-entry-form.ts';

export async function entryBytes(form: EntryForm): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await writeEntryForm(form, { write: (chunk) => chunks.push(chunk) });
  return new Uint8Array(Buffer.concat(chunks));
}

export async function entryParts(form: EntryForm): Promise<(name: string) => string> {
  const parts = unzipSync(await entryBytes(form));
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
}

export function formOf(...sheets: readonly Partial<EntrySheet>[]): EntryForm {
  const plain = { name: '回答票', columns: [8, 20], rows: [], headRow: undefined, fixedColumns: 0 };
  const date = { year: 2025, month: 5, day: 21 };
  const rest = { fields: [], alerts: [], footer: '様式' };
  return {
    title: '回答票',
    organization: '見本市',
    date,
    font: 'BIZ UDPGothic',
    sheets: sheets.map((sheet) => ({ ...plain, ...rest, ...sheet })),
  };
}
