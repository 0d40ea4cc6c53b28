/** The sheets of another form as a source: 施策評価シート adds up and lists those of its programmes. */

import { type Found, hasErrors } from '../../finding/finding.ts';
import { groupBy } from '../../table/group-by.ts';
import { normalizeHeader } from '../text/text-width.ts';
import { textOf } from './build-source.ts';
import { type Form, type FormSource, linkKey } from './form.ts';
import { nameUnknown } from './name-unknown.ts';
import { namesOf } from './names.ts';
import type { RawForm } from './raw-form.ts';

/** `mainHeads` are those of the sheets that have the source. */
export function buildFormSource(
  raw: RawForm,
  name: string,
  keys: readonly string[],
  form: Form,
  mainHeads: readonly string[],
): Found<FormSource | undefined> {
  const find = (heads: readonly string[], wanted: string) =>
    heads.find((head) => normalizeHeader(head) === normalizeHeader(wanted));
  const findings = keys.flatMap((key) =>
    [form.main.heads, mainHeads].flatMap((heads) =>
      find(heads, key) === undefined ? [nameUnknown(raw, `sources.${name}.key`, key, heads)] : [],
    ),
  );
  if (hasErrors(findings)) return { value: undefined, findings };
  const links = keys.map((key) => find(form.main.heads, key) ?? key);
  const { rows } = form.main;
  const value: FormSource = {
    name,
    file: form.main.file,
    heads: [...new Set(namesOf(form))],
    links,
    year: undefined,
    items: form.main.links,
    rows,
    years: [],
    index: groupBy(rows, (row) =>
      linkKey(
        links.map((link) => textOf(row, link)),
        undefined,
      ),
    ),
    form,
  };
  return { value, findings: [] };
}
