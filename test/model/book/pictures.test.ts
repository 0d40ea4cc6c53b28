import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../../src/finding/format-place.ts';
import { parsePrintedWidth } from '../../../src/model/book/chapter/parse-pictures.ts';
import { crest, inFourColours, photograph, plainPng, pngOf, svgOf } from '../../picture/picture-files.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';
import { linesOf, readBookOf, readSmallBook, type SmallBook, smallDefinition } from './small-book.ts';

const map = plainPng(96, 48, 0, 128, 0);

async function read(body: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  return readSmallBook(body, { 'pictures/map.png': map, 'pictures/crest.svg': crest, ...files });
}

function found({ findings }: SmallBook): readonly string[] {
  return findings.map(({ code, facts, place }) => {
    const problem = 'problem' in facts ? ` ${facts.problem}` : '';
    return `${place === undefined ? '' : formatPlace(place)} ${code}${problem}`;
  });
}

describe('a picture of a book', () => {
  it('is a block of its own, with what it shows and its caption', async () => {
    const { blocks, messages } = await read('前の文\n\n![市の地図](pictures/map.png "市の{{年度}}の地図")\n\n後の文');
    expect(messages).toEqual([]);
    expect(linesOf(blocks)).toEqual(['前の文', '![市の地図] 市の⟦令和5年度⟧の地図', '後の文']);
    expect(blocks[1]).toMatchObject({ picture: { width: 72, height: 36 }, isCentred: false });
  });

  it.each([
    ['{width=80mm}', { width: (80 / 25.4) * 72, isCentred: false }],
    ['{width=8cm .center}', { width: (80 / 25.4) * 72, isCentred: true }],
  ])('may be printed with %s', async (attributes, expected) => {
    const { blocks, messages } = await read(`![市章](pictures/crest.svg)${attributes}`);
    expect(messages).toEqual([]);
    expect(blocks).toMatchObject([expected]);
  });

  it('may follow another on the next line, and stand in an item of a list', async () => {
    const body =
      '![甲](pictures/map.png)\n![乙](pictures/crest.svg){width=20mm}\n\n- 項目\n\n  ![丙](pictures/map.png)';
    const { blocks, messages } = await read(body);
    expect(messages).toEqual([]);
    expect(linesOf(blocks)).toEqual(['![甲] ', '![乙] ', '・ 項目', '  ![丙] ']);
  });

  it('is looked for from the folder of the book, and from that of its chapter', async () => {
    const definition = smallDefinition.replace('kikaku.md', 'sections/kikaku.md');
    const chapter =
      '# 企画課\n\n![甲](../pictures/map.png)\n\n![乙](pictures/map.png)\n\n![丙](./near%20by.png)\n\n![丁](市の図.png)\n';
    const files = { 'sections/near by.png': map, 'sections/市の図.png': map, 'sections/kikaku.md': chapter };
    const { findings } = await read('', {
      ...files,
      'book.yaml': definition.replace(/^(?:figures|programmes).*$/gm, ''),
    });
    expect(findings).toEqual([]);
  });

  it.each([
    ['that is not there', '![図](pictures/nothing.png)', {}, 'kikaku.md:3:1 file-missing'],
    ['that lies outside', '![図](../map.png)', {}, 'kikaku.md:3:1 file-outside-workspace'],
    ['on the web', '![図](https://example.jp/map.png)', {}, 'kikaku.md:3:1 picture-refused web'],
    ['of another kind', '![図](a.png)', { 'a.png': 'GIF89a' }, 'kikaku.md:3:1 picture-refused kind'],
    [
      'that is cut off',
      '![図](a.jpg)',
      { 'a.jpg': photograph.subarray(0, 300) },
      'kikaku.md:3:1 picture-refused damaged',
    ],
    [
      'of too many pixels',
      '![図](a.png)',
      { 'a.png': pngOf({ columns: 60_000, rows: 60_000 }, new Uint8Array(9)) },
      'kikaku.md:3:1 picture-refused pixels',
    ],
    [
      'of too many bytes',
      '![図](a.png)',
      { 'a.png': new Uint8Array(21 * 1024 * 1024) },
      'kikaku.md:3:1 file-too-large',
    ],
    ['in CMYK', '![図](a.jpg)', { 'a.jpg': inFourColours() }, 'kikaku.md:3:1 picture-refused colours'],
    [
      'with a script',
      '![図](a.svg)',
      { 'a.svg': svgOf('<script>1</script>') },
      'kikaku.md:3:1 picture-refused svg-content',
    ],
    [
      'with text along a line',
      '![図](a.svg)',
      { 'a.svg': svgOf('<text><textPath href="#a">市</textPath></text>') },
      'kikaku.md:3:1 picture-refused svg-text',
    ],
    [
      'with text that no font has',
      '![図](a.svg)',
      { 'a.svg': svgOf('<text y="9">\u{e000}市</text>') },
      'kikaku.md:3:1 picture-refused svg-glyph',
    ],
    [
      'of hardly any size',
      '![図](a.svg)',
      { 'a.svg': svgOf('<rect width="1" height="1"/>', 'width="9000" height="1"') },
      'kikaku.md:3:1 picture-refused svg-size',
    ],
    ['without words', '![](pictures/map.png)', {}, 'kikaku.md:3:1 picture-without-alternative'],
    ['in the middle of a text', '図は ![図](pictures/map.png) です', {}, 'kikaku.md:3:4 picture-inside-text'],
    ['in a cell', '| a |\n|---|\n| ![図](pictures/map.png) |', {}, 'kikaku.md:5:3 picture-inside-text'],
    ['of no such width', '![図](pictures/map.png){width=80}', {}, 'kikaku.md:3:1 attribute-invalid'],
    ['with another attribute', '![図](pictures/map.png){size=80}', {}, 'kikaku.md:3:1 attribute-unknown'],
  ])('%s is told at its place', async (_, body, files, expected) => {
    expect(found(await read(body, files))).toEqual([expected]);
  });

  it('that a link leads out of the workspace for is refused', async () => {
    const outside = await makeFolder({ 'map.png': map });
    const folder = await makeFolder({
      'book.yaml': smallDefinition.replace(/^(?:figures|programmes).*$/gm, ''),
      'kikaku.md': '# 章\n\n![図](map.png)\n',
    });
    await symlink(join(outside, 'map.png'), join(folder, 'map.png'));
    expect(found(await readBookOf(folder))).toEqual(['kikaku.md:3:1 file-outside-workspace']);
  });

  it('says what to do in words of the user', async () => {
    const { messages } = await read('![図](a.svg)', { 'a.svg': svgOf('<text y="9">\u{e000}</text>') });
    expect(messages[0]).toContain(
      '図を使えません：a.svg（SVG の文字のうち 「\u{e000}」（U+E000） の字形が書体にない）',
    );
  });
});

it.each([
  ['4.99mm', undefined],
  ['5mm', 5],
  ['0.5cm', 5],
  ['400mm', 400],
  ['40cm', 400],
  ['400.01mm', undefined],
  ['80', undefined],
  ['80 mm', undefined],
  ['-80mm', undefined],
  ['1000mm', undefined],
])('the width %s is %s millimetres', (text, millimetres) => {
  const points = parsePrintedWidth(text);
  expect(points === undefined ? undefined : Math.round((points / 72) * 254) / 10).toBe(millimetres);
});
