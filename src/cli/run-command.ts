/** Runs a parsed command. Each command is loaded only when it is asked for. */

import type { Recruit } from '../build/build.ts';
import { reportFault } from '../build/fault.ts';
import { locate } from '../build/located-finding.ts';
import type { Effects, Log } from '../effects.ts';
import type { ExitCode } from './exit-code.ts';
import type { Interrupted } from './interrupted.ts';
import type { ParsedCommand } from './parsed-command.ts';
import { reportFindings } from './report-findings.ts';

/** `recruit` where there may be other workers than this thread; `interrupted` says when to end what would not end by itself. */
export async function runCommand(
  command: ParsedCommand,
  effects: Effects,
  recruit?: (size: number | undefined) => Recruit | undefined,
  interrupted: Interrupted = () => new Promise(() => {}),
): Promise<ExitCode> {
  const heard = command.quiet ? { ...effects, log: quieten(effects.log) } : effects;
  try {
    return await run(command, heard, recruit, interrupted);
  } catch (cause) {
    reportFindings(effects.log.note, locate(undefined, [reportFault(effects, command.name, cause)]), command);
    return 1;
  }
}

/** Nothing of how the work goes on. */
function quieten({ result, note }: Log): Log {
  return { result, note, progress: () => {} };
}

async function run(
  command: ParsedCommand,
  effects: Effects,
  recruit: ((size: number | undefined) => Recruit | undefined) | undefined,
  interrupted: Interrupted,
): Promise<ExitCode> {
  switch (command.name) {
    case 'build':
      return (await import('./commands/build.ts')).runBuild(command, effects, recruit?.(command.workers));
    case 'watch':
      return (await import('./commands/watch.ts')).runWatch(command, effects, interrupted);
    case 'worker':
      return (await import('./commands/worker.ts')).runWorker(command, effects);
    case 'plan':
      return (await import('./commands/plan.ts')).runPlan(command, effects);
    case 'merge':
      return (await import('./commands/merge.ts')).runMerge(command, effects);
    case 'check':
      return (await import('./commands/check.ts')).runCheck(command, effects);
    case 'metrics':
      return (await import('./commands/metrics.ts')).runMetrics(command, effects);
    case 'publish':
      return (await import('./commands/publish.ts')).runPublish(command, effects);
    case 'history':
      return (await import('./commands/history.ts')).runHistory(command, effects);
    case 'diff':
      return (await import('./commands/diff.ts')).runDiff(command, effects);
    case 'init':
      return (await import('./commands/init.ts')).runInit(command, effects);
    case 'roll':
      return (await import('./commands/roll.ts')).runRoll(command, effects);
    case 'completion':
      return (await import('./commands/completion.ts')).runCompletion(command, effects);
    case 'schema':
      return (await import('./commands/schema.ts')).runSchema(command, effects);
    case 'inquiry':
      return (await import('./commands/inquiry.ts')).runInquiry(command, effects);
    case 'open':
      return (await import('./commands/open.ts')).runOpen(command, effects, interrupted());
    case 'lint':
      return (await import('./commands/lint.ts')).runLint(command, effects);
  }
}
