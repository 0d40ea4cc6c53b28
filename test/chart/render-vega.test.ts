import * as vega from 'vega';
import { describe, expect, it } from 'vitest';
import { baselineAt, segments, texts } from '../../src/chart/layers.ts';
import { renderVega } from '../../src/chart/render-vega.ts';
import { fontFamilies } from '../../src/chart/vega-text.ts';
import { measureText } from '../../src/typography/measure-text.ts';
import { fonts, openPackageFace, regular, restrict } from '../typography/faces.ts';

const word = (text: string) => texts([{ x: 10, y: baselineAt(10, 8), text, color: '#000000' }], 'left', 8);
const frame = { width: 100, height: 20, alternative: '試験' };

describe('renderVega', () => {
  it('makes Vega measure text by the fonts of the document', async () => {
    await renderVega({ ...frame, layers: [word('品川区')] }, fonts);
    const { textMetrics } = vega as unknown as {
      textMetrics: { width(item: object, text: string): number; height(item: object): number };
    };
    const item = { font: fontFamilies(fonts), fontSize: 8 };
    expect(textMetrics.width(item, 'AV1,234人')).toBe(measureText('AV1,234人', 8, fonts.regular));
    expect(textMetrics.width({ ...item, fontWeight: 'bold' }, 'AV')).toBe(measureText('AV', 8, fonts.bold));
    expect(textMetrics.height(item)).toBe(8);
    expect(() => textMetrics.width({ font: 'sans-serif' }, 'AV')).toThrow('sans-serif');
  });

  it('names the families of the stack, in which each character finds its own', async () => {
    const figures = restrict(regular, '0123456789', 'Figures');
    const stack = { regular: [figures, regular], bold: [figures, regular] };
    const { svg } = await renderVega({ ...frame, layers: [word('12<人>')] }, stack);
    expect(svg).toContain(`font-family="'Figures', 'BIZ UDPGothic', sans-serif"`);
    expect(svg).toContain('>12&lt;人&gt;</text>');
  });

  it('tells a browser without the fonts how wide each text was measured', async () => {
    const { svg } = await renderVega({ ...frame, layers: [word('12<人>')] }, fonts);
    const [, width] = /<text textLength="([\d.]+)" lengthAdjust="spacingAndGlyphs"/.exec(svg) ?? [];
    expect(Number(width)).toBeCloseTo(measureText('12<人>', 8, fonts.regular), 2);
  });

  it('keeps apart stacks that are drawn at the same time', async () => {
    const other = {
      regular: [openPackageFace('BIZ UDGothic', 'regular')],
      bold: [openPackageFace('BIZ UDGothic', 'bold')],
    };
    const drawing = { ...frame, layers: [word('同時')] };
    const [first, second] = await Promise.all([renderVega(drawing, fonts), renderVega(drawing, other)]);
    expect(first.svg).toContain("'BIZ UDPGothic'");
    expect(second.svg).toContain("'BIZ UDGothic'");
  });

  it('draws the same drawing once, and again with other fonts or once many others were drawn', async () => {
    const drawing = (text: string) => ({ ...frame, layers: [word(text)] });
    const stack = { regular: [regular], bold: [regular] };
    const first = await renderVega(drawing('一'), stack);
    expect(await renderVega(drawing('一'), stack)).toBe(first);
    expect(await renderVega(drawing('二'), stack)).not.toBe(first);
    const other = await renderVega(drawing('一'), { ...stack });
    expect(other).not.toBe(first);
    expect(other).toEqual(first);
    for (let index = 0; index < 200; index += 1) await renderVega(drawing(`${index}`), stack);
    expect(await renderVega(drawing('一'), stack)).not.toBe(first);
    expect(await renderVega(drawing('一'), stack)).toEqual(first);
  });

  it('writes coordinates without float noise and leaves texts and descriptions alone', async () => {
    const line = segments([{ x: 0.1 + 0.2, y: 1 / 3, x2: 5, y2: 6, stroke: '#000000' }], 1);
    const layers = [line, word('1.23456 "<&>')];
    const { svg } = await renderVega({ ...frame, alternative: '1.23456 "<&>', layers }, fonts);
    expect(svg).toContain('translate(0.3,0.33)');
    expect(svg).toContain('aria-label="1.23456 &quot;&lt;&amp;&gt;"');
    expect(svg).toMatch(/>1\.23456 "&lt;&amp;&gt;<\/text>/);
  });

  it('draws charts of one look with the values of each, whatever was drawn before', async () => {
    const draw = async (...words: readonly string[]) =>
      (await renderVega({ ...frame, layers: words.map(word) }, fonts)).svg;
    const [first, second] = [await draw('一', '二'), await draw('三', '')];
    expect(second).toContain('三');
    expect(second).not.toMatch(/一|二/);
    expect(await draw('一', '二')).toBe(first);
    expect(await Promise.all([draw('一', '二'), draw('三', '')])).toEqual([first, second]);
    const none = await renderVega({ ...frame, layers: [texts([], 'left', 8)] }, fonts);
    expect(none.svg).not.toContain('<text');
  });

  it('tells looks apart: sizes of the drawing and of the texts, and strokes', async () => {
    const row = { x: 0, y: 1, x2: 5, y2: 6, stroke: '#000000' };
    const layers = [segments([row], 1), segments([row], 2), segments([row], 1, [2, 2])];
    const all = await Promise.all(layers.map((layer) => renderVega({ ...frame, layers: [layer] }, fonts)));
    expect(new Set(all.map(({ svg }) => svg)).size).toBe(3);
    const widths = Array.from({ length: 60 }, (_, index) => 50 + index);
    for (const width of widths) {
      const { svg } = await renderVega({ ...frame, width, layers: [word('幅')] }, fonts);
      expect(svg).toContain(`width="${width}"`);
    }
  });

  it('leaves the values that it is given alone', async () => {
    const row = Object.freeze({ x: 1, y: 2, text: '値', color: '#000000' });
    const values = Object.freeze([row]);
    await renderVega({ ...frame, layers: [texts(values, 'left', 8)] }, fonts);
    expect(Reflect.ownKeys(row)).toEqual(['x', 'y', 'text', 'color']);
  });
});
