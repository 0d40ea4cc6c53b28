/** `torikumi schema`: the JSON Schema of `torikumi.yaml`, made from the zod schema that checks it. */

import { z } from 'zod';
import type { Effects } from '../../effects.ts';
import { configurationSchema } from '../../model/configuration/configuration.ts';
import type { ExitCode } from '../exit-code.ts';

export async function runSchema(effects: Effects): Promise<ExitCode> {
  effects.log.result(composeSchema());
  return 0;
}

/** What editors complete and check `torikumi.yaml` with, in the draft that all of them know. */
export function composeSchema(): string {
  return JSON.stringify(z.toJSONSchema(configurationSchema, { io: 'input', target: 'draft-7' }), null, 2);
}
