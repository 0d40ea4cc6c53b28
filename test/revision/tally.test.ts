import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import type { Item, Version } from '../../src/revision/item.ts';
import { tallyTreatments, treatmentOf, treatments } from '../../src/revision/tally.ts';

function version(...items: readonly (readonly [id: string, target: string])[]): Version {
  return {
    label: '',
    items: items.map(
      ([id, target]): Item => ({
        id,
        kind: 'KPI',
        name: { key: 'name', label: 'KPI', text: id },
        path: [],
        fields: [{ key: 'target', label: '目標', text: target }],
        replaces: [],
        place: { file: 'indicators.csv' },
      }),
    ),
  };
}

describe('tallyTreatments', () => {
  it('counts what was kept, revised, deleted and added', () => {
    const old = version(
      ['認可保育所数', '50か所'],
      ['創業数', '4件'],
      ['相談件数', '４件／年'],
      ['不燃領域率', '70％'],
    );
    const now = version(
      ['不燃領域率', '70%'],
      ['認可保育所数', '53か所'],
      ['相談件数', '4件／年'],
      ['利用定員数', '7,593人'],
    );
    const { items } = compareVersions(old, now, new Map());
    expect(items.map((item) => [item.id, treatmentOf(item)])).toEqual([
      ['不燃領域率', 'keep'],
      ['認可保育所数', 'revise'],
      ['創業数', 'delete'],
      ['相談件数', 'keep'],
      ['利用定員数', 'add'],
    ]);
    expect(tallyTreatments(items)).toEqual({ counts: { keep: 2, revise: 1, delete: 1, add: 1 }, total: 5 });
  });

  it('has a number and a word for each', () => {
    expect(treatments.map(({ number, word }) => `${number}.${word}`)).toEqual(['1.維持', '2.修正', '3.削除', '4.新規']);
  });
});
