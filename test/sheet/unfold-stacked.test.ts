import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

/** `／` is a new line in a cell. */
const read = (text: string) => {
  const grid = layOut(text).map(({ place, cells }) => ({
    place,
    cells: cells.map((cell) => ({ ...cell, text: cell.text.replaceAll('／', '\n') })),
  }));
  const { value } = composeIndicators([{ file: 'a.csv', grid, findings: [] }]);
  return [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)].map((cells) =>
    cells.map((cell) => cell.text.replaceAll('\n', '／')).join('|'),
  );
};

describe('two lines in a cell', () => {
  it.each([
    'R4／（上段：目標／下段：実績）',
    'R4（上段:目標、下段:実績）',
    'R4 （上段）目標（下段）実績',
    'R4（上：目標／下：実績）',
    'R4 上段が目標、下段が実績',
    'R4 目標（上段）・実績（下段）',
  ])('are two columns below %s', (head) => {
    expect(read(`指標|${head}|目標値（R8）\n講座|10回／8回|15回\n参加者|－|150人`)).toEqual([
      '指標|R4（目標）|R4（実績）|目標値（R8）',
      '講座|10回|8回|15回',
      '参加者|－|－|150人',
    ]);
  });

  it('below years where a title tells', () => {
    expect(read('上段：計画値　下段：実績値\n指標|R4|R5\n講座|10／8|12／13')).toEqual([
      '指標|R4（計画値）|R4（実績値）|R5（計画値）|R5（実績値）',
      '講座|10|8|12|13',
    ]);
  });

  it('stay where one cell has another number of lines', () => {
    expect(read('指標|R4（上段：目標、下段：実績）\n講座|10／8\n参加者|9')[1]).toBe('講座|10／8');
  });
});

describe('two rows of a name', () => {
  const heads = '指標|区分|R4|R5';

  it.each(['', '^', '講座'])('say their roles where the second is called 「%s」', (name) => {
    expect(read(`上段：目標　下段：実績\n指標|R4|R5\n講座|10|12\n${name}|8|13`)).toEqual([
      heads,
      '講座|目標|10|12',
      `${name === '^' ? '講座' : name}|実績|8|13`,
    ]);
  });

  it.each(['指標|R4|R5\n^|上段：目標　下段：実績|<', '指標|R4|R5\n|上段：目標　下段：実績|'])(
    'say their roles where the legend stands below the years: %s',
    (head) => {
      expect(read(`${head}\n講座|10|12\n|8|13`)).toEqual([heads, '講座|目標|10|12', '|実績|8|13']);
    },
  );

  it('say them themselves in a column of their own', () => {
    const text = '指標|計画（上段）・実績（下段）|R4|R5\n講座|計画|10|12\n^|実績|8|13';
    expect(read(text)).toEqual(['指標|区分|R4|R5', '講座|計画|10|12', '講座|実績|8|13']);
  });

  it('stay where a name has three', () => {
    expect(read('上段：目標　下段：実績\n指標|R4|R5\n講座|10|12\n|8|13\n|9|9')[0]).toBe('指標|R4|R5');
  });
});

it.each(['上段の表', '上段：目標', '上段：目標、下段：目標', '上：市内　下：市外'])('%s is no legend', (title) => {
  expect(read(`${title}\n指標|R4|R5\n講座|10／8|12／13`)[1]).toBe('講座|10／8|12／13');
});
