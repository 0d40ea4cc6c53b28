import { describe, expect, it } from 'vitest';
import { buildSource } from '../../../src/model/form/build-source.ts';
import { checkForm } from '../../../src/model/form/check-form.ts';
import { checkAlone, checkForms } from '../../../src/model/form/check-forms.ts';
import { linkKey } from '../../../src/model/form/form.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { makeConfiguration, makeTable } from '../plan/make-table.ts';
import { documentDate, formOf, makeRaw, smallForm, smallTables, tell, told } from './make-form.ts';

function build(text: string, keys: readonly string[], more: { year?: string; mainHeads?: readonly string[] } = {}) {
  const setting = {
    name: '費用',
    keys,
    year: more.year,
    table: makeTable(text, '費用.csv'),
    mainHeads: more.mainHeads,
  };
  const { value, findings } = buildSource(setting, { documentDate });
  return { value, findings: findings.map((each) => tell(each)) };
}

describe('a row of totals', () => {
  const of = (rows: string, keys = ['番号', '年度']) =>
    build(`番号|年度|額|単価|率\n${rows}`, keys, { mainHeads: ['番号', '事業名'] });

  it.each([
    ['of a sheet’s years', 'A1|R5|10|2|5\nA1|R6|12.5|2|5\nA1|計|22.5|3|9\nA2|R6|7|2|5', 3, []],
    [
      'of a sheet’s years, of which a year is missing',
      'A1|R5|10|2|5\nA1|R6|－|2|5\nA1|R7|5|2|5\nA1|合計|15|3|9',
      3,
      [],
    ],
    ['of all sheets', 'A1|R6|10|2|5\nA2|R6|12|2|5\n合計|R6|22|2|5\n合 計||22|2|5', 2, []],
    [
      'of what stands above, and of all',
      'A1|R6|10|2|5\nA2|R6|12|2|5\n|小計|22||\nA3|R6|1|2|5\nA4|R6|2|2|5\n|小計|3||\n|合計|25||',
      4,
      [],
    ],
    ['of rounded parts', 'A1|R5|10|2|5\nA1|R6|12|2|5\nA1|計|23|3|9', 2, []],
    ['of some years, which nobody names', 'A1|R5|10|2|5\nA1|R6|12|2|5\nA1|3か年計|40|3|9', 2, []],
    ['that is another', 'A1|R5|10|2|5\nA1|R6|12|2|5\nA1|計|32|3|9', 2, ['form-total-differs 費用.csv:4:3']],
    ['of all that is another', 'A1|R6|10|2|5\nA2|R6|12|2|5\n計|R6|32|2|5', 2, ['form-total-differs 費用.csv:4:3']],
    ['that is the only word for a year', 'A1|累計|10|2|5\nA1|R6|12|2|5', 1, ['form-year-unreadable 費用.csv:2:2']],
  ])('%s', (_, rows, count, told) => {
    const { value, findings } = of(rows);
    expect([value?.rows.length, findings.map((each) => each.split(' ').slice(1, 3).join(' '))]).toEqual([count, told]);
  });
});

