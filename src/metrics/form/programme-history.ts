/** What the rows of programmes say of their lives: since when, until when, what they were before. */

import { textOf } from '../../model/form/build-source.ts';
import type { Form, SourceRow } from '../../model/form/form.ts';
import type { Role } from '../../model/form/roles.ts';
import { findMissingReason } from '../../model/value/missing-value.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';

/** By which the same programme is found in another edition. */
export function keyOfProgramme({ main }: Form, row: SourceRow): string {
  return main.links.map((link) => textOf(row, link)).join('-');
}

/** What stands in the columns of a role, those of the programmes' own table. */
export function textsOfRole({ roles, main }: Form, role: Role, row: SourceRow): readonly string[] {
  const columns = roles.get(role) ?? [];
  return columns.flatMap(({ source, head }) => (source.name === main.name ? [textOf(row, head)] : []));
}

export function yearOfRole(
  form: Form,
  role: '開始年度' | '終了年度',
  row: SourceRow,
  readYear: (text: string) => FiscalYear | undefined,
): FiscalYear | undefined {
  return textsOfRole(form, role, row)
    .map(readYear)
    .find((year) => year !== undefined);
}

/** Names or numbers of what was merged into it, or what it was called. */
export function formersOf(form: Form, row: SourceRow): readonly string[] {
  return textsOfRole(form, '旧事業名', row)
    .flatMap((text) => text.split(/[、,・／/\n]/))
    .map((text) => text.trim())
    .filter((text) => findMissingReason(text) === undefined);
}
