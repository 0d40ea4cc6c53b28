import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePng } from '../../src/picture/decode-png.ts';
import { parsePicture } from '../../src/picture/parse-picture.ts';
import { openPng } from '../../src/picture/png.ts';
import { turnDownwards, turnUpwards } from '../../src/picture/turn.ts';
import { crest, inFourColours, photograph, plainPng, pngOf, svgOf, takenBy } from './picture-files.ts';

async function problemOf(bytes: Uint8Array): Promise<string | undefined> {
  const read = await parsePicture(bytes);
  return 'problem' in read ? `${read.problem} ${read.detail}` : undefined;
}

async function rasterOf(bytes: Uint8Array) {
  const read = await parsePicture(bytes);
  if (!('image' in read)) throw new Error(JSON.stringify(read));
  return read;
}

async function vectorOf(bytes: Uint8Array) {
  const read = await parsePicture(bytes);
  if (!('svg' in read)) throw new Error(JSON.stringify(read));
  return read;
}

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('a file', () => {
  it.each([
    ['GIF', 'GIF89a'],
    ['BMP', 'BM....'],
    ['TIFF', 'II*\0'],
    ['TIFF', 'MM\0*'],
    ['WebP', 'RIFF....WEBPVP8 '],
    ['HEIC', '\0\0\0\x18ftypheic'],
    ['PDF', '%PDF-1.7'],
    ['ZIP', 'PK\x03\x04'],
    ['SVGZ', '\x1f\x8b\x08'],
    ['<html>', '<html></html>'],
    ['…', 'text'],
    ['0 bytes', ''],
  ])('that is %s is called so', async (kind, start) => {
    expect(await problemOf(latin(start))).toBe(`kind ${kind}`);
  });

  it('is what its bytes are: the first of them are never enough', async () => {
    for (const whole of [plainPng(9, 9, 1, 2, 3), photograph, crest]) {
      for (const length of [8, 20, 60, Math.floor(whole.length / 2), whole.length - 1]) {
        expect(await problemOf(whole.subarray(0, length))).toMatch(/^damaged /);
      }
    }
  });

  it('of any bytes is read or refused, and never fails', async () => {
    const wholes = [plainPng(9, 9, 1, 2, 3, 4), photograph, takenBy(6), crest];
    const changes = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wholes), changes, async (whole, changed) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changed) bytes[at % bytes.length] = byte;
        const read = await parsePicture(bytes);
        if ('image' in read && read.image.type === 'png') {
          const png = openPng(read.image.bytes);
          expect(png && decodePng(png).colours.length).toBe(read.image.columns * read.image.rows * 3);
        }
      }),
      { seed: 20260401, numRuns: 400 },
    );
  });
});

describe('a PNG', () => {
  it('keeps its pixels and nothing that was said beside them', async () => {
    const { image, width, height } = await rasterOf(plainPng(96, 48, 10, 20, 30));
    expect([image.columns, image.rows, width, height]).toEqual([96, 48, 72, 36]);
    expect(Buffer.from(image.bytes).includes('somebody')).toBe(false);
    expect(openPng(image.bytes)).toMatchObject({ columns: 96, rows: 48 });
  });

  it('of more pixels than can be held is refused before it is unpacked', async () => {
    expect(await problemOf(pngOf({ columns: 60_000, rows: 60_000 }, new Uint8Array(9)))).toBe('pixels 60000×60000');
  });

  it('that unpacks to far more than its pixels is refused', async () => {
    expect(await problemOf(pngOf({ columns: 1, rows: 1 }, new Uint8Array(5_000_000)))).toBe('damaged PNG');
  });

  const paths = [
    [0, 1],
    [0, 2],
    [0, 4],
    [0, 8],
    [0, 16],
    [2, 8],
    [2, 16],
    [4, 8],
    [6, 8],
    [6, 16],
  ] as const;

  it.each(paths)('of colour type %i and %i bits has the pixels that were put in', (colours, depth) => {
    const samples = { 0: 1, 2: 3, 4: 2, 6: 4 }[colours];
    const most = 2 ** depth - 1;
    const values = fc.array(fc.nat(most), { minLength: 7 * 5 * samples, maxLength: 7 * 5 * samples });
    const filters = fc.array(fc.nat(4), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(values, filters, (given, chosen) => {
        const rows = Array.from({ length: 5 }, (_, row) =>
          pack(given.slice(row * 7 * samples, (row + 1) * 7 * samples), depth),
        );
        const step = Math.max(1, (samples * depth) / 8);
        const png = openPng(pngOf({ columns: 7, rows: 5, colours, depth }, filter(rows, chosen, step)));
        const pixels = png && decodePng(png);
        const eight = given.map((value) => Math.round((value * 255) / most));
        const seen = Array.from({ length: 35 }, (_, at) => eight.slice(at * samples, (at + 1) * samples));
        expect([...(pixels?.colours ?? [])]).toEqual(
          seen.flatMap(([a = 0, b = 0, c = 0]) => (samples < 3 ? [a, a, a] : [a, b, c])),
        );
        const opacity = seen.map((parts) => (samples % 2 === 0 ? parts[samples - 1] : 255));
        expect([...(pixels?.opacity ?? Array(35).fill(255))]).toEqual(opacity);
      }),
      { seed: 20260401, numRuns: 30 },
    );
  });

  it('of a palette has its colours, some of them not seen', () => {
    const setting = {
      columns: 3,
      rows: 1,
      depth: 2,
      colours: 3,
      palette: [255, 0, 0, 0, 255, 0],
      transparency: [255, 7],
    };
    const png = openPng(pngOf(setting, Uint8Array.of(0, 0b00_01_00_00)));
    const { colours, opacity } = decodePng(png ?? expect.fail());
    expect([[...colours], [...(opacity ?? [])]]).toEqual([
      [255, 0, 0, 0, 255, 0, 255, 0, 0],
      [255, 7, 255],
    ]);
  });

  it('that names a colour as not seen has it so', () => {
    const setting = { columns: 2, rows: 1, transparency: [0, 1, 0, 2, 0, 3] };
    const png = openPng(pngOf(setting, Uint8Array.of(0, 1, 2, 3, 1, 2, 4)));
    expect([...(decodePng(png ?? expect.fail()).opacity ?? [])]).toEqual([0, 255]);
  });

  it('that lies in seven passes has each pixel in its place', () => {
    const order = [1, 6, 4, 6, 2, 6, 4, 6].map((pass) => pass);
    // One row of eight pixels: passes 1, 2, 4 and 6 have 1, 1, 2 and 4 of them.
    const data = Uint8Array.of(0, 1, 0, 2, 0, 4, 4, 0, 6, 6, 6, 6);
    const png = openPng(pngOf({ columns: 8, rows: 1, colours: 0, interlaced: true }, data));
    const { colours } = decodePng(png ?? expect.fail());
    expect([...colours].filter((_, at) => at % 3 === 0)).toEqual(order);
  });
});

