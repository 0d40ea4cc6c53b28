/** Sheets of a 施策: labels with their words above and below the table of its indicators. */

import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

function read(...sheets: readonly string[]) {
  const grids = sheets.map((text, index) => ({
    file: 'a.xlsx',
    sheet: `表${index + 1}`,
    grid: layOut(text),
    findings: [],
  }));
  const [first, ...others] = grids;
  if (first === undefined) throw new Error('no sheet');
  const { value, findings } = composeIndicators([first, ...others]);
  const rows = [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)];
  return {
    rows: rows.map((cells) => cells.map(({ text }) => text).join('|')),
    notes: findings.flatMap(({ code, facts }) =>
      code === 'row-ignored' ? [(facts as { readonly text: string }).text] : [],
    ),
  };
}

const table = 'KPI|単位|R4実績|R5実績|R8目標\n創業件数|件|4|6|10\n事業所数|所|812|815|820';

describe('labels above a table', () => {
  it('are its levels and its section', () => {
    const sheet = `検証シート\n\n基本目標|1 しごと|<|<|<\n施策|1-1 企業支援|<|担当課|産業課\n\n${table}`;
    expect(read(sheet).rows).toEqual([
      '基本目標|施策|KPI|単位|R4実績|R5実績|R8目標|担当課',
      '1 しごと|1-1 企業支援|創業件数|件|4|6|10|産業課',
      '||事業所数|所|812|815|820|産業課',
    ]);
  });

  it.each([
    ['a number in a cell of its own', '施策|1-1|企業支援', '施策', '1-1 企業支援'],
    ['brackets and a colon', '【施策】：|企業支援', '施策', '企業支援'],
    ['words of what was done', '主な取組|塾を3回開いた', '主な取組', '塾を3回開いた'],
    ['words that begin with a number', '主な取組|3回の塾を開いた。', '主な取組', '3回の塾を開いた。'],
  ])('may have %s', (_, row, head, told) => {
    const [heads = '', first = ''] = read(`${row}\n${table}`).rows;
    expect(heads.split('|')).toContain(head);
    expect(first.split('|')[heads.split('|').indexOf(head)]).toBe(told);
  });

  it('say nothing where the table has such a column', () => {
    expect(read(`担当課|産業課\nKPI|担当課|R5実績|R8目標\n創業件数|商工課|6|10\n事業所数|商工課|8|9`).rows).toEqual([
      'KPI|担当課|R5実績|R8目標',
      '創業件数|商工課|6|10',
      '事業所数|商工課|8|9',
    ]);
  });
});

