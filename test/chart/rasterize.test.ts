import { describe, expect, it } from 'vitest';
import { outlineText } from '../../src/chart/outline-text.ts';
import { rasterize } from '../../src/chart/rasterize.ts';
import type { Picture } from '../../src/document/document.ts';
import { fonts } from '../typography/faces.ts';

function pictureOf(text: string): Picture {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text x="4" y="15" font-family="'BIZ UDPGothic', sans-serif" font-size="12px">${text}</text></svg>`;
  return { svg, alternative: text, width: 60, height: 20 };
}

const draw = (text: string) => Buffer.from(rasterize(pictureOf(text), fonts, 2));

describe('rasterize', () => {
  it('makes a PNG of so many pixels a point', () => {
    const png = draw('品川区');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 40]);
  });

  it('draws Japanese text, each character by its own glyph', () => {
    const [first, second, blank] = [draw('品'), draw('川'), draw('')];
    expect(first.equals(second)).toBe(false);
    expect(first.equals(blank)).toBe(false);
    expect(draw('品').equals(first)).toBe(true);
  });

  it('turns what is turned about its anchor', () => {
    const turned = '<text transform="translate(10,4) rotate(90)" font-size="12px">ー</text>';
    const upright = '<text transform="translate(10,4)" font-size="12px">ー</text>';
    expect(outlineText(turned, fonts)).toBe(
      outlineText(upright, fonts).replace('<g fill="#000000">', '<g fill="#000000" transform="rotate(90 10 4)">'),
    );
  });
});
