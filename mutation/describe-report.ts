/** The report of Stryker in words: the changes that no test noticed, and the share of those that one did. */

import { type Change, nameOf } from './choose-sample.ts';

export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: Change['location'];
}

const noticed = ['Killed', 'Timeout'];
const unnoticed = ['Survived', 'NoCoverage'];

/** With two scores: of all changes, and of those whose names are in `compiling`. Only their survivors are listed. */
export function describeReport({ files }: Report, compiling: ReadonlySet<string>): string {
  const lines: string[] = [];
  const all: boolean[] = [];
  const ofCompiling: boolean[] = [];
  for (const [file, { source, mutants }] of Object.entries(files))
    for (const mutant of mutants) {
      if (![...noticed, ...unnoticed].includes(mutant.status)) continue;
      const isNoticed = noticed.includes(mutant.status);
      all.push(isNoticed);
      if (!compiling.has(nameInReport(file, mutant))) continue;
      ofCompiling.push(isNoticed);
      if (!isNoticed) lines.push(describeMutant(file, source, mutant));
    }
  const late = Object.values(files).flatMap(({ mutants }) => mutants.filter(({ status }) => status === 'Timeout'));
  if (late.length > 0) lines.push(`noticed only by the time that the tests took: ${late.length}`);
  lines.push(`of those that compile: ${describeScore(ofCompiling)}`, `of all: ${describeScore(all)}`, '');
  return lines.join('\n');
}

/** The report counts lines and columns from 1. */
function nameInReport(file: string, { location: { start, end }, replacement = '', mutatorName }: Mutant): string {
  const fromZero = ({ line, column }: typeof start) => ({ line: line - 1, column: column - 1 });
  return nameOf({ file, location: { start: fromZero(start), end: fromZero(end) }, replacement, mutatorName });
}

function describeMutant(file: string, source: string, mutant: Mutant): string {
  const { start, end } = mutant.location;
  const rows = source.split('\n').slice(start.line - 1, end.line);
  const last = rows.length - 1;
  const was = rows.map((row, at) =>
    row.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined),
  );
  return `${mutant.status} ${file}:${start.line}:${start.column} ${short(was.join('\n'))} => ${short(mutant.replacement ?? '')}`;
}

/** With the interval of Wilson, in which the score of the whole room lies in 95 of 100 samples. */
function describeScore(results: readonly boolean[]): string {
  const tried = results.length;
  const found = results.filter(Boolean).length;
  if (tried === 0) return 'no change was tried';
  const z = 1.96;
  const share = found / tried;
  const middle = share + z ** 2 / (2 * tried);
  const reach = z * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2));
  const [low, high] = [middle - reach, middle + reach].map((bound) => percent(bound / (1 + z ** 2 / tried)));
  return `score ${percent(share)} % (${found} of ${tried} noticed; 95 % interval ${low} to ${high} %)`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function short(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length <= 160 ? line : `${line.slice(0, 100)} … ${line.slice(-50)}`;
}
