import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ChangesChoice } from '../../../src/workspace/docx/docx.ts';
import { markdownOf, plainTextOf } from '../../../src/workspace/docx/docx-text.ts';
import { readDocx } from '../../../src/workspace/docx/read-docx.ts';
import { docxWriter } from '../../../src/writer/docx/write-docx.ts';
import { redlineDocument } from '../../writer/redline-document.ts';
import { sampleFonts } from '../../writer/sample-document.ts';
import { writeBytes } from '../../writer/write-bytes.ts';
import { zipLarge } from '../zip-large.ts';
import { cell, docxBytes, docxParts, headingStyles, paragraph } from './docx-bytes.ts';

function plain(bytes: Uint8Array, changes: ChangesChoice = 'accept'): string {
  const { value } = readDocx('a.docx', bytes, changes);
  if (value === undefined) return '';
  const { text, tables } = plainTextOf('a.docx', value).value;
  const told = tables.map(({ rows }) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'));
  return text
    .split('［表］')
    .map((part, at) => part + (told[at] ?? ''))
    .join('');
}

function markdown(bytes: Uint8Array) {
  const { value } = readDocx('a.docx', bytes, 'accept');
  if (value === undefined) throw new Error('not read');
  return markdownOf('a.docx', value).value;
}

function findingsOf(bytes: Uint8Array) {
  return readDocx('a.docx', bytes, 'accept').findings.map(({ code, facts }) => ({ code, ...facts }));
}

const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;
const listed = (id: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

describe('elements that nobody expects', () => {
  it('named like properties that every object has are passed through', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];
    const body = names.map((name) => `<w:${name}>${paragraph(name)}</w:${name}>`).join('');
    expect(plain(docxBytes({ body })).split('\n')).toEqual(expect.arrayContaining(names));
    expect(findingsOf(docxBytes({ body }))).toEqual([]);
  });

  it('are read in a time that grows with them: rows of a table in a cell, paragraphs of a note', () => {
    const rows = '<w:tr><w:tc/></w:tr>'.repeat(130_000);
    const body = `<w:tbl><w:tr><w:tc><w:tbl>${rows}</w:tbl></w:tc></w:tr></w:tbl>${paragraph('後')}`;
    expect(plain(docxBytes({ body }))).toContain('後');
    const footnotes = `<w:footnote w:id="2">${paragraph('注').repeat(50_000)}</w:footnote>`;
    expect(readDocx('a.docx', docxBytes({ body: paragraph('本文'), footnotes }), 'accept').value).toBeDefined();
  });
});

