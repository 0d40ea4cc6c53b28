import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One process that loads all tests of a room: a change that is made while modules load needs a new one. */
export default defineConfig({
  test: {
    include: ['mutation/serve-tests.ts'],
    testNamePattern: /^serve$/,
    // A hook that takes long on a busy machine fails for no change.
    testTimeout: 0,
    hookTimeout: 0,
    setupFiles: ['test/set-up.ts'],
    pool: 'threads',
    maxWorkers: 1,
    update: false,
    alias: [
      { find: /^fast-check$/, replacement: fileURLToPath(new URL('few-examples.ts', import.meta.url)) },
      {
        find: /^.*\/remember-by-text\.ts$/,
        replacement: fileURLToPath(new URL('remember-nothing.ts', import.meta.url)),
      },
    ],
  },
});
