import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Built, buildFiles, type Files, readFolder, repository, sampleFiles } from './build-workspace.ts';
import { openCsv } from './open-data.ts';
import { findElements, openHtml } from './open-html.ts';

interface Metadata {
  readonly '@context': unknown;
  readonly url: string;
  readonly 'dc:publisher': string;
  readonly 'dc:issued': unknown;
  readonly 'dc:rights'?: string;
  readonly 'dc:license'?: unknown;
  readonly tableSchema: { readonly columns: readonly Column[] };
}

interface Column {
  readonly name: string;
  readonly titles: string;
  readonly datatype: 'string' | 'integer' | 'decimal';
  readonly null?: readonly string[];
}

const lexical = { string: /^/, integer: /^-?\d+$/, decimal: /^-?\d+(\.\d+)?$/ };

const city = [
  'organization: 見本市',
  'section: 企画課',
  'plan: { title: 見本計画 }',
  'document: { date: 2024-09-01 }',
  'reports: { progress: { trends: none, remarks: true } }',
].join('\n');
const table = [
  '指標,単位,所管課,定義,出典,備考,注記,R4（基準値）,R5（実績）,R8（目標値）',
  '子育て相談,件,こども課,受けた相談の数,事務報告,覚え,速報を含む,10,－,20以上',
  '満足度,％,広報課,,世論調査,,,50.5,52.1,60（R7年度）',
].join('\n');
const made = { 'torikumi.yaml': city, 'indicators.csv': table };
const licensed = 'license: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/deed.ja" }';

const buildData = (files: Files, name = 'made') =>
  buildFiles(files, { years: [], formats: ['csv', 'csvw', 'html'], name });

/** Each CSV with what stands beside it. */
function pairsOf({
  files,
}: Built): readonly { readonly path: string; readonly csv: Uint8Array; readonly metadata: Metadata }[] {
  return [...files].flatMap(([path, csv]) => {
    if (!path.endsWith('.csv')) return [];
    const bytes = files.get(`${path}-metadata.json`);
    expect(bytes, path).toBeDefined();
    return [{ path, csv, metadata: JSON.parse(new TextDecoder().decode(bytes)) as Metadata }];
  });
}

/** What a validator of CSV on the Web holds a table against. */
function expectToHold(csv: Uint8Array, { tableSchema: { columns } }: Metadata): void {
  const [head = ''] = new TextDecoder().decode(csv).split('\r\n');
  expect(columns.map(({ titles }) => `"${titles}"`).join(',')).toBe(head);
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  for (const { name } of columns) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
  for (const record of openCsv(csv)) {
    for (const { titles, datatype, null: absent = [''] } of columns) {
      const value = record[titles] ?? '';
      if (!absent.includes(value)) expect(value, titles).toMatch(lexical[datatype]);
    }
  }
}

describe('the description of a CSV', () => {
  it.each(['shinagawa-strategy', 'shinagawa-planning-dept', 'tokushima-settlement', 'esashi-budget'])(
    'holds for every CSV of %s',
    async (name) => {
      const built = await buildData(Object.fromEntries(await readFolder(join(repository, 'data', name))), name);
      const pairs = pairsOf(built);
      expect(pairs.length).toBeGreaterThan(0);
      for (const { path, csv, metadata } of pairs) {
        expect(path.endsWith(`/${metadata.url}`)).toBe(true);
        expectToHold(csv, metadata);
      }
    },
    60_000,
  );

  it('tells issuer, date and columns, and no licence that nobody gave', async () => {
    const [pair] = pairsOf(await buildData(made));
    expect(pair?.metadata).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
      url: 'indicators.csv',
      'dc:title': '見本計画 指標データ',
      'dc:publisher': '見本市 企画課',
      'dc:issued': { '@value': '2024-09-01', '@type': 'xsd:date' },
    });
    expect(Object.keys(pair?.metadata ?? {}).filter((key) => /rights|license/.test(key))).toEqual([]);
    const value = pair?.metadata.tableSchema.columns.find(({ titles }) => titles === '値');
    expect(value).toMatchObject({ name: 'value', datatype: 'decimal', null: ['', '***', 'X'] });
  });

  it('and the page name the licence that the workspace gives', async () => {
    const built = await buildData({ ...made, 'torikumi.yaml': `${city}\n${licensed}` });
    const [pair] = pairsOf(built);
    expect(pair?.metadata).toMatchObject({
      'dc:rights': 'CC BY 4.0',
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/deed.ja' },
    });
    const links = findElements(openHtml(built.read(2023, 'progress.html')), 'a').filter((link) => link.properties.rel);
    expect(links.map(({ properties }) => [properties.href, ...[properties.rel].flat()])).toEqual([
      ['https://creativecommons.org/licenses/by/4.0/deed.ja', 'license'],
    ]);
  });
});