describe('the text of a document', () => {
  it('has headings by their style, what that is based on, or their level', () => {
    const body =
      paragraph('第１章', styled('1')) +
      paragraph('第２章', styled('2')) +
      paragraph('節', styled('x')) +
      paragraph('項', '<w:outlineLvl w:val="2"/>') +
      paragraph('輪', styled('a')) +
      paragraph('# 本文');
    expect(
      plain(docxBytes({ body, styles: headingStyles }))
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual(['# 第１章', '# 第２章', '## 節', '### 項', '輪', '　# 本文']);
  });

  it('has lists, tables with merged cells, and notes', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
    const table =
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('項目', '<w:gridSpan w:val="2"/>')}${cell('値')}</w:tr>` +
      `<w:tr>${cell('収入', '<w:vMerge w:val="restart"/>')}${cell('市税')}${cell('1,200')}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('市債')}${cell('△30')}</w:tr></w:tbl>`;
    const note = '<w:p><w:r><w:t>本文</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('線')}</w:footnote><w:footnote w:id="2">${paragraph('説明。')}</w:footnote>`;
    const bytes = docxBytes({
      body: paragraph('点', listed(1)) + paragraph('番', listed(2)) + table + note,
      numbering,
      footnotes,
    });
    const { markdown: text, tables } = markdown(bytes);
    expect(text).toBe('- 点\n1. 番\n\n:::table{sheet="表1" head=1}\n:::\n\n\n本文[^f2]\n\n\n[^f2]: 説明。');
    expect(
      tables.get('表1')?.rows.map((row) => row.map(({ text: own, columns, goesOn }) => [own, columns, goesOn])),
    ).toEqual([
      [
        ['項目', 2, false],
        ['値', 1, false],
      ],
      [
        ['収入', 1, false],
        ['市税', 1, false],
        ['1,200', 1, false],
      ],
      [
        ['', 1, true],
        ['市債', 1, false],
        ['△30', 1, false],
      ],
    ]);
  });

  it('has a note once without the mark that its writer gave it, which stands in the text and in the note', () => {
    const marked = '<w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>注</w:t><w:t>1</w:t>';
    const body = `<w:p><w:r><w:t>本文</w:t></w:r><w:r>${marked}</w:r><w:r><w:t>の後</w:t></w:r></w:p>`;
    const noted = (text: string) =>
      docxBytes({ body, footnotes: `<w:footnote w:id="2">${paragraph(text)}</w:footnote>` });
    expect(markdown(noted('注1　市民に限る。')).markdown).toBe('本文[^f2]の後\n\n\n[^f2]: 市民に限る。');
    expect(markdown(noted('※注1　市民に限る。')).markdown).toContain('[^f2]: ※注1　市民に限る。');
  });

  it('means nothing by its signs', () => {
    const signs = ['*強い*', '- 点', '1. 番', '# 見出し', ':::box', '[語](https://example.jp/)', '<b>', '    字下げ'];
    const { markdown: text } = markdown(
      docxBytes({ body: signs.map((sign) => paragraph(sign.replace('<', '&lt;'))).join('') }),
    );
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '\\*強い\\*',
      '\\- 点',
      '1\\. 番',
      '\\# 見出し',
      '\\:\\:\\:box',
      '\\[語\\](https\\://example.jp/)',
      '\\<b\\>',
      '字下げ',
    ]);
  });

  it('is one edition or the other where changes are tracked, which is said', async () => {
    const { bytes } = await writeBytes(docxWriter, redlineDocument(), sampleFonts);
    expect(plain(bytes, 'refuse')).toContain('予算額 32,268千円（前年度6,166千円）');
    expect(plain(bytes, 'accept')).toContain('予算額 32,550千円（前年度6,227千円）');
    expect(plain(bytes, 'accept')).not.toContain('削る項目');
    expect(findingsOf(bytes)).toMatchObject([
      { code: 'docx-left-out', what: 'reading' },
      { code: 'docx-changes', taken: 'accept' },
    ]);
  });
});

