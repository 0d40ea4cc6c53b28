/** Whose tasks a worker can do: those of the same program, where code is allowed to both or to neither. */

import type { Effects } from '../../effects.ts';
import { digestBytes } from '../../store/digest.ts';
import type { Presence } from './task-queue.ts';

/** With the runtime as it is told, so that who is refused learns why. */
export function servedProgram(
  { runtime, runCode }: Pick<Effects, 'runtime' | 'runCode'>,
  program: string,
): Pick<Presence, 'program' | 'runtime'> {
  if (runCode === undefined) return { program, runtime };
  return { program: digestBytes(`${program} --allow-code`), runtime: `${runtime}, --allow-code` };
}
