/**
 * Whatever a stranger made of an input, a command ends with findings in words: no fault of the program, no exception, nothing
 * that a terminal obeys. The same inputs every time; `RUNS=100` tries a hundred times as many, `SEED` others.
 */

import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Ran, run } from '../cli/captured-effects.ts';
import { times } from '../times.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { corpus, type Specimen } from './corpus.ts';
import { mutate, mutations } from './mutate.ts';

const runs = times(3);

describe.each(Object.entries(corpus))('%s', (_, make) => {
  it('is read as it is, and spoiled ends in findings', async () => {
    const specimen = await make();
    const content = specimen.files[specimen.at] ?? '';
    const good = typeof content === 'string' ? strToU8(content) : content;
    const whole = await runWith(specimen, good);
    expect(whole.code, `${whole.stdout}${whole.stderr}`).toBe(0);
    await fc.assert(
      fc.asyncProperty(mutations, async (list) => {
        const { code, stdout, stderr } = await runWith(specimen, mutate(good, list));
        expect([0, 1]).toContain(code);
        expect(`${stdout}${stderr}`).not.toMatch(/プログラムの誤り|\n {4}at /);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });
});

async function runWith({ files, at, words }: Specimen, spoiled: Uint8Array): Promise<Ran> {
  const folder = await makeFolder({ ...files, [at]: spoiled });
  const paths = [...Object.keys(files), 'out', 'made'];
  const isPath = (word: string) => paths.some((path) => path === word || path.startsWith(`${word}/`));
  return run(words.map((word) => (isPath(word) ? join(folder, word) : word)));
}