describe('a table as a source', () => {
  it('knows its links, its year and what else tells rows apart', () => {
    const { value, findings } = build(
      ' 番号 |年度|段階|点\nA1|R6|一次|8\nA1|R6|二次|7\n|||\nA2|R5|一次|6',
      ['番号', '年度', '段階'],
      {
        mainHeads: ['番号', '事業名'],
      },
    );
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      ...{ name: '費用', file: '費用.csv', heads: ['番号', '年度', '段階', '点'] },
      ...{ links: ['番号'], year: '年度', items: ['段階'], years: [2023, 2024] },
    });
    expect(value?.rows.map(({ year, cells }) => `${year} ${cells.get('点')?.text}`)).toEqual([
      '2024 8',
      '2024 7',
      '2023 6',
    ]);
    expect([...(value?.index ?? [])].map(([key, rows]) => [key, rows.length])).toEqual([
      [linkKey(['A1'], fiscalYear(2024)), 2],
      [linkKey(['A2'], fiscalYear(2023)), 1],
    ]);
  });

  it.each([
    [
      'all keys of the sheets themselves are links',
      ['番号', '課'],
      {},
      { links: ['番号', '課'], items: [], year: undefined },
    ],
    ['a key in other signs is the column', ['番　号', '年 度'], {}, { links: ['番号'], year: '年度' }],
    [
      'the year may be another column',
      ['番号', '課'],
      { year: '会計年度' },
      { links: ['番号', '課'], year: '会計年度' },
    ],
    ['which is then no link', ['番号', '会計年度'], { year: '会計年度' }, { links: ['番号'], year: '会計年度' }],
  ])('%s', (_, keys, more, expected) => {
    expect(build('番号|課|年度|会計年度\nA1|福祉課|R6|R6', keys, more).value).toMatchObject(expected);
  });

  it.each([
    [
      'a key that is not there',
      '番号|額\nA1|1',
      ['番', '課'],
      {},
      ['error form-column-missing  ["費用","番",null]', 'error form-column-missing  ["費用","課",null]'],
    ],
    [
      'a year that is not there',
      '番号|額\nA1|1',
      ['番号'],
      { year: '年度' },
      ['error form-column-missing  ["費用","年度",null]'],
    ],
  ])('%s is told', (_, text, keys, more, findings) => {
    const found = build(text, keys, more);
    expect(found.value).toBeUndefined();
    expect(found.findings.map((each) => each.replace('費用.csv', ''))).toEqual(findings);
  });

  it('leaves out rows without a year, and the second of a key', () => {
    const { value, findings } = build('番号|年度|額\nA1|いつか|1\nA1||2\nA1|R6|3\nA1|R6|4\nA1|R5|5\nA2|R6', [
      '番号',
      '年度',
    ]);
    expect(value?.rows.map(({ cells }) => cells.get('額')?.text)).toEqual(['3', '5', undefined]);
    expect(findings).toEqual([
      'error form-year-unreadable 費用.csv:2:2 ["年度","いつか"]',
      'error form-year-unreadable 費用.csv:3:2 ["年度",""]',
      'error form-row-doubled 費用.csv:5:1 ["費用","A1",2024,"費用.csv:4:1"]',
    ]);
  });

  it('tells a key of several columns, and takes the first of two columns of one head', () => {
    const { value, findings } = build('番号|段階|点|点\nA1|一次|8|1\nA1|一次|7|2\nA1|二次|6|3', ['番号', '段階'], {
      mainHeads: ['番号'],
    });
    expect(findings).toEqual(['error form-row-doubled 費用.csv:3:1 ["費用","A1、一次",null,"費用.csv:2:1"]']);
    expect(value?.rows.map(({ cells }) => cells.get('点')?.text)).toEqual(['8', '6']);
  });
});

describe('rows and sheets belong together', () => {
  const orphan = (at: string, ...facts: readonly unknown[]) => `error form-row-orphan ${at} ${JSON.stringify(facts)}`;

  it.each([
    [
      'a row of no sheet',
      { 費用: '番号|年度|決算額\nA9|R5|1' },
      [orphan('費用.csv:2:1', '費用', '事業', '番号', 'A9', null, ['2:1'])],
    ],
    [
      'rows of no sheet in several sources, once',
      { 費用: '番号|年度|決算額\nB1|R5|1\nB1|R6|1', 評価: '番号|年度|段階|点\nB1|R6|一次|1' },
      [
        orphan('費用.csv:2:1', '費用、評価', '事業', '番号', 'B1', 'A1', [
          '費用.csv!2:1',
          '費用.csv!3:1',
          '評価.csv!2:1',
        ]),
      ],
    ],
    [
      'a number with its signs in another order',
      {
        事業: '番号|事業名|施策番号\nP06|a|S1\nP61|b|S1',
        費用: '番号|年度|決算額\nP60|R5|1',
        評価: '番号|年度|段階\nP06|R6|一次',
      },
      [orphan('費用.csv:2:1', '費用', '事業', '番号', 'P60', 'P06', ['2:1'])],
    ],
    [
      'a number that is as near to two',
      {
        事業: '番号|事業名|施策番号\nP061|a|S1\nP062|b|S1',
        費用: '番号|年度|決算額\nP063|R5|1',
        評価: '番号|年度|段階\nP061|R6|一次',
      },
      [orphan('費用.csv:2:1', '費用', '事業', '番号', 'P063', null, ['2:1'])],
    ],
    [
      'a sheet that names a row which is not there',
      { 施策: '施策番号|施策\nS1|安心' },
      [orphan('事業.csv:3:4', '事業', '施策', '施策番号', 'S2', 'S1', ['3:4'])],
    ],
    ['a blank names nothing', { 費用: '番号|年度|決算額\n|R5|1' }, []],
    [
      'a slip: one number twice and another nowhere',
      { 事業: '番号|事業名|施策番号\nA1|見守り|S1\nA1|清掃|S2' },
      ['error form-row-doubled 事業.csv:3:1 ["事業","A1",null,"事業.csv:2:1","A2"]'],
    ],
    [
      'two numbers twice are two slips',
      { 事業: '番号|事業名|施策番号\nA1|a|S1\nA1|b|S2\nA1|c|S2' },
      [
        'error form-row-doubled 事業.csv:3:1 ["事業","A1",null,"事業.csv:2:1"]',
        'error form-row-doubled 事業.csv:4:1 ["事業","A1",null,"事業.csv:2:1"]',
        orphan('費用.csv:4:1', '費用', '事業', '番号', 'A2', 'A1', ['4:1']),
      ],
    ],
  ])('%s', (_, changed, findings) => {
    expect(told('', changed as Readonly<Record<string, string>>)).toEqual(findings);
  });

  it('what was left out of the evaluation has no sheet', () => {
    const description = smallForm.replace('  施策:', '  対象外: { table: 対象外.csv, key: 番号 }\n  施策:');
    const tables = { ...smallTables, 対象外: '番号|事業名\nA8|廃校' };
    const findings = (more: string) =>
      checkForm(makeRaw(`${description}${more}`, tables), undefined, { documentDate }).findings.map(({ code }) => code);
    expect(findings('')).toEqual(['form-row-orphan']);
    expect(findings('front: { excluded: { of: 対象外, columns: [事業名] } }')).toEqual([]);
  });

  it('a table of one row a year has all years between its first and its last', () => {
    expect(
      told('figures: { a: { formula: 正規職員 × 2 }, b: { formula: 決算額 } }', {
        単価: '年度|正規職員\nR6|1\nR2|2\nR4|3',
      }),
    ).toEqual(['error form-year-gap 単価.csv ["単価",["令和3年度","令和5年度"],["a"]]']);
    expect(told('', { 単価: '年度|正規職員\nR6|1' })).toEqual([]);
  });
});