describe('labels below a table', () => {
  const below = '取組内容|塾を3回開いた|<|<|<\n課題|人が足りない|<|<|<\n総合評価|B|<|<|<\n備考|R6は別の調査|<|<|<';

  it.each(['\n\n', '\n'])('are texts of its rows, and no indicators; a rating is none of theirs (%j)', (gap) => {
    expect(read(`${table}${gap}${below}`)).toEqual({
      rows: [
        'KPI|単位|R4実績|R5実績|R8目標|取組内容|課題',
        '創業件数|件|4|6|10|塾を3回開いた|人が足りない',
        '事業所数|所|812|815|820||',
      ],
      notes: ['総合評価　B', '備考　R6は別の調査'],
    });
  });

  it.each(['改善内容', '改善案', '見直しの方針', '対応方策'])(
    'may be called %s, also without a line between',
    (label) => {
      expect(read(`KPI|R4実績|R5実績\n創業件数|4|6\n事業所数|812|815\n${label}|広報を増やす。`).rows).toEqual([
        `KPI|R4実績|R5実績|${label}`,
        '創業件数|4|6|広報を増やす。',
        '事業所数|812|815|',
      ]);
    },
  );

  it('belong to the table above them, as long as no level opens the next one', () => {
    const next =
      '施策|2-1 移住\n\nKPI|単位|R4実績|R5実績|R8目標\n移住者数|人|8|9|20\n相談件数|件|3|4|9\n\n課題|空き家が少ない';
    expect(read(`施策|1-1 企業支援\n\n${table}\n\n課題|人が足りない\n\n${next}`).rows).toEqual([
      '施策|KPI|単位|R4実績|R5実績|R8目標|課題',
      '1-1 企業支援|創業件数|件|4|6|10|人が足りない',
      '|事業所数|所|812|815|820|',
      '2-1 移住|移住者数|人|8|9|20|空き家が少ない',
      '|相談件数|件|3|4|9|',
    ]);
  });

  describe('of which a 施策 has two', () => {
    const second = 'KPI|単位|R4実績|R5実績|R8目標\n移住者数|人|8|9|20\n相談件数|件|3|4|9';
    const rowsOf = (text: string) => read(text).rows.slice(1);
    const sheet = (below: string) => `施策|1-1 支援\n活動指標\n${table}\n成果指標\n${second}\n\n${below}`;

    it('are said once of both, at the first row of the first', () => {
      expect(rowsOf(sheet('担当課|産業課\n課題|人が足りない'))).toEqual([
        '1-1 支援|創業件数|件|4|6|10|産業課|人が足りない',
        '|事業所数|所|812|815|820|産業課|',
        '|移住者数|人|8|9|20|産業課|',
        '|相談件数|件|3|4|9|産業課|',
      ]);
    });

    it('are of the last where they tell of an indicator, or where the one before has its own', () => {
      expect(rowsOf(sheet('未達成の理由|雪が多かった')).map((row) => row.includes('雪'))).toEqual([
        false,
        false,
        true,
        false,
      ]);
      const each = `施策|1-1 支援\n活動指標\n${table}\n課題|人が足りない\n\n成果指標\n${second}\n課題|家が足りない`;
      expect(rowsOf(each).map((row) => /.が足りない/.exec(row)?.[0])).toEqual([
        '人が足りない',
        undefined,
        '家が足りない',
        undefined,
      ]);
    });

    it('are of neither where another 施策 stands above them', () => {
      const other = `施策|2-1 移住\n活動指標\n${second.replaceAll('件数', '者数')}\n成果指標\n${second}`;
      expect(read(`施策|1-1 支援\n${table}\n\n${other}\n\n課題|人が足りない`).notes).toEqual(['課題　人が足りない']);
    });
  });

  it('may differ between sheets', () => {
    const other = 'KPI|単位|R4実績|R5実績|R8目標\n移住者数|人|8|9|20';
    expect(read(`施策|1-1 支援\n${table}\n成果|増えた`, `施策|2-1 移住\n${other}\n課題|減った`).rows).toEqual([
      '基本目標|施策|KPI|単位|R4実績|R5実績|R8目標|課題|成果',
      '表1|1-1 支援|創業件数|件|4|6|10||増えた',
      '||事業所数|所|812|815|820||',
      '表2|2-1 移住|移住者数|人|8|9|20|減った|',
    ]);
  });
});

