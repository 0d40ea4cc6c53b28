import { join } from 'node:path';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildFiles, type Files, readFolder, repository } from './build-workspace.ts';
import { docxParts, docxTexts, findAll, parseXml, readDocx } from './open-docx.ts';
import { findElements, openHtml } from './open-html.ts';
import { withoutSpace } from './open-pdf.ts';

/** What is made of each, and of which year. */
const samples = [
  ['meguro-strategy', 'list', 2020],
  ['osaka-minato-policy', 'form', 2022],
  ['meguro-strategy', 'comparison', 2020],
  ['shinagawa-planning-dept', 'booklet', 2023],
  ['tokushima-settlement', 'amounts', 2021],
] as const;

describe.each(samples)('%s as a text document: %s', (sample, report, year) => {
  let built: Built;

  beforeAll(async () => {
    const files: Files = Object.fromEntries(await readFolder(join(repository, 'data', sample)));
    built = await buildFiles(files, { years: [], name: sample, reports: [report], formats: ['docx', 'html'] });
  });

  it('holds in its tables what the page holds in its', () => {
    const html = openHtml(built.read(year, `${report}.html`));
    // The values of charts are on screens alone, in tables that are folded away.
    const ofCharts = new Set(findElements(html, 'details').flatMap((each) => findElements(each, 'th', 'td')));
    const page = findElements(html, 'th', 'td').flatMap((cell) => (ofCharts.has(cell) ? [] : [plain(textOf(cell))]));
    const cells = new Set(
      readDocx(built.read(year, `${report}.docx`), 'new').flatMap((block) =>
        block.kind === 'table' ? block.rows.flat().map(({ text }) => plain(text)) : [],
      ),
    );
    expect(page.length).toBeGreaterThan(10);
    expect(page.filter((text) => !cells.has(text))).toEqual([]);
  });

  it('says in which language it is, and has a name for each heading and drawing', () => {
    const parts = docxParts(built.read(year, `${report}.docx`));
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="ja-JP" w:eastAsia="ja-JP"');
    expect(parts['docProps/core.xml']).toContain('<dc:language>ja-JP</dc:language>');
    const document = parseXml(parts['word/document.xml'] ?? '');
    for (const { attributes } of findAll(document, 'wp:docPr')) expect(attributes.descr?.length).toBeGreaterThan(3);
    const styles = findAll(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(styles).toContain('Heading1');
    const known = findAll(parseXml(parts['word/styles.xml'] ?? ''), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    expect(styles.filter((style) => !known.includes(style))).toEqual([]);
  });
});

it('is the same bytes each time, and only where it is asked for', async () => {
  const files: Files = Object.fromEntries(await readFolder(join(repository, 'data/meguro-strategy')));
  const choice = { years: [], name: 'meguro-strategy', reports: ['list'] };
  const [first, second] = [
    await buildFiles(files, { ...choice, formats: ['docx'] }),
    await buildFiles(files, { ...choice, formats: ['docx'] }),
  ];
  expect(Buffer.from(first.read(2020, 'list.docx')).equals(Buffer.from(second.read(2020, 'list.docx')))).toBe(true);
  const usual = await buildFiles(files, choice);
  expect([...usual.files.keys()].filter((path) => path.endsWith('.docx'))).toEqual([]);
  const asked = await buildFiles(
    {
      ...files,
      'torikumi.yaml': `${new TextDecoder().decode(files['torikumi.yaml'] as Uint8Array)}\nreports: { list: { formats: [docx] } }\n`,
    },
    choice,
  );
  expect(docxTexts(asked.read(2020, 'list.docx'), 'new').length).toBeGreaterThan(100);
});

/** Without the words of marks, which other formats have for those who do not see them. */
function plain(text: string): string {
  return withoutSpace(text).replace(/［変更：|］/g, '');
}
