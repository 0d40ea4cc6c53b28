/** `torikumi schema`: the JSON Schemas of `torikumi.yaml` and of forms, made from the zod schemas that check them. */

import { z } from 'zod';
import type { Effects } from '../../effects.ts';
import { configurationSchema } from '../../model/configuration/configuration.ts';
import { formSchema } from '../../model/form/form-schema.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parse-arguments.ts';

type SchemaCommand = Extract<ParsedCommand, { name: 'schema' }>;

export async function runSchema({ of }: Pick<SchemaCommand, 'of'>, effects: Effects): Promise<ExitCode> {
  effects.log.result(of === 'form' ? composeFormSchema() : composeSchema());
  return 0;
}

/** What editors complete and check `torikumi.yaml` with, in the draft that all of them know. */
export function composeSchema(): string {
  return JSON.stringify(z.toJSONSchema(configurationSchema, { io: 'input', target: 'draft-7' }), null, 2);
}

/** The same for `forms/NAME.yaml`. */
export function composeFormSchema(): string {
  return JSON.stringify(z.toJSONSchema(formSchema, { io: 'input', target: 'draft-7' }), null, 2);
}