describe('a name beside the label of an indicator', () => {
  const block = (name: string, values: string) =>
    `${name}\n年度|R3|R4\n目標値|5|6\n実績値|${values}\n達成率|80％|117％`;

  it('is that of the table below it; texts may stand below their labels', () => {
    const one = block('KPI①|創業件数（件）', '4|7');
    const two = block('KPI②|移住者数|単位|人', '8|9');
    const sheet = `施策|1-1 支援\n担当課|産業課\n\n${one}\n\n${two}\n\n今年度の取組\n塾を3回開いた。\n人も招いた。\n■総合評価\nおおむね順調である。`;
    expect(read(sheet)).toEqual({
      rows: [
        '施策|指標|単位|区分|R3|R4|担当課|今年度の取組',
        '1-1 支援|創業件数（件）||目標値|5|6|産業課|塾を3回開いた。\n人も招いた。',
        '|創業件数（件）||実績値|4|7|産業課|',
        '|創業件数（件）||達成率|80％|117％|産業課|',
        '|移住者数|人|目標値|5|6|産業課|',
        '|移住者数|人|実績値|8|9|産業課|',
        '|移住者数||達成率|80％|117％|産業課|',
      ],
      notes: ['総合評価　おおむね順調である。'],
    });
  });

  it.each([
    ['a band over rows', '指標|R4実績|R8目標\n課題\n未利用地の数|4|2\n空き家の数|5|3'],
    ['a text among rows', '指標|R4実績|R8目標\n創業件数|4|9\n課題\n移住者数|5|8'],
  ])('a word alone is no label: %s', (_, text) => {
    expect(read(text).rows.length).toBeGreaterThanOrEqual(3);
    expect(read(text).rows[0]).not.toContain('課題');
  });
});

describe('what is no label', () => {
  it.each([
    ['a head of words', '施策|主な取組|担当課|ねらい|R4実績|R5実績|R8目標\n支援|創業件数|産業課|人を増やす|4|6|10'],
    ['a head of two rows', '基本目標|指標|実績|<\n^|^|R4|R5\nしごと|創業件数|4|6\nひと|移住者数|5|7'],
    ['an indicator called by such a word and more', 'KPI|R4実績|R5実績|R8目標\n課題|4|6|10\n成果|812|815|820'],
    ['an indicator without values yet', 'KPI|単位|R4実績|R5実績|R8目標\n事業の認知度|%|||\n創業件数|件|4|6|10'],
  ])('%s', (_, text) => {
    const rows = text.split('\n').filter((row) => !/^\^/.test(row));
    const found = read(text);
    expect(found.notes).toEqual([]);
    expect(found.rows).toHaveLength(rows.length);
  });

  it('a table on its side', () => {
    const { rows } = read('基本目標|しごと|ひと\n指標|創業件数|移住者数\n単位|件|人\nR4実績|4|8\nR5実績|6|9');
    expect(rows.join('\n')).toContain('創業件数');
    expect(rows).toHaveLength(3);
  });
});

describe('labels side by side above what they say', () => {
  const above = '基本目標|<|施策|担当部署|<\n1 しごと|<|1-1 支援|産業課|<';

  it('are labels with their words', () => {
    const below =
      '取組の内容|<|取組の成果|<|<\n塾を開いた。|<|人が増えた。|<|<\n課題|<|今後の方向性|<|<\n人が足りない。|<|広げる。|<|<';
    expect(read(`${above}\n\n${table}\n\n${below}`).rows).toEqual([
      '基本目標|施策|KPI|単位|R4実績|R5実績|R8目標|担当部署|取組の内容|取組の成果|課題|今後の方向性',
      '1 しごと|1-1 支援|創業件数|件|4|6|10|産業課|塾を開いた。|人が増えた。|人が足りない。|広げる。',
      '||事業所数|所|812|815|820|産業課||||',
    ]);
  });

  it('over several rows are the head of a table', () => {
    const list = '施策|担当課|課題\n支援|産業課|人が足りない。\n移住|企画課|家が足りない。';
    expect(read(`${table}\n\n${list}`).rows[0]).toBe('KPI|単位|R4実績|R5実績|R8目標');
  });
});

