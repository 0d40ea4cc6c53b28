/** A checker for Stryker that lets only a sample of the changes through, the same one for the same seed. */

import { createHash } from 'node:crypto';
import { relative } from 'node:path';

interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly location: { readonly start: Position; readonly end: Position };
  readonly replacement: string;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

class Sample {
  private readonly size = Number(process.env.MUTATION_SAMPLE);
  private readonly seed = process.env.MUTATION_SEED ?? '';
  private readonly chosen = new Set<string>();

  async init() {}

  /** Stryker shows all changes of a room at once here. */
  async group(mutants: readonly Mutant[]) {
    const ranked = mutants.map((mutant) => ({ id: mutant.id, rank: this.rankOf(mutant) }));
    ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    for (const { id } of ranked.slice(0, this.size)) this.chosen.add(id);
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: readonly Mutant[]) {
    return Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        this.chosen.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
      ]),
    );
  }

  private rankOf({ fileName, location, replacement }: Mutant): string {
    const facts = [this.seed, relative(process.cwd(), fileName), location, replacement];
    return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
