/** Labels at the left of a sheet, merged down over the rows of a block. */

import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

function read(text: string): readonly string[] {
  const { value } = composeIndicators([{ file: 'a.xlsx', sheet: '表', grid: layOut(text), findings: [] }]);
  const rows = [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)];
  return rows.map((cells) => cells.map((cell) => cell.text).join('|'));
}

describe('a label beside a whole table', () => {
  it.each(['成果指標', 'KPI', '数値目標', '指標'])('is no head of its names: %s', (label) => {
    const table = `${label}|指標名|単位|R4実績|R5実績|R8目標\n^|創業件数|件|4|6|10\n^|相談件数|件|8|9|12`;
    const rows = [
      '施策|指標名|単位|R4実績|R5実績|R8目標|課題',
      '支援|創業件数|件|4|6|10|ない。',
      '|相談件数|件|8|9|12|',
    ];
    expect(read(`施策|支援|<|<|<|<\n${table}\n課題|ない。|<|<|<|<`)).toEqual(rows);
    expect(read(`施策|支援|<|<|<|<\n${table}\n課題|ない。|<|<|<|<`.replace(label, `${label}の状況`))).toEqual(rows);
  });

  it('may be one of several, beside labels of their own as well', () => {
    const sheet =
      '基本情報|施策|支援|<|<\n^|担当課|産業課|<|<\n数値目標|KPI|R4|R5|R6目標\n^|創業件数|4|6|10\n^|相談件数|1|2|3\n評価|内部評価|B|<|<\n^|外部評価|A|<|<';
    expect(read(sheet)).toEqual([
      '施策|KPI|R4|R5|R6目標|担当課',
      '支援|創業件数|4|6|10|産業課',
      '|相談件数|1|2|3|産業課',
    ]);
  });

  it('may be that of one indicator, over the table of its years', () => {
    const block = (sign: string, name: string) => `${sign}|${name}|<|<\n^|年度|R4|R5\n^|目標|5|6\n^|実績|4|7`;
    expect(read(`施策|支援|<|<\n${block('KPI①', '創業件数')}\n${block('KPI②', '相談件数')}`)).toEqual([
      '施策|指標|区分|R4|R5',
      '支援|創業件数|目標|5|6',
      '|創業件数|実績|4|7',
      '|相談件数|目標|5|6',
      '|相談件数|実績|4|7',
    ]);
  });

  it('may begin above other labels', () => {
    const sheet = '計画|目的|人を増やす。|<|<\n^|成果指標|単位|R4|R5\n^|創業件数|件|4|6\n^|相談件数|件|8|9';
    expect(read(sheet)).toEqual(['成果指標|単位|R4|R5|目的', '創業件数|件|4|6|人を増やす。', '相談件数|件|8|9|']);
  });
});

describe('what is merged down in a table', () => {
  it.each([
    ['a head of two rows', '分野|指標|<|実績|<\n^|番号|名称|R4|R5\nしごと|1|創業件数|4|6'],
    ['a head of months', '分野|指標|<|R5実績|<\n^|番号|名称|6月末|9月末\nしごと|1|創業件数|4|6'],
    ['a goal of several rows', '目標|指標|R4実績|R5実績\nしごと|創業件数|4|6\n^|相談件数|8|9'],
  ])('stays: %s', (_, text) => {
    expect(read(text)[0]?.split('|')[0]).toMatch(/^(?:分野|目標)$/);
    expect(read(text)[1]).toMatch(/^しごと\|/);
  });
});

describe('numbers of indicators under KPI', () => {
  it('are no names where 項目 has them', () => {
    expect(read('KPI|項目|単位|R4実績|R5実績\n①|創業件数|件|4|6\n②|相談件数|件|8|9')).toEqual([
      '|KPI|単位|R4実績|R5実績',
      '①|創業件数|件|4|6',
      '②|相談件数|件|8|9',
    ]);
  });
});

it.each(['1200|2000|3000', '－|－|－', '集計中|2000|3000'])('a group beside rows of a role is none: %s', (values) => {
  const head = '柱|指標|単位|区分|現状値（R2）|R3|R4|R5|最終目標（R7）|所管課';
  const other = (name: string) => `しごと|${name}|件|目標値|3|4|5|6|9|産業課\n^|^|^|実績値|^|4|5|7|^|^`;
  const rows = [
    `庁内|業務削減時間|時間|目標値|1200|${values}|6000|経営課`,
    '^|^|^|実績値|^|1850|3120|3870|^|^',
    '^|会議の割合|％|目標値|12|20|40|60|90|総務課',
    '^|^|^|実績値|^|24|45|58|^|^',
  ];
  const found = read(`${head}\n${other('創業件数')}\n${rows.join('\n')}`);
  expect(found[0]).toBe(head.replaceAll('\n', ''));
  expect(found).toHaveLength(7);
});
