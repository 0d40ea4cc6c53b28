import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../sample-document.ts';
import { boxOf, layOut } from './laid-out.ts';

/** The rows of a table that stand on each page, after paragraphs that nearly fill the first. */
function rowsByPage(rows: number, className: readonly string[]): readonly number[] {
  const above = Array.from({ length: 42 }, () => h('p', '本文'));
  const body = Array.from({ length: rows }, () => h('tr', [h('td', '行')]));
  const table = h('table', { className: [...className] }, [h('tbody', body)]);
  return layOut(documentOf(...above, table)).pages.map(
    (lines) => lines.filter((line) => boxOf(line).text === '行').length,
  );
}

describe('a table that is kept together', () => {
  it('goes over whole where others are divided', () => {
    const [first = 0, second = 0] = rowsByPage(6, []).filter((count) => count > 0);
    expect([first > 0, second > 0, first + second]).toEqual([true, true, 6]);
    expect(rowsByPage(6, ['keep-together']).filter((count) => count > 0)).toEqual([6]);
  });

  it('is divided all the same where it is long', () => {
    const counts = rowsByPage(120, ['keep-together']);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120);
  });
});
