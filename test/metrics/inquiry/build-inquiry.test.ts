import { describe, expect, it } from 'vitest';
import { openInquiry } from '../../../src/build/inquiry/open-inquiry.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import type { Finding } from '../../../src/finding/finding.ts';
import type { Inquiry } from '../../../src/model/inquiry/inquiry.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const settings = `organization: 見本市
section: 企画課
plan: { title: 計画 }
document: { date: 2025-06-01, years: era }
data: { indicators: indicators.csv }
`;
const heads = '指標ID,指標名,単位,課,方向,基準値（R2）,R5目標,R5実績,R6目標,R6実績';
const indicators = `${heads}
I011,援助活動の件数,件,子育て支援課,増加,"2,000","2,400","2,478","2,600",
I012,会員数,人,子育て支援課,増加,800,"1,000",931,"1,000",
I021,ごみの量,ｇ,環境課,減少,650,600,590,580未満,約575
`;
const sections = `番号,課,締切,送付先
Ｋ 01,子育て支援課, 2025-06-20 ,共有フォルダー
K02,環境課,,
K03,だれもいない課,2025-06-30,
`;
const table = '{ table: sections.csv, number: 番号, name: 課, deadline: 締切, sentTo: 送付先 }';

interface Case {
  readonly columns?: readonly string[];
  readonly more?: string;
  readonly indicators?: string;
  readonly sections?: string;
  readonly definition?: string;
}

const formOf = ({ columns = ['指標名', '{ ask: 実績 }'], more = '', definition = '' }: Case) => `title: 回答票
of: 指標
name: 指標名
sources: { 指標: { table: indicators, key: 指標ID } }
${definition}
inquiry:
  number: " Ｒ7-企-012 "
${/^ {2}deadline/m.test(more) ? '' : '  deadline: 2025-06-13'}
${/^ {2}section:/m.test(more) ? '' : '  section: 課'}
${more}
  columns:
