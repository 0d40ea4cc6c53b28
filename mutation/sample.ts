/** A checker for Stryker that lets only the chosen changes through: what stands inside of one of them is changed as well. */

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Change, nameOf } from './choose-sample.ts';

type Mutant = Omit<Change, 'file'> & { readonly id: string; readonly fileName: string };

class Sample {
  private readonly chosen = new Set<string>();

  async init() {
    const names = JSON.parse(readFileSync(process.env.MUTATION_CHOSEN ?? '', 'utf8')) as readonly string[];
    for (const name of names) this.chosen.add(name);
  }

  async group(mutants: readonly Mutant[]) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: readonly Mutant[]) {
    return Object.fromEntries(
      mutants.map((mutant) => {
        const name = nameOf({ ...mutant, file: relative(process.cwd(), mutant.fileName) });
        const isChosen = this.chosen.has(name);
        return [mutant.id, isChosen ? { status: 'passed' } : { status: 'compileError', reason: 'not chosen' }];
      }),
    );
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
