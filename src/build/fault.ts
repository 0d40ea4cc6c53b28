/** Turns exceptions into findings, so that the jobs beside the one that threw go on. */

import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';

/** What nobody foresaw. `job` is what was being done, e.g. `2017/progress.pdf`. Its trace is shown only to who asks for it. */
export function reportFault(effects: Effects, job: string, cause: unknown): Finding {
  const fault = cause instanceof Error ? cause : new Error(String(cause));
  if (effects.environment.TORIKUMI_DEBUG) effects.log.note(fault.stack ?? fault.message);
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
