import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.ts';
import { partOf } from '../../src/edition/edition.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import type { AmountsTable } from '../../src/model/amounts/amounts.ts';
import { calculate } from '../../src/model/table-figures/calculation.ts';

async function readSample(name: string) {
  const { prepared, findings } = await prepare(
    createNodeEffects(),
    fileURLToPath(new URL(`../../data/${name}`, import.meta.url)),
  );
  return { table: partOf(prepared?.content.edition, 'amounts')?.tables[0], findings };
}

/** Of a column each printed figure, and what its row gives at the same decimals. */
function comparedIn(
  table: AmountsTable | undefined,
  column: number,
): readonly (readonly [string, string | undefined])[] {
  return (table?.rows ?? []).map(({ cells }) => {
    const { text = '', figure } = cells[column] ?? {};
    const live = figure?.live;
    return [text, live && calculate(live.calculation)?.toFixed(live.style.decimals)];
  });
}

describe('江差町 各会計予算', () => {
  it('prints every figure as its source does, and each but one as it is worked out', async () => {
    const { table, findings } = await readSample('esashi-budget');
    expect(comparedIn(table, 3)).toEqual([
      ['369,500', '369500'],
      ['▲7,201', '-7201'],
      ['3,915', '3915'],
      ['116,874', '116874'],
      ['▲14,957', '-14957'],
      ['7,624', '7624'],
      ['▲353', '-353'],
      ['▲36', '-36'],
    ]);
    expect(comparedIn(table, 4)).toEqual([
      ['6.94%', '6.94'],
      ['▲0.83%', '-0.83'],
      ['2.99%', '2.99'],
      ['10.92%', undefined],
      ['▲3.50%', '-3.50'],
      ['1,204.42%', '1204.42'],
      ['▲16.41%', '-16.41'],
      ['▲0.77%', '-0.77'],
    ]);
    expect(findings).toMatchObject([
      { code: 'figure-miscomputed', facts: { printed: '10.92%', computed: '10.86' }, place: { line: 5, column: 5 } },
    ]);
  });
});

describe('徳島県 決算額の累年比較', () => {
  it('has the ratio on the year before wherever that year is in the table', async () => {
    const { table, findings } = await readSample('tokushima-settlement');
    const ratios = [3, 6, 9, 12, 15, 18, 21].flatMap((column) => comparedIn(table, column));
    expect(ratios).toEqual([
      ['99.8', undefined],
      ['110.6', '110.6'],
      ['94.2', '94.2'],
      ['85.9', '85.9'],
      ['105.1', undefined],
      ['105.0', '105.0'],
      ['103.7', '103.7'],
    ]);
    expect(table?.columns.map(({ kind }) => kind)).toEqual([
      'name',
      ...Array.from({ length: 7 }, () => ['amount', 'share', 'yearRatio'] as const).flat(),
    ]);
    expect(table?.unit).toBe('（単位：千円,％）');
    expect(findings.map(({ code }) => code)).toEqual(['amounts-share-without-total']);
  });
});
