import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OtherMember, openFace } from '../../src/typography/open-face.ts';

/** Fonts of Debian's packages: a collection (TTC), and OpenType with CFF outlines. */
const fonts = {
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  'fonts-urw-base35': '/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf',
} as const;

function readFont(debianPackage: keyof typeof fonts): Uint8Array {
  const path = fonts[debianPackage];
  if (!existsSync(path)) throw new Error(`${path} is missing. Install it: apt-get install ${debianPackage}`);
  return readFileSync(path);
}

it('a member of a collection opens by its PostScript name', () => {
  const bytes = readFont('fonts-noto-cjk');
  const face = { family: 'Noto Sans CJK JP', weight: 'regular' } as const;
  const opened = openFace(bytes, { ...face, member: 'NotoSansCJKjp-Regular' });
  expect(opened).toMatchObject({ name: 'NotoSansCJKjp-Regular', member: 'NotoSansCJKjp-Regular' });
  expect(opened.advance(0x3042)).toBe(1);
  expect(() => openFace(bytes, { ...face, member: 'Nothing' })).toThrow(OtherMember);
  expect(() => openFace(bytes, face)).toThrow('NotoSansCJKjp-Regular');
});

it('OpenType with CFF outlines opens', () => {
  const opened = openFace(readFont('fonts-urw-base35'), { family: 'Nimbus Sans', weight: 'regular' });
  expect(opened.advance(0x41)).toBeCloseTo(0.667, 3);
});
