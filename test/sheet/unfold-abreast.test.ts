import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import type { GridRow } from '../../src/table/table.ts';
import { layOut, layOutCsv } from './lay-out.ts';

function read(text: string, lay: (text: string) => readonly GridRow[] = layOut) {
  const { value, findings } = composeIndicators([{ file: 'a.csv', grid: lay(text), findings: [] }]);
  const rows = [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)];
  return {
    rows: rows.map((cells) => cells.map((cell) => cell.text.trim()).join('|')),
    ways: findings.flatMap(({ code, facts }) => (code === 'table-reshaped' && 'way' in facts ? facts.way : [])),
  };
}

const twoRows = `
コード|事務事業名|活動指標|<|<|<|成果指標|<|<|<|備考
^|^|指標名|単位|目標|実績|指標名|単位|目標|実績|^
01|広報|発行回数|回|12|12|読者の割合|％|80|76|注
02|相談|開設日数|日|96|95||||
03|講座|回数|回|10|10|受講者数|人|300|310|`;

describe('a row with an indicator of each kind beside the other', () => {
  it.each([
    ['merged', layOut],
    ['blank in a CSV', layOutCsv],
  ])('is a row for each that has a name, %s', (_, lay) => {
    const { rows, ways } = read(twoRows, lay);
    expect(rows.slice(1)).toEqual([
      '01-1|広報|発行回数|回|12|12|注',
      '01-2|広報|読者の割合|％|80|76|注',
      '02-1|相談|開設日数|日|96|95|',
      '03-1|講座|回数|回|10|10|',
      '03-2|講座|受講者数|人|300|310|',
    ]);
    expect(ways).toEqual(['abreast']);
  });

  it('keeps a target behind the last one for itself, and what it cost for all', () => {
    const { rows } = read(
      '事業名|活動指標名|R5|R6|成果指標名|R5|R6|R6目標|R6決算額\n健康|開催数|20|22|参加者数|410|455|450|99',
    );
    expect(rows).toEqual([
      '事業名|活動指標名|R5|R6|R6目標|R6決算額',
      '健康|開催数|20|22||99',
      '健康|参加者数|410|455|450|99',
    ]);
  });

  it('is so where one of them has heads that the other lacks', () => {
    const { rows, ways } = read(
      '施策|アウトプット指標|目標|実績|アウトカム指標|基準|目標|実績|備考\n健康|教室（回）|24|22|運動習慣（％）|32.1|40|35.8|注\n介護||||要介護認定率（％）|18.9|18.5|18.7|',
    );
    expect(rows).toEqual([
      '施策|アウトプット指標|基準|目標|実績|備考',
      '健康|教室（回）||24|22|注',
      '健康|運動習慣（％）|32.1|40|35.8|注',
      '介護|要介護認定率（％）|18.9|18.5|18.7|',
    ]);
    expect(ways).toEqual(['abreast']);
  });

  it.each([
    ['merged', layOut],
    ['blank in a CSV', layOutCsv],
  ])('is so where one of them has a plan and the other a target, %s', (_, lay) => {
    const { rows } = read(
      '事業名|活動指標|<|<|<|成果指標|<|<|<\n^|指標名|単位|R6計画|R6実績|指標名|単位|R6目標|R6実績\n広報|発行回数|回|12|11|満足度|％|80|78\n相談|開設日数|日|96|95|件数|件|50|61',
      lay,
    );
    expect(rows.slice(1)).toEqual([
      '広報|発行回数|回|12|11|',
      '広報|満足度|％||78|80',
      '相談|開設日数|日|96|95|',
      '相談|件数|件||61|50',
    ]);
  });

  it('is so under heads of one row, whose names alone differ', () => {
    const { rows } = read('事業名|活動指標名|目標値|R5実績|成果指標名|目標値|R5実績\n広報|発行回数|12|11|読者数|80|76');
    expect(rows).toEqual(['事業名|活動指標名|目標値|R5実績', '広報|発行回数|12|11', '広報|読者数|80|76']);
  });

  it.each([
    ['the heads behind the names have nothing in common', '事業名|指標名|R4|R5|KPI|R6|R7\n甲|乙|1|2|丙|3|4'],
    ['a block has a head twice', '事業名|指標名|R5|R5|KPI|R5|R6|R7\n甲|乙|1|2|丙|3|4|5'],
    ['a second name has no values', '事業名|指標名|KPI|R4|R5\n甲|乙|丙|1|2'],
    ['a target is a number', '指標名|現状値|数値目標|実績\n甲|1|2|3'],
  ])('is left as it is where %s', (_, text) => {
    expect(read(text).ways).toEqual([]);
  });
});
