import { describe, expect, it } from 'vitest';
import { fillDittos } from '../../src/sheet/fill-dittos.ts';
import { readHeadRow } from '../../src/sheet/value-heads.ts';
import { layOut } from './lay-out.ts';

const fill = (text: string) => {
  const [header, ...rows] = layOut(text);
  const filled = fillDittos(rows, readHeadRow(header?.cells ?? []));
  return {
    rows: filled.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|')),
    dittos: filled.dittos.map(({ place }) => place.cell),
  };
};
const below = (upper: string, ditto: string) => fill(`指標|R4|目標値\n${upper}|1|2\n${ditto}|3|4`).rows[1];

describe('what stands for the words above', () => {
  it.each(['〃', '″', '"', '”', '仝', '同上', '同　上', '（同上）', '「同上」', '上に同じ', '上記に同じ', '同'])(
    '%s',
    (ditto) => {
      expect(below('相談件数', ditto)).toBe('相談件数|3|4');
    },
  );

  it.each([
    ['健診受診率（男）', '同上（女）', '健診受診率（女）|3|4'],
    ['健診受診率', '〃（女）', '健診受診率（女）|3|4'],
    ['健診受診率(男)', '同上 (女)', '健診受診率(女)|3|4'],
  ])('with a word of its own: %s, %s', (upper, ditto, row) => {
    expect(below(upper, ditto)).toBe(row);
  });

  it.each(['同窓会の数', '同上屋の数', '上々', '↓', '同意率', '々'])('%s is a name', (name) => {
    expect(below('相談件数', name)).toBe(`${name}|3|4`);
  });

  it('goes on from one to the next, in every column of words and in none of values', () => {
    const { rows, dittos } = fill(`
基本目標|指標|R4|目標値|単位|評価
しごと|創業|1|2|件|A
〃|相談|3|〃|〃|〃
〃|融資|5|6|〃|B`);
    expect(rows).toEqual(['しごと|創業|1|2|件|A', 'しごと|相談|3|〃|件|〃', 'しごと|融資|5|6|件|B']);
    expect(dittos).toEqual(['A3', 'E3', 'A4', 'E4']);
  });

  it('is filled in a column that only its place makes one of names', () => {
    expect(fill('取組の名|R4|目標値\n甲|1|2\n〃|3|4').rows[1]).toBe('甲|3|4');
  });

  it('is left as written where nothing stands above, and in a table without values', () => {
    expect(fill('指標|R4|目標値\n同上|1|2').rows).toEqual(['同上|1|2']);
    expect(fill('区分|内容\n甲|乙\n〃|丙').rows[1]).toBe('〃|丙');
  });
});
