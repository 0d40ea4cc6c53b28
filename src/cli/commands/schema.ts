/** `torikumi schema`: the JSON Schema of a file that staff write. */

import { readSchema } from '../../build/json-schemas.ts';
import type { Effects } from '../../effects.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';

export async function runSchema(
  { of }: Extract<ParsedCommand, { name: 'schema' }>,
  effects: Effects,
): Promise<ExitCode> {
  effects.log.result(await readSchema(effects, of));
  return 0;
}
