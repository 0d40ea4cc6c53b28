import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, expect, it } from 'vitest';
import { smallDefinition, smallFigures, smallProgrammes } from '../model/book/small-book.ts';
import { plainPng } from '../picture/picture-files.ts';
import { cell, docxBytes, paragraph } from '../workspace/docx/docx-bytes.ts';
import { type Built, buildFiles } from './build-workspace.ts';
import { docxTexts } from './open-docx.ts';
import { findElements, openHtml } from './open-html.ts';

const heading = (level: number, text: string) => paragraph(text, `<w:outlineLvl w:val="${level - 1}"/>`);
const picture =
  '<w:p><w:r><w:drawing><wp:docPr id="1" name="図" descr="組織のしくみ"/><a:blip r:embed="picture"/></w:drawing></w:r></w:p>';
const table =
  `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('区分')}${cell('項目')}${cell('件数')}</w:tr>` +
  `<w:tr>${cell('相談', '<w:vMerge w:val="restart"/>')}${cell('法律相談')}${cell('1,200')}</w:tr>` +
  `<w:tr>${cell('', '<w:vMerge/>')}${cell('税務相談')}${cell('△30')}</w:tr></w:tbl>`;
const changed =
  '<w:p><w:r><w:t>月に</w:t></w:r><w:del w:id="1"><w:r><w:delText>四</w:delText></w:r></w:del>' +
  '<w:ins w:id="2"><w:r><w:t>八</w:t></w:r></w:ins><w:r><w:t>回 *開く*。</w:t></w:r></w:p>';

const chapter = docxBytes({
  body: heading(1, '企画課事務事業概要') + heading(2, '相談') + changed + table + picture,
  relations:
    '<Relationship Id="picture" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/>',
  parts: { 'word/media/a.png': plainPng(40, 20, 0, 128, 0) },
});

function build(definition: string): Promise<Built> {
  const settings =
    'organization: 見本市\nplan: { title: 概要 }\ndocument: { date: 2023-08-01 }\ndata: { book: book.yaml }\n';
  const files = {
    'torikumi.yaml': settings,
    'book.yaml': definition,
    'kikaku.docx': chapter,
    'figures.csv': smallFigures,
    'programmes.csv': smallProgrammes,
  };
  return buildFiles(files, { years: [], name: 'city', reports: ['booklet'], formats: ['html', 'docx'] });
}

const definition = smallDefinition.replace('kikaku.md', 'kikaku.docx');
let built: Built;

beforeAll(async () => {
  built = await build(definition);
});

it('a chapter of Word has its headings, its texts as they are to be, and its picture with its words', () => {
  const page = openHtml(built.read(2023, 'booklet.html'));
  const text = textOf(page);
  expect(text).toContain('企画課事務事業概要');
  expect(text).toContain('月に八回 *開く*。');
  expect(JSON.stringify(page)).toContain('組織のしくみ');
  expect(built.findings.map(({ finding }) => finding.code)).toContain('docx-changes');
});

it('has its tables with their merged cells', () => {
  const cells = findElements(openHtml(built.read(2023, 'booklet.html')), 'th', 'td');
  const merged = cells.find((each) => textOf(each) === '相談');
  expect(merged?.properties.rowSpan).toBe(2);
  expect(cells.map((each) => textOf(each))).toEqual(expect.arrayContaining(['区分', '法律相談', '1,200', '△30']));
});

it('can be taken as it was before its changes', async () => {
  const before = await build(definition.replace('file: kikaku.docx', 'file: kikaku.docx, changes: refuse'));
  expect(docxTexts(before.read(2023, 'booklet.docx'), 'all')).toContain('月に四回 *開く*。');
});