describe('a JPEG', () => {
  it('is as large as its frame says', async () => {
    expect(await rasterOf(photograph)).toMatchObject({
      image: { type: 'jpeg', columns: 32, rows: 16, turn: 1, isGrey: false },
      width: 24,
      height: 12,
    });
  });

  it.each([
    [1, 24, 12],
    [3, 24, 12],
    [6, 12, 24],
    [8, 12, 24],
  ])(
    'that was held another way (%i) is turned, and says nothing else of where it was taken',
    async (turn, width, height) => {
      const read = await rasterOf(takenBy(turn));
      expect([read.image.turn, read.width, read.height]).toEqual([turn, width, height]);
      const kept = Buffer.from(read.image.bytes);
      expect(kept.includes('北緯')).toBe(false);
      expect(kept.includes('behind')).toBe(false);
      expect((await rasterOf(kept)).image.turn).toBe(turn);
    },
  );

  it('for printing presses is refused', async () => {
    expect(await problemOf(inFourColours())).toBe('colours CMYK');
  });
});

describe('an SVG', () => {
  it('becomes paths with their own looks', async () => {
    const { svg, width, height } = await vectorOf(crest);
    expect([width, height]).toEqual([150, 150]);
    expect(svg).toMatch(/^<svg width="150" height="150" viewBox="0 0 100 100"/);
    expect(svg).not.toMatch(/style|class|use|metadata|作図/);
    expect(svg.match(/<path/g)?.length).toBe(4);
  });

  it('has ids that no other drawing has', async () => {
    const ids = async (colour: string) => {
      const inner = `<linearGradient id="g"><stop stop-color="${colour}"/><stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>`;
      return /id="([^"]*)"/.exec((await vectorOf(svgOf(inner))).svg)?.[1];
    };
    expect(await ids('#f00')).not.toBe(await ids('#0f0'));
  });

  it.each([
    ['a script', '<script>alert(1)</script>', '<script>'],
    ['an event', '<rect onclick="alert(1)" width="1" height="1"/>', 'onclick'],
    ['a page', '<foreignObject><p/></foreignObject>', '<foreignObject>'],
    ['an image file', '<image href="/etc/hostname" width="9" height="9"/>', '<image>'],
    ['another drawing', '<use href="other.svg#a"/>', 'href="other.svg#a"'],
    ['an address', '<use xlink:href="https://example.jp/a.svg#a"/>', 'href="https://example.jp/a.svg#a"'],
    ['a fill from elsewhere', '<rect fill="url(https://example.jp/a)"/>', 'url(https://example.jp/a'],
    ['a fill from elsewhere, in quotes', `<rect style="fill:url('a.svg#b')"/>`, "url('a.svg#b'"],
    ['a style sheet from elsewhere', '<style>@import "a.css";</style>', '@import'],
    ['a font from elsewhere', '<style>@font-face{src:url(a.ttf)}</style>', '@font-face'],
    ['a reference behind an escape', String.raw`<style>rect{fill:u\72l(a)}</style>`, '\\'],
    ['an effect', '<filter id="a"/><rect filter="url(#a)"/>', '<filter>'],
    ['movement', '<rect><animate attributeName="x"/></rect>', '<animate>'],
    ['references in a circle', '<g id="a"><use href="#a"/></g>', '<use>'],
  ])('with %s is refused', async (_, inner, detail) => {
    expect(await problemOf(svgOf(inner))).toBe(`svg-content ${detail}`);
  });

  it('with entities of its own is refused', async () => {
    const bytes = new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await problemOf(bytes)).toBe('svg-content <!ENTITY');
  });

  it('with references that multiply is refused before it is drawn', async () => {
    const levels = Array.from({ length: 12 }, (_, at) => `<g id="a${at}">${`<use href="#a${at + 1}"/>`.repeat(9)}</g>`);
    expect(
      await problemOf(svgOf(`<defs>${levels.join('')}<rect id="a12" width="1" height="1"/></defs><use href="#a0"/>`)),
    ).toBe('svg-content <use>');
    const patterns = Array.from(
      { length: 30 },
      (_, at) =>
        `.c${at}{fill:url(#p${at + 1})}</style><pattern id="p${at}"><rect class="c${at}"/><rect class="c${at}"/></pattern><style>`,
    );
    expect(await problemOf(svgOf(`<style>${patterns.join('')}</style><rect fill="url(#p0)"/>`))).toBe(
      'svg-content <use>',
    );
  });

  it('with nothing to see, or of no size, is refused', async () => {
    expect(await problemOf(svgOf('<g/>'))).toBe('svg-content 0');
    expect(await problemOf(svgOf('<rect width="1" height="1"/>', 'width="0" height="0"'))).toBe('damaged SVG');
  });

  it('so deep that no step behind could walk it is refused', async () => {
    expect(await problemOf(svgOf('<g>'.repeat(200) + '</g>'.repeat(200)))).toMatch(/^svg-content <g>/);
  });

  it('of a size that no paper has is shrunk', async () => {
    const { width, height, svg } = await vectorOf(svgOf('<rect width="9" height="9"/>', 'width="1e9" height="5e8"'));
    expect([width, height]).toEqual([2400, 1200]);
    expect(svg).toMatch(/^<svg width="2400" height="1200" viewBox="0 0 1000000000 500000000"/);
  });

  it('with what not every writer draws comes as pixels', async () => {
    const mask =
      '<mask id="m"><rect width="50" height="50" fill="#fff"/></mask><rect width="100" height="50" fill="#00f" mask="url(#m)"/>';
    const { image, width } = await rasterOf(svgOf(mask));
    expect([image.type, image.columns, width]).toEqual(['png', 300, 75]);
    const png = openPng(image.bytes) ?? expect.fail();
    const { colours, opacity } = decodePng(png);
    expect([[...colours.subarray(0, 3)], opacity?.[0], opacity?.[299]]).toEqual([[0, 0, 255], 255, 0]);
  });
});

