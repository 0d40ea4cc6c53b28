import { describe, expect, it } from 'vitest';
import { openInquiry } from '../../../src/build/inquiry/open-inquiry.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { smallEvaluation } from '../../model/form/small-evaluation.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const settings = `organization: 見本市
plan: { title: 見本市事務事業評価 }
document: { title: 評価シート, date: 2025-10-01, years: era }
data: { evaluation: forms/評価シート.yaml }
`;
const name = 'forms/評価シート.yaml';

/** Of the programmes of the small evaluation, whose form asks for these columns. */
async function open(columns: readonly string[], change: Readonly<Record<string, string>> = {}, section = '課') {
  const lines = columns.map((column) => `    - ${column}\n`).join('');
  const inquiry = `inquiry:\n  number: N1\n  deadline: 2025-11-01\n  section: ${section}\n  columns:\n${lines}parts:\n`;
  const form = smallEvaluation[name]
    .replace('parts:\n', inquiry)
    .replace('picks:\n', 'picks:\n  全段階の点: { of: 評価, value: 点, where: { 段階: [一次, 二次] } }\n')
    .replace(
      'figures:\n',
      'figures:\n  割: { formula: 決算額 ÷ 予算現額, decimals: 2 }\n  決算: { formula: 決算額 }\n',
    );
  const root = await makeFolder({ ...smallEvaluation, 'torikumi.yaml': settings, [name]: form, ...change });
  return openInquiry(createNodeEffects(), root, undefined);
}

describe('what an inquiry about programmes shows', () => {
  it.each<[column: string, shown: readonly string[], stands: string]>([
    ['事業名', ['事業名', '見守り|', '清掃|'], '事業.事業名'],
    ['{ show: 課, head: 担当 }', ['担当', '福祉課|', '環境課|'], '事業.課'],
    ['費用.決算額', ['決算額', '1425|1425', '0|0'], '費用.決算額'],
    ['{ show: 決算額, year: 前年度 }', ['前年度の決算額', '1150|1150', '|'], '費用.決算額'],
    ['事業費', ['事業費', '1,425|1425', '0|0'], '費用.決算額'],
    ['決算', ['決算', '1,425|1425', '0|0'], '費用.決算額'],
    ['総コスト', ['総コスト', '3,910|3910', '355|355'], ''],
    ['割', ['割', '0.95|0.95', '0.00|0.00'], ''],
    ['点数', ['点数', '8|8', '約5|'], '評価.点 段階=一次'],
    ['全段階の点', ['全段階の点', '8|8', '約5|'], ''],
    ['施策', ['施策', '安心なまち|', '安心なまち|'], '施策.施策'],
  ])('%s', async (column, expected, stands) => {
    const { open: opened, findings } = await open([column, '{ ask: 評価.意見, where: { 段階: 一次 } }']);
    expect(findings).toEqual([]);
    const first = opened?.inquiry.columns[0];
    const head = first?.head ?? '';
    const shown = opened?.inquiry.items.map((item) =>
      [item.shown.get(head)?.text, item.shown.get(head)?.number].join('|'),
    );
    expect([head, ...(shown ?? [])]).toEqual(expected);
    const shows = first?.kind === 'shown' ? first.shows : undefined;
    const where = [...(shows?.where ?? [])].map(([key, text]) => ` ${key}=${text}`).join('');
    expect(shows === undefined ? '' : `${shows.source}.${shows.name}${where}`).toBe(stands);
  });

  it('and of whom it asks what', async () => {
    const { open: opened } = await open([
      '事業名',
      '{ ask: 評価.意見, where: { 段階: 一次 } }',
      '{ ask: 備考, head: メモ }',
    ]);
    expect(
      opened?.inquiry.items.map((item) => [item.number, item.section, item.name, item.unit, item.place.line]),
    ).toEqual([
      ['A-1', '福祉課', '見守り', '', 2],
      ['A-2', '環境課', '清掃', '', 3],
    ]);
    const asked = opened?.inquiry.columns.flatMap((column) => (column.kind === 'asked' ? [column.field] : []));
    expect(asked?.map(({ source, name: own, where }) => [source, own, ...where])).toEqual([
      ['評価', '意見', ['段階', '一次']],
      ['事業', '備考'],
    ]);
  });
});

it.each<
  [
    what: string,
    columns: readonly string[],
    change: Readonly<Record<string, string>>,
    section: string,
    code: string,
    facts: object,
  ]
>([
  [
    'with a name that is none',
    ['事業各', '{ ask: 意見 }'],
    {},
    '課',
    'form-name-unknown',
    { name: '事業各', key: 'inquiry.columns', nearest: '事業費' },
  ],
  [
    'for a table that is none',
    ['事業名', '{ ask: 評化.意見 }'],
    {},
    '課',
    'form-name-unknown',
    { name: '評化', key: 'inquiry.columns', nearest: '評価' },
  ],
  [
    'of a section in no column',
    ['事業名', '{ ask: 評価.意見 }'],
    {},
    '担当課',
    'form-name-unknown',
    { name: '担当課', key: 'inquiry.section' },
  ],
  ['with a state of no value', ['事業名', '{ ask: 値の状態 }'], {}, '課', 'inquiry-state-alone', { head: '値の状態' }],
])('nothing is sent %s', async (_, columns, change, section, code, facts) => {
  const { open: opened, findings } = await open(columns, change, section);
  expect(opened).toBeUndefined();
  expect(findings).toMatchObject([{ severity: 'error', code, facts, place: { file: name, line: expect.any(Number) } }]);
});
