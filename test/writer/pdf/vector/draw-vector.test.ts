import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withData } from '../../../../src/document/document.ts';
import { parsePicture } from '../../../../src/picture/parse-picture.ts';
import { isProblem } from '../../../../src/picture/picture-file.ts';
import { measureText } from '../../../../src/typography/measure-text.ts';
import { pdfWriter } from '../../../../src/writer/pdf/write-pdf.ts';
import { crest, svgOf } from '../../../picture/picture-files.ts';
import { fonts } from '../../../typography/faces.ts';
import { documentOf } from '../../sample-document.ts';
import { writeBytes } from '../../write-bytes.ts';
import { type Dictionary, readObjects } from '../read-objects.ts';

interface Drawn {
  /** What the picture adds to its page. */
  readonly content: string;
  /** All dictionaries of the file. */
  readonly dictionaries: readonly Dictionary[];
  /** The contents of its groups. */
  readonly groups: readonly string[];
}

async function draw(svg: string, size = { width: 60, height: 20 }): Promise<Drawn> {
  const picture = { svg, alternative: '図', ...size };
  const document = documentOf(h('figure', withData(h('svg'), { picture }), h('figcaption', '図')));
  const { bytes, findings } = await writeBytes(pdfWriter, document, fonts);
  expect(findings).toEqual([]);
  const file = readObjects(bytes);
  const values = file.ids.map((id) => file.get({ id }));
  const streams = values.flatMap((value) =>
    value !== null && typeof value === 'object' && 'dictionary' in value ? [value] : [],
  );
  const texts = streams.map(({ bytes: stream }) => stream.toString('latin1'));
  const page = texts.find((text) => text.includes('/Figure <</MCID'));
  const [, content = ''] = /\/Figure <<\/MCID \d+>> BDC\nq\n([\s\S]*)\nQ\nEMC/.exec(page ?? '') ?? [];
  const groups = streams.flatMap(({ dictionary, bytes: stream }) =>
    dictionary.has('BBox') ? [stream.toString('latin1')] : [],
  );
  const dictionaries = values.flatMap((value) => (value instanceof Map ? [value as Dictionary] : []));
  return { content, dictionaries, groups };
}

const ours = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20">${inner}</svg>`;

/** As a city's file goes through all that reads it. */
async function drawFile(bytes: Uint8Array): Promise<Drawn> {
  const read = await parsePicture(bytes);
  if (isProblem(read) || !('svg' in read)) throw new Error('no vectors');
  return draw(read.svg, read);
}

const rowsOf = ({ content }: Drawn) => content.split('\n').slice(2, -1);

describe('what is drawn of a chart', () => {
  it('is lines and shapes where they stand, a look once for what follows in it', async () => {
    const group = '<g fill="none" stroke-miterlimit="4" transform="translate(0,0)">';
    const line = (y: number) =>
      `<line transform="translate(1,${y})" x2="50" y2="0" stroke="#d5dae0" stroke-width="0.5"/>`;
    const bar = '<path d="M5,6h7v8h-7Z" fill="#ff0000" stroke="#ff0000" stroke-width="0"/>';
    expect(rowsOf(await draw(ours(`${group}${line(3)}${line(9)}${bar}</g>`)))).toEqual([
      'q',
      '0.835 0.855 0.878 RG 0.5 w 0 J 0 j 4 M [] 0 d',
      '1 3 m 51 3 l S',
      '1 9 m 51 9 l S',
      '1 0 0 rg',
      '5 6 m 12 6 l 12 14 l 5 14 l h f',
      'Q',
    ]);
  });

  it('is dashed, filled and stroked as it says', async () => {
    const path = '<path d="M0,0L9,9" fill="#00ff00" fill-rule="evenodd" stroke="#0000ff" stroke-width="2"';
    const dashes = 'stroke-dasharray="1.5 2" stroke-dashoffset="1" stroke-linecap="round" stroke-linejoin="bevel"';
    expect(rowsOf(await draw(ours(`${path} ${dashes}/>`)))).toEqual([
      '0 1 0 rg',
      '0 0 m 9 9 l f*',
      '0 0 1 RG 2 w 1 J 2 j 4 M [1.5 2] 1 d',
      '0 0 m 9 9 l S',
    ]);
  });

  it('is text that starts where its anchor and its own width say, a full-width blank as wide as it is', async () => {
    const text = (anchor: string) =>
      `<text text-anchor="${anchor}" transform="translate(30,10)" font-size="8px" font-weight="bold" fill="#1f2933">令　和</text>`;
    const rows = await Promise.all(
      ['start', 'middle', 'end'].map(async (anchor) => rowsOf(await draw(ours(text(anchor))))),
    );
    const places = rows.map((lines) => /1 0 0 -1 (\S+ \S+) Tm <[\dA-F]{12}> Tj/i.exec(lines.join(' '))?.[1]);
    const width = measureText('令　和', 8, fonts.bold);
    const ends = [30, 30 - width / 2, 30 - width].map((x) => `${Math.round(x * 100) / 100} 10`);
    expect(places).toEqual(ends);
  });

  it('is text turned about its place', async () => {
    const turned = '<text transform="translate(30,10) rotate(90)" font-size="8px" fill="#000000">計</text>';
    expect((await draw(ours(turned))).content).toContain('0 1 1 0 30 10 Tm');
  });

  it.each([
    ['<text font-size="8px" fill="#000000">&amp;&lt;</text>', '> Tj'],
    ['<path d="M0,0L1,1" stroke="none" fill="none" visibility="hidden"/>', ''],
  ])('%s', async (inner, end) => {
    expect((await draw(ours(inner))).content).toContain(end);
  });

  it.each(['<rect width="3" height="3"/>', '<image href="/etc/hostname"/>', '<foreignObject/>', '<use href="#a"/>'])(
    'is none of %s',
    async (inner) => {
      await expect(draw(ours(inner))).rejects.toThrow('a drawing may not hold');
    },
  );
});