const indicators = 'ID|指標|単位|方向|番号|R5|R6|目標値（R8）\nK1|相談|件|増加|A1|5|6|20\nK2|見学|人|増加||5|6|30';
const plan = checkPlan(makeTable(indicators), undefined, makeConfiguration({ date: '2025-08-29' })).value;
const withPlan = smallForm.replace('  施策:', '  指標: { table: indicators, key: 番号 }\n  施策:');

describe('the indicators of a workspace', () => {
  const check = (description: string, ...own: readonly [typeof plan?]) => {
    const { value, findings } = checkForm(makeRaw(description), own.length === 0 ? plan : own[0], { documentDate });
    return { value, findings: findings.map((each) => tell(each, description)) };
  };

  it('belong to the sheets whose text they have', () => {
    const { value, findings } = check(withPlan);
    expect(findings).toEqual([]);
    expect(value?.indicators).toMatchObject({ name: '指標', link: '番号' });
    expect([...(value?.indicators?.ofSheet ?? [])].map(([text, all]) => [text, all.map(({ id }) => id)])).toEqual([
      ['A1', ['K1']],
      ['', ['K2']],
    ]);
    expect(value?.indicators?.heads.slice(0, 2)).toEqual(['ID', '指標']);
  });

  it.each([
    ['there is a table of them', withPlan, undefined, ['error form-indicators @{ ["table"]']],
    [
      'a key that the sheets have',
      withPlan.replace('indicators, key: 番号', 'indicators, key: ID'),
      plan,
      ['error form-name-unknown @ID ["ID","sources.指標.key",null]'],
    ],
    [
      'a key that they have',
      withPlan
        .replace('indicators, key: 番号', 'indicators, key: 施策番号')
        .replace('事業.csv, key: 番号', '事業.csv, key: [番号, 施策番号]'),
      plan,
      ['error form-name-unknown @施策番号 ["施策番号","sources.指標.key","番号"]'],
    ],
    [
      'what of them is picked',
      `${withPlan}picks: { 活動量: { of: 指標, value: [実績, 達成], where: { 種別: 活動 } } }`,
      plan,
      [
        'error form-name-unknown @{ ["達成","picks.活動量",null]',
        'error form-name-unknown @{ ["種別","picks.活動量",null]',
      ],
    ],
  ])('are joined where %s is known', (_, description, own, findings) => {
    const found = check(description, own);
    expect(found.value === undefined).toBe(true);
    expect(found.findings).toEqual(expect.arrayContaining(findings));
  });

  it('are picked by what is asked first', () => {
    const { value } = check(
      `${withPlan}picks: { 活動量: { of: 指標, value: [目標, 実績], where: { 指標: 相談 } } }\nparts: [{ indicators: {} }, { trends: {} }]`,
    );
    expect(value?.picks.get('活動量')).toEqual({
      of: 'indicators',
      roles: ['目標', '実績'],
      where: [{ column: '指標', texts: ['相談'] }],
    });
  });

  it('may be what the sheets are of', () => {
    const own = 'title: 個票\nof: 指標\nname: 指標\nsources:\n  指標: { table: indicators, key: ID }\n';
    expect(check(own).value?.main.rows.map(({ cells }) => cells.get('指標')?.text)).toEqual(['相談', '見学']);
    const without = check(own, undefined);
    expect([without.value === undefined, without.findings]).toEqual([true, ['error form-indicators @{ ["table"]']]);
  });

  it('name a sheet that there is', () => {
    const other = checkPlan(
      makeTable(indicators.replace('|A1|', '|A7|')),
      undefined,
      makeConfiguration({ date: '2025-08-29' }),
    ).value;
    expect(check(withPlan, other).findings).toEqual([
      'error form-row-orphan indicators.csv:2:2 ["指標","事業","番号","A7",null,["2:2"]]',
    ]);
  });
});

