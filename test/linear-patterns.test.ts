/**
 * No regular expression of the program takes more than linear time, whatever the text: inputs come from anyone. Asked of
 * recheck, whose limits here are counts and not times, so that a slow machine answers the same.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { check, type Diagnostics } from 'recheck';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `workspace/header.ts:61` */
  readonly places: readonly string[];
}

/** Patterns whose text is short, by how they begin, each with the reason why it is. */
const bounded: readonly (readonly [path: string, start: string, reason: string])[] = [
  ['finding/ja.ts', '\\B(?=(\\d{3})+$)', 'a count of things in a message'],
  ['model/year/parse-period.ts', '(?:(?<!年)末|', 'a period of at most 40 characters'],
];

/** Modules that make patterns while they run, with what they make. */
const made: Readonly<Record<string, readonly RegExp[]>> = {
  'chart/svg-texts.ts': [/ font-size="([^"]*)"/],
  'model/book/table/table-columns.ts': [/(?:予算額)$/, /(?:実績|値)$/],
  // As it is loaded.
  'model/year/parse-fiscal-year.ts': [],
};

const root = fileURLToPath(new URL('../src', import.meta.url));
const paths = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => posix.relative(root, posix.join(entry.parentPath, entry.name)));

const parameters = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 10_000_000,
  maxAttackStringSize: 20_000,
};

/**
 * What was answered before: a pattern that stays as it is, is asked about once. An answer follows from the pattern, the version of
 * recheck and the parameters alone, which its digest holds. `LINEAR_PATTERNS=renew` asks all again, and keeps with the sources
 * the digests of those that are linear and took long: a few of them take most of the time.
 */
const cache = new URL('../node_modules/.cache/torikumi/linear-patterns.json', import.meta.url);
const long = new URL('./linear-patterns.json', import.meta.url);
const isRenewed = process.env.LINEAR_PATTERNS === 'renew';
const known = new Map<string, string>();
const tookLong: string[] = [];
const version: string = createRequire(import.meta.url)('recheck/package.json').version;

const patterns = new Map<string, Pattern>();
const makers = new Set<string>();

beforeAll(async () => {
  for (const path of paths) readPatterns(path, readFileSync(`${root}/${path}`, 'utf8'));
  for (const [path, list] of Object.entries(made)) for (const { source, flags } of list) add(source, flags, path);
  await recordComposed();
  if (isRenewed) return;
  for (const key of JSON.parse(readFileSync(long, 'utf8')) as readonly string[]) known.set(key, 'linear');
  for (const [key, status] of Object.entries(readCache())) known.set(key, status);
});

afterAll(() => {
  mkdirSync(new URL('.', cache), { recursive: true });
  writeFileSync(cache, JSON.stringify(Object.fromEntries(known)));
  if (isRenewed) writeFileSync(long, `${JSON.stringify(tookLong.toSorted(), null, 2)}\n`);
});

describe('regular expressions', () => {
  it('are found in the program', () => {
    expect(patterns.size).toBeGreaterThan(200);
  });

  it('are made while the program runs only where samples of them are listed above', () => {
    expect([...makers].toSorted()).toEqual(Object.keys(made).toSorted());
  });

  it('take linear time', { timeout: 3_600_000 }, async () => {
    const slow: string[] = [];
    for (const [key, pattern] of patterns) {
      const status = findReason(pattern) === undefined ? await ask(pattern) : 'linear';
      if (status !== 'linear') slow.push(`${pattern.places.join(' ')} ${key} ${status}`);
    }
    expect(slow).toEqual([]);
  });

  it('that are excepted are there', () => {
    const used = new Set([...patterns.values()].map(findReason));
    expect(bounded.filter((each) => !used.has(each))).toEqual([]);
  });
});

function findReason({ source, places }: Pattern): (typeof bounded)[number] | undefined {
  return bounded.find(
    ([path, start]) => source.startsWith(start) && places.every((place) => place.split(':')[0] === path),
  );
}

/** Literals, and where `RegExp` is called in a function. */
function readPatterns(path: string, code: string): void {
  const lineOf = (start: number) => code.slice(0, start).split('\n').length;
  const walk = (node: unknown, isInFunction: boolean): void => {
    if (Array.isArray(node)) {
      for (const each of node) walk(each, isInFunction);
      return;
    }
    if (!isNode(node)) return;
    const { type, start, regex, callee } = node;
    if (type === 'Literal' && isRegex(regex)) add(regex.pattern, regex.flags, `${path}:${lineOf(start)}`);
    const isCall = type === 'NewExpression' || type === 'CallExpression';
    if (isCall && isInFunction && isNode(callee) && callee.name === 'RegExp') makers.add(path);
    for (const each of Object.values(node)) walk(each, isInFunction || type.includes('Function'));
  };
  walk(parseAst(code, { lang: 'ts' }), false);
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly name?: unknown;
  readonly regex?: unknown;
  readonly callee?: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isRegex(value: unknown): value is { pattern: string; flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value;
}

/** Those that modules put together as they are loaded. */
async function recordComposed(): Promise<void> {
  const { RegExp: Original } = globalThis;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags], newTarget) {
      const pattern = Reflect.construct(target, [source, flags], newTarget);
      const place = /\/src\/([\w/-]+\.ts)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (place !== undefined) add(pattern.source, pattern.flags, place);
      return pattern;
    },
  });
  try {
    for (const path of paths.filter((each) => each !== 'cli/main.ts'))
      await import(pathToFileURL(`${root}/${path}`).href);
  } finally {
    globalThis.RegExp = Original;
  }
}

function add(source: string, flags: string, place: string): void {
  const key = `/${source}/${flags}`;
  const places = [...(patterns.get(key)?.places ?? []), place];
  patterns.set(key, { source, flags, places });
}

/** `linear`, or what recheck says else. */
async function ask({ source, flags }: Pattern): Promise<string> {
  const key = createHash('sha256')
    .update(JSON.stringify([version, parameters, source, flags]))
    .digest('hex');
  const begun = performance.now();
  const status = known.get(key) ?? describeAnswer(await check(source, flags, parameters));
  if (status === 'linear' && performance.now() - begun > 100) tookLong.push(key);
  known.set(key, status);
  return status;
}

function describeAnswer(answer: Diagnostics): string {
  if (answer.status === 'safe') return 'linear';
  return answer.status === 'unknown'
    ? `unknown: ${answer.error.kind}`
    : `${answer.complexity.summary}, e.g. ${answer.attack.pattern}`;
}

function readCache(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(cache, 'utf8'));
  } catch {
    return {};
  }
}
