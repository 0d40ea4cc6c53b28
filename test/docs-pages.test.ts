import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criteria } from './system/jis-criteria.ts';

const read = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

/** Names of the program are the same in every language: those that stand alone in the first cell of a row, and all commands. */
function namesOf(page: string): readonly string[] {
  const cells = [...page.matchAll(/^\| ([^|]+) \|/gm)].map((match) => match[1] ?? '');
  const rows = cells.flatMap((cell) => [...cell.matchAll(/`([\w.-]+)`/g)].map((match) => match[1] ?? ''));
  const commands = [...page.matchAll(/^npx torikumi .+$/gm)].map(([line]) => line);
  return [...new Set([...rows, ...commands])].toSorted();
}

/** Rows that only a program reads stand in the English page alone. */
const shared = (page: string, without: readonly string[]) =>
  page
    .split(/^(?=##+ )/m)
    .filter((part) => !without.some((title) => part.startsWith(title)))
    .join('');

describe('the Japanese pages name what the English ones name', () => {
  it('docs/revisions.ja.md', () => {
    expect(namesOf(read('revisions.ja.md'))).toEqual(namesOf(shared(read('revisions.md'), ['### `--json`'])));
  });

  it('docs/metrics.ja.md', () => {
    const english = shared(read('metrics.md'), ['## JSON', '## Reasons', '## Met is met']);
    expect(namesOf(shared(read('metrics.ja.md'), ['## 「－」の理由', '## 達成は達成']))).toEqual(namesOf(english));
  });
});

describe('the page of test results after JIS X 8341-3:2016', () => {
  const rows = [...read('accessibility.md').matchAll(/^\| (\d\.\d\.\d+) (.+?) \| (AA?) \| (.+?) \| (.+?) \|$/gm)];

  it('answers each criterion of levels A and AA, with no fault found', () => {
    expect(rows.map(([, number, name, level]) => ({ number, name, level }))).toEqual(
      criteria.map(({ number, name, level }) => ({ number, name, level })),
    );
    expect(rows.filter(([, , , , found = '']) => !/^(?:誤り 0 件|適合|該当なし|確かめられない)/.test(found))).toEqual(
      [],
    );
  });

  it('leaves to a person what no program can tell', () => {
    const open = rows.filter(([, , , , found, byHand]) => found === '確かめられない' && byHand === '－');
    expect(open).toEqual([]);
  });
});
