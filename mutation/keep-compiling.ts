/**
 * Which changes of the code compile: the others are no faults that anybody could make. All are compiled at once, each in a
 * copy of its file beside the others, so what only another file would refuse is taken for code that compiles.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Change } from './choose-sample.ts';

/** As Stryker's own checker of types does, which knows no TypeScript 7: code that is not reached or not used is no fault. */
const lenient = { noUnusedLocals: false, noUnusedParameters: false, allowUnreachableCode: true };
const batch = 500;

export function keepCompiling<T extends Change>(root: string, changes: readonly T[]): readonly T[] {
  const folder = `${root}out/mutation-types-${process.pid}`;
  const kept: T[] = [];
  for (let from = 0; from < changes.length; from += batch) {
    let some = changes.slice(from, from + batch);
    // Of what cannot even be parsed, the compiler speaks alone.
    for (let faulty = compile(root, folder, some); faulty.size > 0; faulty = compile(root, folder, some))
      some = some.filter((_, at) => !faulty.has(at));
    kept.push(...some);
  }
  rmSync(folder, { recursive: true, force: true });
  return kept;
}

function compile(root: string, folder: string, changes: readonly Change[]): ReadonlySet<number> {
  rmSync(folder, { recursive: true, force: true });
  for (const [at, change] of changes.entries()) {
    const copy = `${folder}/${change.file.replace(/\.ts$/, `.changed-${at}.ts`)}`;
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, applyChange(readFileSync(`${root}${change.file}`, 'utf8'), change));
  }
  const compilerOptions = { ...lenient, rootDirs: [root, folder] };
  const config = { extends: '../../tsconfig.json', compilerOptions, include: ['src'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  const tsc = `${root}node_modules/.bin/tsc`;
  const run = spawnSync(tsc, ['--noEmit', '--pretty', 'false', '-p', folder], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  // Not those of other files: what a copy adds to the types of a package, it adds twice.
  const faults = [...run.stdout.matchAll(/\.changed-(\d+)\.ts\(\d+,\d+\): error /g)];
  if (run.status !== 0 && !run.stdout.includes('): error ')) throw new Error(`tsc: ${run.stdout}${run.stderr}`);
  return new Set(faults.map(([, at]) => Number(at)));
}

/** Operators are put in brackets: `a ?? b ?? c` may not become `a && b ?? c`. */
function applyChange(code: string, { location: { start, end }, replacement, mutatorName }: Change): string {
  const lines = code.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + column;
  const changed = mutatorName.endsWith('Operator') ? `(${replacement})` : replacement;
  return code.slice(0, offset(start.line, start.column)) + changed + code.slice(offset(end.line, end.column));
}
