import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { parsePicture } from '../../src/picture/parse-picture.ts';
import { isProblem } from '../../src/picture/picture-file.ts';
import { loadProgramFaces } from '../../src/typography/program-faces.ts';
import { svgOf } from './picture-files.ts';

const read = (inner: string) => parsePicture(svgOf(inner), () => loadProgramFaces(createNodeEffects()));

async function drawingOf(inner: string): Promise<string> {
  const picture = await read(inner);
  if (!('svg' in picture)) throw new Error(JSON.stringify(picture));
  return picture.svg.replace(/p[0-9a-f]{12}-/g, '');
}

async function problemOf(inner: string): Promise<string | undefined> {
  const picture = await read(inner);
  return isProblem(picture) ? `${picture.problem} ${picture.detail}` : undefined;
}

/** Left, right, top, bottom of what is seen. */
async function boxOf(inner: string): Promise<readonly number[]> {
  const { x, y, width, height } = new Resvg(await drawingOf(inner)).getBBox() ?? expect.fail();
  return [x, x + width, y, y + height].map((each) => Math.round(each));
}

describe('the text of a drawing', () => {
  it('is outlined, so that no writer needs its font', async () => {
    const svg = await drawingOf('<text x="10" y="30" font-size="20" fill="#c00">本庁舎</text>');
    expect(svg).not.toMatch(/<text|font|本/);
    expect(svg).toMatch(/<path fill="#cc0000"/);
    expect(await boxOf('<text x="10" y="30" font-size="20">本庁舎</text>')).toEqual([11, 70, 13, 32]);
  });

  it('is the same whatever font it names', async () => {
    const set = (family: string) => drawingOf(`<text y="20" font-family="${family}">鶴見市 12</text>`);
    const ours = await set('BIZ UDPGothic');
    for (const family of ['Hiragino Mincho ProN', 'serif', 'monospace', "'MS Gothic', sans-serif", '']) {
      expect(await set(family), family).toBe(ours);
    }
  });

  it('is bold where its weight or the name of its face says so', async () => {
    const bold = await drawingOf('<text y="20" font-size="12" font-weight="bold">市</text>');
    expect(bold).not.toBe(await drawingOf('<text y="20" font-size="12">市</text>'));
    for (const style of [
      'font-weight:700',
      "font-family:'KozGoPr6N-Bold'",
      'font-family:HiraKakuProN-W6',
      'font:bold 12px/1.5 Meiryo',
      'font: italic 600 12px Meiryo',
    ]) {
      const set = `<style>.a{${style}}</style><text class="a" y="20" font-size="12">市</text>`;
      expect(await drawingOf(set), style).toBe(bold);
    }
    expect(await drawingOf('<text y="20" font-size="12" font-family="A-OTF Shin Go Pr6N B">市</text>')).toBe(bold);
    expect(await drawingOf('<text y="20" style="font:bold 12px Meiryo">市</text>')).toBe(bold);
  });

  it('stands where its anchor, its places and its shifts put it', async () => {
    const at = async (attributes: string, text = '一一') =>
      (await boxOf(`<text font-size="10" y="20" ${attributes}>${text}</text>`)).slice(0, 2);
    expect(await at('x="50"')).toEqual([50, 70]);
    expect(await at('x="50" text-anchor="middle"')).toEqual([40, 60]);
    expect(await at('x="50" text-anchor="end"')).toEqual([30, 50]);
    expect(await at('x="10 40"')).toEqual([10, 50]);
    expect(await at('x="10" dx="5 20"')).toEqual([15, 55]);
    expect(await at('x="10"', '一<tspan x="60">一</tspan>')).toEqual([10, 70]);
    expect(await at('x="10"', '一<tspan dx="20">一</tspan>')).toEqual([10, 50]);
    expect(await at('x="10"', '<a href="https://example.jp/">一</a>一')).toEqual([10, 30]);
  });

  it('keeps the order of texts and spans, and the blanks that it asks to keep', async () => {
    const width = async (text: string) => (await boxOf(`<text font-size="10" y="20">${text}</text>`))[1];
    expect(await width('一<tspan>一</tspan>一')).toBe(30);
    expect(await width('<tspan xml:space="preserve">一    一</tspan>')).toBeGreaterThan((await width('一 一')) ?? 0);
    const mixed = await drawingOf('<text y="20">甲<tspan>乙</tspan>丙</text>');
    expect(mixed).toBe(await drawingOf('<text y="20"><tspan>甲</tspan>乙<tspan>丙</tspan></text>'));
  });

  it('takes from the next font what the first does not have', async () => {
    const alone = await drawingOf('<text y="20">市</text>');
    const mixed = await drawingOf('<text y="20">市🖶</text>');
    expect(mixed.match(/ Z/g)?.length).toBeGreaterThan(alone.match(/ Z/g)?.length ?? 0);
  });

  it.each([
    ['along a line', '<path id="a" d="M0 9h9"/><text><textPath href="#a">市</textPath></text>', 'svg-text <textPath>'],
    ['outside of a text', '<tspan>市</tspan>', 'svg-text <tspan>'],
    ['in a font of pictures', '<text y="9" font-family="Wingdings">n</text>', 'svg-text Wingdings'],
    ['in such a font, by its class', '<style>.a{font:9px Webdings}</style><text/>', 'svg-text 9px Webdings'],
    ['in characters of the city', '<text y="9">\u{e000}</text>', 'svg-glyph 「\u{e000}」（U+E000）'],
    ['in a fragment of a page', '<foreignObject><p>市</p></foreignObject>', 'svg-content <foreignObject>'],
    ['from elsewhere', '<text><tref href="a.svg#b"/></text>', 'svg-text <tref>'],
    ['of blanks only', '<text y="9"> </text>', 'svg-content 0'],
  ])('%s is refused', async (_, inner, problem) => {
    expect(await problemOf(inner)).toBe(problem);
  });

  it('of more than can be drawn is refused before it is', async () => {
    expect(await problemOf(`<text y="9">${'市'.repeat(15_001)}</text>`)).toBe('svg-content <use>');
    const repeated = '<use href="#a"/>'.repeat(200);
    expect(await problemOf(`<text id="a" y="9">${'市'.repeat(100)}</text>${repeated}`)).toBe('svg-content <use>');
  });

  it.each([
    ['a size beyond all', 'font-size="1e30"'],
    ['a size below none', 'font-size="-5"'],
    ['places that are no numbers', 'x="NaN a" dx="1e309"'],
    ['lists of thousands of places', `x="${'1 '.repeat(50_000)}"`],
    ['a size a thousand times its parent', 'font-size="100000%"'],
  ])('with %s does no harm', async (_, attributes) => {
    const picture = await read(`<rect width="9" height="9"/><text y="9" ${attributes}>市内</text>`);
    expect(isProblem(picture) ? picture.problem : 'drawn').toMatch(/^(?:drawn|damaged|svg-)/);
  });
});