describe('forms of forms', () => {
  const policy = `title: 施策評価シート
of: 施策
name: 施策
sources:
  施策: { table: 施策.csv, key: 施策番号 }
  事業: { table: 評価シート, key: 施策番号 }
`;
  const child = makeRaw(
    `${smallForm}parts: [{ heading: 目的, boxes: [目的] }]\nfigures: { 二倍: { formula: 決算額 × 2 } }`,
  );
  const parentOf = (more: string, text = policy) =>
    makeRaw(`${text}${more}`, { 施策: smallTables.施策 ?? '' }, '施策評価シート');
  const check = (more: string, text = policy) => checkForms([parentOf(more, text), child], undefined, { documentDate });
  const findingsOf = (more: string, text = policy) =>
    (check(more, text)[0]?.findings ?? []).map((each) => tell(each, `${text}${more}`));

  it('have the sheets of the other as rows, with all that these have', () => {
    const [parent, own] = check(
      'figures: { 計: { formula: 合計（事業.二倍） } }\nparts: [{ items: { of: 事業, columns: [事業名, 二倍] } }, { each: { of: 事業, headings: [目的] } }]',
    );
    expect(parent?.findings).toEqual([]);
    const source = parent?.value?.sources.get('事業');
    expect(source).toMatchObject({
      name: '事業',
      file: '事業.csv',
      links: ['施策番号'],
      items: ['番号'],
      years: [],
      year: undefined,
    });
    expect(source?.form).toBe(own?.value);
    expect(source?.heads).toEqual(expect.arrayContaining(['二倍', '事業名', '決算額', '費用.決算額']));
    expect(new Set(source?.heads).size).toBe(source?.heads.length);
    expect([...(source?.index.keys() ?? [])]).toEqual([linkKey(['S1'], undefined), linkKey(['S2'], undefined)]);
  });

  it.each([
    [
      'a column of the other without its source',
      'parts: [{ boxes: [目的] }]',
      policy,
      'error form-name-unknown @目的 ["目的","parts.0.boxes.0","事業.目的"]',
    ],
    [
      'a heading that the other does not have',
      'parts: [{ each: { of: 事業, headings: [目標] } }]',
      policy,
      'error form-name-unknown @目標 ["目標","parts.0.each.headings.0","目的"]',
    ],
    [
      'a key that one of them does not have',
      '',
      policy.replace('評価シート, key: 施策番号', '評価シート, key: 番号'),
      'error form-name-unknown @番号 ["番号","sources.事業.key","施策番号"]',
    ],
    [
      'a form that there is none of',
      '',
      policy.replace('table: 評価シート', 'table: 評価'),
      'error form-name-unknown @評価 ["評価","sources.事業.table",',
    ],
    [
      'itself',
      '',
      policy.replace('table: 評価シート', 'table: 施策評価シート'),
      'error form-circle @施策評価シート [["施策評価シート","施策評価シート"]]',
    ],
  ])('do not call %s', (_, more, text, finding) => {
    expect(check(more, text)[0]?.value).toBeUndefined();
    expect(findingsOf(more, text).join('\n')).toContain(finding);
  });

  it('are checked alone as well, with those that they are made of', () => {
    expect(
      checkAlone(parentOf(''), [child], undefined, { documentDate })?.value?.sources.get('事業')?.form,
    ).toBeDefined();
    expect(checkAlone(child, [], undefined, { documentDate })?.value?.title).toBe('評価シート');
  });
});

it('what cannot be made of its table is told there alone', () => {
  expect(told('parts: [{ boxes: [費用.決算額, 費用] }]', { 費用: '番号|額\nA1|1' })).toEqual([
    'no form',
    'error form-column-missing 費用.csv ["費用","年度",null]',
  ]);
});

it('a form of a source that is not named is none', () => {
  const text = smallForm.replace('of: 事業', 'of: 事務').replace('name: 事業名', 'name: 事業名');
  const { value, findings } = checkForm(makeRaw(text), undefined, { documentDate });
  expect([value, findings.map((each) => tell(each, text))]).toEqual([
    undefined,
    ['error form-name-unknown @事務 ["事務","of","事業"]'],
  ]);
  expect(formOf('').main.name).toBe('事業');
});
