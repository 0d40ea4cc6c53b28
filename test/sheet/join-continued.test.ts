import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { isContinuation } from '../../src/sheet/join-continued.ts';
import { layOutCsv } from './lay-out.ts';

function read(text: string) {
  const { value, findings } = composeIndicators([{ file: 'a.csv', grid: layOutCsv(text), findings: [] }]);
  const rows = (value?.rows ?? []).map(({ cells }) => cells.map((cell) => cell.text).join('|'));
  return { rows, found: findings.map(({ code, facts }) => [code, facts]) };
}

describe('a row that goes on with the one above', () => {
  it('is joined to it, values where they stand, and said', () => {
    const { rows, found } = read(`指標|定義|単位|R4|R8（目標）|備考
子育て支援センターの|||||
相談件数|電話による相談と|件|79|82|市内の
|来所による相談の合計||||３か所
来館者数（市内||人|30|40|
３館）|||||`);
    expect(rows).toEqual([
      '子育て支援センターの相談件数|電話による相談と来所による相談の合計|件|79|82|市内の３か所',
      '来館者数（市内３館）||人|30|40|',
    ]);
    expect(found).toEqual([
      [
        'rows-joined',
        { cells: ['A3', 'B4', 'F4', 'A6'], texts: ['相談件数', '来所による相談の合計', '３か所', '３館）'] },
      ],
    ]);
  });

  it('gives its name alone where its values are of another role', () => {
    expect(read('指標|区分|R4|R5\n来館者数|目標|9|9\n（延べ人数）|実績|7|8').rows).toEqual([
      '来館者数（延べ人数）|目標|9|9',
      '|実績|7|8',
    ]);
  });

  it('is none where it says words of its own: 女 below 男, 実績 below 目標, a name', () => {
    const { rows, found } = read(
      '指標|区分|R4|R8（目標）\n健康寿命|男|79|82\n|女||\n相談||1|2\n新しい事業|||\n講座|目標|1|2\n|実績||',
    );
    expect(rows).toHaveLength(6);
    expect(found).toEqual([['names-alone', { cells: ['A5'], texts: ['新しい事業'] }]]);
  });
});

it('what can begin a name does not go on with another', () => {
  for (const text of [
    'のべ利用者数',
    'にぎわい創出件数',
    'がん検診受診率',
    '（参考）県の値',
    '(1) 観光',
    '(ア)',
    '講座数',
  ])
    expect(isContinuation('来館者数', text)).toBe(false);
  for (const [above, text] of [
    ['来館者数', '（延べ）'],
    ['道路', 'の延長'],
    ['公園及び', '広場'],
    ['国・', '県'],
    ['（仮称', '）'],
  ] as const)
    expect(isContinuation(above, text)).toBe(true);
});

it('no number is lost or made, however rows are broken', () => {
  const cell = fc.constantFrom('', '', '来館者数', '（延べ）', 'の延長', '人', '男', '実績', '１', '27', '30.5', '－');
  const row = fc.array(cell, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const text = ['指標|区分|単位|R4|R5', ...rows.map((cells) => cells.join('|'))].join('\n');
      const numbersOf = (texts: readonly string[]) => texts.flatMap((each) => each.match(/27|30\.5/g) ?? []).toSorted();
      expect(numbersOf(read(text).rows)).toEqual(numbersOf(rows.map((cells) => cells.join('|'))));
    }),
    { seed: 8, numRuns: 200 },
  );
});
