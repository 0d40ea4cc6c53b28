/** `torikumi schema`: the JSON Schema of a file that staff write. */

import { composeSchema } from '../../build/json-schemas.ts';
import type { Effects } from '../../effects.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';

export async function runSchema(
  { of }: Extract<ParsedCommand, { name: 'schema' }>,
  effects: Effects,
): Promise<ExitCode> {
  effects.log.result(composeSchema(of));
  return 0;
}
