/** A good input for each thing that reads what others bring, and the command that reads it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../cli/captured-effects.ts';
import { type FileChanges, configuration as plain, readFiles, table } from '../cli/small-workspace.ts';
import { plainPng } from '../picture/picture-files.ts';
import { docxBytes, headingStyles, paragraph } from '../workspace/docx/docx-bytes.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { comment, rowsOf, writeWorkbook } from '../workspace/xlsx/workbook-bytes.ts';

export interface Specimen {
  /** Of the folder in which the command is given. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The file that is spoiled. */
  readonly at: string;
  readonly words: readonly string[];
}

type MakeSpecimen = () => Specimen | Promise<Specimen>;

const repository = new URL('../../', import.meta.url);
const read = async (path: string) => new Uint8Array(await readFile(new URL(path, repository)));

const settings = 'organization: 市\nsection: 課\nplan: { title: 計画 }\ndocument: { date: 2025-08-01 }\n';
const quick = ['check', 'city', '--quick'];
const whole = ['build', 'city', '--out', 'out', '--format', 'html'];

/** A file of a workspace, beside others. */
const inCity = (at: string, files: FileChanges, words: readonly string[] = quick): Specimen => ({
  files: Object.fromEntries(Object.entries(files).map(([path, content]) => [`city/${path}`, content ?? ''])),
  at: `city/${at}`,
  words,
});

/** A file of what `torikumi init` makes. */
const ofExample =
  (kind: string, at: string, words: readonly string[] = quick): MakeSpecimen =>
  async () => {
    const city = join(await makeFolder(), 'city');
    await run(['init', city, '--kind', kind]);
    return inCity(at, await readFiles(city), words);
  };

const lines = table
  .trim()
  .split('\n')
  .map((line) => line.replaceAll('"', '').split(','));
const workbook = writeWorkbook({
  sheets: {
    指標: `${rowsOf(lines).replace('</sheetData>', '')}<row r="5"><c r="A5" s="1"><v>45000</v></c></row></sheetData>`,
  },
  strings: '<si><t>子</t><rPh sb="0" eb="1"><t>コ</t></rPh></si>',
  formats: '<numFmt numFmtId="164" formatCode="[$-411]ge.m.d;@"/>',
  styles: [0, 164],
  comments: comment('A1', '控え'),
});
const docx = docxBytes({
  body:
    paragraph('役割', '<w:pStyle w:val="1"/>') +
    paragraph('本文<w:footnoteReference w:id="2"/>') +
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('甲')}</w:tc></w:tr></w:tbl>`,
  styles: headingStyles,
  footnotes: `<w:footnote w:id="2">${paragraph('注')}</w:footnote>`,
});
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
  '<g transform="scale(2)"><path d="M1 1h5v5z" fill="url(#g)"/><text x="1" y="9" font-size="4">駅</text><use href="#g"/></g></svg>';

const chart = JSON.stringify({
  title: '達成率',
  description: '指標ごとの達成率。',
  data: { name: 'indicators' },
  transform: [{ filter: 'datum.attainment > 0' }],
  layer: [{ mark: 'bar' }, { mark: { type: 'text', dx: 4 } }],
  encoding: { y: { field: 'name', type: 'nominal', sort: '-x' }, x: { field: 'attainment', type: 'quantitative' } },
});
const shown = plain.replace('trends: none', 'trends: none\n    charts: [rates]');

const planSpecimen = (at: string, files: FileChanges, words = quick) =>
  inCity(at, { 'torikumi.yaml': plain, 'indicators.csv': table, ...files }, words);

const picture = (name: string, bytes: string | Uint8Array): Specimen =>
  inCity(
    name,
    {
      'torikumi.yaml': `${settings}data: { book: book.yaml }\n`,
      'book.yaml': 'title: 冊子\nyear: 令和5年度\nchapters:\n  - { id: a, title: 章, file: a.md }\n',
      'a.md': `# 節\n\n![図](${name} "図")\n`,
      [name]: bytes,
    },
    whole,
  );

