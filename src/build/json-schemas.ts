/** JSON Schemas of the files that staff write, made from the zod schemas that check them. */

import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { themeSchema } from '../document/theme.ts';
import type { Effects } from '../effects.ts';
import type { Found } from '../finding/finding.ts';
import { bookSchema } from '../model/book/read/book-definition.ts';
import { configurationSchema } from '../model/configuration/configuration.ts';
import { formSchema } from '../model/form/form-schema.ts';
import { specificationSchema } from '../model/own-chart/specification.ts';
import { schemaOfForm } from '../model/written-form/data-schema.ts';
import { descriptionSchema } from '../model/written-form/description-schema.ts';
import { readDescription, readReadyDescription } from '../workspace/read-description.ts';

/**
 * `torikumi.yaml`; a form of `forms/`; the description of a form whose data are one file; the file of a book, which `data` names;
 * `templates/theme.yaml`; a chart of `charts/`.
 */
const schemas = {
  configuration: configurationSchema,
  form: formSchema,
  'form-description': descriptionSchema,
  book: bookSchema,
  theme: themeSchema,
  chart: specificationSchema,
} satisfies Readonly<Record<string, z.ZodType>>;

/** What editors complete and check a file with. */
export function composeSchema(of: keyof typeof schemas): string {
  return print(schemas[of]);
}

/** The same, also of the data of 運営方針, whose description the program brings. */
export async function readSchema(effects: Effects, of: keyof typeof schemas | 'policy-form'): Promise<string> {
  if (of !== 'policy-form') return composeSchema(of);
  const { value } = await readReadyDescription(effects);
  if (value === undefined) throw new Error('the ready-made form is no form');
  return print(schemaOfForm(value));
}

/** Of the data of a written form that a file describes. */
export async function readOwnSchema(effects: Effects, path: string): Promise<Found<string | undefined>> {
  const { value, findings } = await readDescription(effects, dirname(path), basename(path));
  return { value: value && print(schemaOfForm(value)), findings };
}

/** In the draft that all editors know. */
function print(schema: z.ZodType): string {
  return JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2);
}
