import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { run } from '../cli/captured-effects.ts';
import { makeWorkspace } from '../cli/small-workspace.ts';
import { type layOut, layOutCsv } from './lay-out.ts';

const read = (text: string, lay: (text: string) => ReturnType<typeof layOut> = layOutCsv) => {
  const { value, findings } = composeIndicators([{ file: 'a.csv', grid: lay(text), findings: [] }]);
  const rows = [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)];
  return { value, findings, rows: rows.map((cells) => cells.map((cell) => cell.text).join('|')) };
};

describe('values of several roles in a row of a year', () => {
  const table = '事業|年度|量の見込み|実績|過不足\n保育|R4|10|9|1\n保育|R5|12|11|1\n学童|R4|20|21|△1\n学童|R5|22|22|0';

  it('are one row a name', () => {
    const found = read(table);
    expect(found.rows).toEqual([
      '事業|R4量の見込み|R4実績|R4過不足|R5量の見込み|R5実績|R5過不足',
      '保育|10|9|1|12|11|1',
      '学童|20|21|△1|22|22|0',
    ]);
    expect(found.value?.parts?.[0]?.orientation).toBe('long');
  });

  it.each([
    '事業|年度|目標|実績\n保育|R4|10|9\n学童|R5|12|11',
    '事業|年度|目標（R8）|実績\n保育|R4|10|9\n保育|R5|12|11',
    '事業|年度|目標|実績\n保育|開始時|10|9\n保育|R5|12|11',
    '年度|目標|実績\nR4|10|9\nR5|12|11',
  ])('are not where names do not come again, or a year is none of the row: %j', (text) => {
    expect(read(text).value?.parts?.[0]?.orientation).not.toBe('long');
  });
});

describe('years that go down', () => {
  it('hold a share with a word of its own as what is measured', () => {
    expect(read('年度|委員数|女性委員数|女性比率\nR4|120|40|33.3%\nR5|118|42|35.6%').rows).toEqual([
      '指標|単位|R4|R5',
      '委員数||120|118',
      '女性委員数||40|42',
      '女性比率||33.3%|35.6%',
    ]);
  });

  it('are turned; figures stay beside the values of their group, which is the name', () => {
    const found = read(`年度|分担金||歳出|
|歳入額(千円)|対前年度比(%)|歳出額(千円)|対前年度比(%)
平成26年度|3,422|-0.3|7,522|-7.7
平成27年度|3,634|6.2|8,084|7.5`);
    expect(found.rows).toEqual([
      '指標|単位|平成26年度|平成26年度対前年度比|平成27年度|平成27年度対前年度比',
      '分担金|千円|3,422|-0.3|3,634|6.2',
      '歳出|千円|7,522|-7.7|8,084|7.5',
    ]);
    expect(found.findings).toContainEqual(
      expect.objectContaining({ code: 'table-reshaped', facts: { way: 'turned', rows: 2 } }),
    );
    expect(found.value?.rows[1]?.cells[4]?.place).toEqual({ file: 'a.csv', cell: 'D4' });
    expect(found.value?.parts?.[0]?.orientation).toBe('turned');
  });

  it.each(['冊', '点', '㎡', '人/日', '単位：冊'])('take the unit of a head, (%s), for no name', (unit) => {
    expect(read(`年度|来館者数（人）|貸出（${unit}）\nR4|100|900\nR5|110|950`).rows.slice(1)).toEqual([
      '来館者数|人|100|110',
      `貸出|${unit.replace('単位：', '')}|900|950`,
    ]);
  });

  it('keep a rate that says of what it is for an indicator of its own, unless it is of the one at its left', () => {
    expect(read('年度|ごみ排出量（ｔ）|市税収納率（％）\nR4|900|97.1\nR5|880|97.4').rows.slice(1)).toEqual([
      'ごみ排出量|ｔ|900|880',
      '市税収納率|％|97.1|97.4',
    ]);
    expect(read('年度|市税収入（千円）|市税増減率（％）\nR4|900|1.1\nR5|880|△2.2').rows[0]).toBe(
      '指標|単位|R4|R4市税増減率|R5|R5市税増減率',
    );
  });

  it('with targets below them', () => {
    expect(read('区分|出生数（人）|転入\nR4|80|－\nR5|75|12\n目標値（R8）|90|20').rows).toEqual([
      '指標|単位|R4|R5|目標値（R8）',
      '出生数|人|80|75|90',
      '転入||－|12|20',
    ]);
  });

  it('with figures worked out below them, under a corner without a text', () => {
    expect(
      read('|出生数（人）|転入\n基準値（R2）|80|－\nR5実績|75|12\n目標値（R8）|90|20\n達成率|83.3%|60.0%').rows,
    ).toEqual([
      '指標|単位|基準値（R2）|R5実績|目標値（R8）|達成率',
      '出生数|人|80|75|90|83.3%',
      '転入||－|12|20|60.0%',
    ]);
  });

  it.each([
    ['names at the left', '指標|R4|R5\n甲|1|2\n乙|3|4'],
    ['numbers at the left', 'No|指標|R4\n27|甲|1\n28|乙|2'],
    ['a column of words', '年度|指標|値の説明\nR4|甲|乙\nR5|丙|丁'],
  ])('not with %s', (_, text) => {
    expect(read(text).value?.parts?.[0]?.orientation).toBe('upright');
  });
});

