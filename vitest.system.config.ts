import { defineConfig } from 'vitest/config';
import { engineSettings } from './src/cli/tune-engine.ts';
import { packagesAsShipped } from './test/packages-as-shipped.ts';

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
    isolate: false,
  },
});
