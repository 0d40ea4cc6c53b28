import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { withData } from '../../../src/document/document.ts';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import { fonts } from '../../typography/faces.ts';
import { documentOf } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';

const documentWith = (inner: string) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="20">${inner}</svg>`;
  const picture = { svg, alternative: '図', width: 60, height: 20 };
  return documentOf(h('figure', withData(h('svg'), { picture }), h('figcaption', '図')));
};

it.each(['href', 'xlink:href'])('a picture that refers to a file by %s is not drawn', async (attribute) => {
  const image = `<image ${attribute}="/etc/hostname" width="10" height="10"/>`;
  await expect(writeBytes(pdfWriter, documentWith(image), fonts)).rejects.toThrow('may not hold <image>');
});

it('a picture of its own lines is drawn', async () => {
  const { findings } = await writeBytes(pdfWriter, documentWith('<path d="M0 0L60 20" stroke="#000000"/>'), fonts);
  expect(findings).toEqual([]);
});