describe('more labels', () => {
  it.each([
    ['a level with its number', '施策①|企業支援', '施策', '① 企業支援'],
    ['a level behind its number', '施策番号|2-3|施策名|企業支援', '施策名', '企業支援'],
    ['a level with a number of two parts', '施策1-1|企業支援', '施策', '1-1 企業支援'],
    ['a level with a Roman number', '基本目標Ⅱ|しごと', '基本目標', 'Ⅱ しごと'],
    ['a level that no column is called by', '基本施策|企業支援', '基本施策', '企業支援'],
    ['how it is worked out', '算出式|市の調べ', '算出式', '市の調べ'],
    ['a section', '部署|産業課', '部署', '産業課'],
  ])('%s', (_, row, head, told) => {
    const [heads = '', first = ''] = read(`${row}\n${table}`).rows;
    expect(heads.split('|')).toContain(head);
    expect(first.split('|')[heads.split('|').indexOf(head)]).toBe(told);
  });

  it.each([
    ['施策番号|21', '施策番号　21'],
    ['評価年度|令和5年度', '評価年度　令和5年度'],
    ['評価|□A|■B|□C', '評価　□A　■B　□C'],
    ['有効性|□高い ■低い', '有効性　□高い ■低い'],
    ['KPI①の分析|増えた。', 'KPI①の分析　増えた。'],
    ['外部委員の意見|進めること。', '外部委員の意見　進めること。'],
  ])('a word of the sheet is none of its rows: %s', (row, note) => {
    expect(read(`${row}|<|<|<\n\n${table}`).notes).toEqual([note]);
    expect(read(`${table}\n${row}|<|<|<`)).toMatchObject({ notes: [note], rows: { length: 3 } });
  });

  it('a word before others says what they are of', () => {
    const { rows, notes } = read(`${table}\n評価|区分|A|理由|増えた。`);
    expect(rows[0]).toBe('KPI|単位|R4実績|R5実績|R8目標|理由');
    expect(notes).toEqual(['区分　A']);
  });

  it('one merged down has all lines beside it', () => {
    const { rows } = read(`${table}\n主な取組|・塾を開いた。|<|<|<\n^|・人を招いた。|<|<|<\n課題|ない。|<|<|<`);
    expect(rows[0]).toBe('KPI|単位|R4実績|R5実績|R8目標|主な取組|課題');
    expect(rows[1]).toBe('創業件数|件|4|6|10|・塾を開いた。\n・人を招いた。|ない。');
    expect(rows).toHaveLength(3);
  });

  it('those of the second indicator stand above its table', () => {
    const one = (name: string) => `指標1|${name}|単位|％\n算出式|${name}の式\n|R4|R5\n目標値|5|6\n実績値|4|7`;
    const { rows } = read(`施策|支援\n${one('受診率')}\n${one('健診率')}`);
    const formula = rows[0]?.split('|').indexOf('算出式') ?? -1;
    expect(rows.slice(1).map((row) => row.split('|')[formula])).toEqual(['受診率の式', '', '健診率の式', '']);
  });

  it('parts of the sheet are no goals', () => {
    const first = '２ 成果指標の推移\n指標名|R4実績|R5実績\n創業件数|4|6';
    const second = '３ 活動指標の推移\n指標名|R4実績|R5実績\n相談件数|9|8';
    expect(read(`政策|しごと\n\n${first}\n\n${second}`).rows[0]).toBe('政策|指標名|R4実績|R5実績');
  });

  it.each([
    ['of costs', '■事業費（千円）\n区分|R4|R5|R6\n予算額|5|6|7\n決算額|4|5|6'],
    ['of what a project cost', '主な事業\n事業名|R5決算（千円）|内容\n塾|5|開いた。\n相談|7|受けた。'],
    ['of scores', '評価の観点|配点|得点|コメント\n必要性|10|8|高い\n効率性|10|6|低い'],
  ])('a table %s is no part of the indicators, and texts below it are theirs', (_, other) => {
    const { rows, notes } = read(`施策|支援\n\n${table}\n\n${other}\n\n課題|人が足りない|<|<\n総合評価|B|<|<`);
    expect(rows).toEqual([
      '施策|KPI|単位|R4実績|R5実績|R8目標|課題',
      '支援|創業件数|件|4|6|10|人が足りない',
      '|事業所数|所|812|815|820|',
    ]);
    expect(notes).toEqual(['総合評価　B']);
  });

  it('a level below one opens the next table of indicators', () => {
    const other = '主な事業\n事業名|R5決算（千円）|内容\n塾|5|開いた。\n相談|7|受けた。';
    const next = '施策|移住\n担当課|企画課\n\nKPI|単位|R4実績|R5実績|R8目標\n移住者数|人|8|9|20\n相談件数|件|3|4|9';
    expect(read(`施策|支援\n\n${table}\n\n${other}\n\n${next}`).rows).toEqual([
      '施策|KPI|単位|R4実績|R5実績|R8目標|担当課',
      '支援|創業件数|件|4|6|10|',
      '|事業所数|所|812|815|820|',
      '移住|移住者数|人|8|9|20|企画課',
      '|相談件数|件|3|4|9|企画課',
    ]);
  });
});