it('a turned picture fills the same place, upwards and downwards', () => {
  for (const turn of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
    for (const [u, w] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [0.25, 0.5],
    ] as const) {
      const [x, y] = apply(turnUpwards(turn), u, 1 - w);
      expect(apply(turnDownwards(turn), u, w)).toEqual([x, 1 - y]);
      expect([x, y].every((each) => each >= 0 && each <= 1)).toBe(true);
    }
  }
});

function apply([a, b, c, d, e, f]: readonly number[], x: number, y: number): readonly [number, number] {
  const [right = 0, up = 0] = [(a ?? 0) * x + (c ?? 0) * y + (e ?? 0), (b ?? 0) * x + (d ?? 0) * y + (f ?? 0)];
  return [right, up];
}

/** Samples as bytes, the first in the highest bits. */
function pack(samples: readonly number[], depth: number): readonly number[] {
  const bits = samples.map((value) => value.toString(2).padStart(depth, '0')).join('');
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  );
}

function filter(rows: readonly (readonly number[])[], filters: readonly number[], step: number): Uint8Array {
  return Uint8Array.from(
    rows.flatMap((row, index) => {
      const above = rows[index - 1] ?? [];
      const kind = filters[index] ?? 0;
      return [
        kind,
        ...row.map(
          (value, at) => (value - guess(kind, row[at - step] ?? 0, above[at] ?? 0, above[at - step] ?? 0)) & 255,
        ),
      ];
    }),
  );
}

function guess(kind: number, left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const nearest = [left, up, corner].toSorted((a, b) => Math.abs(estimate - a) - Math.abs(estimate - b))[0] ?? 0;
  return [0, left, up, Math.floor((left + up) / 2), nearest][kind] ?? 0;
}
