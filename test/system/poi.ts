/** Recalculates workbooks with Apache POI. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchJars, runOrMissing } from './fetch-jars.ts';
import { forShortRuns } from './short-java.ts';

const version = '5.4.1';
const program = fileURLToPath(new URL('Recalculate.java', import.meta.url));

export interface Recalculated {
  readonly formulas: number;
  /** Each with its place, the value that the workbook keeps and the one that POI finds. */
  readonly differences: readonly string[];
}

/** The folder of its jars. */
export async function fetchPoi(): Promise<string> {
  return fetchJars('org.apache.poi', 'poi-ooxml', version);
}

/** Of each workbook, in their order. */
export async function recalculateWithPoi(paths: readonly string[]): Promise<readonly Recalculated[]> {
  const jars = await fetchPoi();
  // Its source is run as it stands.
  const jdk = ['JDK（11以上）', 'JDK (11 or newer)', 'default-jdk-headless'] as const;
  const said = await runOrMissing('java', [...forShortRuns, '-cp', join(jars, '*'), program, ...paths], jdk);
  // What comes before is of its logging.
  const [, ...parts] = said.split(/^book /m);
  const books = parts.map((part) => {
    const [formulas = '', ...differences] = part.trimEnd().split('\n');
    return { formulas: Number(formulas), differences };
  });
  if (books.length !== paths.length) {
    throw new Error(`POI does not speak of each workbook: ${said.slice(0, 1000)}`);
  }
  return books;
}