describe('one row of numbers', () => {
  it('is turned where nothing names it', () => {
    expect(read('来館者数（人）|貸出冊数（冊）\n900|1,200').rows).toEqual([
      '指標|単位|値',
      '来館者数|人|900',
      '貸出冊数|冊|1,200',
    ]);
  });

  it('is none where a column is of names, though one begins with a number', () => {
    const upright = '指標|策定時の値|実績値\n10代の利用率|3.1|4.2';
    expect(read(upright).rows).toEqual(upright.split('\n'));
  });
});

describe('one row a value', () => {
  it('becomes one row an indicator', () => {
    const found = read(
      '指標|単位|年度|区分|値\n甲|人|R4|実績|1\n甲|人|R5|実績|2\n甲|人|R8|目標|9\n乙|件|R4|実績|3\n乙|件|R8|目標|8',
    );
    expect(found.rows).toEqual(['指標|単位|R4実績|R5実績|R8目標', '甲|人|1|2|9', '乙|件|3||8']);
    expect(found.findings).toContainEqual(
      expect.objectContaining({ code: 'table-reshaped', facts: { way: 'long', rows: 2 } }),
    );
  });

  it('stays where two values stand under one head: none of them is lost', () => {
    expect(read('指標|年度|値\n甲|R4|1\n甲|R4|2').rows).toHaveLength(3);
  });

  it('stays where every name comes once', () => {
    expect(read('指標|調査年度|実績\n甲|R4|1\n乙|R5|2').rows[0]).toBe('指標|調査年度|実績');
  });
});

it('turns no rows that are numbered', () => {
  expect(read('基本目標|指標数|Ａ|Ｂ\n１|2|1|1\n２|3|1|2').rows[0]).toBe('基本目標|指標数|Ａ|Ｂ');
});

it('turns years of which the first alone says its era, and two brackets of a head', () => {
  const text =
    '年度|開館日数（日）|図書（冊）（貸出冊数）|雑誌（冊）（貸出冊数）\n令和4年度|280|10|5\n5|285|12|6\n6|290|14|7';
  expect(read(text).rows).toEqual([
    '指標|単位|令和4年度|5年度|6年度',
    '開館日数|日|280|285|290',
    '貸出冊数　図書|冊|10|12|14',
    '貸出冊数　雑誌|冊|5|6|7',
  ]);
});

describe('the data form that was published', () => {
  it('tells plans, forecasts and second values apart by what stands in brackets', () => {
    const head = '指標ID|指標名|年度（和暦）|値の種類|値|確度|表示';
    const rows = [
      '1|甲|令和5年度|目標値（計画値）|10|計画|10',
      '1|甲|令和5年度|目標値|12|確定|12（13）',
      '1|甲|令和5年度|目標値（参考値）|13|確定|12（13）',
      '1|甲|令和6年度|実績値（見込）|11|見込|11',
    ];
    expect(read([head, ...rows].join('\n')).rows).toEqual([
      'ID|指標名|令和5年度計画値|令和5年度目標値|令和6年度実績値（見込）',
      '1|甲|10|12（13）|11',
    ]);
    // As it was written before.
    expect(read(`${head}\n1|甲|令和5年度|計画値|10|計画|10`).rows[0]).toBe('ID|指標名|令和5年度計画値');
  });

  it('builds the same form again, and differs in nothing from itself', async () => {
    const first = await makeWorkspace();
    await first.build(['--report', 'indicators']);
    const published = Object.entries(await first.readOut()).find(([name]) => name.endsWith('.csv'))?.[1] ?? Buffer.of();
    const second = await makeWorkspace({ 'indicators.csv': published });
    const { stderr } = await second.build(['--report', 'indicators']);
    const again =
      Object.entries(await second.readOut())
        .find(([name]) => name.endsWith('.csv'))?.[1]
        ?.toString() ?? '';
    expect(again, stderr).toBe(published.toString());
    const file = `${second.folder}/city/indicators.csv`;
    const { code, stdout } = await run(['diff', file, file, '--json']);
    expect(code).toBe(0);
    expect(stdout).not.toContain('csv-row-length');
  });
});
