/** What `--json` prints: an object that says its shape first, and ends with the findings, where the data have none of their own. */

import { describeFinding } from '../build/describe-finding.ts';
import type { LocatedFinding } from '../build/located-finding.ts';
import type { Log } from '../effects.ts';
import type { ParsedCommand } from './parsed-command.ts';

/** By command. Its number rises when a key is gone or means something else, never where one is added (docs/json.md). */
export const shapes = {
  build: 'torikumi-build/1',
  watch: 'torikumi-watch/1',
  worker: 'torikumi-worker/1',
  plan: 'torikumi-plan/1',
  merge: 'torikumi-merge/1',
  check: 'torikumi-check/1',
  metrics: 'torikumi-metrics/2',
  publish: 'torikumi-publish/1',
  history: 'torikumi-history/1',
  diff: 'torikumi-diff/1',
  init: 'torikumi-init/1',
  roll: 'torikumi-roll/1',
  inquiry: 'torikumi-inquiry/1',
  open: 'torikumi-open/1',
  lint: 'torikumi-lint/1',
} as const;

export type JsonCommand = keyof typeof shapes;

export function printJson(
  { result }: Log,
  { name, language }: { readonly name: JsonCommand; readonly language: ParsedCommand['language'] },
  data: object,
  findings?: readonly LocatedFinding[],
): void {
  const described = findings && { findings: findings.map((each) => describeFinding(each, language)) };
  result(JSON.stringify({ shape: shapes[name], ...data, ...described }, null, 2));
}

/** The same on a line, of a command that goes on. */
export function printJsonLine({ result }: Log, name: JsonCommand, data: object): void {
  result(JSON.stringify({ shape: shapes[name], ...data }));
}
