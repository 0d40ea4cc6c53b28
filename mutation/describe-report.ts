/** The report of Stryker in words: the changes that no test noticed, and the share of those that one did. */

export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

const noticed = ['Killed', 'Timeout'];
const unnoticed = ['Survived', 'NoCoverage'];

export function describeReport({ files }: Report): string {
  const lines: string[] = [];
  let found = 0;
  let tried = 0;
  for (const [file, { source, mutants }] of Object.entries(files))
    for (const mutant of mutants) {
      if (noticed.includes(mutant.status)) found += 1;
      if (unnoticed.includes(mutant.status)) lines.push(describeMutant(file, source, mutant));
      if ([...noticed, ...unnoticed].includes(mutant.status)) tried += 1;
    }
  return [...lines, describeScore(found, tried), ''].join('\n');
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
function describeScore(found: number, tried: number): string {
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
