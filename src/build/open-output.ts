/** Opens the output folder for writing: makes it, keeps other builds out, and lets nothing be published once that has failed. */

import type { Effects, Lock, LockOwner } from '../effects.ts';
import { error, type Finding, warning } from '../finding/finding.ts';
import { findWriteError } from './fault.ts';
import { OutputLost } from './output-lost.ts';
import { sweepDrafts } from './sweep-drafts.ts';

export interface Output {
  /** Whose files publish only while the lock is held; else they reject with `OutputLost`. */
  readonly effects: Effects;
  /** The mark of the lock. */
  readonly lock: string;
  /** What was made stands, whether or not the lock can be taken away. */
  release(): Promise<readonly Finding[]>;
}

/** `wait` for another build that writes there. */
export async function openOutput(
  effects: Effects,
  path: string,
  wait: boolean,
): Promise<Output | { readonly finding: Finding }> {
  try {
    await effects.files.makeFolder(path);
    const lock = await (wait ? waitForLock(effects, path) : effects.files.lock(path));
    await sweepDrafts(effects, path);
    return { effects: guardOutput(effects, lock), lock: lock.mark, release: () => release(lock, path) };
  } catch (cause) {
    const isLocked = (cause as NodeJS.ErrnoException).code === 'ELOCKED';
    const owner = (cause as { owner?: LockOwner }).owner;
    return { finding: isLocked ? error('out-locked', { path, owner }) : findWriteError(path, cause) };
  }
}

/** Says once whom it waits for. */
function waitForLock({ files, log }: Effects, path: string): Promise<Lock> {
  return files.lockWhenFree(path, (owner) => log.event?.({ kind: 'waiting', path, owner }));
}

/** Lets nothing be written once the lock is not held. */
export function guardOutput(effects: Effects, lock: Pick<Lock, 'isHeld'>): Effects {
  const { draft, replace } = effects.files;
  const check = async () => {
    if (!(await lock.isHeld())) throw new OutputLost();
  };
  return {
    ...effects,
    files: {
      ...effects.files,
      replace: async (path, bytes) => {
        await check();
        await replace(path, bytes);
      },
      draft: async (path) => {
        await check();
        const begun = await draft(path);
        return {
          ...begun,
          publish: async () => {
            await check();
            await begun.publish();
          },
        };
      },
    },
  };
}

async function release(lock: Lock, path: string): Promise<readonly Finding[]> {
  try {
    await lock.release();
    return [];
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    return [warning('out-not-released', { path: `${path}/.lock`, reason: code })];
  }
}
