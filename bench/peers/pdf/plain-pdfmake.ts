/** A table or a paragraph with nothing but pdfmake: `node plain-pdfmake.js <task> <output>`. */

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { look, readTask, sayWork, type Task } from './task.ts';

interface Pdfmake {
  setFonts(fonts: object): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

const packages = createRequire(import.meta.url);
const pdfmake: Pdfmake = packages('pdfmake');

const start = performance.now();
const [input = '', output = ''] = process.argv.slice(2);
const task = readTask(input);
const { top, right, bottom, left } = look.margin;
pdfmake.setFonts({
  [look.family]: {
    normal: packages.resolve(`${look.package}/400Regular/BIZUDPGothic_400Regular.ttf`),
    bold: packages.resolve(`${look.package}/700Bold/BIZUDPGothic_700Bold.ttf`),
  },
});
const document = pdfmake.createPdf({
  pageSize: 'A4',
  pageOrientation: 'landscape',
  pageMargins: [left, top, right, bottom].map((millimetres) => (millimetres * 72) / 25.4),
  defaultStyle: { font: look.family, fontSize: look.size },
  info: { title: '取組状況' },
  footer: (page: number, pages: number) => ({ text: `${page} / ${pages}`, alignment: 'center' }),
  content: [contentOf(task)],
});
writeFileSync(output, await document.getBuffer());
sayWork(start);

function contentOf(given: Task): object {
  if (given.kind === 'paragraph') return { text: given.text, lineHeight: look.paragraph.lineHeight / look.size };
  const { lineHeight, paddingX, paddingY } = look.table;
  const heads = given.head.map((text) => ({ text, bold: true, alignment: 'center', fillColor: '#e4ebf2' }));
  return {
    lineHeight: lineHeight / look.size,
    table: { headerRows: 1, widths: given.head.map(() => '*'), body: [heads, ...given.rows] },
    layout: {
      hLineWidth: () => look.rule,
      vLineWidth: () => look.rule,
      paddingLeft: () => paddingX,
      paddingRight: () => paddingX,
      paddingTop: () => paddingY,
      paddingBottom: () => paddingY,
    },
  };
}