describe('what is said of the sheet in numbers', () => {
  it.each([
    ['担当課の評価|3', ['担当課の評価　3']],
    ['総合評価|85点', ['総合評価　85点']],
    ['今後の優先度|2', ['今後の優先度　2']],
    ['必要性|3|有効性|4|効率性|2', ['必要性　3', '有効性　4', '効率性　2']],
    ['Check（評価）|必要性|A|有効性|B', ['必要性　A', '有効性　B']],
  ])('is no indicator: %s', (line, notes) => {
    const found = read(`${table}\n${line}`);
    expect(found.rows).toHaveLength(3);
    expect(found.notes).toEqual(notes);
  });

  it.each(['評価|3|4|5|6', '満足度|3|4|5|6', '満足度|||3|4'])('is one with values of its own: %s', (line) => {
    expect(read(`${table}\n${line}`).rows).toHaveLength(4);
  });

  it('tells of the rows where it is a step of the cycle', () => {
    expect(read(`${table}\nACTION（改善）|今後の方向性|拡充する`).rows[1]).toBe('創業件数|件|4|6|10|拡充する');
  });
});

describe('sheets below each other in one', () => {
  const card = (number: string, name: string, indicator: string) =>
    `${number}|${name}|<|<|担当課|財政課\n指標名|${indicator}|<|<|単位|％\n年度|R4|R5|R6|R7|\n目標|30|32|35|40|\n実績|29|31|33||`;

  it.each(['No.', '№', '取組', '項目'])('begin with a number beside the name of the undertaking: %s', (word) => {
    const sheet = `進捗シート\n${card(`${word}1`, '使用料の見直し', '女性委員比率')}\n${card(`${word}2`, '窓口の改善', '利用者の割合')}`;
    expect(read(sheet).rows).toEqual([
      '取組|指標|単位|区分|R4|R5|R6|R7|担当課',
      '1 使用料の見直し|女性委員比率|％|目標|30|32|35|40|財政課',
      '|女性委員比率|％|実績|29|31|33||財政課',
      '2 窓口の改善|利用者の割合|％|目標|30|32|35|40|財政課',
      '|利用者の割合|％|実績|29|31|33||財政課',
    ]);
  });
});

describe('texts below the tables of several goals', () => {
  const other = table.replace('創業件数', '移住者数').replace('事業所数', '相談件数');

  it('are of the sheet where no table has texts of its own', () => {
    const found = read(`基本目標１　しごと\n${table}\n\n基本目標２　ひと\n${other}\n\n今後の課題|人の流出が続く。`);
    expect(found.rows[0]).toBe('基本目標|KPI|単位|R4実績|R5実績|R8目標');
    expect(found.notes).toEqual(['今後の課題　人の流出が続く。']);
  });

  it('are of their table where each has its own', () => {
    const text = '今後の課題|人の流出が続く。';
    const found = read(`基本目標１　しごと\n${table}\n${text}\n\n基本目標２　ひと\n${other}\n${text}`);
    expect(found.rows[0]).toContain('今後の課題');
    expect(found.notes).toEqual([]);
  });
});
