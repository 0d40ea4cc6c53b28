/** JSON Schemas of the files that staff write, made from the zod schemas that check them. */

import { z } from 'zod';
import { themeSchema } from '../document/theme.ts';
import { bookSchema } from '../model/book/read/book-definition.ts';
import { configurationSchema } from '../model/configuration/configuration.ts';
import { formSchema } from '../model/form/form-schema.ts';
import { specificationSchema } from '../model/own-chart/specification.ts';
import { policyFormSchema } from '../model/policy-form/policy-form.ts';

/**
 * `torikumi.yaml`; a form of `forms/`; the file of a book and that of 運営方針, which `data` names; `templates/theme.yaml`; a
 * chart of `charts/`.
 */
const schemas = {
  configuration: configurationSchema,
  form: formSchema,
  book: bookSchema,
  'policy-form': policyFormSchema,
  theme: themeSchema,
  chart: specificationSchema,
} satisfies Readonly<Record<string, z.ZodType>>;

/** What editors complete and check a file with, in the draft that all of them know. */
export function composeSchema(of: keyof typeof schemas): string {
  return JSON.stringify(z.toJSONSchema(schemas[of], { io: 'input', target: 'draft-7' }), null, 2);
}