describe("what is drawn of a city's file", () => {
  it('is placed by its view box, and nothing outside of it is seen', async () => {
    const { content } = await drawFile(svgOf('<path d="M0 0h1v1z"/>', 'width="40" height="20" viewBox="0 0 1 1"'));
    // 40 × 20 pixels are 30 × 15 points: the square stands in the middle.
    expect(content).toContain('0 0 30 15 re W n\n15 0 0 15 7.5 0 cm');
  });

  it('keeps numbers fine where its units are small', async () => {
    const { content } = await drawFile(
      svgOf('<path d="M0.0001 0.0002h.001v.001z"/>', 'width="40" height="20" viewBox="0 0 .002 .001"'),
    );
    expect(content).toContain('0.0001 0.0002 m 0.0011 0.0002 l 0.0011 0.0012 l h f');
    expect(content).not.toMatch(/\de-?\d/);
  });

  it('has gradients as patterns, opacities as states of the file, groups as groups', async () => {
    const { content, dictionaries, groups } = await drawFile(crest);
    expect(content).toMatch(/\/Pattern cs \/G\d+ scn/);
    expect(content).toMatch(/\/S\d+ gs\n\/V\d+ Do/);
    expect(groups).toHaveLength(1);
    expect(dictionaries.filter((each) => each.has('PatternType'))).toHaveLength(1);
    expect(dictionaries.filter((each) => each.has('ca')).map((each) => [each.get('ca'), each.get('CA')])).toEqual([
      [0.8, 0.8],
    ]);
  });

  it('masks a gradient that is partly seen through', async () => {
    const stops = '<stop offset=".2" stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity=".1"/>';
    const shape = `<defs><linearGradient id="a">${stops}</linearGradient></defs><rect width="9" height="9" fill="url(#a)"/>`;
    const { content, groups, dictionaries } = await drawFile(svgOf(shape, 'width="9" height="9"'));
    expect(content).toMatch(/q\n\/S\d+ gs\n\/Pattern cs \/G\d+ scn 0 0 m 9 0 l 9 9 l 0 9 l h f\nQ/);
    expect(groups).toEqual(['/Pattern cs /P scn 0 0 9 9 re f\n']);
    expect(dictionaries.filter((each) => each.has('SMask'))).toHaveLength(1);
  });

  it('clips by a path where the clip is one, by a mask where it is more', async () => {
    const clip = (shapes: string) =>
      svgOf(
        `<defs><clipPath id="c" clipPathUnits="objectBoundingBox">${shapes}</clipPath></defs><rect width="8" height="4" clip-path="url(#c)"/>`,
        'width="9" height="9"',
      );
    const one = await drawFile(clip('<rect width=".5" height="1"/>'));
    expect(one.content).toContain('0 0 m 4 0 l 4 4 l 0 4 l h W n');
    expect(one.groups).toEqual([]);
    const two = await drawFile(clip('<rect width=".5" height="1"/><circle cx=".5" cy=".5" r=".5"/>'));
    expect(two.content).toMatch(/\/S\d+ gs\n\/V\d+ Do/);
    expect(two.groups).toHaveLength(2);
    expect(two.groups.join('\n')).toContain('1 1 1 rg');
  });

  it('is the same bytes whenever it is drawn', async () => {
    expect(await drawFile(crest)).toEqual(await drawFile(crest));
  });

  it('is a picture of pixels where a gradient goes to and fro', async () => {
    const gradient =
      '<linearGradient id="a" x2=".3" spreadMethod="reflect"><stop stop-color="red"/><stop offset="1"/></linearGradient>';
    const read = await parsePicture(
      svgOf(`${gradient}<rect width="9" height="9" fill="url(#a)"/>`, 'width="9" height="9"'),
    );
    expect(isProblem(read) || 'svg' in read).toBe(false);
  });
});
