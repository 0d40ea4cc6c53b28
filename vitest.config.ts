import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { engineSettings } from './src/engine/tune-engine.ts';
import { longestFirst } from './test/longest-first.ts';
import { packagesAsShipped } from './test/packages-as-shipped.ts';

/** Records what the modules do while they are loaded, which they have to be anew for it. */
const loading = ['test/linear-patterns.test.ts'];

const longest = [
  // Its process serves no other file: in the midst it would end one whose modules are loaded.
  ...loading,
  'test/finding/raised-findings.test.ts',
  'test/runner/threads.test.ts',
  'test/cli/check-reports.test.ts',
  'test/output/every-table.test.ts',
  'test/hostile/mutated-inputs.test.ts',
  'test/cli/bad-input.test.ts',
  'test/output/text-conservation.test.ts',
];

/**
 * Test files share the modules that a process has loaded: to load them for each file anew took more than half of the time
 * of the suite. Nothing in `src` keeps a state that one file could leave to the next.
 */
export default defineConfig({
  plugins: [packagesAsShipped],
  test: {
    // They end what hangs: no test is timed, and a machine may be slow.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    setupFiles: ['test/set-up.ts'],
    // As the program sets it: most tests, too, are over before more would pay.
    execArgv: [...engineSettings()],
    // One less than there are cores is half of a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: longestFirst(longest) },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: ['test/system/**', ...loading],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'loading', include: loading } },
    ],
  },
});
