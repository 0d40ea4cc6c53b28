/** What every contestant of `pdf` is given: the look of the documents, in points, and its task from the command line. */

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export const look = {
  family: 'BIZ UDPGothic',
  package: '@expo-google-fonts/biz-udpgothic',
  size: 9,
  rule: 0.5,
  /** Distance of baselines, paddings of cells. */
  table: { lineHeight: 11.25, paddingX: 5, paddingY: 2.5 },
  paragraph: { lineHeight: 13.5 },
  /** Of A4 across; millimetres. */
  margin: { top: 12, right: 13, bottom: 13, left: 13 },
} as const;

export type Task =
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'paragraph'; readonly text: string };

/** The data is a file of JSON: a `Task`. */
export function readTask(file: string): Task {
  return JSON.parse(readFileSync(file, 'utf8')) as Task;
}

/** Says how long the work took from the first statement of the program: without starting Node and loading packages. */
export function sayWork(start: number): void {
  process.stdout.write(`work ${(performance.now() - start).toFixed(1)}\n`);
}
