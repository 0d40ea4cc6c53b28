/** What is found in the files of a book. */

import type { FileChanges } from '../../cli/small-workspace.ts';
import { smallDefinition, smallFigures, smallProgrammes } from '../../model/book/small-book.ts';
import { docxBytes, paragraph } from '../../workspace/docx/docx-bytes.ts';
import { writeWorkbook } from '../../workspace/xlsx/workbook-bytes.ts';
import { settingsWith, workspace } from './inputs.ts';

/** `body` follows the chapter's heading, from line 3. */
function book(at: string, body: string, files: FileChanges = {}) {
  const programme = '### 広報紙（{{開始}}）（予算額{{予算額}}） {#koho .programme}';
  return workspace(at, {
    'torikumi.yaml': settingsWith('data: { book: book.yaml }'),
    'book.yaml': smallDefinition,
    'kikaku.md': `# 企画課事務事業概要\n\n${body}\n\n## 事務事業\n\n${programme}\n`,
    'figures.csv': smallFigures,
    'programmes.csv': smallProgrammes,
    ...files,
  });
}

const definitionOfDocx = smallDefinition.replace('kikaku.md', 'kikaku.docx');
const docx = (at: string, bytes: Uint8Array) =>
  book(at, '本文', { 'book.yaml': definitionOfDocx, 'kikaku.docx': bytes });
const chapter = (body: string) =>
  docxBytes({ body: `${paragraph('企画課', '<w:outlineLvl w:val="0"/>')}${paragraph('本文')}${body}` });

const row = (columns: number) => `|${' a |'.repeat(columns)}`;
const wide = (columns: number) => [row(columns), `|${'---|'.repeat(columns)}`, row(columns)].join('\n');
const grid = (...rows: readonly string[]) => {
  const [head = ''] = rows;
  const marks = head.replaceAll(/[^|]+/g, '---');
  return `:::table{labels=1}\n|${head}|\n|${marks}|\n${rows
    .slice(1)
    .map((each) => `|${each}|\n`)
    .join('')}:::`;
};

