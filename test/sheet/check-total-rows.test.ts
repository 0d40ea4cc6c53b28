import { describe, expect, it } from 'vitest';
import { renderFinding } from '../../src/finding/render.ts';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const totals = (text: string) =>
  composeIndicators([{ file: 'a.xlsx', grid: layOut(text), findings: [] }], [])
    .findings.filter(({ code }) => code === 'book-total-differs')
    .map((finding) => renderFinding(finding, 'ja').split('\n')[0]);

describe('totals that an indicator table prints', () => {
  it('are held against the rows above, also where they are nested', () => {
    const table = (sub: string, all: string) => `
指標名|単位|方向|R4|R5|目標値（R8）
市民の来館者数|人|増加|1|2|3
市外の来館者数|人|増加|4|5|6
小計|人||5|${sub}|9
県外の来館者数|人|増加|1|3|3
合計|人|増加|6|10|${all}
`;
    expect(totals(table('7', '12'))).toEqual([]);
    expect(totals(table('8', '13'))).toEqual([
      '警告 a.xlsx!E4 「小計」が内訳の合計と違います：R5 は 8、内訳の合計は 7',
      '警告 a.xlsx!F6 「合計」が内訳の合計と違います：目標値（R8） は 13、内訳の合計は 12',
    ]);
  });

  it('have no sum over rows of several units', () => {
    expect(totals('指標名|単位|R5|目標値（R8）\n来館者数|人|2|3\n開催数|回|5|6\n合計|人|9|9')).toEqual([]);
  });

  it('of rows that repeat a name are held only where they are right elsewhere', () => {
    const table = (sum: string) => `
指標名|R4|R5|目標値（R8）
来館者数|1|2|3
来館者数|1|2|3
合計|${sum}|9|9
`;
    expect(totals(table('9'))).toEqual([]);
    expect(totals(table('2'))).toEqual([
      '警告 a.xlsx!C4 「合計」が内訳の合計と違います：R5 は 9、内訳の合計は 4',
      '警告 a.xlsx!D4 「合計」が内訳の合計と違います：目標値（R8） は 9、内訳の合計は 6',
    ]);
  });
});

it.each(['^', ''])('rows of a total are left out together, also where its name is %j in the second', (name) => {
  const text = `
指標名|区分|R4|R5
来館者数|目標|10|20
${name}|実績|9|18
合計|目標|10|20
${name}|実績|9|18
参加者数|目標|1|2
`;
  const { value } = composeIndicators([{ file: 'a.xlsx', grid: layOut(text), findings: [] }], []);
  expect(value?.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|'))).not.toContainEqual(
    expect.stringContaining('合計'),
  );
  expect(value?.parts?.[0]?.leftOut.map(({ place }) => place.cell)).toEqual(['A4', 'A5']);
});

it.each(['計', '小　計', '【合計】'])('%s is left out behind the name of its group, 平均 is not', (word) => {
  const text = `
施策|指標名|R4|R5
子育て|保育所の定員|10|20
子育て|${word}|10|20
子育て|平均|10|20
`;
  const table = composeIndicators([{ file: 'a.xlsx', grid: layOut(text), findings: [] }], []).value;
  expect(table?.rows.map(({ cells }) => cells[1]?.text)).toEqual(['保育所の定員', '平均']);
});

it('rates are no sum of those above them', () => {
  const text = '部門|R4|R12|削減目標\n産業|358|255|▲38%\n家庭|182|82|▲66%\n合計|541|337|▲46%';
  const { findings } = composeIndicators([{ file: 'a.xlsx', grid: layOut(text), findings: [] }], []);
  const wrong = findings.filter(({ place, severity }) => severity === 'warning' && place !== undefined);
  expect(wrong.map(({ place }) => place?.cell)).toEqual(['B4']);
});
