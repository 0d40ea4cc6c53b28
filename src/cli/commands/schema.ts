/** `torikumi schema`: the JSON Schema of `torikumi.yaml`, made from the zod schema that checks it. */

import { z } from 'zod';
import type { Effects } from '../../effects.ts';
import { configurationSchema } from '../../model/configuration.ts';
import type { ExitCode } from '../run-command.ts';

export async function runSchema(effects: Effects): Promise<ExitCode> {
  effects.log.result(JSON.stringify(z.toJSONSchema(configurationSchema, { io: 'input' }), null, 2));
  return 0;
}
