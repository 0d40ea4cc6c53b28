import { defineConfig } from 'vitest/config';

/** A changed module has to be loaded anew for every change of it. */
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/system/**'], testTimeout: 600_000 },
});
