/** Reads the description of a written form: a workspace's own (`forms/NAME.yaml`), or the one that the program brings. */

import { fileURLToPath } from 'node:url';
import type { Effects } from '../effects.ts';
import { type Found, hasErrors } from '../finding/finding.ts';
import { fail } from '../finding/found.ts';
import { checkGrids } from '../model/written-form/check-grids.ts';
import { checkNames } from '../model/written-form/check-names.ts';
import { describeForm, type FormDescription } from '../model/written-form/description.ts';
import { descriptionSchema } from '../model/written-form/description-schema.ts';
import { readInside } from './read-inside.ts';
import { readText } from './read-text.ts';
import { checkPlacedData } from './yaml/check-placed-data.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

const sizeLimit = 1024 * 1024;

/** 大阪市's 様式１ and 様式２. */
export const readyDescription = fileURLToPath(new URL('../../templates/forms/運営方針.yaml', import.meta.url));

/** `file` is relative to `root`. */
export async function readDescription(
  effects: Effects,
  root: string,
  file: string | undefined,
): Promise<Found<FormDescription | undefined>> {
  if (file === undefined) return readReadyDescription(effects);
  const read = await readInside(effects, root, file, sizeLimit);
  if ('finding' in read) return fail(read.finding);
  const text = readText(file, read.bytes);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  const { value, findings } = parseDescription(file, text.value);
  return { value, findings: [...text.findings, ...findings] };
}

export async function readReadyDescription(effects: Effects): Promise<Found<FormDescription | undefined>> {
  const bytes = await effects.files.read(readyDescription);
  return parseDescription('運営方針.yaml', new TextDecoder().decode(bytes));
}

export function parseDescription(file: string, text: string): Found<FormDescription | undefined> {
  const parsed = parseYaml(file, text);
  if (parsed.value === undefined) return { value: undefined, findings: parsed.findings };
  const checked = checkPlacedData(descriptionSchema, parsed.value, 'form');
  const sofar = [...parsed.findings, ...checked.findings];
  if (checked.value === undefined) return { value: undefined, findings: sofar };
  const description = describeForm(checked.value);
  const { keys, values } = parsed.value;
  const written = { file, places: new Map([...keys, ...values]) };
  const findings = [...sofar, ...checkNames(description, written), ...checkGrids(description, written)];
  return { value: hasErrors(findings) ? undefined : description, findings };
}
