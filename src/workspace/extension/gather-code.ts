/** All the code that an extension consists of, as bytes: what runs is what was read here, and is digested like any other input. */

import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { parse } from 'es-module-lexer/js';
import type { Effects } from '../../effects.ts';
import { error, type Finding } from '../../finding/finding.ts';
import { readInside } from '../read-inside.ts';

export interface Code {
  /** By their paths in the workspace, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The one that exports the extension. */
  readonly entry: string;
}

/** Of a file, `./my-report.mjs`, and of a package in `node_modules` of the workspace, which must lie there with all that it needs. */
export async function gatherCode(
  effects: Effects,
  root: string,
  name: string,
): Promise<Code | { readonly finding: Finding }> {
  const gathering = new Gathering(effects, root, name);
  try {
    return name.startsWith('.') || name.includes('\\') || posix.isAbsolute(name)
      ? await gathering.ofFile()
      : await gathering.ofPackage();
  } catch (cause) {
    if (cause instanceof Refused) return { finding: cause.finding };
    throw cause;
  }
}

/** SHA-256 in hex over the names and bytes of all its files. */
export function digestCode({ files, entry }: Code): string {
  const hash = createHash('sha256').update(entry);
  for (const [path, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`\n${path}\n${createHash('sha256').update(bytes).digest('hex')}`);
  }
  return hash.digest('hex');
}

/** Of a file of code. */
const codeLimit = 4 * 1024 * 1024;
/** Of all files of an extension. */
const codeFilesLimit = 1000;

class Gathering {
  readonly #effects: Effects;
  readonly #root: string;
  readonly #name: string;
  readonly #files = new Map<string, Uint8Array>();
  readonly #packages = new Set<string>();

  constructor(effects: Effects, root: string, name: string) {
    this.#effects = effects;
    this.#root = root;
    this.#name = name;
  }

  async ofFile(): Promise<Code> {
    const entry = posix.normalize(this.#name);
    await this.#takeModule(entry);
    return { files: this.#files, entry };
  }

  async ofPackage(): Promise<Code> {
    await this.#takePackage(packageOf(this.#name));
    const entry = '.torikumi-extension.mjs';
    const source = `export { default } from ${JSON.stringify(this.#name)};\n`;
    return { files: new Map([...this.#files, [entry, new TextEncoder().encode(source)]]), entry };
  }

  async #takeModule(path: string): Promise<void> {
    if (this.#files.has(path)) return;
    await this.#take(path);
    if (!/\.m?js$/.test(path)) return;
    for (const specifier of this.#importsOf(path)) {
      if (specifier.startsWith('.')) await this.#takeModule(posix.join(posix.dirname(path), specifier));
      else if (isPackage(specifier)) await this.#takePackage(packageOf(specifier));
    }
  }

  #importsOf(path: string): readonly string[] {
    const source = new TextDecoder().decode(this.#files.get(path));
    try {
      const [imports] = parse(source, path);
      return imports.flatMap(({ specifier }) => specifier ?? []);
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause);
      const [line, column] = (/:(\d{1,9}):(\d{1,9})$/.exec(detail) ?? []).slice(1).map(Number);
      const place = line === undefined || column === undefined ? { file: path } : { file: path, line, column };
      throw new Refused(error('extension-unreadable', { extension: this.#name, problem: 'syntax' }, place));
    }
  }

  /** With the packages that it depends on, where they lie beside it. */
  async #takePackage(name: string): Promise<void> {
    if (this.#packages.has(name)) return;
    this.#packages.add(name);
    const folder = `node_modules/${name}`;
    await this.#take(`${folder}/package.json`);
    await this.#takeFolder(folder);
    for (const needed of this.#dependenciesOf(`${folder}/package.json`)) {
      const isBeside = await readInside(this.#effects, this.#root, `node_modules/${needed}/package.json`, codeLimit);
      if ('bytes' in isBeside) await this.#takePackage(needed);
    }
  }

  #dependenciesOf(path: string): readonly string[] {
    try {
      const told = JSON.parse(new TextDecoder().decode(this.#files.get(path))) as { readonly dependencies?: object };
      return Object.keys(told.dependencies ?? {}).filter(isPackage);
    } catch {
      throw new Refused(error('extension-unreadable', { extension: this.#name, problem: 'package' }, { file: path }));
    }
  }

  async #takeFolder(folder: string): Promise<void> {
    for (const { name, kind } of await this.#effects.files.list(`${this.#root}/${folder}`)) {
      const path = `${folder}/${name}`;
      if (kind === 'folder') await this.#takeFolder(path);
      else if (kind === 'file' && /\.(?:[cm]?js|json|wasm)$/.test(name)) await this.#take(path);
    }
  }

  async #take(path: string): Promise<void> {
    if (this.#files.has(path)) return;
    if (this.#files.size >= codeFilesLimit) {
      throw new Refused(error('extension-too-large', { extension: this.#name, limit: codeFilesLimit }));
    }
    const read = await readInside(this.#effects, this.#root, path, codeLimit);
    if ('finding' in read) throw new Refused(read.finding);
    this.#files.set(path, read.bytes);
  }
}

class Refused extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/** What is of Node itself, and what has an address, is none. */
function isPackage(specifier: string): boolean {
  return /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*(?:\/|$)/.test(specifier);
}

/** e.g. `@city/report` of `@city/report/pages`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
