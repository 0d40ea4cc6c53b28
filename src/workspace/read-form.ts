/** Reads the data of a written form (運営方針), e.g. `form.yaml`, by the form's description. */

import type { Effects } from '../effects.ts';
import type { Found } from '../finding/finding.ts';
import { fail } from '../finding/found.ts';
import { schemaOfForm } from '../model/written-form/data-schema.ts';
import type { FormDescription } from '../model/written-form/description.ts';
import { makeForm, type WrittenForm } from '../model/written-form/written-form.ts';
import { readInside } from './read-inside.ts';
import { readText } from './read-text.ts';
import { checkPlacedData } from './yaml/check-placed-data.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

const sizeLimit = 20 * 1024 * 1024;

/** `file` is relative to `root`. */
export async function readForm(
  effects: Effects,
  root: string,
  file: string,
  description: FormDescription,
): Promise<Found<WrittenForm | undefined>> {
  const read = await readInside(effects, root, file, sizeLimit);
  if ('finding' in read) return fail(read.finding);
  const text = readText(file, read.bytes);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  const form = parseForm(file, text.value, description);
  return { value: form.value, findings: [...text.findings, ...form.findings] };
}

export function parseForm(file: string, text: string, description: FormDescription): Found<WrittenForm | undefined> {
  const parsed = parseYaml(file, text);
  if (parsed.value === undefined) return { value: undefined, findings: parsed.findings };
  const checked = checkPlacedData(schemaOfForm(description), parsed.value, 'form');
  const findings = [...parsed.findings, ...checked.findings];
  if (checked.value === undefined) return { value: undefined, findings };
  const places = new Map([...parsed.value.keys, ...parsed.value.values]);
  return { value: makeForm(description, checked.value, places), findings };
}
