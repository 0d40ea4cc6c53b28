/** Test files that take long begin first, so that none of them is left to run alone. */

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** `longest` are the ends of their paths, the longest first; the others follow as Vitest orders them. */
export function longestFirst(longest: readonly string[]): typeof BaseSequencer {
  const rankOf = ({ moduleId }: TestSpecification): number => {
    const rank = longest.findIndex((end) => moduleId.endsWith(`/${end}`));
    return rank === -1 ? longest.length : rank;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const sorted = await super.sort(files);
      return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
    }
  };
}
