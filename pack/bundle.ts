/** Bundles the program's modules and the packages that they import into a few files, which start in a fraction of the time. */

import { readFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { lighten } from './lighten.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** What a process can be started with, and what others import. Its compiled file has the same path in `dist/`. */
const entries = ['cli/main', 'library/index', 'runner/thread', 'runner/queue/task-thread'];

export interface Bundle {
  /** Paths in `dist/` and bytes, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Folders of the packages inside it, relative to the program's own, by name. */
  readonly packages: readonly string[];
  /** Names of the packages that it leaves outside and cannot do without. */
  readonly outside: readonly string[];
}

/**
 * The same bytes whenever sources and installed packages are the same. Packages in `dependencies` stay outside, as native ones
 * have to, and so do optional ones in `peerDependencies`; those in `devDependencies` go in. What is imported lazily stays in
 * files of its own. Names are kept, since they are in messages of faults. `more` are entries beside the program's: their
 * sources by their path in `dist/`.
 */
export async function bundleProgram(more: Readonly<Record<string, string>> = {}): Promise<Bundle> {
  const data = new Map<string, string>();
  const { needed, optional } = await findOutside();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])), ...more },
    outdir: 'dist',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Modules look for the program's folder two levels above their own.
    chunkNames: 'chunks/[name]-[hash]',
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    external: [...needed, ...optional],
    // Packages of the older kind ask for Node's own modules with it.
    banner: { js: "import{createRequire as outer}from'node:module';const require=outer(import.meta.url);" },
    plugins: [followRequires(data), lighten],
    logLevel: 'warning',
  });
  const files = outputFiles.map(({ path, contents }) => [path.slice(join(root, 'dist/').length), contents] as const);
  const carried = await Promise.all(
    Array.from(data, async ([name, path]) => [`data/${name}`, await readFile(path)] as const),
  );
  return {
    files: new Map([...files, ...carried].sort(byName)),
    packages: findPackages(Object.keys(metafile.inputs)),
    outside: findImported(metafile).filter((name) => !optional.includes(name)),
  };
}

function findImported({ outputs }: Metafile): readonly string[] {
  const paths = Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  return [...new Set(paths.map(({ path }) => path).filter((path) => !isBuiltin(path)))].sort();
}

/** Whoever wants what is optional installs it beside the program. */
async function findOutside(): Promise<{ readonly needed: readonly string[]; readonly optional: readonly string[] }> {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  ) as Partial<Record<'dependencies' | 'peerDependencies', Record<string, string>>>;
  return { needed: Object.keys(dependencies), optional: Object.keys(peerDependencies) };
}

/**
 * What our modules load with `createRequire(import.meta.url)` and a name, which the bundler does not see by itself: a package,
 * or the path of a package's data file, which is carried along.
 */
function followRequires(data: Map<string, string>): Plugin {
  return {
    name: 'follow-requires',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = source
          .replace(/createRequire\(import\.meta\.url\)\('([^']+)'\)/g, "require('$1')")
          .replace(/createRequire\(import\.meta\.url\)\.resolve\('([^']+)'\)/g, (_, file: string) => {
            data.set(basename(file), createRequire(path).resolve(file));
            return `require.resolve('../data/${basename(file)}')`;
          });
        return { contents, loader: 'ts' };
      }),
  };
}

function findPackages(inputs: readonly string[]): readonly string[] {
  const folders = inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
