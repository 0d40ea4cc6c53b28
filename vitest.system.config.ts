import { defineConfig } from 'vitest/config';
import { engineSettings } from './src/engine/tune-engine.ts';
import { longestFirst } from './test/longest-first.ts';
import { packagesAsShipped } from './test/packages-as-shipped.ts';

/** Beside the first, which makes the samples, goes one that needs none. */
const longest = ['html', 'queue', 'verapdf', 'workbooks', 'libreoffice', 'portable', 'text-documents', 'window'].map(
  (name) => `test/system/${name}.test.ts`,
);

/** Tests that need a program of the system (LibreOffice, Chromium, Poppler): `npm run test:system`. */
export default defineConfig({
  plugins: [packagesAsShipped],
  test: {
    include: ['test/system/**/*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    setupFiles: ['test/set-up.ts'],
    execArgv: [...engineSettings()],
    // What several files need is made by the first (`once.ts`).
    globalSetup: 'test/system/run-folder.ts',
    maxWorkers: 2,
    sequence: { sequencer: longestFirst(longest) },
    isolate: false,
  },
});
