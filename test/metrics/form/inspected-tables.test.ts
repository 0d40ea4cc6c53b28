import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { furtherCases } from './further-cases.ts';
import { inspect } from './inspect-tables.ts';
import { cases } from './table-cases.ts';

/** Each case with what is said of it, indented below it. */
function readWritten(file: string): ReadonlyMap<string, readonly string[]> {
  const blocks = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n\n');
  return new Map(
    blocks.map((block) => {
      const [name = '', ...lines] = block.trimEnd().split('\n');
      return [name, lines.map((line) => line.trim())];
    }),
  );
}

describe.each([
  ['inspected-tables.txt', cases],
  ['further-tables.txt', furtherCases],
])('the standard checks say of tables, in words, in %s,', (file, given) => {
  const written = readWritten(file);

  it('what is written down for each case', () => {
    expect([...written.keys()].toSorted()).toEqual(Object.keys(given).toSorted());
  });

  it.each(Object.entries(given))('%s', (name, changes) => {
    expect(inspect(...changes)).toEqual(written.get(name));
  });
});