export const books = {
  'book-unknown-key': book('book.yaml:8:1', '本文', { 'book.yaml': `${smallDefinition}titel: 題\n` }),
  'book-invalid': book('book.yaml:3:7', '本文', {
    'book.yaml': smallDefinition.replace('year: 令和5年度', 'year: 令和5年'),
  }),
  'book-missing-key': book('book.yaml:1:1', '本文', { 'book.yaml': smallDefinition.replace('year: 令和5年度\n', '') }),
  'chapter-missing': book('book.yaml:5:37', '本文', { 'kikaku.md': undefined }),
  'chapter-unknown': book('programmes.csv:2:2', '本文', {
    'programmes.csv': smallProgrammes.replace('koho,kikaku', 'koho,kikakuka'),
  }),
  'chapter-heading-missing': book('kikaku.md:1:1', '本文', { 'kikaku.md': '本文\n' }),
  'chapter-heading-doubled': book('kikaku.md:3:1', '# 二つめ'),
  'chapter-empty': book('kikaku.md:1:1', '', { 'kikaku.md': '# 企画課\n' }),
  'chapter-not-text': book('book.yaml:5:37', '', { 'kikaku.md': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]) }),
  'docx-refused': docx('kikaku.docx', docxBytes({ body: '', parts: { 'word/vbaProject.bin': '' } })),
  'docx-too-large': docx('kikaku.docx', docxBytes({ body: '<w:p/>'.repeat(100_001) })),
  'docx-left-out': docx('kikaku.docx', chapter('<w:p><w:r><w:object/></w:r></w:p>')),
  'docx-changes': docx('kikaku.docx', chapter('<w:p><w:ins w:id="1"><w:r><w:t>加えた文</w:t></w:r></w:ins></w:p>')),
  'heading-level-skipped': book('kikaku.md:3:1', '#### 飛んだ見出し'),
  'markdown-excessive': book('kikaku.md:3', '['.repeat(30_000)),
  'markdown-unsupported': book('kikaku.md:3:1', '<div>枠</div>'),
  'markup-printed': book('kikaku.md:3:1', '＃見出し'),
  'directive-unknown': book('kikaku.md:3:1', '::orgchart'),
  'directive-not-closed': book('kikaku.md:3:1', ':::box\n開いたまま'),
  'attribute-unknown': book('kikaku.md:3:1', '## 見出し {nubmer=1}'),
  'attribute-invalid': book('kikaku.md:3:1', '## 見出し {start=零}'),
  'numbering-unknown': book('kikaku.md:3:1', '## 見出し {number=★}'),
  'number-typed': book('kikaku.md:3:1', '## ① 手の番号'),
  'reference-unknown': book('kikaku.md:3:1', '{{ない}}'),
  'reference-without-value': book('kikaku.md:3:1', '{{法律相談.令和元年度}}'),
  'programme-unknown': book('kikaku.md:3:1', '### 何か {#kohou .programme}'),
  'link-refused': book('kikaku.md:3:1', '[題](javascript:alert)'),
  'book-id-invalid': book('figures.csv:2:1', '本文', { 'figures.csv': smallFigures.replace('法律相談,', 'a.b,') }),
  'book-table-missing': book('kikaku.md:3:1', ':::table\n本文\n:::'),
  'book-table-too-wide': book('kikaku.md:3:1', wide(101)),
  'book-table-crowded': book('kikaku.md:3:1', wide(60)),
  'book-column-unknown': book('figures.csv:1:7', '本文', { 'figures.csv': smallFigures.replace('備考', '摘要') }),
  'merge-broken': book('kikaku.md:3:1', '| < | 件数 |\n|---|---|\n| 一 | 1件 |'),
  'book-too-large': book('book.yaml:8:31', '本文', {
    'book.yaml': `title: 題\nyear: 令和5年度\nchapters:\n${Array.from({ length: 6 }, (_, index) => `  - { id: c${index}, title: 章, file: kikaku.md }\n`).join('')}`,
    'kikaku.md': `<!--${'a'.repeat(4_000_000)}-->`,
  }),
  'footnote-unknown': book('kikaku.md:3:1', '本文[^注]'),
  'footnote-unused': book('kikaku.md:5:1', '本文\n\n[^注]: 使わない。'),
  'picture-refused': book('kikaku.md:3:1', '![図](a.png)', { 'a.png': 'GIF89a' }),
  'picture-without-alternative': book('kikaku.md:3:1', '![](https://example.jp/a.png)'),
  'picture-inside-text': book('kikaku.md:3:4', '図は ![図](a.png) です'),
  'link-unknown': book('kikaku.md:3:1', '[題](#ない)'),
  'component-unknown-id': book('kikaku.md:3:1', '::trend-chart{figures="ない"}'),
  'programme-elsewhere': book('kikaku.md:7:1', '本文', {
    'book.yaml': smallDefinition.replace('figures:', '  - { id: zaisei, title: 財政課, file: zaisei.md }\nfigures:'),
    'zaisei.md': '# 財政課事務事業概要\n\n本文\n',
    'programmes.csv': smallProgrammes.replace('koho,kikaku', 'koho,zaisei'),
  }),
  'programme-title-differs': book('kikaku.md:7:1', '本文', {
    'programmes.csv': smallProgrammes.replace('広報紙', '冊子'),
  }),
  'programme-without-heading': book('programmes.csv:2:1', '本文', { 'kikaku.md': '# 企画課\n\n本文\n' }),
  'budget-without-unit': book('programmes.csv:2:7', '本文', {
    'programmes.csv': smallProgrammes.replace('"159,963千円"', '159963'),
  }),
  'budget-of-year-missing': book('programmes.csv:2:1', '本文', {
    'programmes.csv': smallProgrammes.replace('"159,963千円"', ''),
  }),
  'project-without-indicators': book('projects.csv:2:1', '本文', {
    'book.yaml': `${smallDefinition}projects: projects.csv\n`,
    'projects.csv': 'ID,基本目標,全体計画\np1,子育て,保育\n',
  }),
  'project-not-in-book': book('indicators.csv:2:3', '本文', {
    'torikumi.yaml': settingsWith('data: { book: book.yaml, indicators: indicators.csv }'),
    'book.yaml': `${smallDefinition}projects: projects.csv\n`,
    'projects.csv': 'ID,基本目標,全体計画\np1,子育て,保育\n',
    'indicators.csv': '基本目標,全体計画,指標,方向,R5,目標値（R8）\n子育て,相談,相談件数,増加,1件,2件\n',
  }),
  'parts-exceed-whole': book('kikaku.md:7:6', grid('区分|件数', '総数|1', 'うち市民|2')),
  'book-total-differs': book('kikaku.md:8:3', grid('区分|件数', '一|1', '二|2', '計|4')),
  'figure-miscomputed': book('kikaku.md:6:12', grid('区分|5年度|4年度|増減', '市税|600|500|999', '市債|400|500|△100')),
  'figure-contradicted': book('kikaku.md:7:6', grid('区分|男|女|計', '区民|10|20|30', '区外|5|6|12', '合計|15|27|42')),
  'figures-rounded': book(
    'kikaku.md:8:3',
    grid('区分|予算額', '民生費|334', '教育費|334', '計|667').replace(
      '{labels=1}',
      '{labels=1 unit="（単位：百万円）"}',
    ),
  ),
  'figures-left-empty': book('kikaku.md:6:16', grid('事業|要求額|査定額|増減', '相談|1,200|1,000|')),
  'figures-unexplained': book(
    'kikaku.md:6:12',
    grid('区分|5年度|4年度|増減', '市税|600|500|1', '市債|400|500|2', '他|300|200|3', '外|30|20|10'),
  ),
  'stated-sum-differs': book('kikaku.md:3:1', '相談は合計3件（窓口 1件、電話 1件）でした。'),
  'shares-rounded': book('kikaku.md:6:3', grid('区分|構成比', '一|33.3%', '二|33.3%', '三|33.3%')),
  'shares-differ': book('kikaku.md:6:3', grid('区分|構成比', '一|33.3%', '二|33.3%', '三|43.3%')),
  'figure-differs': book('kikaku.md:3:1', '法律相談の件数は1,038件。'),
  'figure-typed': book('kikaku.md:3:1', '法律相談の件数は1,037件。'),
  'figure-outdated': book('figures.csv:2:4', '本文', {
    'book.yaml': smallDefinition.replace('year: 令和5年度', 'year: 令和6年度'),
  }),
  'previous-differs': book('figures.csv:2:3', '本文', {
    'book.yaml': `${smallDefinition}previous: previous\n`,
    'previous/figures.csv': smallFigures.replace('998件', '999件'),
  }),
  spelling: book('kikaku.md:3:1', '3ヶ月で行う。'),
};

