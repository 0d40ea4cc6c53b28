/** Turns exceptions into findings, so that the jobs beside the one that threw go on. */

import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';
import { DamagedFont } from '../typography/damaged-font.ts';
import { ExtensionFailure, tellFailure } from '../workspace/extension/extension-failure.ts';
import { OutputLost } from './output-lost.ts';

/** `job` is what was being done, e.g. `2017/progress.pdf`. A trace is shown only to who asks for it. Rethrows what ends the whole build. */
export function reportFault(effects: Effects, job: string, cause: unknown): Finding {
  if (cause instanceof OutputLost) throw cause;
  if (cause instanceof ExtensionFailure) return tellFailure(effects, cause);
  if (effects.environment.TORIKUMI_DEBUG) effects.log.note((cause instanceof Error && cause.stack) || String(cause));
  return describeFault(job, cause);
}

/** What the system refused or a font has wrong, or else what nobody foresaw. */
export function describeFault(job: string, cause: unknown): Finding {
  if (cause instanceof DamagedFont) return error('font-invalid', { path: cause.font, reason: cause.message });
  const { code, syscall, path, message }: NodeJS.ErrnoException =
    cause instanceof Error ? cause : new Error(String(cause));
  // Where there are too few file handles, Node finds a part of the program missing that is there.
  const isOfSystem = code !== undefined && (syscall !== undefined || code === 'ERR_MODULE_NOT_FOUND');
  if (!isOfSystem) return error('internal', { detail: message }, { file: job });
  return error('system-failed', { reason: code, path }, { file: job });
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
