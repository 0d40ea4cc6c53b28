/** All changes that Stryker would make of some files, without making them. */

import { readFileSync } from 'node:fs';
import type { Change } from './choose-sample.ts';

/** Of Stryker's own instrumenter, what is needed here: it is not installed where nobody tries changes. */
interface Instrumenting {
  readonly Instrumenter: new (
    log: object,
  ) => {
    instrument(files: readonly File[], options: object): Promise<{ readonly mutants: readonly Mutant[] }>;
  };
}

interface File {
  readonly name: string;
  readonly content: string;
  readonly mutate: true;
}

type Mutant = Omit<Change, 'file'> & { readonly fileName: string };

const place = new URL('node_modules/@stryker-mutator/instrumenter/dist/src/index.js', import.meta.url);
const silent = { debug: () => {}, info: () => {}, warn: () => {}, isDebugEnabled: () => false };

export async function listChanges(root: string, files: readonly string[]): Promise<readonly Change[]> {
  const { Instrumenter } = (await import(place.href)) as Instrumenting;
  const read = files.map((name) => ({ name, content: readFileSync(`${root}${name}`, 'utf8'), mutate: true as const }));
  const options = { plugins: null, ignorers: [], excludedMutations: [] };
  const { mutants } = await new Instrumenter(silent).instrument(read, options);
  return mutants.map(({ fileName, location, replacement, mutatorName }) => ({
    file: fileName,
    location,
    replacement,
    mutatorName,
  }));
}
