/** Remembers every file that is read through it, for one digest of all inputs. */

import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { Effects } from '../effects.ts';

export interface DigestedEffects {
  readonly effects: Effects;
  /** SHA-256 in hex over the names (inside `root`, sorted, NFC, with `/`) and bytes of the files read until now. */
  digest(): string;
}

/** `root` is the real path of the workspace, so that the digest is the same wherever the folder lies. */
export function digestInputs(effects: Effects, root: string): DigestedEffects {
  const recorded = recordInputs(effects, root);
  return {
    effects: recorded.effects,
    digest: () => {
      const all = createHash('sha256');
      for (const [name, digest] of Object.entries(recorded.digests())) all.update(`${name}\0${digest}\n`);
      return all.digest('hex');
    },
  };
}

export interface RecordedEffects {
  readonly effects: Effects;
  /** SHA-256 in hex of each file read until now, by its name as above. */
  digests(): Readonly<Record<string, string>>;
}

export function recordInputs(effects: Effects, root: string): RecordedEffects {
  const digests = new Map<string, string>();
  const read = async (path: string): Promise<Uint8Array> => {
    const bytes = await effects.files.read(path);
    const name = relative(root, path).split(sep).join('/').normalize('NFC');
    // What the program brings is in the digest of the program, and lies elsewhere on every machine.
    if (!name.startsWith('../')) digests.set(name, createHash('sha256').update(bytes).digest('hex'));
    return bytes;
  };
  return {
    effects: { ...effects, files: { ...effects.files, read } },
    digests: () => Object.fromEntries([...digests].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
