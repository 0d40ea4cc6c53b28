/** Tells what goes wrong with the store from what goes wrong with other files. */

import type { Store } from '../../store/store.ts';

export class StoreRefuses extends Error {
  /** The system's error code, e.g. `EACCES`. */
  readonly code: string;

  constructor(code: string) {
    super(`the store cannot be used: ${code}`);
    this.code = code;
  }
}

export function guardStore(store: Store): Store {
  const guard = <A, T>(use: (argument: A) => Promise<T>) => {
    return (argument: A) =>
      use(argument).catch((cause: NodeJS.ErrnoException): never => {
        throw cause.code === undefined ? cause : new StoreRefuses(cause.code);
      });
  };
  return {
    put: guard((bytes) => store.put(bytes)),
    get: guard((digest) => store.get(digest)),
    has: guard((digest) => store.has(digest)),
  };
}
