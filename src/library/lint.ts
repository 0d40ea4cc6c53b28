/** `torikumi lint` for programs. */

import type { Finding } from '../finding/finding.ts';
import { type Surroundings, surround } from './surroundings.ts';

export interface Linted {
  readonly file: string;
  /** None where it keeps every rule. */
  readonly findings: readonly Finding[];
}

/** Whether CSV and XLSX files keep 総務省's rules for machine-readable tables. */
export async function lint(files: readonly string[], choices: Surroundings = {}): Promise<readonly Linted[]> {
  const effects = surround(choices);
  const { lintFile } = await import('../machine-readable/lint-file.ts');
  const linted: Linted[] = [];
  for (const file of files) linted.push({ file, findings: await lintFile(effects, file) });
  return linted;
}
