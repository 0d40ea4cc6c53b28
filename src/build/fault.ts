/** Turns exceptions into findings, so that the jobs beside the one that threw go on. */

import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import { OutputLost } from './output-lost.ts';

/**
 * What nobody foresaw, or what the system refused. `job` is what was being done, e.g. `2017/progress.pdf`. Its trace is shown only
 * to who asks for it. Rethrows what ends the whole build.
 */
export function reportFault(effects: Effects, job: string, cause: unknown): Finding {
  if (cause instanceof OutputLost) throw cause;
  const fault: NodeJS.ErrnoException = cause instanceof Error ? cause : new Error(String(cause));
  if (effects.environment.TORIKUMI_DEBUG) effects.log.note(fault.stack ?? fault.message);
  if (fault.code !== undefined && fault.syscall !== undefined) {
    return error('system-failed', { reason: fault.code, path: fault.path }, { file: job });
  }
  return error('internal', { detail: fault.message }, { file: job });
}

/** What a rejected write says of a path. Rethrows what no file system says. */
export function findWriteError(path: string, cause: unknown): Finding {
  if (!(cause instanceof Error && 'code' in cause && typeof cause.code === 'string')) throw cause;
  return error('out-not-writable', { path, reason: cause.code });
}

/** While `path` was written for a job: what the file system says, or what nobody foresaw. */
export function findFault(effects: Effects, path: string, job: string, cause: unknown): Finding {
  const isFromSystem = cause instanceof Error && 'syscall' in cause;
  return isFromSystem ? findWriteError(path, cause) : reportFault(effects, job, cause);
}
