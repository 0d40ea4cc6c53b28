import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut, layOutCsv } from './lay-out.ts';

const read = (text: string, lay: (text: string) => ReturnType<typeof layOut> = layOut) => {
  const grid = lay(text).map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replaceAll('＿', '\n') })),
  }));
  const { value, findings } = composeIndicators([{ file: 'a.csv', grid, findings: [] }]);
  const rows = [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)];
  return { value, findings, rows: rows.map((cells) => cells.map((cell) => cell.text).join('|')) };
};

const form = `（1）経済
ゴール|KPI|<
8.2|指標：製造品出荷額等|<
^|現在（2021年3月）：＿1,203億円|2030年：＿1,500億円
8.9|指標：宿泊者数|<
12.8|現在（2019年）：＿31万人|2030年度：＿40万人`;

describe('indicators that cells tell in words', () => {
  it('are rows, each value with its own year where they differ', () => {
    const found = read(form);
    expect(found.rows).toEqual([
      'ゴール|指標|現在|2030年',
      '8.2|製造品出荷額等|1,203億円（2021年3月）|1,500億円',
      '8.9、12.8|宿泊者数|31万人（2019年）|40万人',
    ]);
    expect(found.value?.rows[1]?.cells[2]?.place).toEqual({ file: 'a.xlsx', cell: 'B6' });
    expect(found.findings).toContainEqual(
      expect.objectContaining({ code: 'table-reshaped', facts: { way: 'cards', rows: 2 } }),
    );
  });

  it('are so without merges, in cells of several lines, and without a head', () => {
    expect(read(form.replaceAll('<', '').replaceAll('^', ''), layOutCsv).rows).toEqual(read(form).rows);
    expect(read('指標①：宿泊者数＿現在（2019年）：31万人＿2030年：40万人').rows).toEqual([
      '指標|現在（2019年）|2030年',
      '宿泊者数|31万人|40万人',
    ]);
  });

  it('are tables of their own below titles of their own', () => {
    const found = read(`${form}\n\n（2）社会\n${form.slice(form.indexOf('ゴール'))}`);
    expect(found.value?.parts?.map(({ orientation, rowCount }) => [orientation, rowCount])).toEqual([
      ['cards', 2],
      ['cards', 2],
    ]);
  });

  it.each([
    ['a legend', '指標：次のとおり\n指標名|R5実績|R8目標\n講座数|5|9'],
    ['one of several without a value', '指標：宿泊者数|現在：31万人\n指標：講座数\n指標名|R5実績|R8目標\n講座数|5|9'],
  ])('stay as they are where it is %s', (_, text) => {
    expect(read(text).value?.parts?.[0]?.orientation).toBe('upright');
  });
});
