import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** What the modules of each directory of `src` may import: values (and types), or types only. */
const imports: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> = {
  engine: { values: [] },
  finding: { values: [] },
  table: { values: ['finding'] },
  picture: { values: ['typography'] },
  model: { values: ['finding', 'table'], types: ['picture'] },
  sheet: { values: ['finding', 'model', 'table'] },
  workspace: {
    values: ['engine', 'finding', 'model', 'picture', 'sheet', 'table', 'typography'],
    types: ['effects.ts'],
  },
  metrics: { values: ['finding', 'model', 'table'] },
  revision: { values: ['finding', 'model', 'table'] },
  edition: { values: ['finding', 'model', 'revision', 'workspace'], types: ['effects.ts', 'table'] },
  typography: { values: ['finding'], types: ['effects.ts'] },
  document: { values: ['finding', 'model', 'picture', 'typography'], types: ['metrics'] },
  template: { values: ['document', 'finding'] },
  chart: { values: ['finding', 'model', 'picture', 'typography'], types: ['document'] },
  report: {
    values: ['chart', 'document', 'edition', 'metrics', 'model', 'revision', 'template'],
    types: ['finding', 'layout', 'picture', 'typography'],
  },
  reading: { values: ['document', 'finding', 'model', 'table'] },
  inquiry: { values: ['document', 'finding', 'model', 'table'] },
  layout: { values: ['document', 'finding', 'model', 'typography'], types: ['picture'] },
  writer: { values: ['chart', 'document', 'finding', 'layout', 'model', 'picture', 'typography'] },
  'machine-readable': { values: ['finding', 'table', 'workspace'], types: ['effects.ts'] },
  build: {
    values: [
      ...['document', 'edition', 'finding', 'inquiry', 'layout', 'metrics', 'model', 'reading', 'report', 'revision'],
      ...['store', 'table', 'typography', 'workspace', 'writer'],
    ],
    types: ['effects.ts', 'template'],
  },
  store: { values: [] },
  runner: { values: ['build', 'effects-node.ts', 'finding', 'node', 'store'], types: ['effects.ts', 'model'] },
  cli: {
    values: [
      'build',
      'edition',
      'engine',
      'runner',
      'effects-node.ts',
      'node',
      'finding',
      'inquiry',
      'machine-readable',
      'metrics',
      'model',
      'revision',
      'window',
      'workspace',
    ],
    types: ['effects.ts'],
  },
  library: {
    values: [
      ...['build', 'edition', 'effects-node.ts', 'finding', 'machine-readable', 'metrics', 'model', 'node', 'revision'],
      'runner',
    ],
    types: ['effects.ts', 'workspace'],
  },
  window: { values: ['finding', 'model', 'workspace'], types: ['effects.ts', 'reading'] },
  'effects.ts': { values: [], types: ['table'] },
  node: { values: ['store'], types: ['effects.ts'] },
  'effects-node.ts': { values: ['finding', 'node'], types: ['effects.ts'] },
};

/** Libraries that one directory hides from all others. */
const hidden: readonly (readonly [library: string, ...folders: readonly string[]])[] = [
  ['pdfmake', 'writer/pdf'],
  ['pdfkit', 'writer/pdf'],
  ['saxes', 'workspace/package', 'picture'],
  ['hast-util-to-html', 'window/pages', 'writer/html'],
  ['vega', 'chart'],
  ['vega-lite', 'chart'],
  ['@resvg/resvg-js', 'chart', 'picture'],
  ['handlebars', 'template'],
  ['decimal.js', 'model'],
  ['mdast-util-from-markdown', 'model/book'],
  ['diff', 'revision'],
  ['commander', 'cli'],
  ['piscina', 'runner'],
  ['bullmq', 'runner/queue'],
];

