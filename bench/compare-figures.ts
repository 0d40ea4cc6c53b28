/** Prints the figures that differ between two data forms of one year: `tsx bench/compare-figures.ts OLD.csv NEW.csv`. */

import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<string, string>>;

const compared = ['年度（西暦）', '値', '単位', '条件', '値がない理由', '表示', '算式', '評価'];

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined) throw new Error('two files are compared: OLD.csv NEW.csv');
const [old, now] = [await readFigures(before), await readFigures(after)];
const lines = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => compare(key, old.get(key), now.get(key)));
process.stdout.write(`${old.size} rows before, ${now.size} after, ${lines.length} differ\n${lines.join('\n')}\n`);

/** By indicator and kind of value; those of one kind, e.g. the actuals, in the order of the file. */
async function readFigures(file: string): Promise<ReadonlyMap<string, Row>> {
  const rows: readonly Row[] = parse(await readFile(file), { bom: true, columns: true });
  const figures = new Map<string, Row>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const kind = `${row.指標ID} ${row.値の種類}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    figures.set(count === 1 ? kind : `${kind} ${count}`, row);
  }
  return figures;
}

function compare(key: string, before: Row | undefined, after: Row | undefined): readonly string[] {
  if (before === undefined) return [`| ${key} | | | ${after?.表示} |`];
  if (after === undefined) return [`| ${key} | | ${before.表示} | |`];
  const changed = compared.filter((column) => before[column] !== after[column]);
  return changed.length === 0 ? [] : [`| ${key} | ${listOf(changed)} | ${valuesOf(before)} | ${valuesOf(after)} |`];

  function valuesOf(row: Row): string {
    return listOf(changed.map((column) => row[column] || 'none'));
  }
}

function listOf(texts: readonly string[]): string {
  return texts.join(', ');
}
