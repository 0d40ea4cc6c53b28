import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../writer/sample-document.ts';
import { boxOf, layOut } from './laid-out.ts';

/** The rows of a table below so many paragraphs, on each page that has any. */
function rowsByPage(rows: number, above: number, className: string[]): readonly number[] {
  const paragraphs = Array.from({ length: above }, () => h('p', '本文'));
  const body = Array.from({ length: rows }, () => h('tr', [h('td', '行')]));
  const table = h('table', { className }, [h('tbody', body)]);
  const { pages } = layOut(documentOf(...paragraphs, table));
  return pages.map((lines) => lines.filter((line) => boxOf(line).text === '行').length).filter((count) => count > 0);
}

describe('a table that is kept together', () => {
  const heights = Array.from({ length: 60 }, (_, above) => above);

  it('goes over whole where others are divided', () => {
    expect(heights.filter((above) => rowsByPage(6, above, []).length > 1)).not.toEqual([]);
    expect(heights.filter((above) => rowsByPage(6, above, ['keep-together']).length > 1)).toEqual([]);
  });

  it('is divided all the same where it is long', () => {
    const counts = rowsByPage(120, 5, ['keep-together']);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120);
  });
});
