/** The real files, with every operation told before and after it. */

import type { Draft, Files } from '../../src/effects.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { asBundled } from '../cli/program-files.ts';

const real = asBundled(createNodeEffects().files);

export type Step = (name: string) => void;

/** `step` is told of each operation before and after it, and may throw in its stead. */
export function watch(step: Step): Files {
  const around =
    <A extends readonly unknown[], R>(name: string, call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      step(`before ${name}`);
      const result = await call(...given);
      step(`after ${name}`);
      return result;
    };
  const draft = async (path: string): Promise<Draft> => {
    const begun = await around('draft', real.draft)(path);
    return {
      write: (chunk) => {
        step('before write');
        begun.write(chunk);
      },
      publish: around('publish', begun.publish),
      discard: begun.discard,
    };
  };
  return {
    ...real,
    read: around('read', real.read),
    list: around('list', real.list),
    realPath: around('realPath', real.realPath),
    makeFolder: around('makeFolder', real.makeFolder),
    replace: around('replace', real.replace),
    remove: around('remove', real.remove),
    sweep: around('sweep', real.sweep),
    lock: async (folder) => {
      const lock = await around('lock', real.lock)(folder);
      return { ...lock, release: around('release', lock.release) };
    },
    draft,
  };
}