const budget =
  '<row r="1"><c r="A1" t="str"><v>款</v></c><c r="B1" t="str"><v>予算</v></c></row><row r="2"><c r="A2" t="str"><v>議会費</v></c><c r="B2"><v>100</v></c></row></sheetData>';

const amounts = (at: string, rows: string, setting = 't.csv', files: FileChanges = {}) =>
  workspace(at, {
    'torikumi.yaml': settingsWith(`data: { amounts: ${setting} }`),
    't.csv': rows.replaceAll('|', ','),
    ...files,
  });

export const amountsTables = {
  'amounts-without-figures': amounts('t.csv', 'お知らせ|本日\n休み|明日\n'),
  'amounts-not-compared': amounts('torikumi.yaml', '款|予算\n議会費|100\n', 't.csv', {
    'torikumi.yaml': settingsWith('data: { amounts: t.csv, list: list.csv }\nrevision: { old: old }'),
    'list.csv': 'ID,KPI,目標設定\na-1,人口,5人\n',
    'old/list.csv': 'ID,KPI,目標設定\na-1,人口,6人\n',
  }),
  'amounts-sheets-left': amounts('t.xlsx', '', 't.xlsx', {
    't.xlsx': writeWorkbook({ sheets: { 甲: budget, 乙: budget } }),
  }),
  'amounts-head-unknown': amounts('t.csv:1:1', '款|予算\n議会費|100\n', '{ file: t.csv, rows: { 小計: total } }'),
  'amounts-text-in-figures': amounts(
    't.csv:2:2',
    '款|本年度|前年度|増減\n議会費|別に定める|90|\n総務費|300|200|\n計|300|290|10\n',
  ),
  'amounts-units-mixed': amounts('t.csv:3:3', '款|予算|決算|執行率\n議会費|100千円|95千円|\n総務費|300千円|200円|\n'),
  'amounts-not-computed': amounts('t.csv:2:3', '款|収入済額|収納率\n市税|100|\n市債|200|\n'),
  'amounts-row-not-computed': amounts('t.csv:3:2', '区分|本町|西町\n人口|30|70\n割合（％）||\n'),
  'amounts-assumed': amounts('t.csv:2:4', '区分|要求額|査定額|増減\n議会費|100|95|\n総務費|300|200|\n'),
  'amounts-share-without-total': amounts('t.csv:2:3', '区分|決算額|構成比\n市税|300|\n市債|100|\n'),
};
