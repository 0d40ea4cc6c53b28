/** `torikumi schema`: the JSON Schema of a file that staff write. */

import { readOwnSchema, readSchema } from '../../build/json-schemas.ts';
import { locate } from '../../build/located-finding.ts';
import type { Effects } from '../../effects.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { reportFindings } from '../report-findings.ts';

export async function runSchema(
  command: Extract<ParsedCommand, { name: 'schema' }>,
  effects: Effects,
): Promise<ExitCode> {
  if (command.description === undefined) {
    effects.log.result(await readSchema(effects, command.of));
    return 0;
  }
  const { value, findings } = await readOwnSchema(effects, command.description);
  reportFindings(effects.log.note, locate(undefined, findings), command);
  if (value !== undefined) effects.log.result(value);
  return value === undefined ? 1 : 0;
}
