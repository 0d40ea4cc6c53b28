import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from './inspect-tables.ts';
import { cases } from './table-cases.ts';

/** Each case with what is said of it, indented below it. */
const written = new Map(
  readFileSync(new URL('inspected-tables.txt', import.meta.url), 'utf8')
    .split('\n\n')
    .map((block) => {
      const [name = '', ...lines] = block.trimEnd().split('\n');
      return [name, lines.map((line) => line.trim())] as const;
    }),
);

describe('the standard checks say of tables, in words,', () => {
  it('what is written down for each case', () => {
    expect([...written.keys()].toSorted()).toEqual(Object.keys(cases).toSorted());
  });

  it.each(Object.entries(cases))('%s', (name, changes) => {
    expect(inspect(...changes)).toEqual(written.get(name));
  });
});