const ofTheWorld = [
  /\bnew Date\(\s*\)/,
  /\bDate\.now\b/,
  /\bMath\.random\b/,
  /\bperformance\.now\b/,
  /\btoLocale\w*\(/,
  /\bconsole\b/,
  /\bprocess\./,
  /'node:(?:fs|process|os|child_process|worker_threads)\b/,
];
/** Reads the colour profile that a library brings along: a constant of the program, like its code. */
const readerOfProfile = "writer/pdf/pdf-file.ts: 'node:fs";

const source = fileURLToPath(new URL('../src', import.meta.url));
const entries = readdirSync(source, { recursive: true, withFileTypes: true }).map((entry) => ({
  path: posix.relative(source, posix.join(entry.parentPath, entry.name)),
  isFolder: entry.isDirectory(),
}));
const modules = entries
  .filter(({ path, isFolder }) => !isFolder && path.endsWith('.ts'))
  .map(({ path }) => ({ path, code: withoutComments(readFileSync(`${source}/${path}`, 'utf8')) }));

describe('ARCHITECTURE.md', () => {
  it('names every directory of src, and none that is not there', () => {
    const text = readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8');
    const named = [...text.matchAll(/^\|[^|]*\| `(src\/[^`]*)` \|/gm)].map((match) => match[1]);
    const folders = entries.filter(({ isFolder }) => isFolder).map(({ path }) => `src/${path}/`);
    expect(named.toSorted()).toEqual(['src/', ...folders].toSorted());
  });
});

describe('lists', () => {
  // Arguments stand on the stack, which holds some 120,000: a table may have a finding in each of its cells.
  it('are added to each other one by one, never as the arguments of a call', () => {
    const spread = /\.(?:push|unshift)\((?:[\w.()\s]*,)?\s*\.\.\./;
    expect(spread.test('findings.push(...more)')).toBe(true);
    expect(modules.filter(({ code }) => spread.test(code)).map(({ path }) => path)).toEqual([]);
  });
});

describe('imports', () => {
  it.each(Object.keys(imports))('%s imports only what it is given', (layer) => {
    const { values = [], types = [] } = imports[layer] ?? {};
    const foreign = modules
      .filter(({ path }) => layerOf(path) === layer)
      .flatMap((module) => findImports(module).filter((each) => each.layer !== layer))
      .filter((each) => !values.includes(each.layer) && !(each.typeOnly && types.includes(each.layer)));
    expect(foreign).toEqual([]);
  });

  it('go in no circle, those of types included: neither between modules nor between the rooms of a folder', () => {
    const all = modules.flatMap(findImports);
    const folders = ['', ...entries.filter(({ isFolder }) => isFolder).map(({ path }) => `${path}/`)];
    expect(findCircles(all.map(({ from, to }) => [from, to]))).toEqual([]);
    expect(folders.flatMap((folder) => findCircles(betweenRooms(all, folder)))).toEqual([]);
  });

  it('would be found in circles', () => {
    const between = (...pairs: readonly (readonly [string, string])[]) => pairs.map(([from, to]) => ({ from, to }));
    expect(
      findCircles([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual(['b', 'c']);
    const rooms = betweenRooms(
      between(['x/a/1', 'x/b/1'], ['x/b/2', 'x/a/2'], ['x/a/1', 'x/a/2'], ['y', 'x/a/1']),
      'x/',
    );
    expect(rooms).toEqual([
      ['x/a', 'x/b'],
      ['x/b', 'x/a'],
    ]);
    expect(findCircles(rooms)).toEqual(['x/a', 'x/b']);
    const [module] = [{ path: 'a/b.ts', code: "import type { C } from '../c.ts';\nconst d = await import('./d.ts');" }];
    expect(findImports(module).map(({ to }) => to)).toEqual(['c.ts', 'a/d.ts']);
  });

  it('covers every module', () => {
    expect(modules.map(({ path }) => layerOf(path)).filter((layer) => imports[layer] === undefined)).toEqual([]);
  });

  it.each(hidden)('of %s are only in %s', (library, ...folders) => {
    const users = modules.filter(({ code }) => new RegExp(`from '${library}(/[^']*)?'`).test(code));
    expect(
      users.map(({ path }) => path).filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`))),
    ).toEqual([]);
  });
});

describe('the world', () => {
  it('is met only in effects-node.ts, engine/, node/, runner/ and cli/', () => {
    const pure = modules.filter(
      ({ path }) => !['effects-node.ts', 'engine', 'node', 'runner', 'cli'].includes(layerOf(path)),
    );
    const found = pure.flatMap(({ path, code }) =>
      ofTheWorld.flatMap((pattern) => code.match(pattern)?.map((text) => `${path}: ${text}`) ?? []),
    );
    expect(found.filter((each) => each !== readerOfProfile)).toEqual([]);
  });

  it('would be found', () => {
    const code = withoutComments("/** process.env */ const at = new Date(); // console\nimport 'node:fs/promises';");
    expect(ofTheWorld.filter((pattern) => pattern.test(code))).toEqual([ofTheWorld[0], ofTheWorld.at(-1)]);
  });
});

interface Import {
  readonly from: string;
  readonly to: string;
  readonly layer: string;
  readonly typeOnly: boolean;
}

function findImports({ path, code }: (typeof modules)[number]): readonly Import[] {
  const found = code.matchAll(/^(?:import|export)\s+(type\s)?([^;]*?)\s*from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm);
  return [...found].map(([, type, names = '', fixed, lazy]) => {
    const to = posix.join(posix.dirname(path), fixed ?? lazy ?? '');
    const onlyTypes = /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(names);
    return { from: path, to, layer: layerOf(to), typeOnly: type !== undefined || onlyTypes };
  });
}

/** Of what stands directly in a folder, a room within it counts as one with all that is in it. */
function betweenRooms(
  all: readonly Pick<Import, 'from' | 'to'>[],
  folder: string,
): readonly (readonly [string, string])[] {
  const roomOf = (path: string) => folder + path.slice(folder.length).split('/')[0];
  return all
    .filter(({ from, to }) => from.startsWith(folder) && to.startsWith(folder))
    .map(({ from, to }) => [roomOf(from), roomOf(to)] as const)
    .filter(([from, to]) => from !== to);
}

/** Whatever reaches itself: what nothing leads to, or what leads to nothing, is taken away until only circles and ways between them are left. */
function findCircles(pairs: readonly (readonly [from: string, to: string])[]): readonly string[] {
  let left = pairs;
  for (;;) {
    const [froms, tos] = [new Set(left.map(([from]) => from)), new Set(left.map(([, to]) => to))];
    const inner = left.filter(([from, to]) => tos.has(from) && froms.has(to));
    if (inner.length === left.length) return [...froms].toSorted();
    left = inner;
  }
}

/** The first folder of a path in `src`, or the file that stands in none. */
function layerOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|[\s;{}])\/\/.*$/gm, '');
}