${columns.map((column) => `    - ${column}`).join('\n')}
`;

async function open(each: Case): Promise<{ inquiry: Inquiry | undefined; findings: readonly Finding[] }> {
  const root = await makeFolder({
    'torikumi.yaml': settings,
    'indicators.csv': each.indicators ?? indicators,
    'sections.csv': each.sections ?? sections,
    'forms/照会.yaml': formOf(each),
  });
  const { open: opened, findings } = await openInquiry(createNodeEffects(), root, undefined);
  return { inquiry: opened?.inquiry, findings };
}

async function inquiryOf(each: Case): Promise<Inquiry> {
  const { inquiry, findings } = await open(each);
  if (inquiry === undefined) throw new Error(JSON.stringify(findings));
  return inquiry;
}

/** What is shown of each item in each column, `|` between them. */
async function shownBy(column: string, more: Case = {}): Promise<readonly (string | undefined)[]> {
  const { items, columns } = await inquiryOf({ ...more, columns: [column, '{ ask: 自己評価 }'] });
  const head = columns[0]?.head ?? '';
  return [head, ...items.map(({ shown }) => [shown.get(head)?.text, shown.get(head)?.number].join('|'))];
}

describe('what an inquiry about indicators shows', () => {
  it.each<[string, readonly string[]]>([
    ['指標名', ['指標名', '援助活動の件数|', '会員数|', 'ごみの量|']],
    ['{ show: 指標, head: 名 }', ['名', '援助活動の件数|', '会員数|', 'ごみの量|']],
    ['単位', ['単位', '件|', '人|', 'ｇ|']],
    ['定義', ['定義', '|', '|', '|']],
    ['課', ['課', '子育て支援課|', '子育て支援課|', '環境課|']],
    ['目標', ['目標', '2,600|2600', '1,000|1000', '580未満|']],
    ['{ show: 目標, year: 前年度 }', ['前年度の目標', '2,400|2400', '1,000|1000', '600|600']],
    ['実績', ['実績', '|', '|', '約575|']],
    ['{ show: 実績, year: 前年度 }', ['前年度の実績', '2,478|2478', '931|931', '590|590']],
    ['{ show: 達成率, year: 前年度 }', ['前年度の達成率', '103.3%|', '93.1%|', '120.0%|']],
    ['基準値', ['基準値', '2,000|2000', '800|800', '650|650']],
    ['{ show: 基準値, year: 前年度, head: もと }', ['もと', '2,000|2000', '800|800', '650|650']],
    ['R5目標', ['R5目標', '2,400|', '1,000|', '600|']],
  ])('%s', async (column, shown) => {
    expect(await shownBy(column)).toEqual(shown);
  });

  it('is of the years before the one that it asks about, if it names one', async () => {
    const more = { more: '  year: 令和5年度' };
    expect(await shownBy('目標', more)).toEqual(['目標', '2,400|2400', '1,000|1000', '600|600']);
    expect(await shownBy('{ show: 実績, year: 前年度 }', more)).toEqual(['前年度の実績', '|', '|', '|']);
    expect(await shownBy('{ show: 達成率, year: 前年度 }', more)).toEqual(['前年度の達成率', '－|', '－|', '－|']);
    expect((await inquiryOf(more)).year).toBe(2023);
    expect((await inquiryOf({})).year).toBe(2024);
  });

  it('says in which part a column has what', async () => {
    const columns = [
      '指標名',
      '{ show: 実績, year: 前年度 }',
      '目標',
      '達成率',
      '{ ask: 実績, head: 値 }',
      '{ ask: 値の状態 }',
    ];
    const laid = (await inquiryOf({ columns })).columns;
    expect(laid.map(({ head, ...column }) => [head, column.kind, 'role' in column ? column.role : undefined])).toEqual([
      ['指標名', 'shown', 'other'],
      ['前年度の実績', 'shown', 'previous'],
      ['目標', 'shown', 'target'],
      ['達成率（％）', 'computed', undefined],
      ['値', 'asked', undefined],
      ['値の状態', 'state', undefined],
    ]);
    expect(laid.at(-1)).toMatchObject({ of: '値' });
  });
});

describe('達成率 of an answer', () => {
  it('is computed by the formula of the plan, from all but the answer', async () => {
    const columns = ['達成率', '{ show: 達成率, head: もう一つ }', '{ ask: 実績, head: 値 }'];
    const { items } = await inquiryOf({ columns });
    const cells = items.map(({ computed }) => computed.get('達成率（％）'));
    expect(cells.map((cell) => cell?.actual)).toEqual(['値', '値', '値']);
    expect(cells.map((cell) => cell?.shown(new Decimal('1300')))).toEqual(['50.0%', '130.0%', '△928.6%']);
    expect(cells.map((cell) => cell?.valueOf(new Decimal('2000'))?.toFixed())).toEqual(['76.9', '200', '-1928.6']);
    expect(cells[0]?.formula).toBe('ROUND((IF(OR(2600<=0,{actual}<0),NA(),{actual}/2600))*100,1)');
    // No ratio of what is below zero.
    expect([cells[0]?.shown(new Decimal('-1')), cells[0]?.valueOf(new Decimal('-1'))]).toEqual(['－', undefined]);
    expect(items[0]?.computed.get('もう一つ')?.formula).toBe(cells[0]?.formula);
  });

  it('is not, where nobody asks for the value, or there is no target', async () => {
    const [unasked] = (await inquiryOf({ columns: ['達成率', '{ ask: 自己評価 }'] })).items;
    expect(unasked?.computed.size).toBe(0);
    const blank = indicators.replace('"2,600"', '');
    const { items } = await inquiryOf({
      columns: ['達成率', '{ ask: 実績 }'],
      indicators: blank.replaceAll('"2,400"', ''),
    });
    expect(items.map(({ computed }) => computed.size)).toEqual([0, 1, 1]);
  });

  it('stays within the two sides of a value to be kept', async () => {
    const kept = indicators.replace('件,子育て支援課,増加', '件,子育て支援課,維持');
    const { items } = await inquiryOf({ columns: ['達成率', '{ ask: 実績 }'], indicators: kept });
    const cell = items[0]?.computed.get('達成率（％）');
    expect(['1300', '2500', '5200'].map((value) => cell?.shown(new Decimal(value)))).toEqual([
      '50.0%',
      '100.0%',
      '50.0%',
    ]);
    // The bounds and the tolerance stand in the formula as numbers.
    expect(cell?.formula).toContain('{actual}<2600-ABS(2600)*0.05,');
    expect(cell?.formula).not.toContain('*NA()');
  });
});

describe('what is asked', () => {
  it.each<[string, string, object]>([
    ['a value is a number', '{ ask: 実績 }', { head: '実績', type: 'number', name: '実績', source: '指標' }],
    ['a name of a value in another table', '{ ask: 指標.実績 }', { head: '実績', type: 'number', source: '指標' }],
    ['one of the choices', '{ ask: 評価 }', { type: 'choice', choices: ['Ａ', 'Ｂ'] }],
    ['one of the choices, though it has a unit', '{ ask: 段階 }', { type: 'choice' }],
    ['a text of a length', '{ ask: 説明 }', { type: 'text', limit: 200 }],
    ['a number of a unit', '{ ask: 金額, needed: false }', { type: 'number', unit: '千円', isNeeded: false }],
    ['a number of the unit in its head', '{ ask: 件数, type: number, head: 件数（千件） }', { unit: '千件' }],
    [
      'a number, where a word in its head is no unit',
      '{ ask: 件数, type: number, head: 件数（A） }',
      { unit: undefined },
    ],
    [
      'a text, though there is a unit in its head',
      '{ ask: 課題, head: 課題（件） }',
      { type: 'text', unit: undefined },
    ],
    ['a number of decimals', '{ ask: 割合 }', { type: 'number', isNeeded: true }],
    ['what the column says', '{ ask: 金額, type: date, head: 日 }', { type: 'date', head: '日' }],
    ['a text of a length, though it has a unit', '{ ask: 所感 }', { type: 'text', limit: 50 }],
    ['a text, where nothing is said', '{ ask: 課題 }', { type: 'text', choices: [] }],
    [
      'of a row',
      '{ ask: 課題, where: { 段階: 一次, 回: 2 } }',
      {
        where: new Map([
          ['段階', '一次'],
          ['回', '2'],
        ]),
      },
    ],
  ])('is %s', async (_, column, expected) => {
    const definition = `fields:
  評価: { choices: [Ａ, Ｂ] }
  段階: { choices: [一, 二], unit: 段階 }
  説明: { limit: 200 }
  金額: { unit: 千円 }
  割合: { decimals: 1 }
  所感: { limit: 50, unit: 字 }`;
    const { columns } = await inquiryOf({ columns: [column], definition });
    const [asked] = columns;
    expect(asked?.kind === 'asked' && { head: asked.head, ...asked.field }).toMatchObject(expected);
  });
});

describe('the sections of an inquiry', () => {
  const day = (date: string) => date.split('-').map(Number);

  it('are those of the items, where there is no table of them', async () => {
    const { sections: found, items, number, version, contact, title } = await inquiryOf({});
    expect(found.map(({ number, name, sentTo }) => [number, name, sentTo])).toEqual([
      ['子育て支援課', '子育て支援課', ''],
      ['環境課', '環境課', ''],
    ]);
    expect(found.map(({ deadline: { year, month, day } }) => [year, month, day])).toEqual([
      day('2025-06-13'),
      day('2025-06-13'),
    ]);
    expect(items.map(({ section }) => section)).toEqual(['子育て支援課', '子育て支援課', '環境課']);
    expect([number, version, contact, title]).toEqual(['R7-企-012', '1', '', '回答票']);
  });

  it('are those of their table that have items, found by number, name or the end of a name', async () => {
    const { sections: found, items } = await inquiryOf({
      more: `  sections: ${table}\n  title: 別の題\n  version: " Ｒ2 "`,
      indicators: indicators
        .replace('件,子育て支援課', '件,ｋ01')
        .replace('人,子育て支援課', '人,こども部　子育て支援課')
        .replace(',環境課', ',区民生活部 環境課'),
    });
    expect(found.map(({ number, name, sentTo }) => [number, name, sentTo])).toEqual([
      ['K01', '子育て支援課', '共有フォルダー'],
      ['K02', '環境課', ''],
    ]);
    expect(found.map(({ deadline: { year, month, day } }) => [year, month, day])).toEqual([
      day('2025-06-20'),
      day('2025-06-13'),
    ]);
    expect(items.map(({ section }) => section)).toEqual(['K01', 'K01', 'K02']);
  });

  it('are named by their number where they have no name, and need neither dates nor places', async () => {
    const { sections: found } = await inquiryOf({
      more: '  sections: { table: sections.csv, number: 番号, name: 課 }',
      sections: '番号,課,締切\n子育て支援課,,2025-07-01\n環境課,,\n,名ばかりの課,\n',
    });
    expect(found.map(({ number, name, deadline, sentTo }) => [number, name, deadline.day, sentTo])).toEqual([
      ['子育て支援課', '子育て支援課', 13, ''],
      ['環境課', '環境課', 13, ''],
    ]);
  });
});

describe('an inquiry is not sent', () => {
  const withTable = `  sections: ${table}`;
  it.each<[string, Case, string, object]>([
    [
      'before its date is known',
      { more: '  deadline: 未定' },
      'form-invalid',
      { key: 'inquiry.deadline', found: '未定' },
    ],
    [
      'about a year that cannot be read',
      { more: '  year: いつか' },
      'form-invalid',
      { key: 'inquiry.year', found: 'いつか' },
    ],
    [
      'with a head twice',
      { columns: ['指標名', '{ ask: 実績, head: 指標名 }'] },
      'inquiry-head-doubled',
      { head: '指標名' },
    ],
    [
      'with a head twice but for its limit',
      { columns: ['{ ask: 甲 }', '{ ask: 乙, head: 甲（200字まで） }'] },
      'inquiry-head-doubled',
      { head: '甲' },
    ],
    ['with the head of the numbers', { columns: ['{ ask: 番号 }'] }, 'inquiry-head-doubled', { head: '番号' }],
    ['with the head of what is answered', { columns: ['{ ask: 回答済 }'] }, 'inquiry-head-doubled', { head: '回答済' }],
    [
      'with a state of no value',
      { columns: ['{ ask: 自己評価 }', '{ ask: 値の状態 }'] },
      'inquiry-state-alone',
      { head: '値の状態' },
    ],
    [
      'with a state before its value',
      { columns: ['{ ask: 値の状態, head: 状態 }', '{ ask: 実績 }'] },
      'inquiry-state-alone',
      { head: '状態' },
    ],
    [
      'with a name that is none',
      { columns: ['目漂', '{ ask: 実績 }'] },
      'form-name-unknown',
      { name: '目漂', key: 'inquiry.columns', nearest: '目標' },
    ],
    [
      'to a section that no row says',
      { more: '  section: 担当' },
      'form-name-unknown',
      { name: '担当', key: 'inquiry.section' },
    ],
    [
      'to a section that is none',
      { more: withTable, indicators: indicators.replaceAll('子育て支援課', '子育て支緩課') },
      'inquiry-section-unknown',
      { section: '子育て支緩課', cells: ['2:2', '3:2'] },
    ],
    [
      'to nobody',
      { more: withTable, indicators: indicators.replace(',環境課', ',') },
      'inquiry-section-unknown',
      { section: '' },
    ],
    [
      'to one of two',
      { more: withTable, sections: `${sections}K09,環境課,,\n` },
      'inquiry-section-unknown',
      { section: '環境課' },
    ],
    [
      'by a table without such a head',
      { more: withTable, sections: sections.replace('締切', '期限') },
      'form-name-unknown',
      { name: '締切', key: 'inquiry.sections.deadline' },
    ],
    [
      'by a day that is none',
      { more: withTable, sections: sections.replace('2025-06-20', '6月31日') },
      'inquiry-deadline',
      { found: '6月31日' },
    ],
    [
      'to sections of one number',
      { more: withTable, sections: `${sections}k03,税務課,,\n` },
      'inquiry-number-doubled',
      { numbers: ['K03'] },
    ],
  ])('%s', async (_, each, code, facts) => {
    const { inquiry, findings } = await open(each);
    expect(inquiry).toBeUndefined();
    const found = findings.filter((finding) => finding.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: 'error',
      facts,
      place: code === 'inquiry-number-doubled' ? { file: 'sections.csv' } : { line: expect.any(Number) },
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual(found);
  });
});
