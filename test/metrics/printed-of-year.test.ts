import { describe, expect, it } from 'vitest';
import { datePrinted, printedOfYear } from '../../src/metrics/printed-of-year.ts';
import type { PrintedFigure } from '../../src/model/plan/plan.ts';
import { parseQuantity } from '../../src/model/value/parse-quantity.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';

function printed(figure: PrintedFigure['figure'], text: string, year?: number): PrintedFigure {
  const quantity = parseQuantity(text) ?? { type: 'qualitative', text };
  const place = { file: 'indicators.csv', line: 2, column: 2 };
  return { figure, head: text, year: year === undefined ? undefined : fiscalYear(year), quantity, place };
}

function datesOf(figures: readonly PrintedFigure[], year: number): readonly (readonly [string, number])[] {
  return datePrinted(figures, fiscalYear(year), fiscalYear(2023)).map((each) => [each.head, each.year]);
}

describe('the figures that a table prints', () => {
  const figures = [printed('attainment', '80%', 2022), printed('attainment', '90%', 2023), printed('rating', 'A')];

  it('are those up to the year, with the year itself and the last measured one', () => {
    expect(datesOf(figures, 2022)).toEqual([['80%', 2022]]);
    expect(datesOf(figures, 2023)).toEqual([
      ['80%', 2022],
      ['90%', 2023],
      ['A', 2023],
    ]);
    expect(datesOf(figures, 2021)).toEqual([]);
  });

  it('without a year are of a later year only where they are ratings', () => {
    const undated = [printed('attainment', '70%'), printed('rating', 'B')];
    expect(datesOf(undated, 2024)).toEqual([
      ['70%', 2023],
      ['B', 2024],
    ]);
  });

  it('of a year are the last of it', () => {
    const dated = datePrinted([...figures, printed('attainment', '95%', 2023)], fiscalYear(2023), fiscalYear(2023));
    expect(printedOfYear({ printed: dated, year: fiscalYear(2023) }, 'attainment')?.head).toBe('95%');
  });
});