describe('a document that nobody vouches for', () => {
  const good = docxBytes({ body: paragraph('本文') });

  it.each([
    ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)), 'old'],
    ['no archive', strToU8('これは文書ではない'), 'other'],
    ['macros', docxBytes({ body: paragraph('本文'), parts: { 'word/vbaProject.bin': 'x' } }), 'macros'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'other'],
    ['half of one', good.subarray(0, good.length / 2), 'other'],
    [
      'an entity',
      docxBytes({ body: '', parts: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
      'other',
    ],
    ['elements in each other without end', docxBytes({ body: '<w:p>'.repeat(500) }), 'other'],
  ])('is refused: %s', (_, bytes, problem) => {
    expect(findingsOf(bytes)).toEqual([{ code: 'docx-refused', path: 'a.docx', problem }]);
  });

  it('may have a hundred thousand paragraphs and no more', () => {
    const many = (count: number) => docxBytes({ body: '<w:p/>'.repeat(count) });
    expect(findingsOf(many(100_000))).toEqual([]);
    expect(findingsOf(many(100_001))).toEqual([
      { code: 'docx-too-large', path: 'a.docx', what: 'paragraphs', limit: 100_000 },
    ]);
  });

  it('is not unpacked beyond its limit', () => {
    const text = docxParts({ body: paragraph('本文') });
    const bomb = zipLarge({ ...text, 'word/media/a.bin': new Uint8Array(201 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(findingsOf(bomb)).toMatchObject([{ code: 'docx-too-large', what: 'bytes' }]);
  });

  it('says what of it is not read: embedded and linked files, boxes, equations, tables in tables', () => {
    const blip = '<w:r><w:drawing><a:blip r:link="out"/></w:drawing></w:r>';
    const body =
      `<w:p><w:r><w:object/></w:r>${blip}<w:r><w:pict><w:txbxContent>${paragraph('箱')}</w:txbxContent></w:pict></w:r>` +
      '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>' +
      `<w:tbl><w:tr><w:tc><w:tbl><w:tr>${cell('内')}</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`;
    const relations = '<Relationship Id="out" Type="x/image" Target="file:///c:/a.png" TargetMode="External"/>';
    const bytes = docxBytes({ body, relations });
    expect(findingsOf(bytes).map(({ code, ...facts }) => [code, 'what' in facts ? facts.what : ''])).toEqual([
      ['docx-left-out', 'embedded'],
      ['docx-left-out', 'linked'],
      ['docx-left-out', 'text-box'],
      ['docx-left-out', 'equation'],
      ['docx-left-out', 'nested-table'],
    ]);
    expect(plain(bytes)).toBe('| 内 |');
  });

  it('keeps the addresses that its links lead to, and says which may not be followed', () => {
    const link = (id: string, ...texts: readonly string[]) =>
      `<w:hyperlink r:id="${id}">${texts.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:hyperlink>`;
    const relation = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="x/hyperlink" Target="${target}" TargetMode="External"/>`;
    const body =
      `<w:p>${link('a', '市の', '[統計]')}<w:r><w:t>による。</w:t></w:r></w:p>` +
      `<w:p>${link('b', '控え')}</w:p><w:p><w:hyperlink w:anchor="x"><w:r><w:t>第１章</w:t></w:r></w:hyperlink></w:p>`;
    const relations =
      relation('a', 'https://example.jp/a b?c=1&amp;d=&lt;2&gt;') + relation('b', 'file:///c:/keikaku.docx');
    const bytes = docxBytes({ body, relations });
    expect(
      markdown(bytes)
        .markdown.split('\n')
        .filter((line) => line !== ''),
    ).toEqual(['[市の\\[統計\\]](<https://example.jp/a%20b?c=1&d=%3C2%3E>)による。', '控え', '第１章']);
    expect(findingsOf(bytes)).toMatchObject([{ code: 'docx-left-out', what: 'link', count: 1 }]);
    expect(plain(bytes)).toBe('市の[統計]による。\n控え\n第１章');
  });

  it('has cells that were merged or divided by a tracked change as they are to be, or as they were', () => {
    const merge = (attributes: string) => `<w:cellMerge w:id="1" w:author="a" ${attributes}/>`;
    const body =
      `<w:tbl><w:tr>${cell('収入', merge('w:vMerge="rest"'))}${cell('市税', merge('w:vMergeOrig="rest"'))}</w:tr>` +
      `<w:tr>${cell('', merge('w:vMerge="cont"'))}${cell('市債', merge('w:vMergeOrig="cont"'))}</w:tr></w:tbl>`;
    expect(plain(docxBytes({ body }))).toBe('| 収入 | 市税 |\n| 収入 | 市債 |');
    expect(plain(docxBytes({ body }), 'refuse')).toBe('| 収入 | 市税 |\n|  | 市税 |');
    expect(findingsOf(docxBytes({ body }))).toMatchObject([{ code: 'docx-changes', count: 4 }]);
  });

  it('never makes the reader throw, whatever its parts hold', async () => {
    const { bytes } = await writeBytes(docxWriter, redlineDocument(), sampleFonts);
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(400),
        fc.constantFrom(
          '',
          '<w:p>',
          '</w:tc>',
          '<w:tbl><w:tr>',
          '<w:ins w:id="1">',
          '&#0;',
          '<w:gridSpan w:val="1e9"/>',
        ),
        (name, at, length, put) => {
          const xml = strFromU8(parts[name] ?? new Uint8Array());
          const start = at % (xml.length + 1);
          const changed = xml.slice(0, start) + put + xml.slice(start + length);
          const read = readDocx('a.docx', zipSync({ ...parts, [name]: strToU8(changed) }), 'accept');
          if (read.value === undefined) expect(read.findings).toHaveLength(1);
          else markdownOf('a.docx', read.value);
        },
      ),
      { seed: 14, numRuns: 150 },
    );
  });
});
