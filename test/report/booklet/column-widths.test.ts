import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomOf } from '../../../src/document/page-room.ts';
import { placeBookCells } from '../../../src/model/book/table/place-book-cells.ts';
import { composeWidths, emIn } from '../../../src/report/booklet/column-widths.ts';
import { theme as sampleLook } from '../../writer/sample-document.ts';
import { cell } from './book-samples.ts';

const page = 48;

function widthsOf(rows: readonly (readonly string[])[], widths: readonly number[] = []): readonly number[] {
  const placed = placeBookCells(rows.map((row) => row.map((words) => cell(words))));
  return composeWidths({ widths }, page, [], placed.flat(), rows[0]?.length ?? 0);
}

describe('widths of columns', () => {
  it('never ask for more than the page while there is room for the least', () => {
    const words = fc.string({ unit: fc.constantFrom('あ', '漢', 'a', '1', '\n'), maxLength: 80 });
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((columns) => fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { minLength: 1 }));
    fc.assert(
      fc.property(rows, (given) => {
        const widths = widthsOf(given);
        expect(widths.every((width) => width > 0)).toBe(true);
        expect(sum(widths)).toBeLessThanOrEqual(page + 0.001);
      }),
    );
  });

  it('leave short words and figures whole, and give the rest to texts', () => {
    const [label = 0, content = 0, count = 0] = widthsOf([
      ['法律相談', '暮らしの法律問題の全般の相談'.repeat(6), '1,037件'],
    ]);
    expect([label >= 5, count >= 5, content > 30]).toEqual([true, true, true]);
  });

  it('give a longer text more than a shorter one, but not in proportion', () => {
    const [short = 0, long = 0] = widthsOf([['あ'.repeat(60), 'あ'.repeat(240)]]);
    expect(long / short).toBeCloseTo(2, 1);
  });

  it('are shares of the page where the data give them', () => {
    expect(widthsOf([['a', 'b', 'c']], [1, 4, 1])).toEqual([8, 32, 8]);
  });

  it('share the page that there is, in em of the text in tables', () => {
    const margin = { top: 20, right: 20, bottom: 20, left: 20 };
    const theme = { ...sampleLook, page: { ...sampleLook.page, margin }, elements: { td: { size: 10 } } };
    const wide = emIn(roomOf({ size: 'A3', orientation: 'landscape' }, theme), theme);
    const narrow = emIn(roomOf({ size: 'A4', orientation: 'portrait' }, theme), theme);
    expect([Math.round(narrow), Math.round(wide)]).toEqual([48, 108]);
    expect(sum(composeWidths({ widths: [1, 1] }, wide, [], [], 2))).toBeCloseTo(wide);
  });

  it('look only at cells of one column', () => {
    const merged = placeBookCells([[cell('あ'.repeat(40), { colspan: 2 })], [cell('1'), cell('2')]]);
    expect(sum(composeWidths({ widths: [] }, page, [], merged.flat(), 2))).toBeLessThan(10);
  });
});

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