describe('the data form', () => {
  it('has who keeps an indicator, what it is and where it is from, one fact a cell', async () => {
    const built = await buildData(made);
    const records = openCsv(built.read(2023, 'indicators.csv'));
    const [first] = records;
    expect(first).toMatchObject({
      所管課: 'こども課',
      定義: '受けた相談の数',
      出典: '事務報告',
      注記: '速報を含む',
      備考: '覚え',
    });
    expect(records.map((record) => record.条件).filter((text) => text !== '')).toEqual(['以上']);
    expect(first).not.toHaveProperty('全国地方公共団体コード');
  });

  it('has no column for what no indicator says', async () => {
    const bare = '指標,R4（基準値）,R5（実績）,R8（目標値）\n相談,10,11,20\n';
    const built = await buildData({ ...made, 'indicators.csv': bare });
    const [first] = openCsv(built.read(2023, 'indicators.csv'));
    for (const column of ['所管課', '定義', '出典', '備考']) expect(first).not.toHaveProperty(column);
  });

  it('gives the table back that it was made from', async () => {
    const once = (await buildData(made)).read(2023, 'indicators.csv');
    const again = (await buildData({ ...made, 'indicators.csv': once })).read(2023, 'indicators.csv');
    const told = (bytes: Uint8Array) =>
      openCsv(bytes)
        .filter(({ 値の種類: kind = '', 値: value }) => /^(基準値|実績値|目標値)/.test(kind) && value !== '***')
        .map((record) =>
          ['指標名', '所管課', '定義', '出典', '値の種類', '値', '単位'].map((column) => record[column]),
        );
    expect(told(again)).toEqual(told(once));
  });
});

it('a page leads to its data, which stand beside it', async () => {
  const built = await buildData(await sampleFiles(), 'shinagawa-strategy');
  const [page] = [...built.files.keys()].filter((path) => path.endsWith('/progress.html'));
  const folder = page?.replace('progress.html', '') ?? '';
  const footer = findElements(openHtml(built.files.get(page ?? '') ?? new Uint8Array()), 'footer');
  const links = footer.flatMap((each) => findElements(each, 'a')).map(({ properties }) => `${properties.href}`);
  expect(links).toEqual(['indicators.csv', 'indicators.csv-metadata.json']);
  for (const link of links) expect(built.files.has(`${folder}${link}`)).toBe(true);
});

it('a page that is built without its data leads to none, and to what is built of them', async () => {
  const linksOf = async (formats: readonly ('html' | 'csv')[]) => {
    const built = await buildFiles(made, { years: [], formats, reports: ['progress', 'indicators'], name: 'made' });
    const footer = findElements(openHtml(built.read(2023, 'progress.html')), 'footer');
    return footer.flatMap((each) => findElements(each, 'a')).map(({ properties }) => `${properties.href}`);
  };
  expect(await linksOf(['html'])).toEqual([]);
  expect(await linksOf(['html', 'csv'])).toEqual(['indicators.csv']);
});
