/** Runs a parsed command. Each command is loaded only when it is asked for. */

import { reportFault } from '../build/fault.ts';
import type { Effects } from '../effects.ts';
import type { ExitCode } from './exit-code.ts';
import type { ParsedCommand } from './parse-arguments.ts';
import { locateFindings, reportFindings } from './report-findings.ts';

export async function runCommand(command: ParsedCommand, effects: Effects): Promise<ExitCode> {
  try {
    return await run(command, effects);
  } catch (cause) {
    reportFindings(effects.log.note, locateFindings([reportFault(effects, command.name, cause)]), command.language);
    return 1;
  }
}

async function run(command: ParsedCommand, effects: Effects): Promise<ExitCode> {
  switch (command.name) {
    case 'build':
      return (await import('./commands/build.ts')).runBuild(command, effects);
    case 'check':
      return (await import('./commands/check.ts')).runCheck(command, effects);
    case 'metrics':
      return (await import('./commands/metrics.ts')).runMetrics(command, effects);
    case 'diff':
      return (await import('./commands/diff.ts')).runDiff(command, effects);
    case 'init':
      return (await import('./commands/init.ts')).runInit(command, effects);
    case 'schema':
      return (await import('./commands/schema.ts')).runSchema(effects);
    case 'lint':
      return (await import('./commands/lint.ts')).runLint(command, effects);
  }
}
