import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parsePicture } from '../../src/picture/parse-picture.ts';
import { htmlWriter } from '../../src/writer/html/write-html.ts';
import { pdfWriter } from '../../src/writer/pdf/write-pdf.ts';
import { xlsxWriter } from '../../src/writer/xlsx/write-xlsx.ts';
import { photograph } from '../picture/picture-files.ts';
import { fonts } from '../typography/faces.ts';
import { isDictionary, readObjects } from './pdf/read-objects.ts';
import { readTags, renderTags } from './pdf/read-tags.ts';
import { pictureDocument, pictureFiles } from './picture-document.ts';
import { writeBytes } from './write-bytes.ts';

const names = Object.keys(pictureFiles);

describe('pictures of the workspace', () => {
  it('are figures with their words in the tags of a PDF', async () => {
    const { bytes, findings } = await writeBytes(pdfWriter, await pictureDocument(), fonts);
    expect(findings).toEqual([]);
    const tags = renderTags((await readTags(bytes)).tags);
    const alternatives = [...tags.matchAll(/Figure.*Alt “([^”]*)”/g)].map(([, alternative]) => alternative);
    expect(alternatives).toEqual([...names, '写真']);
  });

  it('stand in a PDF once each, as their pixels need it', async () => {
    const { bytes } = await writeBytes(pdfWriter, await pictureDocument(), fonts);
    const objects = readObjects(bytes);
    const images = objects.ids.flatMap((id) => {
      const value = objects.get({ id });
      const dictionary =
        value !== null && typeof value === 'object' && 'dictionary' in value ? value.dictionary : value;
      if (!isDictionary(dictionary)) return [];
      const nameOf = (key: string) => {
        const given = dictionary.get(key);
        return given !== null && typeof given === 'object' && 'name' in given ? given.name : '';
      };
      if (nameOf('Subtype') !== 'Image') return [];
      return [`${dictionary.get('Width')}×${dictionary.get('Height')} ${nameOf('ColorSpace')} ${nameOf('Filter')}`];
    });
    expect(images.toSorted()).toEqual(
      [
        '40×20 DeviceRGB FlateDecode',
        '40×20 DeviceRGB FlateDecode',
        '40×20 DeviceGray FlateDecode',
        '40×20 DeviceGray FlateDecode',
        '4×1  FlateDecode',
        '32×16 DeviceRGB DCTDecode',
        '32×16 DeviceRGB DCTDecode',
        '300×150 DeviceRGB FlateDecode',
        '300×150 DeviceGray FlateDecode',
      ].toSorted(),
    );
  });

  it('stand in an HTML page itself, with their words', async () => {
    const { bytes } = await writeBytes(htmlWriter, await pictureDocument(), fonts);
    const html = strFromU8(bytes);
    for (const name of names) expect(html).toMatch(new RegExp(`(?:alt|aria-label)="${name}"`));
    const sources = [...html.matchAll(/<img src="([^"]{0,30})/g)].map(([, source = '']) => source.split(',')[0]);
    expect(new Set(sources)).toEqual(new Set(['data:image/png;base64', 'data:image/jpeg;base64']));
    expect(html).not.toContain('北緯');
  });

  it('stand in a workbook as they are, photographs the way they are seen, with their words', async () => {
    const { bytes } = await writeBytes(xlsxWriter, await pictureDocument(), fonts);
    const parts = unzipSync(bytes);
    const media = Object.keys(parts).filter((name) => name.startsWith('xl/media/'));
    expect(media.map((name) => name.split('.').at(-1)).toSorted()).toEqual(
      [...Array(7).fill('png'), 'jpeg', 'jpeg'].toSorted(),
    );
    const drawing = strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array());
    expect([...drawing.matchAll(/descr="([^"]*)"/g)].map(([, words]) => words)).toEqual([...names, '写真']);
    const heights = await Promise.all(
      media.filter((name) => name.endsWith('.png')).map(async (name) => parsePicture(parts[name] ?? new Uint8Array())),
    );
    // 12 × 24 points, turned, at two pixels a point.
    expect(heights).toContainEqual(
      expect.objectContaining({ image: expect.objectContaining({ columns: 24, rows: 48 }) }),
    );
  });

  it('keep their bytes where nothing has to be changed', async () => {
    const { bytes } = await writeBytes(pdfWriter, await pictureDocument(), fonts);
    const pixels = photograph.subarray(photograph.indexOf(0xda), photograph.length - 2);
    expect(Buffer.from(bytes).includes(Buffer.from(pixels))).toBe(true);
  });
});