const changes = 'ID,項目,適用年度,変更前,変更後,理由\nK1,目標値,R4,60,90,見直し\nK2,廃止,R5,,K1,統合\n';
const withIds =
  'ID,指標,単位,方向,基準値（R1）,R4,R5,目標値（R8）\nK1,相談,件,増加,10,20,30,90\nK2,見学,人,増加,10,20,,80\n';

async function inquiryFiles(): Promise<Record<string, string>> {
  const page = await readFile(new URL('docs/inquiry.md', repository), 'utf8');
  const blocks = page.matchAll(/^`([^`]+)`：\n\n```\w+\n([\s\S]*?)^```$/gm);
  return {
    ...Object.fromEntries([...blocks].map(([, name = '', content = '']) => [name, content])),
    'torikumi.yaml': settings,
  };
}

/** A reply as it comes back: the form that was sent. */
const reply = async (): Promise<Specimen> => {
  const folder = await makeFolder();
  const city = await inquiryFiles();
  const { files } = inCity('', city);
  const sent = await makeFolder(files);
  await run(['inquiry', 'send', join(sent, 'city'), '--out', join(folder, 'out'), '--date', '2025-06-01']);
  const forms = await readFiles(folder);
  const name = Object.keys(forms).find((path) => path.normalize('NFC').includes('様式_K01')) ?? '';
  const after = await readFiles(join(sent, 'city'));
  return {
    files: { ...inCity('', after).files, 'replies/a.xlsx': forms[name] ?? new Uint8Array() },
    at: 'replies/a.xlsx',
    words: ['inquiry', 'read', 'city', 'replies', '--out', 'out', '--date', '2025-06-10'],
  };
};

const history = async (): Promise<Specimen> => {
  const { files } = await reply();
  const at = Object.keys(files).find((path) => path.endsWith('history.csv')) ?? '';
  return { files, at, words: ['inquiry', 'status', 'city', '--out', 'out', '--date', '2025-06-10'] };
};

/** What `publish` has kept of a year, read again. */
const published = async (): Promise<Specimen> => {
  const folder = await makeFolder({ 'city/torikumi.yaml': plain, 'city/indicators.csv': withIds });
  const words = ['publish', join(folder, 'city'), '--year', '2023', '--out', join(folder, 'out')];
  await run(words);
  const files = await readFiles(join(folder, 'city'));
  const at = Object.keys(files).find((path) => path.endsWith('.json')) ?? '';
  return inCity(at, files, ['history', 'K1', 'city']);
};

/** What another build has left in the output folder. */
const manifest = async (): Promise<Specimen> => {
  const folder = await makeFolder({ 'city/torikumi.yaml': plain, 'city/indicators.csv': table });
  await run(['build', join(folder, 'city'), '--out', join(folder, 'out'), '--format', 'csv']);
  return {
    files: await readFiles(folder),
    at: 'out/manifest.json',
    words: ['build', 'city', '--out', 'out', '--format', 'csv'],
  };
};

const single = (at: string, content: string | Uint8Array, words: readonly string[]): Specimen => ({
  files: { [at]: content },
  at,
  words,
});
const compared = (at: string, old: string | Uint8Array): Specimen => ({
  files: { [`old/${at}`]: old, [`new/${at}`]: old },
  at: `new/${at}`,
  words: ['diff', `old/${at}`, `new/${at}`],
});

export const corpus: Readonly<Record<string, MakeSpecimen>> = {
  'a table of indicators (CSV)': () => planSpecimen('indicators.csv', {}),
  'a table of indicators, in every report': () => planSpecimen('indicators.csv', {}, whole),
  'a table of indicators (XLSX)': () =>
    inCity('indicators.xlsx', { 'torikumi.yaml': plain, 'indicators.xlsx': workbook }),
  'a table of indicators (XLS)': async () =>
    inCity('a.xls', {
      'torikumi.yaml': `${settings}data: { indicators: a.xls, sheets: 指標 }\n`,
      'a.xls': await read('test/workspace/xlsx/xls/sample.xls'),
    }),
  settings: () => planSpecimen('torikumi.yaml', {}, whole),
  'a table of changes': () =>
    inCity('changes.csv', { 'torikumi.yaml': plain, 'indicators.csv': withIds, 'changes.csv': changes }, whole),
  'a template': async () =>
    planSpecimen('templates/progress.hbs', { 'templates/progress.hbs': await read('templates/progress.hbs') }, whole),
  'a theme': async () =>
    planSpecimen('templates/theme.yaml', { 'templates/theme.yaml': await read('templates/theme.yaml') }, whole),
  'a chart': () => planSpecimen('charts/rates.json', { 'torikumi.yaml': shown, 'charts/rates.json': chart }, whole),
  'a list': ofExample('list', 'list.csv', whole),
  'a list of reasons': ofExample('list', 'reasons.csv', whole),
  'the edition before': ofExample('list', 'old/list.csv', whole),
  'a form of policies': ofExample('form', 'form.yaml', whole),
  'a book': ofExample('book', 'book.yaml', whole),
  'a chapter': ofExample('book', 'sections/planning.md', whole),
  'a chapter of Word': () =>
    inCity(
      'a.docx',
      {
        'torikumi.yaml': `${settings}data: { book: book.yaml }\n`,
        'book.yaml': 'title: 冊子\nyear: 令和5年度\nchapters:\n  - { id: a, title: 章, file: a.docx }\n',
        'a.docx': docx,
      },
      whole,
    ),
  'figures of a book': ofExample('book', 'figures.csv', whole),
  'programmes of a book': ofExample('book', 'programmes.csv', whole),
  'a picture (SVG)': () => picture('a.svg', svg),
  'a picture (PNG)': async () => picture('a.png', plainPng(2, 2, 255, 0, 0)),
  'a form of sheets': ofExample('sheets', 'forms/評価シート.yaml'),
  evaluations: ofExample('sheets', 'evaluations.csv'),
  costs: ofExample('sheets', 'costs.csv'),
  'a table of amounts': async () =>
    inCity('budget.csv', {
      'torikumi.yaml': `${settings}data: { amounts: { file: budget.csv } }\n`,
      'budget.csv': await read('data/esashi-budget/budget.csv'),
    }),
  'an inquiry': async () =>
    inCity('forms/照会.yaml', await inquiryFiles(), [
      'inquiry',
      'status',
      'city',
      '--out',
      'out',
      '--date',
      '2025-06-10',
    ]),
  'sections of an inquiry': async () =>
    inCity('sections.csv', await inquiryFiles(), ['inquiry', 'status', 'city', '--out', 'out', '--date', '2025-06-10']),
  'a reply': reply,
  'a reply (XLS)': async () => ({
    ...(await reply()),
    files: { ...(await reply()).files, 'replies/b.xls': await read('test/workspace/xlsx/xls/reply.xls') },
    at: 'replies/b.xls',
  }),
  'a reply (CSV)': async () => ({
    ...(await reply()),
    files: {
      ...(await reply()).files,
      'replies/c.csv':
        '照会番号 R7-企-012　様式の版 2　課 K01 子育て支援課\n番号,指標,単位,前年度の値,今年度の実績,値の状態,目標,達成率（％）,自己評価,進捗の説明,今後の方向性,回答済\nI011,援助活動の件数,件,2478,2731,確定,2600,,Ａ 計画どおり,進んだ。,継続,○\n',
    },
    at: 'replies/c.csv',
  }),
  'the history of an inquiry': history,
  'a published year': published,
  'a manifest': manifest,
  'a table that is linted (CSV)': () => single('a.csv', table, ['lint', 'a.csv']),
  'a table that is linted (XLSX)': () => single('a.xlsx', workbook, ['lint', 'a.xlsx']),
  'a table that a workspace is made from': () => single('a.xlsx', workbook, ['init', 'made', '--from', 'a.xlsx']),
  'a text that is compared': () =>
    compared('a.md', '# 章\n\n第１条　本文の、とおり。\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n'),
  'a document that is compared': () => compared('a.docx', docx),
  'a list that is compared': () => compared('a.csv', 'ID,KPI,目標\na-1,人口,1人\na-2,世帯,2世帯\n'),
};
