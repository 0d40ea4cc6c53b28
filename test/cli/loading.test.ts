/** A command loads what it needs: the libraries that draw and write take longer to load than a check takes. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Packages that a module imports before it runs, itself or through modules of ours; types and `import()` are not loaded. */
function findPackages(entry: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const source = readFileSync(path, 'utf8');
    for (const [, words = '', target = ''] of source.matchAll(/^(?:import|export)\s([^;]*?)from '([^']+)';/gms)) {
      if (words.startsWith('type ')) continue;
      if (target.startsWith('.')) visit(join(dirname(path), target));
      else if (!target.startsWith('node:')) packages.add(target);
    }
  };
  visit(entry);
  return packages;
}

const heavy = ['vega', 'vega-lite', 'pdfmake', 'pdfkit', 'fontkit', 'handlebars', '@resvg/resvg-js'];

it('help and usage errors need the parser alone', () => {
  expect([...findPackages('src/cli/command-line.ts')]).toEqual(['commander']);
});

// A check loads what builds once it composes reports: `--quick` never does.
it.each(['check', 'metrics', 'schema', 'init'])('%s draws and writes nothing', (command) => {
  const packages = findPackages(`src/cli/commands/${command}.ts`);
  expect(packages).toContain('zod');
  expect(heavy.filter((name) => packages.has(name))).toEqual([]);
});

it('a build that would change nothing loads what reads its notes alone', () => {
  expect([...findPackages('src/cli/commands/build.ts')]).toEqual(['zod']);
});

it('a check that finds errors in the tables loads neither charts nor writers', () => {
  const packages = findPackages('src/build/check.ts');
  expect(['vega', 'vega-lite', 'pdfmake', '@resvg/resvg-js'].filter((name) => packages.has(name))).toEqual([]);
  expect(packages).toContain('handlebars');
});
