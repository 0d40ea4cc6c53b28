import fc from 'fast-check';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../../src/layout/measure/block.ts';
import { measureTable } from '../../../src/layout/measure/measure-table.ts';
import { fonts } from '../../typography/faces.ts';
import { theme } from '../sample-document.ts';

function measure(table: Element, width: number): TableBlock {
  const scale = theme.page.scale.A4;
  const [block] = measureTable(table, width, {
    theme,
    fonts,
    scale,
    sources: [],
    tooWide: [],
    beyondPage: [],
    styles: new Map(),
  });
  if (block === undefined) throw new Error();
  return block;
}

const row = (cells: readonly string[]) => h('tr', ...cells.map((cell) => h('td', cell)));
const tableOf = (widths: readonly number[], rows: readonly (readonly string[])[]) =>
  h('table', h('colgroup', ...widths.map((dataWidth) => h('col', { dataWidth }))), h('tbody', ...rows.map(row)));

/** The lines of each cell. */
function linesOf({ groups }: TableBlock): readonly (readonly string[])[] {
  return groups
    .flat(2)
    .flatMap(({ cells }) => cells)
    .map(({ lines }) => lines.map((line) => line.pieces.map(({ text }) => text).join('')));
}

/** A line that ends in a figure, its sign or separator, and is followed by one that goes on with it. */
function isDivided(lines: readonly string[]): boolean {
  return lines.some((line, index) => {
    const next = lines[index + 1] ?? '';
    return /[0-9０-９△▲,.][ \u3000]?$/.test(line) && /^[0-9０-９,.]/.test(next);
  });
}

const figure = fc
  .tuple(
    fc.constantFrom('', '△', '△ ', '▲', '－', '+', '約'),
    fc.integer({ min: 0, max: 9_999_999_999 }),
    fc.constantFrom('', '円', '千円', '%', '人以上', 'ポイント'),
  )
  .map(([sign, value, unit]) => `${sign}${value.toLocaleString('en-US')}${unit}`);
const label = fc.string({ unit: fc.constantFrom(...'国有提供施設等所在市助成交付金（款）Aa・'), maxLength: 24 });
const cell = fc.oneof({ weight: 3, arbitrary: figure }, { weight: 1, arbitrary: label });
const table = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.record({
    widths: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
    width: fc.integer({ min: 105 * columns, max: 125 * columns }),
  }),
);

describe('a figure in a table', () => {
  it('is never divided, whatever widths are asked for', () => {
    fc.assert(
      fc.property(table, ({ widths, rows, width }) => {
        const measured = measure(tableOf(widths, rows), width);
        expect(measured.widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(width, 3);
        expect(linesOf(measured).filter(isDivided)).toEqual([]);
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('keeps its column as wide as itself beside long names', () => {
    const rows = [
      ['国有提供施設等所在市助成交付金', '14,472,000', '0', '△ 1,239,000', '134.2'],
      ['地方交付税', '14,341,824,000', '0', '13,176,983,000', '91.9'],
    ];
    const lines = linesOf(measure(tableOf([30, 8, 8, 8, 3], rows), 330));
    const figures = lines.filter(([first = '']) => /^[△0-9]/.test(first));
    expect(figures.filter((each) => each.length !== 1)).toEqual([]);
  });

  it('keeps the columns together that a cell spans', () => {
    const spanning = h('tr', h('td', { colSpan: 2 }, '123,456,789,012円'), h('td', '長い名前の欄'.repeat(8)));
    const body = h('tbody', spanning, row(['あ', 'い', 'う']));
    const columns = h('colgroup', ...[1, 1, 40].map((dataWidth) => h('col', { dataWidth })));
    expect(linesOf(measure(h('table', columns, body), 300))[0]).toEqual(['123,456,789,012円']);
  });

  it('is divided only where not even the figures fit, then a date between its figures', () => {
    const [date = []] = linesOf(measure(tableOf([1, 1], [['令和12年10月15日から', '1']]), 60));
    expect(date.length).toBeGreaterThan(1);
    expect(isDivided(date)).toBe(false);
    const wide = measure(tableOf([1, 1, 1], [['123,456,789,012', '123,456,789,012', '1']]), 60);
    expect(linesOf(wide).map((lines) => lines.join(''))).toEqual(['123,456,789,012', '123,456,789,012', '1']);
  });
});
