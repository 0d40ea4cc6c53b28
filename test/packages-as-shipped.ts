/**
 * Packages as the program ships them: Vitest would take what those of Markdown keep for development, whose assertions make
 * them four times as slow.
 */

import type { Plugin } from 'vitest/config';

interface Resolving {
  resolve?: { conditions?: string[] };
}

export const packagesAsShipped: Plugin = {
  name: 'packages-as-shipped',
  // Vitest adds to the conditions, and leaves none out.
  enforce: 'post',
  config: ({ ssr }) => dropDevelopment(ssr),
  configEnvironment: (_, environment) => dropDevelopment(environment),
};

function dropDevelopment(options: Resolving | undefined): undefined {
  if (options?.resolve?.conditions === undefined) return;
  options.resolve.conditions = options.resolve.conditions.filter((condition) => !condition.includes('development'));
}
