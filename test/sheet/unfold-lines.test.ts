import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

/** `／` is a new line in a cell. */
const read = (text: string) => {
  const grid = layOut(text).map(({ place, cells }) => ({
    place,
    cells: cells.map((cell) => ({ ...cell, text: cell.text.replaceAll('／', '\n') })),
  }));
  const { value, findings } = composeIndicators([{ file: 'a.csv', grid, findings: [] }]);
  return {
    rows: (value?.rows ?? []).map(({ cells }) => cells.map((cell) => cell.text.replaceAll('\n', '／')).join('|')),
    told: findings.flatMap(({ code, facts }) => (code === 'table-reshaped' ? [facts] : [])),
  };
};

const heads = '施策|指標|単位|R4実績|R8目標|課題|担当課';

describe('indicators line by line in the cells of a row', () => {
  it('are a row each, with what is said of all of them', () => {
    const { rows, told } = read(`${heads}
健康|健診受診率／がん検診（男性）|％／歳|36.5／79.8|50.0／80.5|若い人／が少ない|健康課
医療|かかりつけ医を持つ人の割合|％|71.2|80.0||健康課`);
    expect(rows).toEqual([
      '健康|健診受診率|％|36.5|50.0|若い人／が少ない|健康課',
      '|がん検診（男性）|歳|79.8|80.5||健康課',
      '医療|かかりつけ医を持つ人の割合|％|71.2|80.0||健康課',
    ]);
    expect(told).toEqual([{ way: 'lines', rows: 2 }]);
  });

  it('may have no value yet', () => {
    expect(read(`${heads}\n健康|・受診率／・喫煙率|％|36.5／－||／|健康課`).rows).toHaveLength(1);
    expect(read(`${heads}\n健康|・受診率／・喫煙率|％|36.5／－|50／10||健康課`).rows).toHaveLength(2);
  });

  it.each([
    ['a name that is broken over lines', '地域の居場所づくりに／取り組む団体数|団体|12|20'],
    ['a value with its year below it', '健診受診率／健康寿命|％|36.5／（R4）|50.0／80.5'],
    ['a name that goes on', '相談件数／（延べ）|件|12／15|20／25'],
    ['other lines in one of the values', '健診受診率／健康寿命|％|36.5／79.8|50.0'],
    ['words', '健診受診率／健康寿命|％|検討／実施|50.0／80.5'],
    ['values in one column alone', '健診受診率／健康寿命|％||50.0／80.5'],
  ])('are none: %s', (_, cells) => {
    const { rows, told } = read(`${heads}\n健康|${cells}||健康課`);
    expect([rows.length, told]).toEqual([1, []]);
  });
});
