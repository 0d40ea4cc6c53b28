import { describe, expect, it } from 'vitest';
import { openFace } from '../../src/typography/open-face.ts';
import { bold, regular } from './faces.ts';

describe('openFace', () => {
  it('gives the metrics that pdfkit uses, in em', () => {
    expect(regular.name).toBe('BIZUDPGothic-Regular');
    expect(bold.name).toBe('BIZUDPGothic-Bold');
    expect([regular.ascent, regular.descent, regular.lineGap]).toEqual([1802 / 2048, 246 / 2048, 0]);
    expect(regular.advance(0x54c1)).toBe(1);
    expect(regular.advance(0x31)).toBeGreaterThan(0.4);
    expect(regular.advance(0x31)).toBeLessThan(0.7);
  });

  it('knows what it covers', () => {
    expect(regular.has(0x8fbb)).toBe(true);
    expect(regular.has(0x20bb7)).toBe(false);
  });

  it('gives no room to format characters and marks', () => {
    expect([0xe0100, 0x200b, 0x2060, 0x3099].map((codePoint) => regular.advance(codePoint))).toEqual([0, 0, 0, 0]);
  });

  it('refuses bytes that are no font', () => {
    const family = { family: 'X', weight: 'regular' } as const;
    expect(() => openFace(new TextEncoder().encode('no font at all'), family)).toThrow('Unknown font format');
    expect(() => openFace(new Uint8Array(), family)).toThrow();
  });

  it('refuses a font of another family', () => {
    expect(() => openFace(regular.bytes, { family: 'BIZ UDGothic', weight: 'regular' })).toThrow('BIZ UDPGothic');
  });
});
