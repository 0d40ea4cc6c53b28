/** Leaves out what white space of markup stands at the ends of lines. */

interface AnyRun {
  readonly text: string;
}

/** Lines end with `\n`; of spaces that follow each other over runs, one is kept. */
export function trimRuns<Run extends AnyRun>(runs: readonly Run[]): readonly Run[] {
  const trimmed: Run[] = [];
  /** Whether what was kept last ends where no space may follow. */
  let open = true;
  for (const run of runs) {
    let text = run.text.replace(/ ?\n ?/g, '\n');
    if (open) text = text.replace(/^ /, '');
    if (text === '') continue;
    if (text.startsWith('\n')) dropLastSpace(trimmed);
    open = /[ \n]$/.test(text);
    trimmed.push({ ...run, text });
  }
  dropLastSpace(trimmed);
  return trimmed;
}

function dropLastSpace<Run extends AnyRun>(runs: Run[]): void {
  const last = runs.pop();
  if (last === undefined) return;
  const text = last.text.replace(/ $/, '');
  if (text !== '') runs.push({ ...last, text });
}
