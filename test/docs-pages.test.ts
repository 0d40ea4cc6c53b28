import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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
